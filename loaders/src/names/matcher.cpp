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
    std::vector<std::pair<PairTable::Pair, Node>> pairs;
    for (std::size_t begin = 0; begin < words.size();) {
        const std::u32string& word = words[begin];
        if (word.empty() || word[0] >= ideographs) {
            ++begin;
        } else if (word.size() == 1) {
            short_word_of_[word[0]] = static_cast<std::uint16_t>(short_words_.size());
            short_words_.push_back(static_cast<std::uint32_t>(begin));
            ++begin;
        } else {
            const std::size_t end = end_of_prefix(words, begin, 2);
            pairs.emplace_back(PairTable::Pair{word[0], word[1]},
                               insert(words.subspan(begin, end - begin), begin, 2));
            begun_.add(word[0], word[1]);
            begin = end;
        }
    }
    std::vector<PairTable::Entry> places;
    for (const auto& [pair, node] : pairs) {
        places.emplace_back(pair, static_cast<std::uint32_t>(nodes_.size()));
        nodes_.push_back(node);
    }
    pairs_ = PairTable(places);
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

} // namespace jiedui::loaders::detail
