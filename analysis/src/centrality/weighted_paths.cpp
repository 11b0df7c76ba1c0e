// SPDX-License-Identifier: Apache-2.0
#include "centrality/weighted_paths.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace jiedui::analysis::detail {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

} // namespace

WeightedPaths::WeightedPaths(const Roads& roads)
    : roads_(roads), at_(roads.rows.vertices(), {.distance = unreached, .paths = 0.0}) {
    if (!roads.length.empty()) {
        const auto [shortest, longest] = std::ranges::minmax(roads.length);
        if (VertexQueue::can_hold(shortest, longest)) {
            queue_.emplace(shortest, longest);
        }
    }
}

void WeightedPaths::count_from(std::uint32_t source) {
    for (const std::uint32_t vertex : order_) {
        at_[vertex] = {.distance = unreached, .paths = 0.0};
    }
    order_.clear();
    at_[source] = {.distance = 0.0, .paths = 1.0};
    if (queue_) {
        over_buckets(source);
    } else {
        over_heap(source);
    }
}

void WeightedPaths::over_buckets(std::uint32_t source) {
    VertexQueue& queue = *queue_;
    const Rows& rows = roads_.rows;
    queue.put(source, 0);
    for (std::uint64_t bucket = 0; queue.find(bucket);) {
        queue.take(bucket, taken_);
        for (const std::uint32_t v : taken_) {
            const At here = at_[v];
            if (queue.bucket(here.distance) != bucket) {
                continue; // it has left on a shorter way
            }
            order_.push_back(v);
            for (std::uint32_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
                At& there = at_[rows.to[i]];
                const double distance = here.distance + roads_.length[i];
                if (distance < there.distance) {
                    const std::uint64_t next = queue.bucket(distance);
                    if (there.distance == unreached || queue.bucket(there.distance) != next) {
                        queue.put(rows.to[i], next);
                    }
                    there = {.distance = distance, .paths = here.paths};
                } else if (distance == there.distance) {
                    there.paths += here.paths;
                }
            }
        }
    }
}

void WeightedPaths::over_heap(std::uint32_t source) {
    const std::greater<> farther;
    const Rows& rows = roads_.rows;
    heap_.assign(1, {0.0, source});
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, farther);
        const auto [distance, v] = heap_.back();
        heap_.pop_back();
        if (distance > at_[v].distance) {
            continue; // it has left on a shorter way
        }
        order_.push_back(v);
        for (std::uint32_t i = rows.begin[v]; i < rows.begin[v + 1]; ++i) {
            At& there = at_[rows.to[i]];
            const double next = distance + roads_.length[i];
            if (next < there.distance) {
                there = {.distance = next, .paths = at_[v].paths};
                heap_.emplace_back(next, rows.to[i]);
                std::ranges::push_heap(heap_, farther);
            } else if (next == there.distance) {
                there.paths += at_[v].paths;
            }
        }
    }
}

void WeightedPaths::add_dependencies(const Block& block, std::span<double> score) {
    const Rows& rows = roads_.rows;
    const double source_mass = block.source_mass[order_.front()];
    for (std::size_t i = order_.size(); i-- > 1;) {
        const std::uint32_t v = order_[i];
        const double here = at_[v].distance;
        double worth = 0.0;
        for (std::uint32_t arc = rows.begin[v]; arc < rows.begin[v + 1]; ++arc) {
            const At& there = at_[rows.to[arc]];
            worth += here + roads_.length[arc] == there.distance ? there.paths : 0.0;
        }
        const double dependency = at_[v].paths * worth;
        score[v] += dependency * source_mass;
        at_[v].paths =
            (block.mass[v] + dependency) / at_[v].paths; // farther vertices have what nearer ones ask for
    }
}

} // namespace jiedui::analysis::detail
