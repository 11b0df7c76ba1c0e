// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>

#include <jiedui/analysis/communities.hpp>

namespace jiedui::analysis {

namespace {

/// Sums over one community. Where direction does not matter every tie but a self-loop is an arc at both ends,
/// so a self-loop counts twice, and all sums are twice what the formulas say.
struct Inside {
    double strength = 0.0; ///< of arcs with both ends inside
    double out = 0.0;      ///< of arcs that start inside
    double in = 0.0;       ///< of arcs that end inside
    double vertices = 0.0;
};

std::vector<Inside> sums(const Topology& topology, std::span<const std::uint32_t> of) {
    assert(of.size() == topology.vertices());
    const double loop = topology.directed() ? 1.0 : 2.0;
    std::vector<Inside> inside(of.empty() ? 0 : std::size_t{*std::ranges::max_element(of)} + 1);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        inside[of[v]].vertices += 1.0;
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            const std::uint32_t target = topology.targets()[arc];
            const double strength = topology.strength(arc) * (target == v ? loop : 1.0);
            inside[of[v]].out += strength;
            inside[of[target]].in += strength;
            inside[of[v]].strength += of[v] == of[target] ? strength : 0.0;
        }
    }
    return inside;
}

} // namespace

double modularity(const Topology& topology, std::span<const std::uint32_t> community_of, double resolution) {
    const std::vector<Inside> inside = sums(topology, community_of);
    double all = 0.0;
    for (const Inside& community : inside) {
        all += community.out;
    }
    double quality = 0.0;
    for (const Inside& community : inside) {
        if (all > 0.0) {
            quality += community.strength / all - resolution * (community.out / all) * (community.in / all);
        }
    }
    return quality;
}

double constant_potts(const Topology& topology, std::span<const std::uint32_t> community_of,
                      double resolution) {
    double quality = 0.0;
    for (const Inside& community : sums(topology, community_of)) {
        quality += community.strength - resolution * community.vertices * (community.vertices - 1.0);
    }
    return topology.directed() ? quality : quality / 2.0;
}

} // namespace jiedui::analysis
