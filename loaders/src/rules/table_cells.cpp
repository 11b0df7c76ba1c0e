// SPDX-License-Identifier: Apache-2.0
#include "rules/table_cells.hpp"

#include "rules/parties.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

constexpr char32_t wide_space = U'\u3000';
constexpr std::size_t longest_body = 30; ///< characters

std::size_t width(char32_t c) {
    return is_wide(c) || c == wide_space ? 2 : 1;
}

/// The width of the spaces between two neighbours of a block.
std::size_t gap(const Document& document, const Block& block, std::size_t i) {
    std::size_t size = 0;
    for (std::size_t at = block.places[i - 1] + 1; at < block.places[i]; ++at) {
        const char32_t c = document.text[at];
        size += c == U'\n' || !is_space(c) ? 0 : width(c);
    }
    return size;
}

std::size_t width_before(const Document& document, std::uint32_t place) {
    const std::size_t line = place == 0 ? 0 : document.text.rfind(U'\n', place - 1) + 1;
    std::size_t size = 0;
    for (std::size_t at = line; at < place; ++at) {
        size += width(document.text[at]);
    }
    return size;
}

bool may_stand_in_body(const Token& token) {
    using enum WordClass;
    constexpr std::array others{mutual, transitive, aid, dispatch, joint, joint_build, of, hub, list, etc};
    return token.kind == TokenKind::text || (token.kind == TokenKind::party && !token.compound) ||
           (token.kind == TokenKind::word &&
            std::none_of(others.begin(), others.end(), [&](WordClass c) { return token.is(c); }));
}

/// No character was dropped, so nothing sets cells apart.
bool is_unbroken(const Block& block) {
    return block.places.back() - block.places.front() + 1 == block.places.size();
}

} // namespace

std::vector<Cell> cells_of(const Document& document, const Block& block) {
    std::vector<Cell> cells;
    if (block.kind == BlockKind::table_row) {
        cells = split({&block, block.body, block.chars.size()}, U'\t');
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i].column = i;
        }
        return cells;
    }
    if (is_unbroken(block)) {
        return {{&block, block.body, block.chars.size(), width_before(document, block.places.front())}};
    }
    std::size_t begin = block.body;
    for (std::size_t i = block.body + 1; i <= block.chars.size(); ++i) {
        if (i == block.chars.size() ||
            (block.places[i] - block.places[i - 1] > 1 && gap(document, block, i) >= 2)) {
            cells.push_back({&block, begin, i, width_before(document, block.places[begin])});
            begin = i;
        }
    }
    return cells;
}

bool has_columns(const Document& document, const Block& block) {
    return block.kind == BlockKind::table_row || (!ends_sentence(block.chars.back()) && !is_unbroken(block) &&
                                                  cells_of(document, block).size() > 1);
}

std::vector<Cell> split(const Cell& cell, char32_t mark) {
    std::vector<Cell> cells;
    for (std::size_t begin = cell.begin; begin <= cell.end;) {
        const std::size_t end = std::min(cell.block->chars.find(mark, begin), cell.end);
        cells.push_back({cell.block, begin, end, cell.column});
        begin = end + 1;
    }
    return cells;
}

Span span_of(const Cell& cell) {
    const auto& places = cell.block->places;
    return {places[std::min(cell.begin, places.size() - 1)],
            places[std::max<std::size_t>(cell.end, 1) - 1] + 1};
}

std::vector<Token> CellReader::tokens(const Cell& cell, const std::vector<Entity>& regions) const {
    NameContext names = names_;
    names.regions.insert(names.regions.begin(), regions.begin(), regions.end());
    auto found = tokenize(cell.block->chars, cell.begin, cell.end, vocabulary_, names, store_);
    merge_names(cell.block->chars, found, vocabulary_, store_);
    return found;
}

std::vector<Entity> CellReader::parties(const Cell& cell, const std::vector<Entity>& regions) const {
    if (cell.empty()) {
        return {};
    }
    const auto found = tokens(cell, regions);
    if (!found.empty() && found.front().kind == TokenKind::party) {
        const Group group = read_group(found, 0, vocabulary_);
        if (group.last == found.size()) {
            return group.members;
        }
    }
    std::vector<Entity> members;
    for (const Cell& part : split(cell, enumeration_comma)) {
        const auto one =
            part.end - part.begin < cell.end - cell.begin ? parties(part, regions) : body(part, regions);
        if (one.empty()) {
            return {};
        }
        members.insert(members.end(), one.begin(), one.end());
    }
    return members;
}

std::vector<Entity> CellReader::body(const Cell& cell, const std::vector<Entity>& regions) const {
    const auto found = tokens(cell, regions); // what stands in brackets is gone
    const bool named = found.size() > 1 && found.back().end - found.front().begin <= longest_body &&
                       std::all_of(found.begin(), found.end(), may_stand_in_body);
    const bool is_body = named && found.back().is(WordClass::organization_head);
    const bool is_zone = named && found.size() > 2 && found.front().kind == TokenKind::party &&
                         found.back().is(WordClass::zone_head);
    if (!is_body && !is_zone) {
        return {};
    }
    const std::size_t begin = found.front().begin;
    return {{is_body ? EntityKind::organization : EntityKind::zone,
             encode_utf8(cell.block->chars.substr(begin, found.back().end - begin))}};
}

bool is_row_number(std::u32string_view text) {
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

} // namespace jiedui::loaders::detail
