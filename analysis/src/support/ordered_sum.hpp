// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
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

/// Adds vectors of one size in the order of their numbers, whoever is done first. Threads may call at once.
/// Each number from 0 on is asked for in order and given back once; at most `ahead` vectors wait for one.
class InOrder {
  public:
    InOrder(std::size_t size, std::size_t ahead) : total_(size, 0.0), ahead_(ahead) {}

    /// A vector of zeros to add to; waits while too many numbers before this one are not given back.
    std::vector<double> blank(std::size_t number) {
        std::vector<double> sum;
        {
            std::unique_lock lock(mutex_);
            one_added_.wait(lock, [&] { return number <= added_ + ahead_; });
            if (!spare_.empty()) {
                sum = std::move(spare_.back());
                spare_.pop_back();
            }
        }
        sum.assign(total_.size(), 0.0);
        return sum;
    }

    /// Gives a number's vector back.
    void add(std::size_t number, std::vector<double> sum) {
        const std::lock_guard lock(mutex_);
        waiting_.emplace(number, std::move(sum));
        for (; !waiting_.empty() && waiting_.begin()->first == added_; ++added_) {
            std::vector<double>& next = waiting_.begin()->second;
            std::ranges::transform(total_, next, total_.begin(), std::plus<>{});
            spare_.push_back(std::move(next));
            waiting_.erase(waiting_.begin());
        }
        one_added_.notify_all();
    }

    /// The sum, when all numbers are given back.
    std::vector<double> total() && { return std::move(total_); }

  private:
    std::mutex mutex_ = {};
    std::condition_variable one_added_ = {};
    std::vector<double> total_;
    std::size_t ahead_;
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
    InOrder sums(size, std::size_t{2} * threads);
    std::atomic<std::size_t> next_portion = 0;
    const auto work = [&] {
        auto worker = make_worker();
        for (std::size_t portion = next_portion++; portion < portions; portion = next_portion++) {
            std::vector<double> sum = sums.blank(portion);
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
