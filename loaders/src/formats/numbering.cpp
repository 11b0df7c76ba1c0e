// SPDX-License-Identifier: Apache-2.0
#include "formats/numbering.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

/// Up to 9999, as headings are counted: ten is written without a one before it.
std::string chinese(int number) {
    constexpr std::u32string_view digits = U"\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    constexpr std::array<std::pair<int, char32_t>, 4> units{
        std::pair{1000, U'\u5343'}, {100, U'\u767E'}, {10, U'\u5341'}, {1, U'\0'}};
    std::u32string text;
    bool gap = false;
    for (const auto& [unit, sign] : units) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            gap = !text.empty();
            continue;
        }
        if (gap) {
            text += digits[0];
            gap = false;
        }
        if (digit != 1 || unit != 10 || number >= 20) {
            text += digits[static_cast<std::size_t>(digit)];
        }
        if (sign != U'\0') {
            text += sign;
        }
    }
    return encode_utf8(text);
}

std::string roman(int number, bool upper) {
    constexpr std::array<std::pair<int, const char*>, 13> parts{
        std::pair{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},           {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    std::string text;
    for (const auto& [value, letters] : parts) {
        for (; number >= value; number -= value) {
            text += letters;
        }
    }
    if (upper) {
        std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    }
    return text;
}

} // namespace

std::string formatted(int number, NumberFormat format) {
    const std::string decimal = std::to_string(number);
    if (number < 1 || number > 9999) {
        return decimal;
    }
    switch (format) {
    case NumberFormat::none:
        return {};
    case NumberFormat::decimal:
        return decimal;
    case NumberFormat::chinese:
        return chinese(number);
    case NumberFormat::circled:
        return number <= 20 ? encode_utf8(std::u32string(1, U'\u2460' + static_cast<char32_t>(number - 1)))
                            : decimal;
    case NumberFormat::upper_letter:
    case NumberFormat::lower_letter:
        return std::string(
            static_cast<std::size_t>((number - 1) / 26 + 1),
            static_cast<char>((format == NumberFormat::upper_letter ? 'A' : 'a') + (number - 1) % 26));
    case NumberFormat::upper_roman:
    case NumberFormat::lower_roman:
        return roman(number, format == NumberFormat::upper_roman);
    }
    return decimal;
}

std::string Numbering::next(const std::string& scheme_name, int level) {
    const auto scheme = schemes.find(scheme_name);
    if (scheme == schemes.end()) {
        return {};
    }
    const auto own = scheme->second.find(level);
    if (own == scheme->second.end()) {
        return {};
    }
    auto& counters = counters_[scheme_name];
    const auto [counter, is_first] = counters.try_emplace(level, own->second.start);
    counter->second += is_first ? 0 : 1;
    counters.erase(counters.upper_bound(level), counters.end());
    std::string text;
    const std::string& pattern = own->second.pattern;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_number =
            pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
        if (!is_number) {
            text += pattern[i];
            continue;
        }
        const int wanted = pattern[++i] - '1';
        const auto above = scheme->second.find(wanted);
        if (above != scheme->second.end()) {
            const auto [value, unseen] = counters.try_emplace(wanted, above->second.start);
            text += formatted(value->second, above->second.format);
        }
    }
    return text;
}

} // namespace jiedui::loaders::detail
