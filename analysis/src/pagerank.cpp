// SPDX-License-Identifier: Apache-2.0
#include "adjacency.hpp"
#include "lengths.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

struct Walk {
    detail::Adjacency rows;
    std::vector<double> strength;     ///< of each link
    std::vector<double> out_strength; ///< of each vertex; 0: no link leaves
};

Walk walk_on(const Network& network) {
    Walk walk{.rows = detail::adjacency(network, Side::out), .strength = {}, .out_strength = {}};
    walk.strength.reserve(network.links.size());
    for (const Link& link : network.links) {
        walk.strength.push_back(detail::strength_of(network, link));
    }
    walk.out_strength.assign(network.vertices.size(), 0.0);
    for (std::uint32_t v = 0; v < walk.rows.vertices(); ++v) {
        for (const detail::NetworkArc& arc : walk.rows[v]) {
            walk.out_strength[v] += walk.strength[arc.link];
        }
    }
    return walk;
}

/// One step of the walker, from the shares `now` to the shares returned.
std::vector<double> step(const Walk& walk, const std::vector<double>& now, double damping) {
    const auto n = static_cast<double>(now.size());
    double dangling = 0.0;
    std::vector<double> next(now.size(), 0.0);
    for (std::uint32_t v = 0; v < now.size(); ++v) {
        if (walk.rows[v].empty()) {
            dangling += now[v];
        }
        for (const detail::NetworkArc& arc : walk.rows[v]) {
            next[arc.to] += damping * now[v] * (walk.strength[arc.link] / walk.out_strength[v]);
        }
    }
    for (double& share : next) {
        share += (1.0 - damping + damping * dangling) / n;
    }
    return next;
}

/// After this many steps the change is below the tolerance: each shrinks it by the damping at least, from 2
/// at most.
int step_limit(const PageRankOptions& options) {
    const double steps = std::log(options.tolerance / 2.0) / std::log(options.damping);
    return options.damping > 0.0 && steps > 0.0 ? static_cast<int>(std::ceil(steps)) + 1 : 1;
}

} // namespace

std::vector<double> pagerank(const Network& network, PageRankOptions options) {
    assert(options.damping >= 0.0 && options.damping < 1.0 && options.tolerance > 0.0);
    const std::size_t n = network.vertices.size();
    const Walk walk = walk_on(network);
    std::vector<double> share(n, n == 0 ? 0.0 : 1.0 / static_cast<double>(n));
    const int limit = step_limit(options);
    for (int steps = 0; steps < limit; ++steps) {
        std::vector<double> next = step(walk, share, options.damping);
        double change = 0.0;
        for (std::size_t v = 0; v < n; ++v) {
            change += std::abs(next[v] - share[v]);
        }
        share = std::move(next);
        if (change < options.tolerance) {
            break;
        }
    }
    const double sum = std::accumulate(share.begin(), share.end(), 0.0);
    for (double& value : share) {
        value /= sum;
    }
    return share;
}

} // namespace jiedui::analysis
