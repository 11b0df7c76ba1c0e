// SPDX-License-Identifier: Apache-2.0
#include "centrality/weighted_paths.hpp"
#include "topology/simple.hpp"

#include <algorithm>
#include <limits>

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

Distances distances(const Topology& topology) {
    const detail::Lengths lengths = detail::lengths(topology);
    const detail::Roads roads = detail::roads_of(detail::rows_of(topology), lengths);
    detail::WeightedPaths from(roads);
    Distances result;
    double sum = 0.0;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        from.count_from(v);
        for (const std::uint32_t other : from.order()) {
            if (other == v) {
                continue;
            }
            const double distance = from.distance(other);
            result.connected_pairs += 1.0;
            result.diameter = std::max(result.diameter, distance / lengths.unit);
            result.efficiency += lengths.unit / distance;
            sum += distance;
        }
    }
    result.mean = result.connected_pairs > 0.0 ? sum / lengths.unit / result.connected_pairs : undefined;
    result.efficiency = topology.vertices() < 2 ? 0.0 : result.efficiency / ordered_pairs(topology);
    return result;
}

} // namespace jiedui::analysis
