// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/pair_set.hpp"
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

/// A dictionary of words over code points: a table of words of one character, a set and a hash table of first
/// pairs, and below them a trie. Immutable.
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

    /// Calls `visit(length, word)` for all words that start at `text[at]`, shortest first. O(longest word),
    /// one look-up where none does.
    template <class Visit> void visit(std::u32string_view text, std::size_t at, const Visit& visit) const {
        const char32_t c = text[at];
        if (is_word(c)) {
            visit(std::size_t{1}, short_words_[short_word_of_[c]]);
        }
        if (!may_begin_longer(text, at)) {
            return;
        }
        const std::uint32_t begun = pairs_.find(c, text[at + 1]);
        const Node* node = begun == PairTable::none ? nullptr : &nodes_[begun];
        for (std::size_t length = 2; node != nullptr; ++length) {
            if (node->word != no_word) {
                visit(length, node->word);
            }
            node = at + length < text.size() ? child(*node, text[at + length]) : nullptr;
        }
    }

    /// The same as a list.
    void matches(std::u32string_view text, std::size_t at, Matches& found) const {
        found.clear();
        visit(text, at, [&found](std::size_t length, std::uint32_t word) {
            found.push_back({length, word});
        });
    }

    /// True when the character is a word by itself.
    bool is_word(char32_t c) const { return c < ideographs && short_word_of_[c] != 0; }

    /// False where no word of two or more characters begins.
    bool may_begin_longer(std::u32string_view text, std::size_t at) const {
        return at + 1 < text.size() && begun_.may_hold(text[at], text[at + 1]);
    }

  private:
    struct Node {
        std::uint32_t children = 0; ///< index of the first in nodes_ and chars_
        std::uint32_t child_count = 0;
        std::uint32_t word = no_word;
    };

    static constexpr std::uint32_t no_word = 0xFFFFFFFF;
    static constexpr char32_t ideographs = 0x40000; ///< behind the last plane with Chinese characters

    const Node* child(const Node& node, char32_t c) const {
        const auto begin = chars_.begin() + node.children;
        const auto end = begin + node.child_count;
        const auto at = node.child_count == 0 ? end : std::lower_bound(begin, end, c);
        return at == end || *at != c ? nullptr : &nodes_[static_cast<std::size_t>(at - chars_.begin())];
    }

    Node insert(std::span<const std::u32string> words, std::size_t first, std::size_t depth);

    std::vector<std::uint16_t> short_word_of_ = std::vector<std::uint16_t>(ideographs); ///< 0: none
    std::vector<std::uint32_t> short_words_{no_word}; ///< words of one character, from 1 on
    PairSet begun_;                                   ///< the pairs that longer words begin with
    PairTable pairs_;                                 ///< the same, and their places in nodes_
    std::vector<Node>
        nodes_; ///< the children of a node stand side by side; behind all of them those of pairs
    std::vector<char32_t> chars_; ///< by which each of them is reached, sorted among siblings
};

} // namespace jiedui::loaders::detail
