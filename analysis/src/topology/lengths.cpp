// SPDX-License-Identifier: Apache-2.0
#include "topology/lengths.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace jiedui::analysis::detail {

namespace {

constexpr double largest_exact = 9007199254740992.0; // 2^53

/// The least common multiple of all weights; 1 where they are not whole or sums along a path would not be
/// exact.
double common_multiple(std::size_t vertices, const std::vector<double>& weights) {
    const double limit = largest_exact / static_cast<double>(vertices + 1);
    std::uint64_t multiple = 1;
    for (const double value : weights) {
        if (value > limit || std::floor(value) != value) {
            return 1.0;
        }
        const auto weight = static_cast<std::uint64_t>(value);
        const std::uint64_t factor = weight / std::gcd(multiple, weight);
        if (static_cast<double>(multiple) * static_cast<double>(factor) > limit) {
            return 1.0;
        }
        multiple *= factor;
    }
    return static_cast<double>(multiple);
}

Lengths lengths_of(std::size_t vertices, std::vector<double> weights, WeightMeaning meaning) {
    Lengths result;
    result.of_link = std::move(weights);
    if (meaning == WeightMeaning::strength) {
        result.unit = common_multiple(vertices, result.of_link);
        std::ranges::for_each(result.of_link, [&](double& value) { value = result.unit / value; });
    }
    result.all_equal =
        std::ranges::adjacent_find(result.of_link, std::ranges::not_equal_to{}) == result.of_link.end();
    return result;
}

} // namespace

Lengths lengths(const Topology& topology) {
    std::vector<double> weights(topology.arcs());
    for (std::size_t arc = 0; arc < weights.size(); ++arc) {
        weights[arc] = topology.weight(arc);
    }
    return lengths_of(topology.vertices(), std::move(weights), topology.weight_meaning());
}

} // namespace jiedui::analysis::detail
