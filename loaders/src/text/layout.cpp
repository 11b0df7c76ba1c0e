// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"

#include "text/marks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

/// One line without the spaces around it.
struct Line {
    std::u32string_view chars = {};
    std::span<const std::uint32_t> places = {};
    int width = 0;
    bool after_blank = false;
    bool has_tabs = false;
    bool has_columns = false; ///< tabs, or runs of spaces, that set cells apart
};

bool is_page_number(std::u32string_view chars) {
    const auto mark = [](char32_t c) {
        return is_digit(c) || c == dash || c == U'-' || c == U' ' || c == middle_dot;
    };
    const bool framed = !chars.empty() && !is_digit(chars.front()) && !is_digit(chars.back());
    return framed && std::all_of(chars.begin(), chars.end(), mark) &&
           std::any_of(chars.begin(), chars.end(), is_digit);
}

/// Cells between strokes, as in Markdown: the line begins with a stroke, or has one with space around it.
bool has_strokes(std::u32string_view line) {
    const auto at = line.find(U'|');
    return at == 0 || (at != std::u32string_view::npos && line.find(U" | ") != std::u32string_view::npos);
}

/// The line below the head of such a table.
bool is_rule(std::u32string_view line) {
    return !line.empty() && (line.front() == U'|' || line.front() == U'-') &&
           line.find(U"--") != std::u32string_view::npos &&
           line.find_first_not_of(U"|-: \t") == std::u32string_view::npos;
}

/// The form of an ASCII mark beside wide characters. `after` is the next character that is no space.
char32_t widened(char32_t c, char32_t before, char32_t after, bool space_follows) {
    const bool behind_text = is_cjk(before) || before == close_quote;
    if (!behind_text && !is_cjk(after) && after != open_quote) {
        return c;
    }
    switch (c) {
    case U',':
        return comma;
    case U';':
        return semicolon;
    case U':':
        return colon;
    case U'?':
        return question_mark;
    case U'!':
        return exclamation_mark;
    case U'.': {
        const bool spaced = behind_text && !is_digit(after) && space_follows;
        return spaced || (is_cjk(before) && (after == U' ' || is_cjk(after))) ? full_stop : c;
    }
    case U'-':
        return is_cjk(before) && is_cjk(after) ? dash : c;
    default:
        return c;
    }
}

/// Writes lines into the buffers: folds characters, drops spaces beside wide ones, widens ASCII marks beside
/// them, pairs straight quotes.
class LineWriter {
  public:
    LineWriter(std::u32string_view text, const Script& script)
        : text_(text), script_(script), chars_(std::make_unique_for_overwrite<char32_t[]>(text.size())),
          places_(std::make_unique_for_overwrite<std::uint32_t[]>(text.size())) {}

    std::vector<Line> run() {
        std::vector<Line> lines;
        bool blank = false;
        for (std::size_t begin = 0; begin <= text_.size();) {
            const std::size_t end = std::min(text_.find(U'\n', begin), text_.size());
            Line line = is_rule(text_.substr(begin, end - begin)) ? Line{} : write(begin, end);
            if (line.chars.empty()) {
                blank = true;
            } else if (is_page_number(line.chars)) {
                size_ -= line.chars.size();
            } else {
                line.after_blank = std::exchange(blank, false);
                lines.push_back(line);
            }
            begin = end + 1;
        }
        return lines;
    }

    /// The buffers, without blocks yet.
    Layout take() && { return {std::move(chars_), std::move(places_), {}}; }

  private:
    Line write(std::size_t first, std::size_t last) {
        while (first < last && is_space(text_[first])) {
            ++first;
        }
        while (last > first && is_space(text_[last - 1])) {
            --last;
        }
        const bool strokes = has_strokes(text_.substr(first, last - first));
        while (strokes && first < last && text_[first] == U'|') {
            ++first;
        }
        while (strokes && last > first && (text_[last - 1] == U'|' || is_space(text_[last - 1]))) {
            --last;
        }
        Line line;
        const std::size_t begin = size_;
        quote_open_ = false;
        gap_ = 0;
        for (std::size_t i = put_plain(first, last, line.width); i < last;
             i = put_plain(i + 1, last, line.width)) {
            const Form form = script_.form(text_[i]);
            line.width += form.width();
            if (text_[i] == U'\t' || (strokes && text_[i] == U'|')) {
                line.has_tabs = true;
                put(U'\t', i);
                continue;
            }
            const char32_t before = size_ == begin ? U' ' : chars_[size_ - 1];
            tidy(form.character(), before, i, last);
        }
        line.chars = {chars_.get() + begin, size_ - begin};
        line.places = {places_.get() + begin, size_ - begin};
        line.has_columns = line.has_tabs || (gap_ > begin && !ends_sentence(line.chars.back()) &&
                                             heading_marker(line.chars).length != gap_ - begin);
        return line;
    }

