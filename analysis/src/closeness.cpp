// SPDX-License-Identifier: Apache-2.0
#include "boost_network.hpp"

#include <cmath>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

std::vector<double> closeness(const Network& network, ClosenessOptions options) {
    const detail::Lengths lengths = detail::lengths(network);
    const detail::BoostNetwork graph = detail::boost_network(network, options.side, lengths);
    const std::size_t n = network.vertices.size();
    std::vector<double> score(n, 0.0);
    for (std::uint32_t v = 0; v < n; ++v) {
        double others = 0.0;
        double sum = 0.0;
        for (const double distance : detail::distances_from(graph, v, lengths)) {
            if (distance > 0.0 && std::isfinite(distance)) {
                others += 1.0;
                sum += distance;
            }
        }
        if (others > 0.0) {
            const double share = others / static_cast<double>(n - 1);
            score[v] = others * lengths.unit / sum *
                       (options.formula == ClosenessFormula::wasserman_faust ? share : 1.0);
        }
    }
    return score;
}

} // namespace jiedui::analysis
