// SPDX-License-Identifier: Apache-2.0
#include "names/matcher.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

namespace jiedui::loaders::detail {

namespace {

using Words = std::span<const std::u32string>;

/// The end of the words from `begin` on that share their first `depth` characters with it; all are longer.
std::size_t end_of_prefix(Words words, std::size_t begin, std::size_t depth) {
    const std::u32string_view prefix = std::u32string_view(words[begin]).substr(0, depth);
    std::size_t end = begin;
    while (end < words.size() && words[end].starts_with(prefix)) {
        ++end;
    }
    return end;
}

} // namespace

Matcher::Matcher(Words words) {
    assert(std::adjacent_find(words.begin(), words.end(), std::greater_equal<>()) == words.end());
    std::vector<PairTable<Node>::Entry> pairs;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::u32string& word = words[begin];
        if (word.empty() || word[0] >= ideographs) {
            ++begin;
        } else if (word.size() == 1) {
            starts_[word[0]].word = static_cast<std::uint32_t>(begin);
            ++begin;
        } else {
            const std::size_t end = end_of_prefix(words, begin, 2);
            pairs.emplace_back(PairTable<Node>::key(word[0], word[1]),
                               insert(words.subspan(begin, end - begin), begin, 2));
            starts_[word[0]].seconds |= second_bit(word[1]);
            begin = end;
        }
    }
    pairs_ = PairTable<Node>(pairs);
}

/// The node for words that share their first `depth` characters; sorted, so the word that ends here comes
/// first. `first` is the index of the first of them.
Matcher::Node Matcher::insert(Words words, std::size_t first, std::size_t depth) {
    Node node;
    std::size_t begin = 0;
    if (words.front().size() == depth) {
        node.word = static_cast<std::uint32_t>(first);
        ++begin;
    }
    std::vector<std::pair<char32_t, Node>> children;
    while (begin < words.size()) {
        const std::size_t end = end_of_prefix(words, begin, depth + 1);
        children.emplace_back(words[begin][depth],
                              insert(words.subspan(begin, end - begin), first + begin, depth + 1));
        begin = end;
    }
    node.children = static_cast<std::uint32_t>(chars_.size());
    node.child_count = static_cast<std::uint32_t>(children.size());
    for (const auto& [c, target] : children) {
        chars_.push_back(c);
        nodes_.push_back(target);
    }
    return node;
}

const Matcher::Node* Matcher::child(const Node& node, char32_t c) const {
    const auto begin = chars_.begin() + node.children;
    const auto end = begin + node.child_count;
    const auto at = std::lower_bound(begin, end, c);
    return at == end || *at != c ? nullptr : &nodes_[static_cast<std::size_t>(at - chars_.begin())];
}

void Matcher::longer_matches(std::u32string_view text, std::size_t at, Matches& found) const {
    const Node* node = pairs_.find(text[at], text[at + 1]);
    for (std::size_t length = 2; node != nullptr; ++length) {
        if (node->word != no_word) {
            found.push_back({length, node->word});
        }
        node = at + length < text.size() ? child(*node, text[at + length]) : nullptr;
    }
}

} // namespace jiedui::loaders::detail
