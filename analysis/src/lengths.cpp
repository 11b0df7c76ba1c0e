// SPDX-License-Identifier: Apache-2.0
#include "lengths.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace jiedui::analysis::detail {

namespace {

constexpr double largest_exact = 9007199254740992.0; // 2^53

/// The least common multiple of all weights; 1 where they are not whole or sums along a path would not be
/// exact.
double common_multiple(const Network& network) {
    const double limit = largest_exact / static_cast<double>(network.vertices.size() + 1);
    std::uint64_t multiple = 1;
    for (const Link& link : network.links) {
        if (link.weight > limit || std::floor(link.weight) != link.weight) {
            return 1.0;
        }
        const auto weight = static_cast<std::uint64_t>(link.weight);
        const std::uint64_t factor = weight / std::gcd(multiple, weight);
        if (static_cast<double>(multiple) * static_cast<double>(factor) > limit) {
            return 1.0;
        }
        multiple *= factor;
    }
    return static_cast<double>(multiple);
}

} // namespace

double strength_of(const Network& network, const Link& link) {
    return network.options.weight_meaning == WeightMeaning::strength ? link.weight : 1.0 / link.weight;
}

Lengths lengths(const Network& network) {
    const bool is_strength = network.options.weight_meaning == WeightMeaning::strength;
    Lengths result;
    result.unit = is_strength ? common_multiple(network) : 1.0;
    result.of_link.reserve(network.links.size());
    for (const Link& link : network.links) {
        result.of_link.push_back(is_strength ? result.unit / link.weight : link.weight);
    }
    result.all_equal =
        std::ranges::adjacent_find(result.of_link, std::ranges::not_equal_to{}) == result.of_link.end();
    return result;
}

} // namespace jiedui::analysis::detail
