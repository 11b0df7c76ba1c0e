// SPDX-License-Identifier: Apache-2.0
#include "support/product.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <jiedui/analysis/spectral.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

constexpr int most_steps = 20000;

double default_alpha(const detail::Product& in, std::uint32_t vertices) {
    double largest = 0.0;
    for (std::uint32_t v = 0; v < vertices; ++v) {
        largest = std::max(largest, in.strength(v));
    }
    return largest > 0.0 ? 0.85 / largest : 0.0;
}

} // namespace

std::vector<double> katz(const Topology& topology, KatzOptions options) {
    assert(options.tolerance > 0.0 && (!options.alpha || *options.alpha >= 0.0));
    const Topology turned = topology.transposed();
    const detail::Product in(turned);
    const std::uint32_t n = topology.vertices();
    const double alpha = options.alpha.value_or(default_alpha(in, n));
    std::vector<double> score(n, 1.0);
    std::vector<double> walks(n, 1.0); // those of the last length only
    std::vector<double> longer(n);
    for (int step = 0; step < most_steps; ++step) {
        double added = 0.0;
        double sum = 0.0;
        for (std::uint32_t v = 0; v < n; ++v) {
            longer[v] = alpha * in.row(v, walks.data());
            score[v] += longer[v];
            added += longer[v];
            sum += score[v];
        }
        std::swap(walks, longer);
        if (!std::isfinite(sum)) {
            break;
        }
        if (added <= options.tolerance * sum) {
            return score;
        }
    }
    throw Error("JD321", {}, "the Katz scores grow without end",
                "choose a smaller alpha, below 1 / the largest eigenvalue, or leave it out");
}

} // namespace jiedui::analysis
