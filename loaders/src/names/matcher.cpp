// SPDX-License-Identifier: Apache-2.0
#include "names/matcher.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

Matcher::Matcher(std::vector<std::pair<std::u32string, std::uint32_t>> words)
    : ends_after_one_(ideographs), pairs_(pair_slots), first_(ideographs, 0), nodes_(1) {
    std::erase_if(words, [](const auto& w) { return w.first.empty() || w.first.front() >= ideographs; });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const auto& [word, value] : words) {
        if (word.size() == 1) {
            ends_after_one_[word[0]] = true;
        } else {
            pairs_[pair_slot(word[0], word[1])] = true;
        }
    }
    const std::span<const std::pair<std::u32string, std::uint32_t>> all(words);
    for (std::size_t begin = 0; begin < all.size();) {
        const char32_t c = all[begin].first.front();
        std::size_t end = begin;
        while (end < all.size() && all[end].first.front() == c) {
            ++end;
        }
        first_[c] = insert(all.subspan(begin, end - begin), 1);
        begin = end;
    }
}

/// Makes the node for words that share their first `depth` characters; sorted, so words that end here come
/// first.
std::uint32_t Matcher::insert(std::span<const std::pair<std::u32string, std::uint32_t>> words,
                              std::size_t depth) {
    const auto id = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    Node node;
    node.values = static_cast<std::uint32_t>(values_.size());
    std::size_t begin = 0;
    for (; begin < words.size() && words[begin].first.size() == depth; ++begin) {
        values_.push_back(words[begin].second);
    }
    node.value_count = static_cast<std::uint32_t>(values_.size()) - node.values;
    std::vector<std::pair<char32_t, std::uint32_t>> children;
    while (begin < words.size()) {
        const char32_t c = words[begin].first[depth];
        std::size_t end = begin;
        while (end < words.size() && words[end].first[depth] == c) {
            ++end;
        }
        children.emplace_back(c, insert(words.subspan(begin, end - begin), depth + 1));
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

void Matcher::matches(std::u32string_view text, std::size_t at, std::vector<Match>& found) const {
    found.clear();
    std::uint32_t id = may_start(text, at) ? first_[text[at]] : 0;
    for (std::size_t length = 1; id != 0; ++length) {
        const Node& node = nodes_[id];
        if (node.value_count != 0) {
            found.push_back({length, std::span(values_).subspan(node.values, node.value_count)});
        }
        id = at + length < text.size() ? child(node, text[at + length]) : 0;
    }
}

} // namespace jiedui::loaders::detail
