// SPDX-License-Identifier: Apache-2.0
#include "centrality/farness.hpp"

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

detail::Farness farness_on(const Topology& topology, Side side, unsigned threads) {
    if (!topology.directed() || side == Side::out) {
        return detail::farness(topology, threads);
    }
    return detail::farness(side == Side::in ? topology.transposed() : topology.without_direction(), threads);
}

} // namespace

std::vector<double> closeness(const Topology& topology, ClosenessOptions options) {
    const detail::Farness far = farness_on(topology, options.side, options.threads);
    std::vector<double> score(topology.vertices(), 0.0);
    for (std::size_t v = 0; v < score.size(); ++v) {
        if (far.reached[v] > 0.0) {
            const double share = far.reached[v] / static_cast<double>(topology.vertices() - 1);
            score[v] = far.reached[v] / far.sum[v] *
                       (options.formula == ClosenessFormula::wasserman_faust ? share : 1.0);
        }
    }
    return score;
}

std::vector<double> harmonic(const Topology& topology, HarmonicOptions options) {
    std::vector<double> score = farness_on(topology, options.side, options.threads).inverse;
    if (options.normalisation == Normalisation::pairs && score.size() > 1) {
        for (double& value : score) {
            value /= static_cast<double>(score.size() - 1);
        }
    }
    return score;
}

} // namespace jiedui::analysis
