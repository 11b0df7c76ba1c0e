// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Where a network would fall apart. Direction and weights do not count.
namespace jiedui::analysis {

struct CutPoints {
    /// The pairs of partners whose separation leaves more components, each with source < target, in order.
    /// All ties between two vertices, either way, are one here. Weights are 1.
    std::vector<PlainEdge> bridges = {};

    /// The vertices whose loss leaves more components (articulation points), ascending.
    std::vector<std::uint32_t> articulation_points = {};
};

/// One depth-first search without recursion. O(V + E log d). Hopcroft and Tarjan 1973.
CutPoints cut_points(const Topology& topology);

} // namespace jiedui::analysis
