// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <stack>
#include <utility>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>

namespace jiedui::bench {

namespace {

struct ArcLength {
    double length = 1.0;
};

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, ArcLength,
                                                boost::no_property, std::uint32_t, std::uint32_t>;
using Incoming = std::vector<boost::graph_traits<Rows>::edge_descriptor>;

Rows rows_of(const analysis::Topology& topology) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<ArcLength> lengths;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            ends.emplace_back(v, topology.targets()[arc]);
            lengths.push_back({topology.weight(arc)});
        }
    }
    return Rows(boost::edges_are_sorted, ends.begin(), ends.end(), lengths.begin(), topology.vertices());
}

/// `brandes_betweenness_centrality` from some vertices only: its own searches, and its accumulation.
template <class Distance, class Search>
Answer from_sources(const Rows& rows, const std::vector<std::uint32_t>& sources, Search search) {
    const std::size_t n = num_vertices(rows);
    const auto index = get(boost::vertex_index, rows);
    std::vector<Incoming> incoming(n);
    std::vector<Distance> distance(n);
    std::vector<double> dependency(n);
    std::vector<double> paths(n);
    Answer score(n);
    const auto over = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), index); };
    auto incoming_map = over(incoming);
    auto distance_map = over(distance);
    auto paths_map = over(paths);
    for (const std::uint32_t source_vertex : sources) {
        std::stack<std::uint32_t> ordered;
        for (std::size_t v = 0; v < n; ++v) {
            incoming[v].clear();
            paths[v] = dependency[v] = 0.0;
        }
        paths[source_vertex] = 1.0;
        search(rows, source_vertex, ordered, incoming_map, distance_map, paths_map, index);
        for (; !ordered.empty(); ordered.pop()) {
            const std::uint32_t w = ordered.top();
            for (const auto& arc : incoming[w]) {
                const std::uint32_t v = source(arc, rows);
                dependency[v] += paths[v] / paths[w] * (1.0 + dependency[w]);
            }
            score[w] += w == source_vertex ? 0.0 : dependency[w];
        }
    }
    for (double& value : score) {
        value /= 2.0;
    }
    return score;
}

} // namespace

Runner boost_betweenness(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    const analysis::Topology topology(graph.vertices, graph.edges);
    auto rows = std::make_shared<const Rows>(rows_of(topology));
    if (!topology.weighted()) {
        return {.who = "Boost", .run = [=] {
                    return from_sources<std::uint32_t>(
                        *rows, sources, boost::detail::graph::brandes_unweighted_shortest_paths{});
                }};
    }
    return {.who = "Boost", .run = [=] {
                using Map = boost::property_map<Rows, double ArcLength::*>::const_type;
                const Map lengths = get(&ArcLength::length, *rows);
                return from_sources<double>(
                    *rows, sources, boost::detail::graph::brandes_dijkstra_shortest_paths<Map>(lengths));
            }};
}

} // namespace jiedui::bench
