// SPDX-License-Identifier: Apache-2.0
#include "text/script.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <numeric>
#include <string_view>

namespace jiedui::loaders::detail {

namespace {

bool depends_on_neighbours(char32_t c) {
    constexpr std::u32string_view marks = U" \",;:?!.-|";
    return c == dash || marks.find(c) != std::u32string_view::npos;
}

} // namespace

Script::Script(std::span<const std::pair<char32_t, char32_t>> traditional_to_simplified) {
    std::vector<char32_t> folded(0x40000); // up to the last plane with Chinese characters
    std::iota(folded.begin(), folded.end(), char32_t{0});
    for (char32_t c = 0xFF01; c <= 0xFF5E;
         ++c) { // full-width ASCII; the marks of Chinese text stay full-width
        folded[c] = c - 0xFEE0;
    }
    for (const char32_t mark :
         {comma, semicolon, colon, question_mark, exclamation_mark, open_parenthesis, close_parenthesis}) {
        folded[mark] = mark;
    }
    folded[U'('] = open_parenthesis;
    folded[U')'] = close_parenthesis;
    for (const char32_t c :
         {U'\u2012', U'\u2013', U'\u2015', U'\u2500', U'\uFF0D', U'\u2212', U'\u2010', U'\u2011'}) {
        folded[c] = dash;
    }
    for (const char32_t c : {U'\u300C', U'\u300E', U'\u301D'}) {
        folded[c] = open_quote;
    }
    for (const char32_t c : {U'\u300D', U'\u300F', U'\u301E'}) {
        folded[c] = close_quote;
    }
    for (const char32_t c : {U'\u3008', U'\uFE3D'}) {
        folded[c] = open_title;
    }
    folded[U'\u3009'] = close_title;
    for (const char32_t c : {U'\u2022', U'\u30FB', U'\u2027', U'\u22C5'}) {
        folded[c] = middle_dot;
    }
    for (const auto& [from, to] : traditional_to_simplified) {
        if (from < folded.size()) {
            folded[from] = to;
        }
    }
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (is_space(c)) {
            folded[c] = U' ';
        }
    }
    table_.reserve(folded.size());
    for (const char32_t c : folded) {
        table_.emplace_back(c, display_width(c) == 2, !depends_on_neighbours(c));
    }
}

} // namespace jiedui::loaders::detail
