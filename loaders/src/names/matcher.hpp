// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// A dictionary of words over code points: an immutable trie with a table for the first character and sorted
/// children below it. Built once from (word, value) pairs; one word may have several values.
class Matcher {
  public:
    struct Match {
        std::size_t length = 0;
        std::span<const std::uint32_t> values; ///< ascending
    };

    /// Words are taken as they are; empty words are passed over. O(total length * log).
    explicit Matcher(std::vector<std::pair<std::u32string, std::uint32_t>> words);

    /// All words that start at `text[at]`, shortest first. O(longest word).
    void matches(std::u32string_view text, std::size_t at, std::vector<Match>& found) const;

    /// False when no word starts with the character at this place and the one behind it; true may be in vain.
    bool may_start(std::u32string_view text, std::size_t at) const {
        const char32_t c = text[at];
        if (c >= first_.size() || first_[c] == 0) {
            return false;
        }
        return ends_after_one_[c] || (at + 1 < text.size() && pair_bit(c, text[at + 1]));
    }

  private:
    struct Node {
        std::uint32_t children = 0; ///< first index into chars_ / targets_
        std::uint32_t child_count = 0;
        std::uint32_t values = 0;
        std::uint32_t value_count = 0;
    };

    std::uint32_t child(const Node& node, char32_t c) const;
    std::uint32_t insert(std::span<const std::pair<std::u32string, std::uint32_t>> words, std::size_t depth);

    static constexpr char32_t ideographs = 0x40000; ///< behind the last plane with Chinese characters
    static constexpr std::uint32_t pair_slots = 1U << 20U;

    static std::uint32_t pair_slot(char32_t a, char32_t b) { return (a * 0x9E5U + b) & (pair_slots - 1); }
    bool pair_bit(char32_t a, char32_t b) const { return pairs_[pair_slot(a, b)]; }

    std::vector<bool> ends_after_one_; ///< words of one character
    std::vector<bool> pairs_;          ///< hashed first two characters
    std::vector<std::uint32_t> first_; ///< node of each first character, 0 = none
    std::vector<Node> nodes_;
    std::vector<char32_t> chars_;
    std::vector<std::uint32_t> targets_;
    std::vector<std::uint32_t> values_;
};

} // namespace jiedui::loaders::detail
