// SPDX-License-Identifier: Apache-2.0
#include "text/plain_date.hpp"

#include "text/marks.hpp"

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

} // namespace

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
