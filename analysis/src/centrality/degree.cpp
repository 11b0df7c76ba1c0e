// SPDX-License-Identifier: Apache-2.0
#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

/// An undirected arc counts at the vertex whose row it is in, a self-loop, which is in one row only, twice.
template <class Worth> std::vector<double> arc_sums(const Topology& topology, Side side, Worth worth) {
    const bool leaving = !topology.directed() || side != Side::in;
    const bool entering = topology.directed() && side != Side::out;
    std::vector<double> sums(topology.vertices(), 0.0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t to = topology.targets()[arc];
            if (leaving) {
                sums[v] += worth(arc);
            }
            if (entering || (to == v && !topology.directed())) {
                sums[to] += worth(arc);
            }
        }
    }
    return sums;
}

} // namespace

std::vector<double> degree(const Topology& topology, DegreeOptions options) {
    return arc_sums(topology, options.side, [](std::uint32_t) { return 1.0; });
}

std::vector<double> strength(const Topology& topology, DegreeOptions options) {
    return arc_sums(topology, options.side, [&](std::uint32_t arc) { return topology.strength(arc); });
}

} // namespace jiedui::analysis
