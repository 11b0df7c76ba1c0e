// SPDX-License-Identifier: Apache-2.0
#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::render::detail {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Wide and Fullwidth, to block precision, and the ambiguous ones that Chinese fonts draw one em
// wide.
constexpr std::array wide_ranges{
    Range{0x1100, 0x115F},   Range{0x2014, 0x2015},   Range{0x2018, 0x201F}, Range{0x2025, 0x2026},
    Range{0x2460, 0x24FF},   Range{0x2600, 0x27BF},   Range{0x2E80, 0x303E}, Range{0x3041, 0x4DBF},
    Range{0x4E00, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6}, Range{0x16FE0, 0x1B2FF},
    Range{0x1F000, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};
constexpr std::array zero_ranges{
    Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E}, Range{0x2060, 0x2064},
    Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}, Range{0xE0000, 0xE01EF},
};

template <std::size_t n> bool contains(const std::array<Range, n>& ranges, char32_t c) {
    return std::ranges::any_of(ranges,
                               [c](const Range& range) { return range.first <= c && c <= range.last; });
}

bool is_allowed_in_xml(char32_t c) {
    return c >= 0x20 && c != 0x7F && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF &&
           c <= 0x10FFFF;
}

/// Number of bytes that the first byte announces; 0 when it cannot be one.
std::size_t announced_length(unsigned char byte) {
    return byte < 0x80 ? 1U : byte < 0xC2 ? 0U : byte < 0xE0 ? 2U : byte < 0xF0 ? 3U : byte < 0xF5 ? 4U : 0U;
}

struct Decoded {
    char32_t c = replacement;
    std::size_t length = 1;
};

Decoded decode_first(std::string_view bytes) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const std::size_t length = announced_length(at(0));
    if (length == 1) {
        return {at(0), 1};
    }
    if (length == 0 || bytes.size() < length) {
        return {};
    }
    char32_t c = at(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80U) {
            return {};
        }
        c = (c << 6U) | (at(i) & 0x3FU);
    }
    return c < least[length] || c > 0x10FFFF ? Decoded{} : Decoded{c, length};
}

} // namespace

std::vector<char32_t> decode(std::string_view bytes) {
    std::vector<char32_t> text;
    text.reserve(bytes.size());
    while (!bytes.empty()) {
        const auto [c, length] = decode_first(bytes);
        const bool is_control = c < 0x20 || c == 0x7F; // the caller decides what becomes of these
        text.push_back(is_control || is_allowed_in_xml(c) ? c : replacement);
        bytes.remove_prefix(length);
    }
    return text;
}

void append_utf8(std::string& out, char32_t c) {
    const auto add = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    const auto tail = [&](unsigned shift) { add(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        add(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        add(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t columns(char32_t c) {
    if (c < 0x300) {
        return 1;
    }
    return contains(zero_ranges, c) ? 0U : contains(wide_ranges, c) ? 2U : 1U;
}

std::string printable(std::string_view bytes, Newline newline) {
    std::string out;
    out.reserve(bytes.size());
    for (const char32_t c : decode(bytes)) {
        if (c == U'\n' && newline == Newline::keep) {
            out += '\n';
        } else {
            append_utf8(out, c < 0x20 || c == 0x7F ? U' ' : c);
        }
    }
    return out;
}

} // namespace jiedui::render::detail
