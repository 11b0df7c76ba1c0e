// SPDX-License-Identifier: Apache-2.0
#include "formats/text_writer.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t wide_line = 90;     ///< bytes, from which on the layout may join a line with the next
constexpr std::size_t longest_copy = 120; ///< bytes of a cell that is repeated in every row it spans
constexpr std::size_t most_columns = 200;

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [text](std::string_view end) { return text.ends_with(end); });
}

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// A full stop, question mark, exclamation mark or semicolon, full-width.
bool is_closed(std::string_view text) {
    return ends_with_any(text, {"\xE3\x80\x82", "\xEF\xBC\x9F", "\xEF\xBC\x81", "\xEF\xBC\x9B"});
}

bool is_label(std::string_view cell) {
    return cell.size() <= 40 && ends_with_any(cell, {":", "\xEF\xBC\x9A"});
}

/// Labels, each followed by its value.
bool is_row_of_labels(const std::vector<std::string>& cells) {
    if (cells.size() < 2 || cells.size() % 2 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < cells.size(); i += 2) {
        const bool filler = i > 0 && cells[i].empty() && cells[i + 1].empty();
        if (!filler && !is_label(cells[i])) {
            return false;
        }
    }
    return true;
}

/// Cells that reach down into the rows below, by column.
struct Hanging {
    std::string text{};
    std::size_t rows = 0;
};

} // namespace

std::string tidy(std::string_view utf8) {
    std::string result;
    bool gap = false;
    for (const char c : utf8) {
        if (is_blank(c)) {
            gap = !result.empty();
            continue;
        }
        if (gap) {
            result += ' ';
            gap = false;
        }
        result += c;
    }
    return result;
}

void TextWriter::check() const {
    if (text_.size() + open_.size() > max_bytes_) {
        throw Error("JD164", {std::string(name_)},
                    "holds more than " + std::to_string(max_bytes_) + " bytes of text",
                    "allow more with --max-bytes, or leave the file out");
    }
}

void TextWriter::text(std::string_view utf8) {
    for (const char c : utf8) {
        if (!is_blank(c)) {
            open_ += c;
        } else if (!open_.empty() && open_.back() != ' ') {
            open_ += ' ';
        }
    }
    check();
}

void TextWriter::end_paragraph() {
    while (!open_.empty() && open_.back() == ' ') {
        open_.pop_back();
    }
    if (open_.empty()) {
        return;
    }
    const bool may_go_on = open_.size() >= wide_line && !is_closed(open_);
    text_ += std::exchange(open_, {});
    text_ += may_go_on ? "\n\n" : "\n";
    check();
}

void TextWriter::paragraph(std::string_view utf8) {
    end_paragraph();
    text(utf8);
    end_paragraph();
}

void TextWriter::row(const std::vector<std::string>& cells) {
    if (is_row_of_labels(cells)) {
        for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
            paragraph(cells[i] + cells[i + 1]);
        }
        return;
    }
    const auto last = std::find_if(cells.rbegin(), cells.rend(), [](const auto& c) { return !c.empty(); });
    const auto used = static_cast<std::size_t>(cells.rend() - last);
    if (used == 1) {
        paragraph(cells.front());
        return;
    }
    for (std::size_t i = 0; i < used; ++i) {
        text_ += i > 0 ? "\t" : "";
        text_ += cells[i];
    }
    text_ += used > 0 ? "\n" : "";
    check();
}

void TextWriter::table(const TableRows& rows) {
    end_paragraph();
    std::vector<Hanging> hanging;
    const auto hangs = [&hanging](std::size_t at) { return at < hanging.size() && hanging[at].rows > 0; };
    for (const auto& cells : rows) {
        std::vector<std::string> line;
        const auto take_hanging = [&] {
            while (hangs(line.size())) {
                Hanging& above = hanging[line.size()];
                --above.rows;
                line.push_back(above.text);
            }
        };
        for (const TableCell& cell : cells) {
            take_hanging();
            const std::size_t columns = std::clamp<std::size_t>(cell.columns, 1, most_columns);
            for (std::size_t i = 0; i < columns && line.size() < most_columns; ++i) {
                const std::string text = i == 0 ? cell.text : std::string{};
                if (cell.rows > 1) {
                    hanging.resize(std::max(hanging.size(), line.size() + 1));
                    hanging[line.size()] = {text.size() <= longest_copy ? text : std::string{},
                                            cell.rows - 1};
                }
                line.push_back(text);
            }
        }
        take_hanging();
        row(line);
    }
}

} // namespace jiedui::loaders::detail
