// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Numbers by pairs of characters: a hash table with linear probing, made once; eight bytes an entry, so that
/// much of it stays in the cache. O(1) a look-up.
class PairTable {
  public:
    struct Pair {
        char32_t first = 0;
        char32_t second = 0;

        friend auto operator<=>(const Pair&, const Pair&) = default;
    };
    using Entry = std::pair<Pair, std::uint32_t>;

    static constexpr std::uint32_t none = (1U << 22U) - 1; ///< no number; all numbers are smaller

    PairTable() = default;

    /// The pairs are all different.
    explicit PairTable(const std::vector<Entry>& entries)
        : slots_(std::bit_ceil(2 * entries.size() + 2), free), mask_(slots_.size() - 1) {
        for (const auto& [pair, number] : entries) {
            assert(number < none);
            const std::uint64_t wanted = key(pair.first, pair.second);
            std::size_t at = place(wanted);
            while (slots_[at] != free) {
                at = (at + 1) & mask_;
            }
            slots_[at] = (wanted << number_bits) | number;
        }
    }

    /// The number of a pair; `none` when it has none.
    std::uint32_t find(char32_t a, char32_t b) const {
        const std::uint64_t wanted = key(a, b);
        std::size_t at = place(wanted);
        while (slots_[at] >> number_bits != wanted && slots_[at] != free) {
            at = (at + 1) & mask_;
        }
        return static_cast<std::uint32_t>(slots_[at]) & none;
    }

  private:
    static constexpr unsigned character_bits = 21; ///< no character of Unicode is all ones
    static constexpr unsigned number_bits = 22;
    static constexpr std::uint64_t free = ~std::uint64_t{0};

    static std::uint64_t key(char32_t a, char32_t b) { return (std::uint64_t{a} << character_bits) | b; }
    std::size_t place(std::uint64_t wanted) const { return ((wanted * 0x9E3779B97F4A7C15U) >> 32U) & mask_; }

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(1, free); ///< key and number
    std::size_t mask_ = 0;
};

} // namespace jiedui::loaders::detail
