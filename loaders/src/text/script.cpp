// SPDX-License-Identifier: Apache-2.0
#include "text/script.hpp"

#include "text/marks.hpp"

#include <numeric>

namespace jiedui::loaders::detail {

Script::Script(std::span<const std::pair<char32_t, char32_t>> traditional_to_simplified)
    : table_(0x40000) { // up to the last plane with Chinese characters
    std::iota(table_.begin(), table_.end(), char32_t{0});
    for (char32_t c = 0xFF01; c <= 0xFF5E;
         ++c) { // full-width ASCII; the marks of Chinese text stay full-width
        table_[c] = c - 0xFEE0;
    }
    for (const char32_t mark :
         {comma, semicolon, colon, question_mark, exclamation_mark, open_parenthesis, close_parenthesis}) {
        table_[mark] = mark;
    }
    table_[U'('] = open_parenthesis;
    table_[U')'] = close_parenthesis;
    for (const char32_t c :
         {U'\u2012', U'\u2013', U'\u2015', U'\u2500', U'\uFF0D', U'\u2212', U'\u2010', U'\u2011'}) {
        table_[c] = dash;
    }
    for (const char32_t c : {U'\u300C', U'\u300E', U'\u301D'}) {
        table_[c] = open_quote;
    }
    for (const char32_t c : {U'\u300D', U'\u300F', U'\u301E'}) {
        table_[c] = close_quote;
    }
    for (const char32_t c : {U'\u3008', U'\uFE3D'}) {
        table_[c] = open_title;
    }
    table_[U'\u3009'] = close_title;
    for (const char32_t c : {U'\u2022', U'\u30FB', U'\u2027', U'\u22C5'}) {
        table_[c] = middle_dot;
    }
    for (const auto& [from, to] : traditional_to_simplified) {
        if (from < table_.size()) {
            table_[from] = to;
        }
    }
    for (char32_t c = 0; c < 0x10000; ++c) {
        if (is_space(c)) {
            table_[c] = U' ';
        }
    }
}

} // namespace jiedui::loaders::detail
