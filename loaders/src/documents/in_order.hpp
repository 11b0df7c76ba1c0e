// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Does `work(i)` for i = 0 .. count - 1 on several threads and hands the results to `take(i, result)` on the
/// calling thread, in order. At most four results a thread wait. The first exception in that order is thrown,
/// whatever happened behind it.
template <class Work> class InOrder {
  public:
    using Result = decltype(std::declval<const Work&>()(std::size_t{}));

    InOrder(std::size_t count, unsigned threads, const Work& work)
        : count_(count), work_(work), slots_(std::size_t{4} * threads) {
        for (unsigned i = 0; i < threads; ++i) {
            workers_.emplace_back([this] { run(); });
        }
    }

    ~InOrder() {
        {
            const std::lock_guard lock(mutex_);
            count_ = 0;
        }
        room_.notify_all();
        for (std::thread& worker : workers_) {
            worker.join();
        }
    }

    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    /// The next result; called `count` times at most.
    Result next() {
        std::unique_lock lock(mutex_);
        Slot& slot = slots_[taken_ % slots_.size()];
        ready_.wait(lock, [&] { return slot.result || slot.problem; });
        Slot done = std::exchange(slot, Slot{});
        ++taken_;
        lock.unlock();
        room_.notify_all();
        if (done.problem) {
            std::rethrow_exception(done.problem);
        }
        return *std::move(done.result);
    }

  private:
    struct Slot {
        std::optional<Result> result;
        std::exception_ptr problem;
    };

    void run() {
        for (;;) {
            std::unique_lock lock(mutex_);
            room_.wait(lock, [&] { return begun_ >= count_ || begun_ < taken_ + slots_.size(); });
            if (begun_ >= count_) {
                return;
            }
            const std::size_t i = begun_++;
            lock.unlock();
            Slot done;
            try {
                done.result.emplace(work_(i));
            } catch (...) {
                done.problem = std::current_exception();
            }
            lock.lock();
            slots_[i % slots_.size()] = std::move(done);
            lock.unlock();
            ready_.notify_one();
        }
    }

    std::size_t count_;
    const Work& work_;
    std::vector<Slot> slots_;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable room_;
    std::vector<std::thread> workers_;
};

template <class Work, class Take>
void in_order(std::size_t count, unsigned threads, const Work& work, const Take& take) {
    const auto useful = static_cast<unsigned>(std::min<std::size_t>(threads, count));
    if (useful <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            take(i, work(i));
        }
        return;
    }
    InOrder<Work> results(count, useful, work);
    for (std::size_t i = 0; i < count; ++i) {
        take(i, results.next());
    }
}

} // namespace jiedui::loaders::detail
