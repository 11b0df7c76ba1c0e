// SPDX-License-Identifier: Apache-2.0
#include "centrality/farness.hpp"
#include "topology/simple.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <jiedui/analysis/cohesion.hpp>

namespace jiedui::analysis {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

double ordered_pairs(const Topology& topology) {
    const double n = topology.vertices();
    return n * (n - 1.0);
}

} // namespace

double density(const Topology& topology) {
    const Topology ties = detail::simple(topology, detail::Strengths::forget);
    return ties.vertices() < 2 ? 0.0 : static_cast<double>(ties.arcs()) / ordered_pairs(ties);
}

double reciprocity(const Topology& topology) {
    const Topology ties = detail::simple(topology, detail::Strengths::forget);
    double answered = 0.0;
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        for (const std::uint32_t to : ties.row(v)) {
            answered += std::ranges::binary_search(ties.row(to), v) ? 1.0 : 0.0;
        }
    }
    return ties.arcs() == 0 ? undefined : answered / static_cast<double>(ties.arcs());
}

Distances distances(const Topology& topology, unsigned threads) {
    const detail::Farness from = detail::farness(topology, threads);
    const double pairs = std::accumulate(from.reached.begin(), from.reached.end(), 0.0);
    const double sum = std::accumulate(from.sum.begin(), from.sum.end(), 0.0);
    const double inverse = std::accumulate(from.inverse.begin(), from.inverse.end(), 0.0);
    return {.connected_pairs = pairs,
            .diameter = from.farthest,
            .mean = pairs > 0.0 ? sum / pairs : undefined,
            .efficiency = topology.vertices() < 2 ? 0.0 : inverse / ordered_pairs(topology)};
}

} // namespace jiedui::analysis
