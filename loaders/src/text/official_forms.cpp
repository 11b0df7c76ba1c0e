// SPDX-License-Identifier: Apache-2.0
#include "text/official_forms.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

constexpr int no_number = -1;

/// The number of up to so many digits at a place, which moves behind it.
int number(std::u32string_view text, std::size_t& at, std::size_t most) {
    int value = 0;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && is_digit(text[at])) {
        value = value * 10 + static_cast<int>(text[at++] - U'0');
    }
    return at == begin || (at < text.size() && is_digit(text[at])) ? no_number : value;
}

bool separates(char32_t c) {
    return c == U'-' || c == U'/' || c == U'.' || c == year_mark || c == month_mark;
}

std::string two(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// A number of up to two places, also in words (ten, twenty-three), that ends at `mark`; -1 when there is
/// none.
int small_number(std::u32string_view text, std::size_t& at, char32_t mark) {
    constexpr char32_t ten = U'\u5341';
    int value = 0;
    int places = 0;
    for (; at < text.size() && places < 4; ++at, ++places) {
        if (text[at] == mark) {
            ++at;
            return places == 0 ? -1 : value;
        }
        if (text[at] == U' ') {
            continue;
        }
        if (text[at] == ten) {
            value = value == 0 ? 10 : value * 10;
        } else if (numeral(text[at]) >= 0) {
            const bool after_ten = value >= 10 && !is_digit(text[at]);
            value = after_ten ? value + numeral(text[at]) : value * 10 + numeral(text[at]);
        } else {
            return -1;
        }
    }
    return -1;
}

} // namespace

int numeral(char32_t c) {
    constexpr std::u32string_view numerals = U"\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    if (is_digit(c)) {
        return static_cast<int>(c - U'0');
    }
    if (c == U'\u96F6' || c == U'\u25CB' || c == U'O') {
        return 0;
    }
    const auto at = numerals.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

std::string find_date(std::u32string_view text) {
    for (std::size_t mark = text.find(year_mark); mark != std::u32string_view::npos;
         mark = text.find(year_mark, mark + 1)) {
        std::size_t first = mark;
        int year = 0;
        int places = 0;
        for (int scale = 1; first > 0 && places < 4; ++places, scale *= 10) {
            const int value = numeral(text[first - 1]);
            if (value < 0) {
                break;
            }
            year += value * scale;
            --first;
        }
        std::size_t at = mark + 1;
        const int month = places == 4 ? small_number(text, at, month_mark) : -1;
        const int day = month > 0 ? small_number(text, at, day_mark) : -1;
        if (year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
            return std::to_string(year) + "-" + two(month) + "-" + two(day);
        }
    }
    return {};
}

std::string find_number(std::u32string_view text) {
    const auto opens = [](char32_t c) {
        return c == open_number || c == U'[' || c == open_parenthesis || c == U'\u3010';
    };
    const auto closes = [](char32_t c) {
        return c == close_number || c == U']' || c == close_parenthesis || c == U'\u3011';
    };
    for (std::size_t i = 1; i + 6 < text.size(); ++i) {
        if (!opens(text[i]) || !closes(text[i + 5]) || !is_cjk(text[i - 1])) {
            continue;
        }
        if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         text.begin() + static_cast<std::ptrdiff_t>(i + 5), is_digit)) {
            continue;
        }
        std::size_t end = i + 6;
        while (end < text.size() && (is_digit(text[end]) || text[end] == U' ')) {
            ++end;
        }
        if (end == i + 6 || end >= text.size() || text[end] != number_mark) {
            continue;
        }
        std::size_t first = i;
        while (first > 0 && is_cjk(text[first - 1]) && i - first < 12) {
            --first;
        }
        std::u32string number(text.substr(first, i - first));
        number += open_number;
        number += text.substr(i + 1, 4);
        number += close_number;
        for (const char32_t c : text.substr(i + 6, end - i - 6)) {
            if (c != U' ') {
                number += c;
            }
        }
        number += number_mark;
        return encode_utf8(number);
    }
    return {};
}

std::string find_plain_date(std::u32string_view text) {
    for (std::size_t begin = 0; begin + 8 <= text.size(); ++begin) {
        if (!is_digit(text[begin]) || (begin > 0 && is_digit(text[begin - 1]))) {
            continue;
        }
        std::size_t at = begin;
        const int year = number(text, at, 4);
        if (year < 1900 || at >= text.size() || !separates(text[at])) {
            continue;
        }
        const int month = number(text, ++at, 2);
        if (month < 1 || month > 12 || at >= text.size() || !separates(text[at])) {
            continue;
        }
        const int day = number(text, ++at, 2);
        if (day >= 1 && day <= 31) {
            return std::to_string(year) + "-" + two(month) + "-" + two(day);
        }
    }
    return {};
}

} // namespace jiedui::loaders::detail
