// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace jiedui::analysis::detail {

/// A generator of our own, because those of the standard library differ between libraries in what they make
/// of a range. SplitMix64: Steele, Lea and Flood 2014.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31U);
    }

    /// From 0 to limit - 1; the bias is below limit / 2^32.
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>(((next() >> 32U) * limit) >> 32U);
    }

    /// From 0 to 1, 1 excluded.
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

  private:
    std::uint64_t state_;
};

/// 0 to n-1 in random order. Fisher and Yates, in the form of Durstenfeld 1964.
inline std::vector<std::uint32_t> random_order(std::uint32_t n, Random& random) {
    std::vector<std::uint32_t> order(n);
    for (std::uint32_t i = 0; i < n; ++i) {
        const std::uint32_t j = random.below(i + 1);
        order[i] = order[j];
        order[j] = i;
    }
    return order;
}

} // namespace jiedui::analysis::detail
