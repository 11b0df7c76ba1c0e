// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace jiedui::loaders::detail {

/// Pairs of characters that words begin with: one bit each, at a place that others may share, in 32 kB that
/// stay in the nearest cache. Says no for nearly all of a text; may say yes in vain, never no.
class PairSet {
  public:
    void add(char32_t a, char32_t b) {
        const std::size_t at = place(a, b);
        bits_[at / 64] |= bit(at);
    }

    bool may_hold(char32_t a, char32_t b) const {
        const std::size_t at = place(a, b);
        return (bits_[at / 64] & bit(at)) != 0;
    }

  private:
    static constexpr unsigned size_bits = 18;

    static std::size_t place(char32_t a, char32_t b) {
        return (((std::uint64_t{a} << 32U) | b) * 0x9E3779B97F4A7C15U) >> (64U - size_bits);
    }
    static std::uint64_t bit(std::size_t at) { return std::uint64_t{1} << (at % 64); }

    std::array<std::uint64_t, (std::size_t{1} << size_bits) / 64> bits_{};
};

} // namespace jiedui::loaders::detail
