// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lengths.hpp"

#include <cstdint>
#include <utility>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// The shortest paths from one vertex at a time. Dijkstra 1959, with a binary heap; breadth first where all
/// lengths are equal. The numbers of paths are doubles: they outgrow any integer.
class PathCounts {
  public:
    PathCounts(const Topology& topology, const Lengths& lengths);

    void count_from(std::uint32_t source);

    /// The vertices reached, the source first, none before one that is nearer.
    const std::vector<std::uint32_t>& order() const { return order_; }
    /// Length of a shortest path, in the unit of the lengths; hops where all are equal. Infinite: not
    /// reached.
    double distance(std::uint32_t vertex) const { return distance_[vertex]; }
    double paths(std::uint32_t vertex) const { return paths_[vertex]; }
    double length(std::uint32_t arc) const { return lengths_.all_equal ? 1.0 : lengths_.of_link[arc]; }

  private:
    void breadth_first(std::uint32_t source);
    void nearest_first(std::uint32_t source);

    const Topology& topology_;
    const Lengths& lengths_;
    std::vector<std::uint32_t> order_ = {};
    std::vector<double> distance_;
    std::vector<double> paths_;
    std::vector<std::pair<double, std::uint32_t>> heap_ = {};
};

} // namespace jiedui::analysis::detail
