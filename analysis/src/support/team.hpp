// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <cstddef>
#include <thread>
#include <vector>

namespace jiedui::analysis::detail {

/// Threads that take the same steps over the same range of items together. The range is cut into blocks that
/// do not depend on the number of threads, and sums are added block by block, so every number gives the same
/// bytes.
class Team {
  public:
    using Sums = std::array<double, 2>;

    Team(std::size_t items, unsigned threads)
        : items_(items), threads_(std::max(1U, threads)),
          meeting_(static_cast<std::ptrdiff_t>(threads_)), partial_{std::vector<Sums>(blocks()),
                                                                    std::vector<Sums>(blocks())} {}

    /// One of the threads.
    class Member {
      public:
        Member(Team& team, unsigned number) : team_(team), number_(number) {}

        /// Calls `step(item, sums)` for every item, shared out among all members, who must all call this;
        /// returns when the items of everybody are done: what was added to `sums`, the same for every member.
        template <class Step> Sums for_each(Step step) {
            std::vector<Sums>& partial = team_.partial_[turn_ % 2]; // others may still read that before
            std::atomic<std::size_t>& next = team_.next_block_[turn_ % 2];
            team_.next_block_[(turn_ + 1) % 2] = 0; // nobody takes any more from that of the turn before
            for (std::size_t block = next++; block < team_.blocks(); block = next++) {
                const std::size_t end = std::min(team_.items_, (block + 1) * block_size);
                Sums sums{};
                for (std::size_t item = block * block_size; item < end; ++item) {
                    step(static_cast<std::uint32_t>(item), sums);
                }
                partial[block] = sums;
            }
            ++turn_;
            team_.meeting_.arrive_and_wait();
            Sums all{};
            for (const Sums& sums : partial) {
                all[0] += sums[0];
                all[1] += sums[1];
            }
            return all;
        }

        bool is_first() const { return number_ == 0; }

      private:
        Team& team_;
        unsigned number_;
        unsigned turn_ = 0;
    };

    /// Runs `work(member)` on every thread of the team at once.
    template <class Work> void run(Work work) {
        std::vector<std::jthread> others;
        for (unsigned number = 1; number < threads_; ++number) {
            others.emplace_back([this, &work, number] { work(Member(*this, number)); });
        }
        work(Member(*this, 0));
    }

  private:
    static constexpr std::size_t block_size = 512;

    std::size_t blocks() const { return (items_ + block_size - 1) / block_size; }

    std::size_t items_;
    unsigned threads_;
    std::barrier<> meeting_;
    std::array<std::vector<Sums>, 2> partial_;
    std::array<std::atomic<std::size_t>, 2> next_block_{};
};

} // namespace jiedui::analysis::detail
