// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <cassert>
#include <cmath>
#include <limits>

#include <jiedui/analysis/mixing.hpp>

namespace jiedui::analysis {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// Calls `visit(source, target)` for every arc: an undirected tie both ways.
template <class Visit> void for_each_arc(const Topology& ties, Visit visit) {
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        for (const std::uint32_t to : ties.row(v)) {
            visit(v, to);
        }
    }
}

/// Sums over arcs. All of them are whole numbers, exact far beyond any network that fits into memory.
struct DegreeSums {
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double yy = 0.0;
    double xy = 0.0;
};

} // namespace

double degree_assortativity(const Topology& topology) {
    const Topology ties = detail::simple(topology, detail::Strengths::forget);
    std::vector<double> in_degree(ties.vertices(), 0.0);
    for_each_arc(ties, [&](std::uint32_t, std::uint32_t to) { in_degree[to] += 1.0; });
    DegreeSums sum;
    for_each_arc(ties, [&](std::uint32_t from, std::uint32_t to) {
        const double x = ties.out_degree(from);
        const double y = in_degree[to];
        sum.x += x;
        sum.y += y;
        sum.xx += x * x;
        sum.yy += y * y;
        sum.xy += x * y;
    });
    const auto m = static_cast<double>(ties.arcs());
    const double spread = (m * sum.xx - sum.x * sum.x) * (m * sum.yy - sum.y * sum.y);
    return spread > 0.0 ? (m * sum.xy - sum.x * sum.y) / std::sqrt(spread) : undefined;
}

MixingMatrix mixing_matrix(const Topology& topology, const Partition& partition) {
    assert(partition.of.size() == topology.vertices());
    const std::size_t groups = partition.names.size();
    MixingMatrix mixing{.groups = groups, .ties = std::vector<double>(groups * groups, 0.0)};
    for_each_arc(detail::simple(topology, detail::Strengths::forget),
                 [&](std::uint32_t from, std::uint32_t to) {
                     mixing.ties[partition.of[from] * groups + partition.of[to]] += 1.0;
                     mixing.sum += 1.0;
                 });
    return mixing;
}

double assortativity(const MixingMatrix& mixing) {
    double within = 0.0;
    double by_chance = 0.0;
    for (std::size_t g = 0; g < mixing.groups; ++g) {
        double leaving = 0.0;
        double entering = 0.0;
        for (std::size_t h = 0; h < mixing.groups; ++h) {
            leaving += mixing.at(g, h);
            entering += mixing.at(h, g);
        }
        within += mixing.at(g, g);
        by_chance += leaving * entering;
    }
    const double all = mixing.sum * mixing.sum;
    return all > by_chance ? (within * mixing.sum - by_chance) / (all - by_chance) : undefined;
}

double ei_index(const MixingMatrix& mixing) {
    double within = 0.0;
    for (std::size_t g = 0; g < mixing.groups; ++g) {
        within += mixing.at(g, g);
    }
    return mixing.sum > 0.0 ? (mixing.sum - 2.0 * within) / mixing.sum : undefined;
}

} // namespace jiedui::analysis
