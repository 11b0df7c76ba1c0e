// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <thread>
#include <vector>

namespace jiedui::analysis::detail {

/// How many sums there are, whatever the number of threads; so the order of the additions is always the same.
inline constexpr std::size_t partial_sums = 16;

/// Below this many visits of arcs a thread costs more than it brings.
inline constexpr double visits_worth_a_thread = 5e5;

inline unsigned useful_threads(unsigned threads, std::size_t tasks, std::size_t arcs) {
    return static_cast<double>(tasks) * static_cast<double>(arcs) < visits_worth_a_thread ? 1 : threads;
}

/// Runs tasks 0 to `tasks` - 1 and adds what each adds to a vector of `size` numbers. `make_worker()` makes
/// what one thread needs for itself, a callable (task, std::span<double> sum). The same bytes for any number
/// of threads.
template <class MakeWorker>
std::vector<double> ordered_sum(std::size_t tasks, std::size_t size, unsigned threads,
                                MakeWorker make_worker) {
    const std::size_t parts = std::min(tasks, partial_sums);
    std::vector<std::vector<double>> sums(parts);
    std::atomic<std::size_t> next_part = 0;
    const auto work = [&] {
        auto worker = make_worker();
        for (std::size_t part = next_part++; part < parts; part = next_part++) {
            sums[part].assign(size, 0.0);
            for (std::size_t task = part * tasks / parts; task < (part + 1) * tasks / parts; ++task) {
                worker(task, std::span(sums[part]));
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned thread = 1; thread < std::min<std::size_t>(threads, parts); ++thread) {
            others.emplace_back(work);
        }
        if (parts > 0) {
            work();
        }
    }
    std::vector<double> total(size, 0.0);
    for (const std::vector<double>& sum : sums) {
        std::transform(total.begin(), total.end(), sum.begin(), total.begin(), std::plus<>{});
    }
    return total;
}

} // namespace jiedui::analysis::detail
