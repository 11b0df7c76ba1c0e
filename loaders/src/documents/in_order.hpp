// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Does `work(item)` for each item that `next()` gives until it gives none, on several threads, and hands the
/// results on in the order of the items. The thread that takes the results is one of them: it works while the
/// next result is not there. `next` is called by one thread at a time. At most four results a thread wait.
/// The first exception in that order is thrown, whatever happened behind it.
template <class Next, class Work> class InOrder {
  public:
    using Item = typename decltype(std::declval<Next&>()())::value_type;
    using Result = decltype(std::declval<const Work&>()(std::declval<Item&&>()));

    InOrder(unsigned threads, Next& next, const Work& work)
        : next_(next), work_(work), slots_(std::size_t{4} * threads) {
        for (unsigned i = 1; i < threads; ++i) {
            workers_.emplace_back([this] { run(); });
        }
    }

    ~InOrder() {
        {
            const std::lock_guard lock(mutex_);
            finished_ = true;
        }
        room_.notify_all();
        for (std::thread& worker : workers_) {
            worker.join();
        }
    }

    InOrder(const InOrder&) = delete;
    InOrder& operator=(const InOrder&) = delete;

    /// The next result; nothing after the last.
    std::optional<Result> result() {
        std::unique_lock lock(mutex_);
        Slot& slot = slots_[taken_ % slots_.size()];
        while (!slot.result && !slot.problem) {
            if (!finished_ && begun_ < taken_ + slots_.size()) {
                work_on_next(lock);
            } else if (finished_ && taken_ == begun_) {
                return std::nullopt;
            } else {
                ready_.wait(lock);
            }
        }
        Slot done = std::exchange(slot, Slot{});
        ++taken_;
        lock.unlock();
        room_.notify_all();
        if (done.problem) {
            std::rethrow_exception(done.problem);
        }
        return std::move(done.result);
    }

  private:
    struct Slot {
        std::optional<Result> result;
        std::exception_ptr problem;
    };

    /// The next item and its number; with a problem, `finished_` is set and the problem stands in the slot of
    /// the item.
    std::optional<Item> pull(std::size_t& i) {
        try {
            auto item = next_();
            if (item) {
                i = begun_++;
                return item;
            }
        } catch (...) {
            slots_[begun_++ % slots_.size()].problem = std::current_exception();
        }
        finished_ = true;
        room_.notify_all();
        ready_.notify_all();
        return std::nullopt;
    }

    /// There is room for it. Works without the lock.
    void work_on_next(std::unique_lock<std::mutex>& lock) {
        std::size_t i = 0;
        auto item = pull(i);
        if (!item) {
            return;
        }
        lock.unlock();
        Slot done;
        try {
            done.result.emplace(work_(*std::move(item)));
        } catch (...) {
            done.problem = std::current_exception();
        }
        lock.lock();
        slots_[i % slots_.size()] = std::move(done);
        ready_.notify_one();
    }

    void run() {
        std::unique_lock lock(mutex_);
        for (;;) {
            room_.wait(lock, [&] { return finished_ || begun_ < taken_ + slots_.size(); });
            if (finished_) {
                return;
            }
            work_on_next(lock);
        }
    }

    Next& next_;
    const Work& work_;
    std::vector<Slot> slots_;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    bool finished_ = false;
    std::mutex mutex_;
    std::condition_variable ready_;
    std::condition_variable room_;
    std::vector<std::thread> workers_;
};

template <class Next, class Work, class Take>
void in_order(unsigned threads, Next& next, const Work& work, const Take& take) {
    if (threads <= 1) {
        while (auto item = next()) {
            take(work(*std::move(item)));
        }
        return;
    }
    InOrder<Next, Work> results(threads, next, work);
    while (auto result = results.result()) {
        take(*std::move(result));
    }
}

} // namespace jiedui::loaders::detail
