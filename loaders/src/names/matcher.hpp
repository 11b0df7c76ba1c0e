// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/pair_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// A dictionary of words over code points: a table of first characters, a hash table of first pairs, and
/// below them a trie. Immutable.
class Matcher {
  public:
    struct Match {
        std::size_t length = 0;
        std::uint32_t word = 0; ///< its index in the list that the dictionary was made from
    };

    /// The longest sixteen matches at a place, shortest first; a dictionary in which more words begin each
    /// other loses the shortest of them.
    class Matches {
      public:
        void clear() { size_ = 0; }
        void push_back(Match match) {
            if (size_ == matches_.size()) {
                std::copy(matches_.begin() + 1, matches_.end(), matches_.begin());
                --size_;
            }
            matches_[size_++] = match;
        }
        std::size_t size() const { return size_; }
        bool empty() const { return size_ == 0; }
        const Match& operator[](std::size_t i) const { return matches_[i]; }
        const Match* begin() const { return matches_.data(); }
        const Match* end() const { return matches_.data() + size_; }
        auto rbegin() const { return std::make_reverse_iterator(end()); }
        auto rend() const { return std::make_reverse_iterator(begin()); }

      private:
        std::array<Match, 16> matches_;
        std::size_t size_ = 0;
    };

    Matcher() = default;

    /// `words` are sorted and all different; an empty one never matches. O(total length).
    explicit Matcher(std::span<const std::u32string> words);

    /// All words that start at `text[at]`, shortest first. O(longest word), one look-up where none does.
    void matches(std::u32string_view text, std::size_t at, Matches& found) const {
        found.clear();
        const char32_t c = text[at];
        if (c >= ideographs) {
            return;
        }
        const Start& start = starts_[c];
        if (start.word != no_word) {
            found.push_back({1, start.word});
        }
        if (at + 1 < text.size() && (start.seconds & second_bit(text[at + 1])) != 0) {
            longer_matches(text, at, found);
        }
    }

  private:
    /// What may begin with a character.
    struct Start {
        std::uint64_t seconds = 0; ///< bits of the second characters of longer words
        std::uint32_t word = no_word;
    };

    struct Node {
        std::uint32_t children = 0; ///< index of the first in nodes_ and chars_
        std::uint32_t child_count = 0;
        std::uint32_t word = no_word;
    };

    static constexpr std::uint32_t no_word = 0xFFFFFFFF;
    static constexpr char32_t ideographs = 0x40000; ///< behind the last plane with Chinese characters

    static std::uint64_t second_bit(char32_t c) { return std::uint64_t{1} << ((c * 0x9E3779B1U) >> 26U); }

    void longer_matches(std::u32string_view text, std::size_t at, Matches& found) const;
    const Node* child(const Node& node, char32_t c) const;
    Node insert(std::span<const std::u32string> words, std::size_t first, std::size_t depth);

    std::vector<Start> starts_ = std::vector<Start>(ideographs);
    PairTable<Node> pairs_;
    std::vector<Node> nodes_;     ///< below the pairs; the children of a node stand side by side
    std::vector<char32_t> chars_; ///< by which each of them is reached, sorted among siblings
};

} // namespace jiedui::loaders::detail
