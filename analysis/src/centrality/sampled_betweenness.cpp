// SPDX-License-Identifier: Apache-2.0
#include "centrality/dependencies.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <random>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

/// A set of `count` different vertices, ascending: the first steps of the shuffle of Fisher and Yates.
std::vector<std::uint32_t> chosen(std::uint32_t vertices, std::uint32_t count, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::uint32_t> all(vertices);
    std::iota(all.begin(), all.end(), 0U);
    for (std::uint32_t i = 0; i < count; ++i) {
        std::swap(all[i], all[i + static_cast<std::uint32_t>(random() % (vertices - i))]);
    }
    all.resize(count);
    std::ranges::sort(all);
    return all;
}

/// The largest error of a mean of k of n values between 0 and 1, drawn without replacement, for n such means
/// at once. Hoeffding 1963 as sharpened by Serfling 1974.
double error_of_means(double n, double k, double confidence) {
    const double left_out = 1.0 - (k - 1.0) / n;
    return k < n ? std::sqrt(left_out * std::log(2.0 * n / (1.0 - confidence)) / (2.0 * k)) : 0.0;
}

} // namespace

SampledScores sampled_betweenness(const Topology& topology, SampleOptions options) {
    assert(options.sources > 0 && options.confidence > 0.0 && options.confidence < 1.0);
    const std::uint32_t count = std::min(options.sources, topology.vertices());
    SampledScores result{.sources = chosen(topology.vertices(), count, options.seed)};
    result.scores.assign(topology.vertices(), 0.0);
    if (topology.vertices() < 3) {
        return result;
    }
    std::vector<bool> is_source(topology.vertices());
    for (const std::uint32_t source : result.sources) {
        is_source[source] = true;
    }
    result.scores = detail::dependencies(topology, is_source, options.threads);
    const auto n = static_cast<double>(topology.vertices());
    const auto k = static_cast<double>(count);
    const double ordered_pairs_per_pair = topology.directed() ? 1.0 : 2.0;
    const double pairs =
        options.normalisation == Normalisation::pairs ? (n - 1.0) * (n - 2.0) / ordered_pairs_per_pair : 1.0;
    const double scale = n / ordered_pairs_per_pair / pairs;
    for (double& score : result.scores) {
        score *= scale / k;
    }
    result.error = scale * (n - 2.0) * error_of_means(n, k, options.confidence);
    return result;
}

} // namespace jiedui::analysis
