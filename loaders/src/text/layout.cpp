// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

/// One line without the spaces around it.
struct Line {
    Block content;
    int width = 0;
    bool after_blank = false;
    bool has_tabs = false;
};

bool is_page_number(const std::u32string& chars) {
    const auto mark = [](char32_t c) {
        return is_digit(c) || c == dash || c == U'-' || c == U' ' || c == middle_dot;
    };
    const bool digits = std::any_of(chars.begin(), chars.end(), is_digit);
    const bool framed = !chars.empty() && !is_digit(chars.front()) && !is_digit(chars.back());
    return digits && framed && std::all_of(chars.begin(), chars.end(), mark);
}

/// Drops spaces beside wide characters, widens ASCII marks beside them, and pairs straight quotes.
void tidy(Block& line) {
    Block out;
    out.chars.reserve(line.chars.size());
    out.places.reserve(line.places.size());
    bool quote_open = false;
    for (std::size_t i = 0; i < line.chars.size(); ++i) {
        char32_t c = line.chars[i];
        const char32_t before = out.chars.empty() ? U' ' : out.chars.back();
        std::size_t next = i + 1;
        while (next < line.chars.size() && line.chars[next] == U' ') {
            ++next;
        }
        const char32_t after = next < line.chars.size() ? line.chars[next] : U' ';
        if (c == U' ') {
            if (before == U' ' || is_wide(before) || is_wide(after) || after == U' ') {
                continue;
            }
        } else if (c == U'"') {
            c = quote_open ? close_quote : open_quote;
            quote_open = !quote_open;
        } else if (is_cjk(before) || is_cjk(after) || before == close_quote || after == open_quote) {
            constexpr std::array<std::pair<char32_t, char32_t>, 5> widened{{{U',', comma},
                                                                            {U';', semicolon},
                                                                            {U':', colon},
                                                                            {U'?', question_mark},
                                                                            {U'!', exclamation_mark}}};
            const auto* found =
                std::find_if(widened.begin(), widened.end(), [c](auto& w) { return w.first == c; });
            c = found != widened.end() ? found->second : c;
            const bool spaced =
                (is_cjk(before) || before == close_quote) && !is_digit(after) && next != i + 1;
            if (c == U'.' && (spaced || (is_cjk(before) && (next >= line.chars.size() || is_cjk(after))))) {
                c = full_stop;
            }
            if (c == U'-' && is_cjk(before) && is_cjk(after)) {
                c = dash;
            }
        }
        if (c == dash && before == dash) {
            continue; // one dash, however many strokes it is set with
        }
        out.chars.push_back(c);
        out.places.push_back(line.places[i]);
    }
    line = std::move(out);
}

std::vector<Line> split_lines(std::u32string_view text, const Script& script) {
    std::vector<Line> lines;
    bool blank = false;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = std::min(text.find(U'\n', begin), text.size());
        Line line;
        std::size_t first = begin;
        std::size_t last = end;
        while (first < last && is_space(text[first])) {
            ++first;
        }
        while (last > first && is_space(text[last - 1])) {
            --last;
        }
        line.content.chars.reserve(last - first);
        line.content.places.reserve(last - first);
        for (std::size_t i = first; i < last; ++i) {
            line.has_tabs = line.has_tabs || text[i] == U'\t';
            const char32_t c = text[i] == U'\t' ? U'\t' : script.fold(text[i]);
            line.width += display_width(c);
            line.content.chars.push_back(c);
            line.content.places.push_back(static_cast<std::uint32_t>(i));
        }
        tidy(line.content);
        if (line.content.chars.empty()) {
            blank = true;
        } else if (!is_page_number(line.content.chars)) {
            line.after_blank = blank;
            blank = false;
            lines.push_back(std::move(line));
        }
        begin = end + 1;
    }
    return lines;
}

bool closes(char32_t c) {
    return ends_sentence(c) || c == colon || c == close_title;
}

/// The width at which lines were wrapped; 0 for a text with one paragraph a line.
int wrap_width(const std::vector<Line>& lines) {
    std::vector<int> count(161, 0);
    int open = 0;
    for (const Line& line : lines) {
        if (!closes(line.content.chars.back()) && line.width >= 30) {
            ++count[static_cast<std::size_t>(std::min(line.width, 160))];
            ++open;
        }
    }
    int best = 0;
    int most = 0;
    for (int width = 32; width <= 158; ++width) { // wrapped lines differ by a character or two
        int near = 0;
        for (int w = width - 2; w <= width + 2; ++w) {
            near += count[static_cast<std::size_t>(w)];
        }
        if (near > most) {
            most = near;
            best = width;
        }
    }
    return open >= 8 && most * 2 > open ? best : 0;
}

bool joins(const Line& above, const Line& below, int wrapped, bool blank_lines_everywhere) {
    if (closes(above.content.chars.back()) && above.content.chars.back() != colon) {
        // a wrapped line may end with a full stop by chance; the sentence is complete either way
        return false;
    }
    if (heading_marker(below.content.chars).rank != 0 || above.has_tabs || below.has_tabs) {
        return false;
    }
    if (below.content.chars.back() == colon && below.width <= 24) {
        return false; // a label of a header field
    }
    if (below.after_blank && !blank_lines_everywhere) {
        return false;
    }
    if (wrapped > 0) {
        return above.width >= wrapped - 5 && above.width <= wrapped + 6;
    }
    return above.width >= 60 && above.content.chars.back() != colon;
}

} // namespace

std::vector<Block> lay_out(std::u32string_view text, const Script& script) {
    const std::vector<Line> lines = split_lines(text, script);
    const int wrapped = wrap_width(lines);
    const auto blanks =
        std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.after_blank; });
    const bool blank_lines_everywhere = static_cast<std::size_t>(blanks) * 3 > lines.size() * 2;
    std::vector<Block> blocks;
    const Line* above = nullptr;
    for (const Line& line : lines) {
        if (above != nullptr && joins(*above, line, wrapped, blank_lines_everywhere)) {
            Block& block = blocks.back();
            block.chars += line.content.chars;
            block.places.insert(block.places.end(), line.content.places.begin(), line.content.places.end());
        } else {
            blocks.push_back(line.content);
            blocks.back().kind = line.has_tabs ? BlockKind::table_row : BlockKind::paragraph;
        }
        above = &line;
    }
    return blocks;
}

} // namespace jiedui::loaders::detail
