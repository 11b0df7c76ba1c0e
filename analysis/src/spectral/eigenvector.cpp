// SPDX-License-Identifier: Apache-2.0
#include "spectral/perron.hpp"
#include "support/product.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include <jiedui/analysis/components.hpp>
#include <jiedui/analysis/spectral.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

constexpr int most_steps = 20000;

/// Whether a walk can go on for ever: a self-loop, or a strong component of more than one vertex.
bool has_cycle(const Topology& topology) {
    return topology.has_self_loops() || strong_components(topology).sizes.size() < topology.vertices();
}

/// The power method on A' + s, which has the eigenvectors of A' and none that turns round for ever. s is half
/// the largest strength that enters a vertex.
std::vector<double> by_power(const Topology& topology, double tolerance) {
    const Topology turned = topology.transposed();
    const detail::Product in(turned);
    const std::uint32_t n = topology.vertices();
    std::vector<double> score(n, 1.0 / std::sqrt(n));
    std::vector<double> next(n);
    double shift = 0.0;
    for (std::uint32_t v = 0; v < n; ++v) {
        shift = std::max(shift, in.strength(v) / 2.0);
    }
    for (int step = 0; step < most_steps; ++step) {
        for (std::uint32_t v = 0; v < n; ++v) {
            next[v] = in.row(v, score.data()) + shift * score[v];
        }
        detail::make_unit(next);
        double change = 0.0;
        for (std::uint32_t v = 0; v < n; ++v) {
            change += (next[v] - score[v]) * (next[v] - score[v]);
        }
        std::swap(score, next);
        if (std::sqrt(change) <= tolerance) {
            return score;
        }
    }
    throw Error("JD322", {},
                "the eigenvector scores do not settle within " + std::to_string(most_steps) + " steps",
                "drop the direction, or use PageRank or Katz scores, which every network has");
}

} // namespace

std::vector<double> eigenvector(const Topology& topology, EigenvectorOptions options) {
    assert(options.tolerance > 0.0);
    if (topology.directed()) {
        return has_cycle(topology) ? by_power(topology, options.tolerance)
                                   : std::vector<double>(topology.vertices(), 0.0);
    }
    std::vector<double> score =
        detail::leading_part(topology, std::vector<double>(topology.vertices(), 1.0), options.tolerance);
    detail::make_unit(score);
    return score;
}

/// The network as one between two copies of its vertices, hubs on the left and authorities on the right: its
/// leading eigenvector is both halves of the leading singular vectors.
HitsScores hits(const Topology& topology, EigenvectorOptions options) {
    assert(options.tolerance > 0.0);
    const std::uint32_t n = topology.vertices();
    std::vector<PlainEdge> edges;
    edges.reserve(topology.arcs());
    for (std::uint32_t v = 0; v < n; ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            edges.push_back(
                {.source = v, .target = n + topology.targets()[arc], .weight = topology.strength(arc)});
        }
    }
    std::vector<double> start(2 * std::size_t{n}, 0.0);
    std::fill_n(start.begin(), n, 1.0);
    const std::vector<double> both = detail::leading_part(Topology(2 * n, edges), start, options.tolerance);
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(n);
    HitsScores scores{.hubs = {both.begin(), middle}, .authorities = {middle, both.end()}};
    detail::make_unit(scores.hubs);
    detail::make_unit(scores.authorities);
    return scores;
}

} // namespace jiedui::analysis
