// SPDX-License-Identifier: Apache-2.0
#include "simple.hpp"

namespace jiedui::analysis::detail {

Topology simple(const Topology& topology, Strengths strengths) {
    std::vector<PlainEdge> edges;
    edges.reserve(topology.edges());
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t to = topology.targets()[arc];
            if (to == v || (!topology.directed() && to < v)) {
                continue;
            }
            const double strength = strengths == Strengths::add ? topology.strength(arc) : 1.0;
            const bool is_parallel = !edges.empty() && edges.back().source == v && edges.back().target == to;
            if (!is_parallel) {
                edges.push_back(PlainEdge{.source = v, .target = to, .weight = strength});
            } else if (strengths == Strengths::add) {
                edges.back().weight += strength;
            }
        }
    }
    return Topology(topology.vertices(), edges, {.directed = topology.directed()});
}

} // namespace jiedui::analysis::detail
