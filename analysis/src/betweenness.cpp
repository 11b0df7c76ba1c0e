// SPDX-License-Identifier: Apache-2.0
#include "path_counts.hpp"

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

/// Adds what all paths from one source pass through: Brandes' accumulation, farthest vertices first.
void add_dependencies(const Topology& topology, const detail::PathCounts& counts,
                      std::vector<double>& dependency, std::vector<double>& score) {
    const auto& order = counts.order();
    for (std::size_t i = order.size(); i-- > 0;) {
        const std::uint32_t v = order[i];
        double shares = 0.0;
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t to = topology.targets()[arc];
            if (counts.distance(v) + counts.length(arc) == counts.distance(to)) {
                shares += (1.0 + dependency[to]) / counts.paths(to);
            }
        }
        dependency[v] = counts.paths(v) * shares;
        if (i > 0) {
            score[v] += dependency[v];
        }
    }
}

} // namespace

std::vector<double> betweenness(const Topology& topology, BetweennessOptions options) {
    const auto n = static_cast<double>(topology.vertices());
    std::vector<double> score(topology.vertices(), 0.0);
    if (topology.vertices() < 3) {
        return score;
    }
    const detail::Lengths lengths = detail::lengths(topology);
    detail::PathCounts counts(topology, lengths);
    std::vector<double> dependency(topology.vertices(), 0.0);
    for (std::uint32_t source = 0; source < topology.vertices(); ++source) {
        counts.count_from(source);
        add_dependencies(topology, counts, dependency, score);
    }
    const double ordered_pairs_per_pair = topology.directed() ? 1.0 : 2.0;
    const double pairs = (n - 1.0) * (n - 2.0) / ordered_pairs_per_pair;
    const double divisor =
        ordered_pairs_per_pair * (options.normalisation == Normalisation::pairs ? pairs : 1.0);
    for (double& value : score) {
        value /= divisor;
    }
    return score;
}

} // namespace jiedui::analysis
