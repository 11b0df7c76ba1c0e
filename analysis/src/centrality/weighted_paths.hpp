// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "centrality/blocks.hpp"
#include "centrality/vertex_queue.hpp"
#include "topology/roads.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace jiedui::analysis::detail {

/// The shortest paths from one vertex at a time. Dijkstra 1959, with a bucket queue, or a heap where the
/// longest arc is very much longer than the shortest. Numbers of paths are doubles: they outgrow any integer.
class WeightedPaths {
  public:
    explicit WeightedPaths(const Roads& roads);

    void count_from(std::uint32_t source);

    /// The vertices reached, the source first, none before one that leads to it on a shortest path.
    const std::vector<std::uint32_t>& order() const { return order_; }
    double distance(std::uint32_t vertex) const { return at_[vertex].distance; } ///< of a vertex reached

    /// After `count_from`: adds to `score` what all paths from there pass through, times the masses of their
    /// ends. Brandes 2001. Uses the numbers of paths up.
    void add_dependencies(const Block& block, std::span<double> score);

  private:
    struct At {
        double distance = 0.0;
        double paths = 0.0;
    };

    void over_buckets(std::uint32_t source);
    void over_heap(std::uint32_t source);

    const Roads& roads_;
    std::vector<At> at_;
    std::vector<std::uint32_t> order_ = {};
    std::vector<std::uint32_t> taken_ = {};
    std::optional<VertexQueue> queue_ = {};
    std::vector<std::pair<double, std::uint32_t>> heap_ = {};
};

} // namespace jiedui::analysis::detail
