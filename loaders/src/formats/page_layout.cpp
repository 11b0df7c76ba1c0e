// SPDX-License-Identifier: Apache-2.0
#include "formats/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

/// What stands side by side.
struct Line {
    std::vector<WordGroup> pieces{};
    std::size_t page = 0;
    std::size_t column = 0; ///< counted through the document

    const WordGroup& first() const { return pieces.front(); }
    const WordGroup& last() const { return pieces.back(); }
};
using Lines = std::vector<Line>;

double centre(const WordGroup& piece) {
    return (piece.top + piece.bottom) / 2;
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// True where a space belongs between two words, as in Latin writing.
bool are_letters(const WordGroup& before, const WordGroup& after) {
    return is_ascii_letter(before.text.back()) && is_ascii_letter(after.text.front());
}

/// Words of one line become pieces: what is farther apart than that, in widths of a character, is kept apart.
void add_word(Line& line, const WordGroup& word) {
    constexpr double apart = 1.5;
    constexpr double space = 0.25;
    if (line.pieces.empty() || word.left - line.last().right > apart * word.size) {
        line.pieces.push_back(word);
        return;
    }
    WordGroup& before = line.pieces.back();
    before.text += are_letters(before, word) && word.left - before.right > space * word.size ? " " : "";
    before.text += word.text;
    before.right = std::max(before.right, word.right);
    before.top = std::min(before.top, word.top);
    before.bottom = std::max(before.bottom, word.bottom);
}

Lines lines_of(Page words, std::size_t page) {
    std::ranges::stable_sort(words, {}, centre);
    Lines lines;
    for (auto begin = words.begin(); begin != words.end();) {
        const double middle = centre(*begin);
        const auto end = std::find_if(begin, words.end(), [&](const WordGroup& word) {
            return centre(word) - middle > 0.5 * std::min(word.size, begin->size);
        });
        std::stable_sort(begin, end, [](const WordGroup& a, const WordGroup& b) { return a.left < b.left; });
        Line line{.page = page};
        std::for_each(begin, end, [&line](const WordGroup& word) { add_word(line, word); });
        lines.push_back(std::move(line));
        begin = end;
    }
    return lines;
}

/// The text with every run of digits replaced, so that page numbers are all alike.
std::string pattern_of(const Line& line) {
    std::string pattern;
    for (const WordGroup& piece : line.pieces) {
        for (const char c : piece.text) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit || pattern.empty() || pattern.back() != '#') {
                pattern += digit ? '#' : c;
            }
        }
        pattern += '\t';
    }
    return pattern;
}

/// Leaves out lines that stand at the same height, among the first or last two, on many pages.
void leave_out_running_heads(std::vector<Lines>& pages) {
    constexpr std::size_t edge = 2;
    constexpr double height = 8; // points that count as one
    std::map<std::pair<std::string, long>, std::size_t> seen;
    const auto key = [](const Line& line) {
        return std::pair(pattern_of(line), std::lround(line.first().bottom / height));
    };
    const auto is_edge = [](const Lines& lines, std::size_t i) {
        return i < edge || i + edge >= lines.size();
    };
    for (const Lines& lines : pages) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            seen[key(lines[i])] += is_edge(lines, i) ? 1U : 0U;
        }
    }
    const std::size_t many = std::max<std::size_t>(2, pages.size() * 2 / 5);
    std::map<std::pair<std::string, long>, bool> kept;
    for (Lines& lines : pages) {
        Lines left;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto found = key(lines[i]);
            const bool runs = is_edge(lines, i) && seen[found] >= many;
            const bool head_of_table =
                lines[i].pieces.size() > 1 && found.first.find('#') == std::string::npos;
            if (!runs || (head_of_table && !std::exchange(kept[found], true))) {
                left.push_back(std::move(lines[i]));
            }
        }
        lines = std::move(left);
    }
}

struct Extent {
    double left = 0;
    double right = 0;
};

Extent extent_of(const Lines& lines) {
    Extent extent{1e9, -1e9};
    for (const Line& line : lines) {
        extent.left = std::min(extent.left, line.first().left);
        extent.right = std::max(extent.right, line.last().right);
    }
    return extent;
}

