// SPDX-License-Identifier: Apache-2.0
#include "boost_network.hpp"

#include "adjacency.hpp"

#include <limits>
#include <utility>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

namespace jiedui::analysis::detail {

BoostNetwork boost_network(const Network& network, Side side, const Lengths& lengths) {
    const Adjacency rows = adjacency(network, side);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    std::vector<ArcLength> properties;
    ends.reserve(rows.arcs.size());
    properties.reserve(rows.arcs.size());
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        for (const NetworkArc& arc : rows[v]) {
            ends.emplace_back(v, arc.to);
            properties.push_back({lengths.of_link[arc.link]});
        }
    }
    return BoostNetwork(boost::edges_are_sorted, ends.begin(), ends.end(), properties.begin(),
                        rows.vertices());
}

std::vector<double> distances_from(const BoostNetwork& graph, std::uint32_t vertex, const Lengths& lengths) {
    std::vector<double> distance(num_vertices(graph), std::numeric_limits<double>::infinity());
    const auto map = boost::make_iterator_property_map(distance.begin(), get(boost::vertex_index, graph));
    if (!lengths.all_equal) {
        boost::dijkstra_shortest_paths(graph, vertex,
                                       boost::distance_map(map)
                                           .weight_map(get(&ArcLength::length, graph))
                                           .distance_inf(std::numeric_limits<double>::infinity()));
        return distance;
    }
    distance[vertex] = 0.0;
    boost::breadth_first_search(
        graph, vertex,
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(map, boost::on_tree_edge()))));
    const double step = lengths.of_link.empty() ? 1.0 : lengths.of_link.front();
    for (double& value : distance) {
        value *= step;
    }
    return distance;
}

} // namespace jiedui::analysis::detail
