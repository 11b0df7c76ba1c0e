// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <jiedui/analysis/topology.hpp>

/// Boost.Graph's own algorithms: an oracle for networks too large for definitions. Lengths are the weights.
namespace jiedui::boost_scores {

struct ArcLength {
    double length = 1.0;
};

using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, ArcLength>;

inline Rows rows_of(const analysis::Topology& topology) {
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    std::vector<ArcLength> lengths;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            ends.emplace_back(v, topology.targets()[arc]);
            lengths.push_back({topology.weight(arc)});
        }
    }
    return Rows(boost::edges_are_sorted, ends.begin(), ends.end(), lengths.begin(), topology.vertices());
}

/// Over ordered pairs.
inline std::vector<double> betweenness(const analysis::Topology& topology) {
    const Rows rows = rows_of(topology);
    const auto index = get(boost::vertex_index, rows);
    std::vector<double> score(num_vertices(rows));
    const auto map = boost::make_iterator_property_map(score.begin(), index);
    if (topology.weighted()) {
        boost::brandes_betweenness_centrality(
            rows,
            boost::centrality_map(map).vertex_index_map(index).weight_map(get(&ArcLength::length, rows)));
    } else {
        boost::brandes_betweenness_centrality(rows, boost::centrality_map(map).vertex_index_map(index));
    }
    return score;
}

/// Infinite where there is no way.
inline std::vector<double> distances_from(const Rows& rows, std::size_t source) {
    std::vector<double> distance(num_vertices(rows));
    const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, rows));
    boost::dijkstra_shortest_paths(rows, source,
                                   boost::distance_map(map)
                                       .weight_map(get(&ArcLength::length, rows))
                                       .distance_inf(std::numeric_limits<double>::infinity()));
    return distance;
}

} // namespace jiedui::boost_scores
