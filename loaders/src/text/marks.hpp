// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Punctuation by name, so that sources stay readable in ASCII.
namespace jiedui::loaders::detail {

inline constexpr char32_t full_stop = U'\u3002';
inline constexpr char32_t comma = U'\uFF0C';
inline constexpr char32_t enumeration_comma = U'\u3001';
inline constexpr char32_t semicolon = U'\uFF1B';
inline constexpr char32_t colon = U'\uFF1A';
inline constexpr char32_t question_mark = U'\uFF1F';
inline constexpr char32_t exclamation_mark = U'\uFF01';
inline constexpr char32_t open_parenthesis = U'\uFF08';
inline constexpr char32_t close_parenthesis = U'\uFF09';
inline constexpr char32_t open_quote = U'\u201C';
inline constexpr char32_t close_quote = U'\u201D';
inline constexpr char32_t open_title = U'\u300A';
inline constexpr char32_t close_title = U'\u300B';
inline constexpr char32_t open_number = U'\u3014'; ///< tortoise-shell bracket of document numbers
inline constexpr char32_t close_number = U'\u3015';
inline constexpr char32_t dash = U'\u2014';
inline constexpr char32_t middle_dot = U'\u00B7';
inline constexpr char32_t plus = U'+';
inline constexpr char32_t year_mark = U'\u5E74'; ///< dates have one form in official documents
inline constexpr char32_t month_mark = U'\u6708';
inline constexpr char32_t day_mark = U'\u65E5';
inline constexpr char32_t ideographic_zero = U'\u3007';

constexpr bool is_cjk(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == ideographic_zero ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// Numerals, which like digits are no words of a lexicon.
constexpr bool is_numeral(char32_t c) {
    constexpr std::u32string_view numerals =
        U"\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u96F6\u3007\u4E24";
    return numerals.find(c) != std::u32string_view::npos;
}

/// CJK characters and the marks that are set full-width beside them.
constexpr bool is_wide(char32_t c) {
    return is_cjk(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0x2018 && c <= 0x201D) || c == dash;
}

constexpr bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\r' || c == U'\f' || c == U'\v' || c == 0xA0 || c == 0x3000 ||
           (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0xFEFF || c == 0;
}

constexpr bool ends_sentence(char32_t c) {
    return c == full_stop || c == question_mark || c == exclamation_mark || c == semicolon;
}

/// True when the text has the character. Looks at all of it, several characters at a time.
constexpr bool holds(std::u32string_view text, char32_t wanted) {
    unsigned found = 0;
    for (const char32_t c : text) {
        found |= c == wanted ? 1U : 0U;
    }
    return found != 0;
}

} // namespace jiedui::loaders::detail