/// How a vertical line parts the pieces of a page.
struct Cut {
    std::size_t left = 0;
    std::size_t right = 0;
    std::size_t across = 0;
    std::size_t left_full = 0; ///< that fill most of the width
    std::size_t right_full = 0;
};

Cut cut_at(const Lines& lines, const Extent& page, double x) {
    constexpr double most = 0.85;
    Cut cut;
    for (const Line& line : lines) {
        for (const WordGroup& piece : line.pieces) {
            if (piece.right <= x) {
                ++cut.left;
                cut.left_full += piece.right - piece.left > most * (x - page.left) ? 1U : 0U;
            } else if (piece.left >= x) {
                ++cut.right;
                cut.right_full += piece.right - piece.left > most * (page.right - x) ? 1U : 0U;
            } else {
                ++cut.across;
            }
        }
    }
    return cut;
}

/// Where the space between two columns of text is; nothing on a page of one column. The pieces of columns
/// fill them, those of tables do not.
std::optional<double> gutter(const Lines& lines) {
    constexpr std::size_t shortest = 6; // lines
    const Extent page = extent_of(lines);
    std::optional<double> best;
    std::size_t fewest = 0;
    for (int i = 30; i <= 70; ++i) {
        const double x = page.left + (page.right - page.left) * i / 100;
        const Cut cut = cut_at(lines, page, x);
        if (cut.left < shortest || cut.right < shortest || 3 * cut.across > std::max(cut.left, cut.right)) {
            continue;
        }
        const bool full = 3 * cut.left_full >= cut.left && 3 * cut.right_full >= cut.right;
        if (full && (!best || cut.across < fewest)) {
            best = x;
            fewest = cut.across;
        }
    }
    return best;
}

/// The lines of a page in the order in which they are read.
void read_page(Lines lines, Lines& all, std::size_t& column) {
    const auto x = lines.empty() ? std::nullopt : gutter(lines);
    Lines right;
    const auto put = [&](Line line, std::size_t which) {
        line.column = which;
        all.push_back(std::move(line));
    };
    const auto flush = [&] {
        if (!right.empty()) {
            ++column;
            for (Line& line : right) {
                put(std::move(line), column);
            }
            right.clear();
            ++column;
        }
    };
    ++column;
    for (Line& line : lines) {
        const bool across = !x || std::ranges::any_of(line.pieces, [&](const WordGroup& piece) {
            return piece.left < *x && piece.right > *x;
        });
        if (across) {
            if (x) {
                flush();
            }
            put(std::move(line), column);
            column += x ? 1U : 0U;
            continue;
        }
        const auto middle =
            std::ranges::find_if(line.pieces, [&](const WordGroup& p) { return p.left >= *x; });
        Line left{.page = line.page};
        left.pieces.assign(std::make_move_iterator(line.pieces.begin()), std::make_move_iterator(middle));
        Line other{.page = line.page};
        other.pieces.assign(std::make_move_iterator(middle), std::make_move_iterator(line.pieces.end()));
        if (!left.pieces.empty()) {
            put(std::move(left), column);
        }
        if (!other.pieces.empty()) {
            right.push_back(std::move(other));
        }
    }
    flush();
}

/// Writes lines in reading order.
class LineWriter {
  public:
    LineWriter(const Lines& lines, TextWriter& out) : lines_(lines), out_(out) {
        for (const Line& line : lines) {
            auto [found, is_new] =
                extents_.try_emplace(line.column, Extent{line.first().left, line.last().right});
            found->second.left = std::min(found->second.left, line.first().left);
            found->second.right = std::max(found->second.right, line.last().right);
        }
    }

    void run() {
        for (std::size_t i = 0; i < lines_.size();) {
            const std::size_t end = table_end(i);
            if (end > i) {
                table(i, end);
                i = end;
                above_ = nullptr;
            } else {
                line(lines_[i++]);
            }
        }
        out_.end_paragraph();
    }

