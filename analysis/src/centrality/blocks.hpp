// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "topology/rows.hpp"

#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// A part of a network that no shortest path between two of its vertices leaves, with its own numbers for
/// them.
struct Block {
    std::vector<std::uint32_t> vertices = {}; ///< their numbers in the network
    Rows out = {};                            ///< no self-loops; neighbours near each other
    Rows in = {};                             ///< `out` turned round; empty where they are the same
    /// How many vertices of the network reach the block through each vertex, itself included: all, and those
    /// that are sources.
    std::vector<double> mass = {};
    std::vector<double> source_mass = {};
    double component_mass = 0.0; ///< the same sums over the whole component
    double component_sources = 0.0;

    const Rows& incoming() const { return in.begin.size() > 1 ? in : out; }
};

/// The biconnected components of an undirected network, in the order in which a search from the first vertex
/// closes them; a bridge is a block of two vertices, an isolated vertex is in none. Of a directed network one
/// block with everything. O(V log V + E log E). Hopcroft and Tarjan 1973; for the masses Puzis and others
/// 2012.
std::vector<Block> blocks(const Topology& topology, const std::vector<bool>& is_source);

} // namespace jiedui::analysis::detail
