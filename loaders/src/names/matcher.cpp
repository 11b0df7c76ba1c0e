// SPDX-License-Identifier: Apache-2.0
#include "names/matcher.hpp"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>

namespace jiedui::loaders::detail {

Matcher::Matcher(std::span<const std::u32string> words) {
    assert(std::adjacent_find(words.begin(), words.end(), std::greater_equal<>()) == words.end());
    for (const std::u32string& word : words) {
        if (word.size() == 1 && word[0] < ideographs) {
            singles_[word[0]] = 1;
        } else if (word.size() > 1) {
            pairs_[pair_slot(word[0], word[1])] = 1;
        }
    }
    std::size_t begin = !words.empty() && words.front().empty() ? 1 : 0;
    while (begin < words.size() && words[begin].front() < ideographs) {
        const char32_t c = words[begin].front();
        std::size_t end = begin;
        while (end < words.size() && words[end].front() == c) {
            ++end;
        }
        first_[c] = insert(words.subspan(begin, end - begin), begin, 1);
        begin = end;
    }
}

/// Makes the node for words that share their first `depth` characters; sorted, so the word that ends here
/// comes first. `first` is the index of the first of them.
std::uint32_t Matcher::insert(std::span<const std::u32string> words, std::size_t first, std::size_t depth) {
    const auto id = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    Node node;
    std::size_t begin = 0;
    if (words.front().size() == depth) {
        node.word = static_cast<std::uint32_t>(first);
        ++begin;
    }
    std::vector<std::pair<char32_t, std::uint32_t>> children;
    while (begin < words.size()) {
        const char32_t c = words[begin][depth];
        std::size_t end = begin;
        while (end < words.size() && words[end][depth] == c) {
            ++end;
        }
        children.emplace_back(c, insert(words.subspan(begin, end - begin), first + begin, depth + 1));
        begin = end;
    }
    node.children = static_cast<std::uint32_t>(chars_.size());
    node.child_count = static_cast<std::uint32_t>(children.size());
    for (const auto& [c, target] : children) {
        chars_.push_back(c);
        targets_.push_back(target);
    }
    nodes_[id] = node;
    return id;
}

std::uint32_t Matcher::child(const Node& node, char32_t c) const {
    const auto begin = chars_.begin() + node.children;
    const auto end = begin + node.child_count;
    const auto at = std::lower_bound(begin, end, c);
    return at == end || *at != c ? 0 : targets_[static_cast<std::size_t>(at - chars_.begin())];
}

void Matcher::matches(std::u32string_view text, std::size_t at, Matches& found) const {
    found.clear();
    std::uint32_t id = text[at] < ideographs && may_start(text, at) ? first_[text[at]] : 0;
    for (std::size_t length = 1; id != 0; ++length) {
        const Node& node = nodes_[id];
        if (node.word != no_word) {
            found.push_back({length, node.word});
        }
        id = at + length < text.size() ? child(node, text[at + length]) : 0;
    }
}

} // namespace jiedui::loaders::detail
