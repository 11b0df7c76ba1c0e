// SPDX-License-Identifier: Apache-2.0
#include "weighted_paths.hpp"

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

std::vector<double> closeness(const Topology& topology, ClosenessOptions options) {
    const Topology walked = options.side == Side::out  ? topology
                            : options.side == Side::in ? topology.transposed()
                                                       : topology.without_direction();
    const detail::Lengths lengths = detail::lengths(walked);
    const detail::Roads roads = detail::roads_of(detail::rows_of(walked), lengths);
    detail::WeightedPaths counts(roads);
    std::vector<double> score(walked.vertices(), 0.0);
    for (std::uint32_t v = 0; v < walked.vertices(); ++v) {
        counts.count_from(v);
        double sum = 0.0;
        for (const std::uint32_t other : counts.order()) {
            sum += counts.distance(other);
        }
        const auto others = static_cast<double>(counts.order().size() - 1);
        if (others > 0.0) {
            const double share = others / static_cast<double>(walked.vertices() - 1);
            score[v] = others * lengths.unit / sum *
                       (options.formula == ClosenessFormula::wasserman_faust ? share : 1.0);
        }
    }
    return score;
}

} // namespace jiedui::analysis
