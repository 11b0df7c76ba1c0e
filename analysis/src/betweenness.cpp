// SPDX-License-Identifier: Apache-2.0
#include "boost_network.hpp"

#include <boost/graph/betweenness_centrality.hpp>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

/// Brandes' algorithm over all ordered pairs. The numbers of paths are kept in double: they outgrow any
/// integer.
std::vector<double> ordered_pair_scores(const detail::BoostNetwork& graph, bool lengths_equal) {
    using Incoming = std::vector<boost::graph_traits<detail::BoostNetwork>::edge_descriptor>;
    const std::size_t n = num_vertices(graph);
    const auto index = get(boost::vertex_index, graph);
    std::vector<double> score(n);
    std::vector<double> distance(n);
    std::vector<double> dependency(n);
    std::vector<double> paths(n);
    std::vector<Incoming> incoming(n);
    const auto over = [&](auto& values) { return boost::make_iterator_property_map(values.begin(), index); };
    if (lengths_equal) {
        boost::brandes_betweenness_centrality(graph, over(score), boost::dummy_property_map(), over(incoming),
                                              over(distance), over(dependency), over(paths), index);
    } else {
        boost::brandes_betweenness_centrality(graph, over(score), boost::dummy_property_map(), over(incoming),
                                              over(distance), over(dependency), over(paths), index,
                                              get(&detail::ArcLength::length, graph));
    }
    return score;
}

} // namespace

std::vector<double> betweenness(const Network& network, BetweennessOptions options) {
    const auto n = static_cast<double>(network.vertices.size());
    if (network.vertices.size() < 3) {
        return std::vector<double>(network.vertices.size(), 0.0);
    }
    const detail::Lengths lengths = detail::lengths(network);
    std::vector<double> score =
        ordered_pair_scores(detail::boost_network(network, Side::out, lengths), lengths.all_equal);
    const double ordered_pairs_per_pair = network.options.direction == Direction::drop ? 2.0 : 1.0;
    const double pairs = (n - 1.0) * (n - 2.0) / ordered_pairs_per_pair;
    const double divisor =
        ordered_pairs_per_pair * (options.normalisation == Normalisation::pairs ? pairs : 1.0);
    for (double& value : score) {
        value /= divisor;
    }
    return score;
}

} // namespace jiedui::analysis