    /// Writes the characters from `first` on that stand by themselves and adds their columns; where they end.
    std::size_t put_plain(std::size_t first, std::size_t last, int& width) {
        char32_t* to = chars_.get() + size_;
        std::uint32_t* place = places_.get() + size_;
        int columns = 0;
        std::size_t i = first;
        for (; i < last; ++i) {
            const Form form = script_.form(text_[i]);
            if (form.needs_neighbours()) {
                break;
            }
            *to++ = form.character();
            *place++ = static_cast<std::uint32_t>(i);
            columns += form.width();
        }
        size_ += i - first;
        width += columns;
        return i;
    }

    void put(char32_t c, std::size_t place) {
        chars_[size_] = c;
        places_[size_++] = static_cast<std::uint32_t>(place);
    }

    char32_t folded(std::size_t i) const { return text_[i] == U'\t' ? U'\t' : script_.fold(text_[i]); }

    void tidy(char32_t c, char32_t before, std::size_t i, std::size_t last) {
        std::size_t next = i + 1;
        while (next < last && folded(next) == U' ') {
            ++next;
        }
        const char32_t after = next < last ? folded(next) : U' ';
        if (c == U' ') {
            gap_ = next > i + 1 ? size_ : gap_;
            if (before == U' ' || is_wide(before) || is_wide(after) || after == U' ') {
                return;
            }
        } else if (c == U'"') {
            c = quote_open_ ? close_quote : open_quote;
            quote_open_ = !quote_open_;
        } else {
            c = widened(c, before, after, next != i + 1);
        }
        if (c == dash && before == dash) {
            return; // one dash, however many strokes it is set with
        }
        put(c, i);
    }

    std::u32string_view text_;
    const Script& script_;
    std::unique_ptr<char32_t[]> chars_;
    std::unique_ptr<std::uint32_t[]> places_;
    std::size_t size_ = 0;
    std::size_t gap_ = 0; ///< where the last run of spaces within the line stands
    bool quote_open_ = false;
};

bool closes(char32_t c) {
    return ends_sentence(c) || c == colon || c == close_title;
}

/// The width at which lines were wrapped; 0 for a text with one paragraph a line.
int wrap_width(const std::vector<Line>& lines) {
    std::vector<int> count(161, 0);
    int open = 0;
    for (const Line& line : lines) {
        if (!closes(line.chars.back()) && line.width >= 30 && !line.has_columns) {
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

/// Where lines are wrapped, none is longer than a full one by more than `difference`: in the head of a text a
/// line above a longer one is a title, no line of its paragraph.
constexpr std::size_t head_lines = 4;
constexpr int difference = 8;

bool joins(const Line& above, const Line& below, int wrapped, bool blank_lines_everywhere) {
    if (closes(above.chars.back()) && above.chars.back() != colon) {
        // a wrapped line may end with a full stop by chance; the sentence is complete either way
        return false;
    }
    if (heading_marker(below.chars).rank != 0 || above.has_columns || below.has_columns) {
        return false;
    }
    if (below.chars.back() == colon && below.width <= 24) {
        return false; // a label of a header field
    }
    if (below.after_blank && !blank_lines_everywhere) {
        return false;
    }
    if (wrapped > 0) {
        return above.width >= wrapped - 5 && above.width <= wrapped + 6;
    }
    return above.width >= 60 && above.chars.back() != colon;
}

} // namespace

Layout lay_out(std::u32string_view text, const Script& script) {
    LineWriter writer(text, script);
    const std::vector<Line> lines = writer.run();
    const int wrapped = wrap_width(lines);
    const auto blanks =
        std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.after_blank; });
    const bool blank_lines_everywhere = static_cast<std::size_t>(blanks) * 3 > lines.size() * 2;
    Layout layout = std::move(writer).take();
    const Line* above = nullptr;
    for (const Line& line : lines) {
        const bool in_head = static_cast<std::size_t>(&line - lines.data()) < head_lines;
        const bool below_title = above != nullptr && in_head && line.width > above->width + difference;
        if (above != nullptr && !below_title && joins(*above, line, wrapped, blank_lines_everywhere)) {
            Block& block = layout.blocks.back(); // lines stand side by side in the buffers
            block.chars = {block.chars.data(), block.chars.size() + line.chars.size()};
            block.places = {block.places.data(), block.places.size() + line.places.size()};
        } else {
            layout.blocks.push_back({.kind = line.has_tabs ? BlockKind::table_row : BlockKind::paragraph,
                                     .clause = 0,
                                     .chars = line.chars,
                                     .places = line.places,
                                     .body = 0});
        }
        above = &line;
    }
    return layout;
}

} // namespace jiedui::loaders::detail
