// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lengths.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis::detail {

struct ArcLength {
    double length = 1.0;
};

/// The network in the form that Boost.Graph's algorithms read. Undirected links are two arcs, a self-loop
/// one, so every algorithm sees a directed graph.
using BoostNetwork = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, ArcLength,
                                                        boost::no_property, std::uint32_t, std::size_t>;

/// The arcs that `side` allows, each with the length of its link. O(V + E).
BoostNetwork boost_network(const Network& network, Side side, const Lengths& lengths);

/// Lengths of the shortest paths from one vertex; infinity where there is none. BFS where all lengths are
/// equal, else Dijkstra 1959. In the unit of `lengths`.
std::vector<double> distances_from(const BoostNetwork& graph, std::uint32_t vertex, const Lengths& lengths);

} // namespace jiedui::analysis::detail
