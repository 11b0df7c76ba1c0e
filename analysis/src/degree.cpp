// SPDX-License-Identifier: Apache-2.0
#include "adjacency.hpp"
#include "lengths.hpp"

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

template <class Worth> std::vector<double> link_sums(const Network& network, Side side, Worth worth) {
    detail::check(network);
    const bool is_directed = network.options.direction == Direction::keep;
    std::vector<double> sums(network.vertices.size(), 0.0);
    for (const Link& link : network.links) {
        if (!is_directed || side != Side::in) {
            sums[link.source] += worth(link);
        }
        if (!is_directed || side != Side::out) {
            sums[link.target] += worth(link);
        }
    }
    return sums;
}

} // namespace

std::vector<double> degree(const Network& network, DegreeOptions options) {
    return link_sums(network, options.side, [](const Link&) { return 1.0; });
}

std::vector<double> strength(const Network& network, DegreeOptions options) {
    return link_sums(network, options.side,
                     [&](const Link& link) { return detail::strength_of(network, link); });
}

} // namespace jiedui::analysis
