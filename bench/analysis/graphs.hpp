// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::bench {

/// An undirected simple graph. Every vertex has an edge.
struct Graph {
    std::string name = {};
    std::uint32_t vertices = 0;
    std::vector<analysis::PlainEdge> edges = {};
};

/// policy500, rmat14 to rmat20, ba16, ws16 and grid256: average degree about 16 (policy500 8, grid256 4),
/// fixed seeds. An R-MAT graph has 8 * 2^scale edges, parameters .57 .19 .19 .05, and its vertices are
/// shuffled.
Graph graph_named(const std::string& name);

/// The same with whole lengths from 1 to 255.
Graph with_lengths(Graph graph);

} // namespace jiedui::bench
