// SPDX-License-Identifier: Apache-2.0
#include "text/layout.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace jiedui::loaders::detail {
namespace {

// The units of a law's outline. They are marks of layout, not words of a lexicon.
constexpr char32_t ordinal = U'\u7B2C';
constexpr std::u32string_view units = U"\u7F16\u7AE0\u8282\u6761"; // part, chapter, section, article
constexpr std::size_t longest_title = 45;

std::size_t run(std::u32string_view line, std::size_t from, bool (*accept)(char32_t)) {
    std::size_t end = from;
    while (end < line.size() && end - from < 8 && accept(line[end])) {
        ++end;
    }
    return end;
}

Marker law_marker(std::u32string_view line) {
    if (line[0] != ordinal) {
        return {};
    }
    const std::size_t end = run(line, 1, [](char32_t c) { return is_numeral(c) || is_digit(c); });
    if (end == 1 || end >= line.size()) {
        return {};
    }
    const auto unit = units.find(line[end]);
    if (unit == std::u32string_view::npos) {
        return {};
    }
    const std::size_t after = end + 1;
    if (after < line.size() && is_cjk(line[after]) && unit == 3 && line[after] == U'\u7684') {
        return {}; // "the ... of article n": a reference
    }
    return {static_cast<int>(unit) + 1, std::u32string(line.substr(0, after)), after};
}

Marker plain_marker(std::u32string_view line, bool (*accept)(char32_t), int rank) {
    const std::size_t end = run(line, 0, accept);
    if (end == 0 || end >= line.size()) {
        return {};
    }
    const char32_t mark = line[end];
    const bool digits = rank == 7;
    const bool marked = mark == enumeration_comma || (digits && (mark == U'.' || mark == U'\uFF0E'));
    if (!marked || (end + 1 < line.size() && digits && is_digit(line[end + 1]))) {
        return {};
    }
    return {rank, std::u32string(line.substr(0, end)), end + 1};
}

Marker bracketed_marker(std::u32string_view line) {
    if (line[0] != open_parenthesis) {
        return {};
    }
    const bool digits = line.size() > 1 && is_digit(line[1]);
    const std::size_t end = run(line, 1, digits ? is_digit : is_numeral);
    if (end == 1 || end >= line.size() || line[end] != close_parenthesis) {
        return {};
    }
    std::u32string label = U"(";
    label += line.substr(1, end - 1);
    label += U')';
    return {digits ? 8 : 6, std::move(label), end + 1};
}

/// Skips what stands before a marker in Markdown.
std::size_t decoration(std::u32string_view line) {
    std::size_t at = 0;
    while (at < line.size() && at < 8 && (line[at] == U'#' || line[at] == U'*' || line[at] == U' ')) {
        ++at;
    }
    return at;
}

bool is_title_line(const Block& block) {
    const auto& chars = block.chars;
    return block.kind == BlockKind::paragraph && chars.size() >= 4 && chars.size() <= longest_title &&
           !ends_sentence(chars.back()) && chars.back() != colon && chars.back() != comma &&
           chars.find(full_stop) == std::u32string::npos && chars.front() != open_parenthesis;
}

class Outliner {
  public:
    Outliner(std::u32string_view text, std::vector<Block>& blocks) : text_(text), blocks_(blocks) {}

    std::vector<Clause> run() {
        clauses_.push_back({"\u524D\u8A00", 0, 0, {0, 0}}); // the customary name of what comes first
        const bool numbered = std::any_of(blocks_.begin(), blocks_.end(), [](const Block& b) {
            const Marker m = heading_marker(b.chars);
            return m.rank != 0 && m.rank <= 6;
        });
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            place(i, numbered);
        }
        const auto end = static_cast<std::uint32_t>(text_.size());
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            clauses_[i].span.end = i + 1 < clauses_.size() ? clauses_[i + 1].span.begin : end;
        }
        return std::move(clauses_);
    }

  private:
    void place(std::size_t i, bool numbered) {
        Block& block = blocks_[i];
        const Marker marker = heading_marker(block.chars);
        const bool title = marker.rank == 0 && !numbered && is_title_line(block) && i + 1 < blocks_.size() &&
                           blocks_[i + 1].chars.size() > longest_title;
        if (marker.rank != 0 || title) {
            block.body = static_cast<std::uint32_t>(marker.length);
            open(block, marker, title);
        }
        block.clause = current_;
    }

    void open(Block& block, const Marker& marker, bool title) {
        const std::u32string_view rest = std::u32string_view(block.chars).substr(marker.length);
        const auto stop = std::min(rest.find(full_stop), rest.size());
        if (rest.size() <= longest_title && stop >= rest.size() - 1) {
            block.kind = BlockKind::heading;
        }
        Clause clause;
        clause.rank = title ? 1 : marker.rank;
        clause.span.begin = block.places.front();
        std::uint32_t parent = current_;
        while (parent != 0 && clauses_[parent].rank >= clause.rank) {
            parent = clauses_[parent].parent;
        }
        clause.parent = parent;
        clause.label = title ? encode_utf8(rest.substr(0, stop)) : label(parent, marker);
        clauses_.push_back(std::move(clause));
        current_ = static_cast<std::uint32_t>(clauses_.size() - 1);
    }

    /// Articles are numbered through a law, so the chapter before them is left out.
    std::string label(std::uint32_t parent, const Marker& marker) const {
        std::string own = encode_utf8(marker.label);
        if (marker.rank <= 4 || parent == 0 || clauses_[parent].rank <= 3) {
            return own;
        }
        return clauses_[parent].label + own;
    }

    std::u32string_view text_;
    std::vector<Block>& blocks_;
    std::vector<Clause> clauses_;
    std::uint32_t current_ = 0;
};

} // namespace

Marker heading_marker(std::u32string_view whole) {
    const std::size_t skip = decoration(whole);
    const std::u32string_view line = whole.substr(skip);
    if (line.empty()) {
        return {};
    }
    Marker found = law_marker(line);
    if (found.rank == 0) {
        found = bracketed_marker(line);
    }
    if (found.rank == 0) {
        found = plain_marker(line, is_numeral, 5);
    }
    if (found.rank == 0) {
        found = plain_marker(line, is_digit, 7);
    }
    if (found.rank == 0 && line[0] >= 0x2460 && line[0] <= 0x2473) {
        found = {9, std::u32string(line.substr(0, 1)), 1};
    }
    if (found.rank != 0) {
        found.length += skip;
        while (found.length < whole.size() && whole[found.length] == U' ') {
            ++found.length;
        }
    }
    return found;
}

std::vector<Clause> outline(std::u32string_view text, std::vector<Block>& blocks) {
    return Outliner(text, blocks).run();
}

} // namespace jiedui::loaders::detail
