// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Values by pairs of characters: a hash table with linear probing, made once. O(1) a look-up.
template <class Value> class PairTable {
  public:
    using Entry = std::pair<std::uint64_t, Value>;

    PairTable() = default;

    /// The keys are all different.
    explicit PairTable(const std::vector<Entry>& entries)
        : slots_(std::bit_ceil(2 * entries.size() + 2), Entry{free, Value{}}), mask_(slots_.size() - 1) {
        for (const Entry& entry : entries) {
            slots_[slot(entry.first)] = entry;
        }
    }

    static std::uint64_t key(char32_t a, char32_t b) { return (std::uint64_t{a} << 32U) | b; }

    /// Null when there is none.
    const Value* find(char32_t a, char32_t b) const {
        const Entry& entry = slots_[slot(key(a, b))];
        return entry.first == free ? nullptr : &entry.second;
    }

  private:
    static constexpr std::uint64_t free = ~std::uint64_t{0};

    std::size_t slot(std::uint64_t wanted) const {
        std::size_t at = ((wanted * 0x9E3779B97F4A7C15U) >> 32U) & mask_;
        while (slots_[at].first != wanted && slots_[at].first != free) {
            at = (at + 1) & mask_;
        }
        return at;
    }

    std::vector<Entry> slots_ = std::vector<Entry>(1, Entry{free, Value{}});
    std::size_t mask_ = 0;
};

} // namespace jiedui::loaders::detail
