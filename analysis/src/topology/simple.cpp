// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include "topology/joined.hpp"

namespace jiedui::analysis::detail {

Topology simple(const Topology& topology, Strengths strengths) {
    const Topology merged = joined(topology);
    std::vector<PlainEdge> edges;
    edges.reserve(merged.edges());
    for (std::uint32_t v = 0; v < merged.vertices(); ++v) {
        for (std::uint32_t arc = merged.begin(v); arc < merged.end(v); ++arc) {
            const std::uint32_t to = merged.targets()[arc];
            if (to > v || (merged.directed() && to < v)) {
                const double weight = strengths == Strengths::add ? merged.weight(arc) : 1.0;
                edges.push_back(PlainEdge{.source = v, .target = to, .weight = weight});
            }
        }
    }
    return Topology(topology.vertices(), edges, {.directed = topology.directed()});
}

} // namespace jiedui::analysis::detail
