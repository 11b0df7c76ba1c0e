// SPDX-License-Identifier: Apache-2.0
#include <cassert>
#include <cmath>
#include <numeric>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

/// The strength of all arcs out of each vertex; 0: no arc leaves.
std::vector<double> out_strengths(const Topology& topology) {
    std::vector<double> sums(topology.vertices(), 0.0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            sums[v] += topology.strength(arc);
        }
    }
    return sums;
}

/// One step of the walker, from the shares `now` to the shares returned.
std::vector<double> step(const Topology& topology, const std::vector<double>& out_strength,
                         const std::vector<double>& now, double damping) {
    const auto n = static_cast<double>(now.size());
    double dangling = 0.0;
    std::vector<double> next(now.size(), 0.0);
    for (std::uint32_t v = 0; v < now.size(); ++v) {
        if (topology.out_degree(v) == 0) {
            dangling += now[v];
        }
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            next[topology.targets()[arc]] += damping * now[v] * (topology.strength(arc) / out_strength[v]);
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

std::vector<double> pagerank(const Topology& topology, PageRankOptions options) {
    assert(options.damping >= 0.0 && options.damping < 1.0 && options.tolerance > 0.0);
    const std::size_t n = topology.vertices();
    const std::vector<double> out_strength = out_strengths(topology);
    std::vector<double> share(n, n == 0 ? 0.0 : 1.0 / static_cast<double>(n));
    const int limit = step_limit(options);
    for (int steps = 0; steps < limit; ++steps) {
        std::vector<double> next = step(topology, out_strength, share, options.damping);
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
