// SPDX-License-Identifier: Apache-2.0
#include "topology/joined.hpp"

#include <algorithm>
#include <numeric>

namespace jiedui::analysis::detail {

Topology joined(const Topology& topology) {
    std::vector<PlainEdge> edges;
    std::vector<double> parallel;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v);) {
            const std::uint32_t target = topology.targets()[arc];
            parallel.clear();
            for (; arc < topology.end(v) && topology.targets()[arc] == target; ++arc) {
                parallel.push_back(topology.strength(arc));
            }
            if (topology.directed() || v <= target) {
                std::ranges::sort(parallel);
                const double strength = std::accumulate(parallel.begin(), parallel.end(), 0.0);
                edges.push_back({.source = v, .target = target, .weight = strength});
            }
        }
    }
    return Topology(topology.vertices(), edges, {.directed = topology.directed()});
}

} // namespace jiedui::analysis::detail
