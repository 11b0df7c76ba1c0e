// SPDX-License-Identifier: Apache-2.0
#include "path_counts.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace jiedui::analysis::detail {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

} // namespace

PathCounts::PathCounts(const Topology& topology, const Lengths& lengths)
    : topology_(topology), lengths_(lengths), distance_(topology.vertices(), unreached),
      paths_(topology.vertices(), 0.0) {}

void PathCounts::count_from(std::uint32_t source) {
    for (const std::uint32_t vertex : order_) {
        distance_[vertex] = unreached;
        paths_[vertex] = 0.0;
    }
    order_.clear();
    distance_[source] = 0.0;
    paths_[source] = 1.0;
    if (lengths_.all_equal) {
        breadth_first(source);
    } else {
        nearest_first(source);
    }
}

void PathCounts::breadth_first(std::uint32_t source) {
    order_.push_back(source);
    for (std::size_t head = 0; head < order_.size(); ++head) {
        const std::uint32_t v = order_[head];
        const double next = distance_[v] + 1.0;
        for (const std::uint32_t to : topology_.row(v)) {
            if (distance_[to] == unreached) {
                distance_[to] = next;
                order_.push_back(to);
            }
            if (distance_[to] == next) {
                paths_[to] += paths_[v];
            }
        }
    }
}

void PathCounts::nearest_first(std::uint32_t source) {
    const std::greater<> farther;
    heap_.assign(1, {0.0, source});
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, farther);
        const auto [distance, v] = heap_.back();
        heap_.pop_back();
        if (distance > distance_[v]) {
            continue; // it was reached on a shorter way
        }
        order_.push_back(v);
        for (std::uint32_t arc = topology_.begin(v); arc < topology_.end(v); ++arc) {
            const std::uint32_t to = topology_.targets()[arc];
            const double next = distance + lengths_.of_link[arc];
            if (next < distance_[to]) {
                distance_[to] = next;
                paths_[to] = 0.0;
                heap_.emplace_back(next, to);
                std::ranges::push_heap(heap_, farther);
            }
            if (next == distance_[to]) {
                paths_[to] += paths_[v];
            }
        }
    }
}

} // namespace jiedui::analysis::detail
