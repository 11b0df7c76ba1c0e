// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <chrono>

#include <jiedui/graph/dates.hpp>

namespace jiedui {
namespace {

constexpr std::size_t year_size = 4;
constexpr std::size_t month_size = 7;
constexpr std::size_t day_size = 10;

bool has_form(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_dash = i == year_size || i == month_size;
        if (is_dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') {
            return false;
        }
    }
    return text.size() == year_size || text.size() == month_size || text.size() == day_size;
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

unsigned part(std::string_view date, std::size_t begin) {
    return static_cast<unsigned>(number(date.substr(begin, 2)));
}

} // namespace

bool is_date(std::string_view text) {
    if (!has_form(text)) {
        return false;
    }
    const std::chrono::year year(number(text.substr(0, year_size)));
    const std::chrono::month month(text.size() >= month_size ? part(text, year_size + 1) : 1);
    const std::chrono::day day(text.size() == day_size ? part(text, month_size + 1) : 1);
    return (year / month / day).ok();
}

std::string first_day(std::string_view date) {
    assert(is_date(date));
    return std::string(date) +
           std::string("-01-01").substr(date.size() == year_size ? 0 : date.size() - year_size);
}

std::string last_day(std::string_view date) {
    assert(is_date(date));
    if (date.size() == year_size) {
        return std::string(date) + "-12-31";
    }
    if (date.size() == day_size) {
        return std::string(date);
    }
    const auto last = std::chrono::year(number(date.substr(0, year_size))) /
                      std::chrono::month(part(date, year_size + 1)) / std::chrono::last;
    return std::string(date) + "-" + std::to_string(static_cast<unsigned>(last.day()));
}

std::string_view date_of(const DocumentInfo& document) {
    return is_date(document.written)     ? std::string_view(document.written)
           : is_date(document.published) ? std::string_view(document.published)
                                         : std::string_view{};
}

} // namespace jiedui
