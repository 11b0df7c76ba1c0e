// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernel.hpp"

#include <jiedui/graph/cooperation_graph.hpp>

/// The peers, each in a file of its own, behind plain functions: a runner for one kernel. `sources` are the
/// vertices whose paths count; a runner of `..._closeness` answers for these only.
namespace jiedui::bench {

Runner boost_betweenness(const Graph& graph, const std::vector<std::uint32_t>& sources);
Runner boost_core_numbers(const Graph& graph);
Runner boost_components(const Graph& graph);
Runner boost_strong_components(const Graph& graph); ///< edges lead from source to target

/// A network file through a tree of its values.
Runner nlohmann_network(std::shared_ptr<const std::string> text);
Answer size_of(const CooperationGraph& graph); ///< vertices, edges, statements, weights

#ifdef JIEDUI_HAS_IGRAPH
Runner igraph_betweenness(const Graph& graph, const std::vector<std::uint32_t>& sources);
Runner igraph_harmonic(const Graph& graph, const std::vector<std::uint32_t>& sources);
Runner igraph_closeness(const Graph& graph, const std::vector<std::uint32_t>& sources);
Runner igraph_edge_list(std::shared_ptr<std::string> text);
Runner igraph_graphml(std::shared_ptr<std::string> text);
Runner igraph_pagerank(const Graph& graph);
Runner igraph_eigenvector(const Graph& graph);
Runner igraph_core_numbers(const Graph& graph);
Runner igraph_components(const Graph& graph);
Runner igraph_strong_components(const Graph& graph);
Runner igraph_clustering(const Graph& graph);
Runner igraph_leiden(const Graph& graph); ///< answers with the modularity
#endif

/// graph-tool or NetworkX through peer.py; nothing where Python does not have it.
std::vector<Runner> python_peers(const Graph& graph, const std::string& kernel,
                                 const std::vector<std::uint32_t>& sources);

} // namespace jiedui::bench
