// SPDX-License-Identifier: Apache-2.0
#include "centrality/dependencies.hpp"

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

std::vector<double> betweenness(const Topology& topology, BetweennessOptions options) {
    const auto n = static_cast<double>(topology.vertices());
    if (topology.vertices() < 3) {
        return std::vector<double>(topology.vertices(), 0.0);
    }
    const std::vector<bool> all(topology.vertices(), true);
    std::vector<double> score = detail::dependencies(topology, all, options.threads);
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
