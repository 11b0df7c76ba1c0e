// SPDX-License-Identifier: Apache-2.0
#include "utf8.hpp"

#include <algorithm>
#include <cassert>
#include <span>
#include <string_view>

#include <jiedui/render/label.hpp>

namespace jiedui::render {
namespace {

using detail::append_utf8;
using detail::columns;

/// A piece that is not broken unless it is too long by itself, and the columns of the blank after it.
struct Piece {
    std::u32string text;
    std::size_t width = 0;
    std::size_t blank = 0;
};

// Closing marks, full stops and commas, full-width and ASCII, by code point.
constexpr std::u32string_view closers =
    U"\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF01\uFF1F\uFF09\u3015\u3011\u300B\u300D"
    U"\u300F\u3009\u201D\u2019\u2026\u00B7)]},.;:!?%";
constexpr std::u32string_view openers = U"\uFF08\u3014\u3010\u300A\u300C\u300E\u3008\u201C\u2018([{";

bool is_one_of(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

/// Whether a hyphen between letters is a place to break.
enum class Hyphens { hold, part };

bool may_break_between(char32_t before, char32_t after, Hyphens hyphens) {
    if (is_one_of(closers, after) || is_one_of(openers, before) || columns(after) == 0) {
        return false;
    }
    const bool is_letter = (after >= U'A' && after <= U'Z') || (after >= U'a' && after <= U'z');
    const bool is_hyphen = hyphens == Hyphens::part && before == U'-' && is_letter;
    return columns(before) == 2 || columns(after) == 2 || is_hyphen;
}

std::vector<Piece> cut_into_pieces(std::string_view text, Hyphens hyphens) {
    std::vector<Piece> pieces;
    bool is_new = true;
    for (char32_t c : detail::decode(text)) {
        if (c <= 0x20 || c == 0x7F) {
            if (!pieces.empty()) {
                pieces.back().blank = 1;
            }
            is_new = true;
            continue;
        }
        if (is_new || may_break_between(pieces.back().text.back(), c, hyphens)) {
            pieces.emplace_back();
        }
        is_new = false;
        pieces.back().text += c;
        pieces.back().width += columns(c);
    }
    return pieces;
}

/// Pieces wider than a line, cut where the line ends.
std::vector<Piece> cut_long_pieces(std::span<const Piece> pieces, std::size_t limit) {
    std::vector<Piece> out;
    for (const auto& piece : pieces) {
        Piece part;
        for (const char32_t c : piece.text) {
            if (part.width + columns(c) > limit && !part.text.empty()) {
                out.push_back(std::move(part));
                part = Piece{};
            }
            part.text += c;
            part.width += columns(c);
        }
        part.blank = piece.blank;
        out.push_back(std::move(part));
    }
    return out;
}

/// Greedy filling of lines; as many as it takes.
std::vector<std::u32string> fill(std::span<const Piece> pieces, std::size_t limit) {
    std::vector<std::u32string> lines(1);
    std::size_t width = 0;
    std::size_t blank = 0;
    for (const auto& piece : pieces) {
        if (width != 0 && width + blank + piece.width > limit) {
            lines.emplace_back();
            width = 0;
            blank = 0;
        }
        lines.back().append(blank, U' ').append(piece.text);
        width += blank + piece.width;
        blank = piece.blank;
    }
    return lines;
}

/// The narrowest filling that needs no more lines than the limit does.
std::vector<std::u32string> fill_evenly(std::span<const Piece> pieces, std::size_t limit) {
    auto best = fill(pieces, limit);
    for (std::size_t narrower = limit; best.size() > 1 && narrower > 2;) {
        auto lines = fill(pieces, --narrower);
        if (lines.size() > best.size()) {
            break;
        }
        best = std::move(lines);
    }
    return best;
}

std::size_t width_of(std::u32string_view text) {
    std::size_t sum = 0;
    for (const char32_t c : text) {
        sum += columns(c);
    }
    return sum;
}

void shorten(std::vector<std::u32string>& lines, const LabelOptions& options) {
    if (lines.size() <= options.max_lines) {
        return;
    }
    lines.resize(options.max_lines);
    auto& last = lines.back();
    while (!last.empty() && width_of(last) + 2 > options.columns) {
        last.pop_back();
    }
    last += U'\u2026';
}

/// Even lines; full ones where some of the text will not be seen anyway.
std::vector<std::u32string> broken(std::string_view text, const LabelOptions& options, Hyphens hyphens) {
    const auto pieces = cut_long_pieces(cut_into_pieces(text, hyphens), options.columns);
    auto lines = fill(pieces, options.columns);
    return lines.size() > options.max_lines ? lines : fill_evenly(pieces, options.columns);
}

} // namespace

std::size_t display_columns(std::string_view text) {
    const auto points = detail::decode(text);
    return width_of(std::u32string_view(points.data(), points.size()));
}

std::vector<std::string> break_label(std::string_view text, const LabelOptions& options) {
    assert(options.columns >= 2 && options.max_lines >= 1);
    auto lines = broken(text, options, Hyphens::part);
    if (text.find('-') != std::string_view::npos) {
        const auto words = cut_into_pieces(text, Hyphens::hold);
        const bool fits = std::ranges::all_of(words, [&](const Piece& p) { return p.width <= options.columns; });
        auto whole = fits ? broken(text, options, Hyphens::hold) : lines;
        if (whole.size() <= lines.size()) {
            lines = std::move(whole); // costs no line, so words stay whole
        }
    }
    shorten(lines, options);
    std::vector<std::string> out;
    for (const auto& line : lines) {
        std::string& bytes = out.emplace_back();
        for (const char32_t c : line) {
            append_utf8(bytes, c);
        }
    }
    return out;
}

} // namespace jiedui::render
