// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>

namespace jiedui::loaders::detail {

/// A dictionary of words over code points: an immutable trie with a table for the first character and sorted
/// children below it.
class Matcher {
  public:
    struct Match {
        std::size_t length = 0;
        std::uint32_t word = 0; ///< its index in the list that the dictionary was made from
    };
    using Matches = boost::container::small_vector<Match, 8>;

    Matcher() = default;

    /// `words` are sorted and all different; an empty one never matches. O(total length).
    explicit Matcher(std::span<const std::u32string> words);

    /// All words that start at `text[at]`, shortest first. O(longest word).
    void matches(std::u32string_view text, std::size_t at, Matches& found) const;

    /// False when no word starts with the character at this place and the one behind it; true may be in vain.
    bool may_start(std::u32string_view text, std::size_t at) const {
        const char32_t c = text[at];
        return (at + 1 < text.size() && pairs_[pair_slot(c, text[at + 1])] != 0) ||
               (c < ideographs && singles_[c] != 0);
    }

  private:
    struct Node {
        std::uint32_t children = 0; ///< first index into chars_ / targets_
        std::uint32_t child_count = 0;
        std::uint32_t word = no_word;
    };

    std::uint32_t child(const Node& node, char32_t c) const;
    std::uint32_t insert(std::span<const std::u32string> words, std::size_t first, std::size_t depth);

    static constexpr std::uint32_t no_word = 0xFFFFFFFF;
    static constexpr char32_t ideographs = 0x40000; ///< behind the last plane with Chinese characters
    static constexpr std::uint32_t pair_slots = 1U << 18U;

    static std::uint32_t pair_slot(char32_t a, char32_t b) { return (a * 0x9E5U + b) & (pair_slots - 1); }

    std::vector<std::uint8_t> singles_ = std::vector<std::uint8_t>(ideographs); ///< words of one character
    std::vector<std::uint8_t> pairs_ = std::vector<std::uint8_t>(pair_slots); ///< hashed first two characters
    std::vector<std::uint32_t> first_ = std::vector<std::uint32_t>(ideographs); ///< node of each, 0 = none
    std::vector<Node> nodes_ = std::vector<Node>(1);
    std::vector<char32_t> chars_;
    std::vector<std::uint32_t> targets_;
};

} // namespace jiedui::loaders::detail