  private:
    void line(const Line& line) {
        if (above_ != nullptr && !goes_on(*above_, line)) {
            out_.end_paragraph();
        } else if (above_ != nullptr && are_letters(above_->last(), line.first())) {
            out_.text(" ");
        }
        for (std::size_t i = 0; i < line.pieces.size(); ++i) {
            out_.text(i > 0 ? "\xE3\x80\x80" : ""); // a wide space
            out_.text(line.pieces[i].text);
        }
        above_ = &line;
    }

    /// A paragraph goes on where its line is full and the next one is not indented.
    bool goes_on(const Line& above, const Line& line) const {
        const Extent& before = extents_.at(above.column);
        const Extent& here = extents_.at(line.column);
        const double size = above.last().size;
        const bool full = above.last().right > before.right - 1.6 * size;
        const bool indented = line.first().left > here.left + 0.8 * size;
        const bool same_size = std::abs(line.first().size - size) < 0.15 * size;
        const bool near = above.column != line.column || line.first().top - above.first().bottom < 1.5 * size;
        const bool same_start = std::abs(line.first().left - above.first().left) < 0.8 * size;
        return full && same_size && near && above.pieces.size() == 1 && (!indented || same_start) &&
               (above.first().left < before.left + 6 * size || same_start);
    }

    /// The end of the table that begins here; the same place where none begins.
    std::size_t table_end(std::size_t begin) const {
        std::size_t end = begin;
        std::size_t rows = 0;
        for (; end < lines_.size() && (end == begin || belongs(begin, end)); ++end) {
            if (lines_[end].pieces.size() < 2 && end == begin) {
                return begin;
            }
            rows += lines_[end].pieces.size() > 1 ? 1U : 0U;
        }
        while (end > begin && lines_[end - 1].pieces.size() == 1 && rows < 2) {
            --end;
        }
        return rows < 2 ? begin : end;
    }

    /// Another row, or the rest of a cell behind the first column.
    bool belongs(std::size_t begin, std::size_t i) const {
        const Line& line = lines_[i];
        if (line.pieces.size() > 1) {
            return true;
        }
        const auto& head = lines_[begin].pieces;
        const double size = line.first().size;
        return line.page == lines_[i - 1].page &&
               line.first().top - lines_[i - 1].first().bottom < 0.9 * size &&
               std::any_of(head.begin() + 1, head.end(), [&](const WordGroup& cell) {
                   return std::abs(cell.left - line.first().left) < size ||
                          std::abs(cell.left + cell.right - line.first().left - line.first().right) < size;
               });
    }

    /// The columns are those of the row with most pieces.
    void table(std::size_t begin, std::size_t end) {
        const Line* widest = &lines_[begin];
        for (std::size_t i = begin; i < end; ++i) {
            widest = lines_[i].pieces.size() > widest->pieces.size() ? &lines_[i] : widest;
        }
        const auto column_of = [&](const WordGroup& piece) {
            const auto distance = [&](const WordGroup& column) {
                const double overlap =
                    std::min(piece.right, column.right) - std::max(piece.left, column.left);
                return overlap > 0 ? -overlap
                                   : std::abs(piece.left + piece.right - column.left - column.right);
            };
            const auto nearest = std::ranges::min_element(widest->pieces, {}, distance);
            return static_cast<std::size_t>(nearest - widest->pieces.begin());
        };
        TableRows rows;
        for (std::size_t i = begin; i < end; ++i) {
            if (lines_[i].pieces.size() > 1 || rows.empty()) {
                rows.emplace_back(widest->pieces.size());
            }
            for (const WordGroup& piece : lines_[i].pieces) {
                rows.back()[column_of(piece)].text += piece.text;
            }
        }
        out_.table(rows);
    }

    const Lines& lines_;
    TextWriter& out_;
    std::map<std::size_t, Extent> extents_; ///< by column
    const Line* above_ = nullptr;
};

} // namespace

void write_pages(std::vector<Page> pages, TextWriter& out) {
    std::vector<Lines> lines;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        lines.push_back(lines_of(std::move(pages[i]), i));
    }
    leave_out_running_heads(lines);
    Lines all;
    std::size_t column = 0;
    for (Lines& page : lines) {
        read_page(std::move(page), all, column);
    }
    LineWriter(all, out).run();
}

} // namespace jiedui::loaders::detail
