// SPDX-License-Identifier: Apache-2.0
#include "path_counts.hpp"
#include "simple.hpp"

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

double length_unit(const detail::Lengths& lengths) {
    return lengths.all_equal && !lengths.of_link.empty() ? lengths.unit / lengths.of_link.front()
                                                         : lengths.unit;
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

double transitivity(const Topology& topology) {
    const Topology ties = detail::simple(topology.without_direction(), detail::Strengths::forget);
    double closed = 0.0;
    double all = 0.0;
    std::vector<bool> is_partner(ties.vertices(), false);
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        const double partners = ties.out_degree(v);
        all += partners * (partners - 1.0);
        for (const std::uint32_t partner : ties.row(v)) {
            is_partner[partner] = true;
        }
        for (const std::uint32_t partner : ties.row(v)) {
            closed += static_cast<double>(
                std::ranges::count_if(ties.row(partner), [&](std::uint32_t w) { return is_partner[w]; }));
        }
        for (const std::uint32_t partner : ties.row(v)) {
            is_partner[partner] = false;
        }
    }
    return all > 0.0 ? closed / all : undefined;
}

Distances distances(const Topology& topology) {
    const detail::Lengths lengths = detail::lengths(topology);
    const double unit = length_unit(lengths);
    detail::PathCounts from(topology, lengths);
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
            result.diameter = std::max(result.diameter, distance / unit);
            result.efficiency += unit / distance;
            sum += distance;
        }
    }
    result.mean = result.connected_pairs > 0.0 ? sum / unit / result.connected_pairs : undefined;
    result.efficiency = topology.vertices() < 2 ? 0.0 : result.efficiency / ordered_pairs(topology);
    return result;
}

} // namespace jiedui::analysis
