// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace jiedui::analysis::detail {

/// Into how many portions the tasks are cut, whatever the number of threads; so the order of the additions is
/// always the same. A thread that is done early has at most one portion to wait for.
inline constexpr std::size_t most_portions = 64;

/// Below this many visits of arcs a thread costs more than it brings.
inline constexpr double visits_worth_a_thread = 5e5;

inline unsigned useful_threads(unsigned threads, std::size_t tasks, std::size_t arcs) {
    return static_cast<double>(tasks) * static_cast<double>(arcs) < visits_worth_a_thread ? 1 : threads;
}

/// Adds vectors that come in any order in the order of their numbers. Threads may call at once.
class InOrder {
  public:
    explicit InOrder(std::size_t size) : total_(size, 0.0) {}

    /// A vector of zeros to add to.
    std::vector<double> blank() {
        std::vector<double> sum;
        {
            const std::lock_guard lock(mutex_);
            if (!spare_.empty()) {
                sum = std::move(spare_.back());
                spare_.pop_back();
            }
        }
        sum.assign(total_.size(), 0.0);
        return sum;
    }

    void add(std::size_t number, std::vector<double> sum) {
        const std::lock_guard lock(mutex_);
        waiting_.emplace(number, std::move(sum));
        for (; !waiting_.empty() && waiting_.begin()->first == added_; ++added_) {
            std::vector<double>& next = waiting_.begin()->second;
            std::ranges::transform(total_, next, total_.begin(), std::plus<>{});
            spare_.push_back(std::move(next));
            waiting_.erase(waiting_.begin());
        }
    }

    std::vector<double> total() && { return std::move(total_); }

  private:
    std::mutex mutex_ = {};
    std::vector<double> total_;
    std::size_t added_ = 0;
    std::map<std::size_t, std::vector<double>> waiting_ = {};
    std::vector<std::vector<double>> spare_ = {};
};

/// Runs tasks 0 to `tasks` - 1 and adds what each adds to a vector of `size` numbers. `make_worker()` makes
/// what one thread needs for itself, a callable (task, std::span<double> sum). The same bytes for any number
/// of threads.
template <class MakeWorker>
std::vector<double> ordered_sum(std::size_t tasks, std::size_t size, unsigned threads,
                                MakeWorker make_worker) {
    const std::size_t portions = std::min(tasks, most_portions);
    InOrder sums(size);
    std::atomic<std::size_t> next_portion = 0;
    const auto work = [&] {
        auto worker = make_worker();
        for (std::size_t portion = next_portion++; portion < portions; portion = next_portion++) {
            std::vector<double> sum = sums.blank();
            for (std::size_t task = portion * tasks / portions; task < (portion + 1) * tasks / portions;
                 ++task) {
                worker(task, std::span(sum));
            }
            sums.add(portion, std::move(sum));
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned thread = 1; thread < std::min<std::size_t>(threads, portions); ++thread) {
            others.emplace_back(work);
        }
        if (portions > 0) {
            work();
        }
    }
    return std::move(sums).total();
}

} // namespace jiedui::analysis::detail
