// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <algorithm>

#include <jiedui/analysis/cohesion.hpp>

namespace jiedui::analysis {

namespace {

Topology simple(const Topology& topology) {
    return detail::simple(topology, detail::Strengths::forget);
}

/// The sum of what each score falls short of the largest, divided by `largest_sum`.
double centralization(const std::vector<double>& scores, double largest_sum) {
    if (scores.size() < 3) {
        return 0.0;
    }
    const double top = *std::ranges::max_element(scores);
    double sum = 0.0;
    for (const double score : scores) {
        sum += top - score;
    }
    return sum / largest_sum;
}

} // namespace

double degree_centralization(const Topology& topology, Side side) {
    const Topology ties = simple(side == Side::total ? topology.without_direction() : topology);
    const double n = ties.vertices();
    return centralization(degree(ties, {.side = side}), (n - 1.0) * (ties.directed() ? n - 1.0 : n - 2.0));
}

double betweenness_centralization(const Topology& topology, unsigned threads) {
    const Topology ties = simple(topology);
    const double n = ties.vertices();
    return centralization(betweenness(ties, {.threads = threads}),
                          (n - 1.0) * (n - 1.0) * (n - 2.0) / (ties.directed() ? 1.0 : 2.0));
}

double closeness_centralization(const Topology& topology, unsigned threads) {
    const Topology ties = simple(topology.without_direction());
    const double n = ties.vertices();
    return centralization(closeness(ties, {.formula = ClosenessFormula::wasserman_faust, .threads = threads}),
                          (n - 1.0) * (n - 2.0) / (2.0 * n - 3.0));
}

} // namespace jiedui::analysis
