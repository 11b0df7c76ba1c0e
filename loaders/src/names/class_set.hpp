// SPDX-License-Identifier: Apache-2.0
#pragma once

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

    constexpr void add(WordClass c) { bits_ |= bit(c); }
    constexpr void add(ClassSet other) { bits_ |= other.bits_; }
    constexpr bool has(WordClass c) const { return (bits_ & bit(c)) != 0; }
    constexpr bool meets(ClassSet other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool within(ClassSet other) const { return (bits_ & ~other.bits_) == 0; }
    constexpr bool empty() const { return bits_ == 0; }

    friend constexpr bool operator==(ClassSet, ClassSet) = default;

  private:
    static_assert(static_cast<unsigned>(WordClass::trade) < 64, "the last class has a bit of its own");
    static constexpr std::uint64_t bit(WordClass c) { return std::uint64_t{1} << static_cast<unsigned>(c); }

    std::uint64_t bits_ = 0;
};

/// Words that mean something only beside a name; elsewhere they are text.
inline constexpr ClassSet beside_names{WordClass::compound_follower, WordClass::compound_breaker,
                                       WordClass::programme_verb, WordClass::name_suffix};

} // namespace jiedui::loaders::detail
