// SPDX-License-Identifier: Apache-2.0
#include "rules/tables.hpp"

#include "rules/parties.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t longest_caption = 60; ///< characters
constexpr std::size_t shortest_caption = 8; ///< below another one; shorter lines are headers of columns
constexpr std::size_t longest_cell = 30;

/// A stretch of one block.
struct Cell {
    const Block* block = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;

    std::u32string_view text() const { return std::u32string_view(block->chars).substr(begin, end - begin); }
};

bool is_number(std::u32string_view text) {
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

class TableReader {
  public:
    TableReader(const Document& document, const VocabularyIndex& vocabulary, const CueFilter& filter,
                NameContext names)
        : document_(document), vocabulary_(vocabulary), filter_(filter), names_(std::move(names)) {
        names_.is_cell = true;
    }

    std::vector<TableRow> run() {
        const auto& blocks = document_.blocks();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& block = blocks[i];
            if (block.chars.find(U'\t') != std::u32string::npos) {
                row(split(block, U'\t'));
            } else if (ends_sentence(block.chars.back()) ||
                       (block.chars.size() > longest_caption && block.chars.back() != colon)) {
                cue_ = nullptr;
            } else if (const Word* cue = cue_ != nullptr && block.chars.size() < shortest_caption
                                             ? nullptr
                                             : caption(block)) {
                cue_ = cue;
                caption_ = span({&block, 0, block.chars.size()});
            } else if (cue_ != nullptr) {
                i = line(i);
            }
        }
        return std::move(rows_);
    }

  private:
    std::vector<Token> tokens(const Cell& cell) {
        auto found = tokenize(cell.block->chars, cell.begin, cell.end, vocabulary_, names_, store_);
        merge_names(cell.block->chars, found, vocabulary_, store_);
        return found;
    }

    /// The word for cooperation of a line that is no row itself: aid before pairing before the rest.
    const Word* caption(const Block& block) {
        const Word* best = nullptr;
        const auto stop = block.chars.find_last_of(full_stop); // a lead sentence may end a paragraph
        const std::size_t first = stop == std::u32string::npos ? 0 : stop + 1;
        constexpr std::uint32_t cues = CueFilter::alone | CueFilter::tie | CueFilter::aid;
        if ((filter_.traits(block.chars.substr(first)) & cues) == 0) {
            return nullptr;
        }
        for (const Token& token : tokens({&block, first, block.chars.size()})) {
            if (const Word* aid = token.as(WordClass::aid)) {
                return aid;
            }
            const Word* mutual = token.as(WordClass::mutual);
            const bool better =
                mutual != nullptr && (best == nullptr || mutual->value == to_string(Relation::pairing));
            best = better ? mutual : best;
        }
        return best;
    }

    static std::vector<Cell> split(const Block& block, char32_t mark) {
        std::vector<Cell> cells;
        std::size_t begin = block.body;
        while (begin <= block.chars.size()) {
            const std::size_t end = std::min(block.chars.find(mark, begin), block.chars.size());
            cells.push_back({&block, begin, end});
            begin = end + 1;
        }
        return cells;
    }

    /// The parties of a cell that holds nothing else; empty otherwise.
    std::vector<Entity> parties(const Cell& cell) {
        const auto found = cell.end > cell.begin ? tokens(cell) : std::vector<Token>{};
        if (found.empty() || found.front().kind != TokenKind::party) {
            return {};
        }
        const Group group = read_group(found, 0, vocabulary_);
        return group.last == found.size() ? group.members : std::vector<Entity>{};
    }

    void row(const std::vector<Cell>& cells) {
        if (cue_ == nullptr || cells.size() < 2) {
            return;
        }
        TableRow row;
        for (const Cell& cell : cells) {
            auto found = parties(cell);
            if (found.empty()) {
                continue;
            }
            if (row.left.empty()) {
                row.left = std::move(found);
            } else if (row.right.empty()) {
                row.right = std::move(found);
            }
        }
        if (row.left.empty() || row.right.empty()) {
            return;
        }
        row.cue = cue_;
        row.clause = cells.front().block->clause;
        row.span = {span(cells.front()).begin, span(cells.back()).end};
        row.caption = caption_;
        rows_.push_back(std::move(row));
    }

    Span span(const Cell& cell) const {
        const auto& places = cell.block->places;
        return {places[std::min(cell.begin, places.size() - 1)],
                places[std::max<std::size_t>(cell.end, 1) - 1] + 1};
    }

    /// Reads a line, or a run of cells; the index of the last block that was read.
    std::size_t line(std::size_t i) {
        const Block& block = document_.blocks()[i];
        for (const char32_t mark : {dash, colon}) {
            const auto cells = split(block, mark);
            if (cells.size() == 2) {
                row(cells);
                return i;
            }
        }
        if (is_number(block.chars)) {
            numbered_row(i);
            return i;
        }
        return column_table(i);
    }

    /// One cell a line without numbers: the number of columns is the one at which most rows have two sides.
    std::size_t column_table(std::size_t first) {
        const auto& blocks = document_.blocks();
        std::vector<Cell> cells;
        for (std::size_t i = first; i < blocks.size() && blocks[i].chars.size() <= longest_cell &&
                                    !is_number(blocks[i].chars) && !ends_sentence(blocks[i].chars.back());
             ++i) {
            cells.push_back({&blocks[i], 0, blocks[i].chars.size()});
        }
        std::vector<bool> side(cells.size());
        std::transform(cells.begin(), cells.end(), side.begin(),
                       [&](const Cell& cell) { return !parties(cell).empty(); });
        std::size_t best = 0;
        std::size_t most = 1; // at least two rows
        for (std::size_t columns = 2; columns <= 6 && columns * 3 <= cells.size() + columns - 1; ++columns) {
            std::size_t rows = 0;
            for (std::size_t at = columns; at + 1 < cells.size(); at += columns) {
                rows += side[at] && side[at + 1] ? std::size_t{1} : std::size_t{0};
            }
            if (rows > most && !side[0]) {
                most = rows;
                best = columns;
            }
        }
        for (std::size_t at = best; best != 0 && at + 1 < cells.size(); at += best) {
            row({cells.begin() + static_cast<std::ptrdiff_t>(at),
                 cells.begin() + static_cast<std::ptrdiff_t>(std::min(at + best, cells.size()))});
        }
        return best == 0 ? first : first + cells.size() - 1;
    }

    /// One cell a line: the row goes on to the next number, or as far as the row before it was long.
    void numbered_row(std::size_t i) {
        const auto& blocks = document_.blocks();
        std::vector<Cell> cells;
        for (std::size_t k = i + 1; k < blocks.size() && cells.size() < 8; ++k) {
            const Block& block = blocks[k];
            if (is_number(block.chars) || block.chars.size() > longest_cell ||
                ends_sentence(block.chars.back())) {
                break;
            }
            cells.push_back({&block, 0, block.chars.size()});
        }
        row(cells);
    }

    const Document& document_;
    const VocabularyIndex& vocabulary_;
    const CueFilter& filter_;
    NameContext names_;
    EntityStore store_;
    const Word* cue_ = nullptr;
    Span caption_;
    std::vector<TableRow> rows_;
};

} // namespace

std::vector<TableRow> read_tables(const Document& document, const VocabularyIndex& vocabulary,
                                  const CueFilter& filter, const NameContext& names) {
    return TableReader(document, vocabulary, filter, names).run();
}

} // namespace jiedui::loaders::detail
