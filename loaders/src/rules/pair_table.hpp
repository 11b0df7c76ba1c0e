// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// Bits for pairs of characters: a small filter that most pairs of a text do not pass, and behind it a hash
/// table with linear probing. O(1) a look-up, nearly always one.
class PairTable {
  public:
    struct Entry {
        std::uint64_t key = 0; ///< 0: free; no pair of a word begins with character 0
        std::uint32_t traits = 0;
    };

    PairTable() = default;

    /// Bits of entries with the same key are united.
    explicit PairTable(const std::vector<Entry>& entries)
        : slots_(std::bit_ceil(2 * entries.size() + 2)), mask_(slots_.size() - 1) {
        for (const Entry& entry : entries) {
            std::size_t at = hash(entry.key) & mask_;
            while (slots_[at].key != 0 && slots_[at].key != entry.key) {
                at = (at + 1) & mask_;
            }
            slots_[at].key = entry.key;
            slots_[at].traits |= entry.traits;
            filter_[filter_slot(entry.key)] = 1;
        }
    }

    static std::uint64_t key(char32_t a, char32_t b) { return (std::uint64_t{a} << 32U) | b; }

    std::uint32_t traits(char32_t a, char32_t b) const {
        const std::uint64_t wanted = key(a, b);
        return filter_[filter_slot(wanted)] == 0 ? 0 : find(wanted);
    }

  private:
    static constexpr std::size_t filter_slots = std::size_t{1} << 18U;

    static std::uint64_t hash(std::uint64_t key) { return (key * 0x9E3779B97F4A7C15U) >> 20U; }
    static std::size_t filter_slot(std::uint64_t key) {
        return ((key >> 32U) * 0x9E5U + key) & (filter_slots - 1);
    }

    std::uint32_t find(std::uint64_t wanted) const {
        std::size_t at = hash(wanted) & mask_;
        while (slots_[at].key != 0 && slots_[at].key != wanted) {
            at = (at + 1) & mask_;
        }
        return slots_[at].traits;
    }

    std::vector<std::uint8_t> filter_ = std::vector<std::uint8_t>(filter_slots);
    std::vector<Entry> slots_ = std::vector<Entry>(1);
    std::size_t mask_ = 0;
};

} // namespace jiedui::loaders::detail
