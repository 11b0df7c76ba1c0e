// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// A set of word classes.
class ClassSet {
  public:
    constexpr ClassSet() = default;
    constexpr ClassSet(std::initializer_list<WordClass> classes) {
        for (const WordClass c : classes) {
            add(c);
        }
    }

    /// How many classes there is room for.
    static constexpr std::size_t capacity = 128;

    constexpr void add(WordClass c) { bits_[word(c)] |= bit(c); }
    constexpr void add(ClassSet other) {
        bits_[0] |= other.bits_[0];
        bits_[1] |= other.bits_[1];
    }
    constexpr bool has(WordClass c) const { return (bits_[word(c)] & bit(c)) != 0; }
    constexpr bool meets(ClassSet other) const {
        return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
    }
    constexpr bool within(ClassSet other) const {
        return ((bits_[0] & ~other.bits_[0]) | (bits_[1] & ~other.bits_[1])) == 0;
    }
    constexpr bool empty() const { return (bits_[0] | bits_[1]) == 0; }

    friend constexpr bool operator==(ClassSet, ClassSet) = default;

  private:
    static_assert(static_cast<std::size_t>(WordClass::time_plan) <= capacity,
                  "the last class of tokens has a bit of its own");
    static constexpr std::size_t word(WordClass c) { return static_cast<std::size_t>(c) / 64; }
    static constexpr std::uint64_t bit(WordClass c) {
        return std::uint64_t{1} << (static_cast<std::size_t>(c) % 64);
    }

    std::array<std::uint64_t, capacity / 64> bits_{};
};

/// Words that mean something only beside a name; elsewhere they are text.
inline constexpr ClassSet beside_names{WordClass::compound_follower, WordClass::compound_breaker,
                                       WordClass::programme_verb,    WordClass::name_suffix,
                                       WordClass::county_kind,       WordClass::clear_abbreviation};

} // namespace jiedui::loaders::detail
