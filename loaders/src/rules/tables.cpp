// SPDX-License-Identifier: Apache-2.0
#include "rules/tables.hpp"

#include "names/level.hpp"
#include "rules/name_tokens.hpp"
#include "rules/parties.hpp"
#include "rules/table_grid.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

constexpr std::size_t longest_caption = 60; ///< characters
constexpr std::size_t shortest_caption = 8; ///< below another one; shorter lines are headers of columns
constexpr std::size_t longest_cell = 30;

class TableReader {
  public:
    TableReader(const Document& document, const VocabularyIndex& vocabulary, const CueFilter& filter,
                const NameContext& names)
        : document_(document), vocabulary_(vocabulary), filter_(filter), reader_(vocabulary, names, store_) {}

    std::vector<TableRow> run() {
        const auto& blocks = document_.blocks();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& block = blocks[i];
            const bool headless = cue_ != nullptr && block.chars.size() < shortest_caption;
            if (block.body > 0 && rank(block) <= lowest_heading) {
                grid_cue_ = nullptr; // the next part is about something else
            }
            if (has_columns(document_, block)) {
                i = grid(i);
            } else if (cue_ != nullptr && (pair_line(block) || goes_on_with_items(block))) {
                continue; // one item that is not understood does not end the list
            } else if (ends_sentence(block.chars.back()) ||
                       (block.chars.size() > longest_caption && block.chars.back() != colon)) {
                cue_ = nullptr;
            } else if (const Word* cue = headless && block.body == 0 ? nullptr : caption(block)) {
                govern(block, cue);
                caption_at_ = i;
            } else if (cue_ != nullptr && block.body > 0 && rank(block) <= caption_rank_) {
                cue_ = nullptr; // the next part is about something else
            } else if (cue_ != nullptr) {
                i = is_row_number(block.chars) ? numbered_row(i) : column_table(i);
            }
        }
        for (auto first = rows_.begin(); first != rows_.end();) { // the rows of one caption at a time
            const auto last = std::find_if(
                first, rows_.end(), [&](const TableRow& row) { return row.caption != first->caption; });
            order_by_level({first, last});
            first = last;
        }
        return std::move(rows_);
    }

  private:
    Level level(const Entity& entity) const { return level_of(vocabulary_.gazetteer().find(entity)); }

    /// Where east and west do not tell for all rows who supports whom, and one side is always the higher one
    /// (a province beside a city), that one does.
    void order_by_level(std::span<TableRow> rows) const {
        const auto west = [this](const std::vector<Entity>& side) {
            return is_west(vocabulary_.gazetteer(), side.front());
        };
        const auto all = [&](auto test) { return std::all_of(rows.begin(), rows.end(), test); };
        const auto above = [this](const std::vector<Entity>& a, const std::vector<Entity>& b) {
            return level(b.front()) != Level::none && level(a.front()) > level(b.front());
        };
        const bool told = rows.front().ordered ||
                          all([&](const TableRow& row) { return west(row.left) && !west(row.right); }) ||
                          all([&](const TableRow& row) { return west(row.right) && !west(row.left); });
        const bool by_right = !told && all([&](const TableRow& row) { return above(row.right, row.left); });
        if (told || !(by_right || all([&](const TableRow& row) { return above(row.left, row.right); }))) {
            return;
        }
        for (TableRow& row : rows) {
            row.ordered = true;
            if (by_right) {
                std::swap(row.left, row.right);
            }
        }
    }

    static constexpr int no_rank = -1;
    static constexpr int lowest_heading = 6; ///< of parts of a text; below it stand items

    int rank(const Block& block) const {
        return block.body > 0 ? document_.clauses[block.clause].rank : no_rank;
    }

    /// The word for cooperation of a line that is no row itself: aid before pairing before the rest.
    const Word* caption(const Block& block) const {
        const Word* best = nullptr;
        const auto stop = block.chars.find_last_of(full_stop); // a lead sentence may end a paragraph
        const std::size_t first = stop == std::u32string::npos ? 0 : stop + 1;
        constexpr std::uint32_t cues = CueFilter::alone | CueFilter::tie | CueFilter::aid;
        const auto is_cue = [](std::uint32_t traits) { return (traits & cues) != 0; };
        if (!is_cue(filter_.traits(block.chars.substr(first), 0, is_cue))) {
            return nullptr;
        }
        for (const Token& token : reader_.tokens({&block, first, block.chars.size(), 0})) {
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

    /// A caption; the places that it or the title above it names tell namesakes in the cells apart.
    void govern(const Block& block, const Word* cue) {
        cue_ = cue;
        grid_cue_ = cue;
        caption_ = span_of({&block, 0, block.chars.size(), 0});
        caption_rank_ = rank(block);
        if (caption_rank_ == no_rank) {
            regions_.clear();
        }
        for (const Token& token : reader_.tokens({&block, 0, block.chars.size(), 0})) {
            std::copy_if(token.entities.begin(), token.entities.end(),
                         std::inserter(regions_, regions_.begin()),
                         [](const Entity& e) { return e.kind == EntityKind::region; });
        }
    }

    /// Reads the lines with columns from this one on; the index of the last.
    std::size_t grid(std::size_t first) {
        const auto& blocks = document_.blocks();
        std::vector<GridRow> rows;
        std::size_t last = first;
        for (; last < blocks.size() && continues(rows, blocks[last]); ++last) {
            rows.push_back(cells_of(document_, blocks[last]));
        }
        const bool alone = rows.size() == 1 && blocks[first].kind != BlockKind::table_row;
        if (alone) { // a line of signatures, a title with a wide space
            return first;
        }
        const Grid grid = read_grid(rows, reader_, vocabulary_.gazetteer(), regions_);
        constexpr std::size_t longest_explanation = 3; ///< paragraphs
        const bool captioned = grid_cue_ != nullptr && first - caption_at_ <= longest_explanation + 1;
        const Word* cue = captioned ? grid_cue_ : grid.cue;
        for (const GridPair& pair : grid.pairs) {
            if (cue != nullptr && !(are_issuers(pair.left) && are_issuers(pair.right))) {
                const Span head = captioned ? caption_ : span_of(rows.front().front());
                rows_.push_back(
                    {cue, pair.left, pair.right, blocks[first].clause, grid.sides_named, pair.span, head});
            }
        }
        return last - 1;
    }

    /// Who issued the document signs it side by side.
    bool are_issuers(const std::vector<Entity>& side) const {
        const auto& bodies = document_.header.issuers;
        return std::all_of(side.begin(), side.end(), [&](const Entity& e) {
            return e.kind == EntityKind::organization &&
                   std::any_of(bodies.begin(), bodies.end(),
                               [&](const Issuer& issuer) { return issuer.name == e.name; });
        });
    }

    /// A line with columns, or one cell that stands under one of the columns behind the first.
    bool continues(const std::vector<GridRow>& rows, const Block& block) const {
        if (has_columns(document_, block)) {
            return true;
        }
        const auto cells = rows.empty() || ends_sentence(block.chars.back()) ? std::vector<Cell>{}
                                                                             : cells_of(document_, block);
        return cells.size() == 1 && std::any_of(rows.front().begin() + 1, rows.front().end(),
                                                [&](const Cell& c) { return c.column == cells[0].column; });
    }

    /// A line that is nothing but pairs, or a numbered item that begins with one.
    bool pair_line(const Block& block) {
        const Cell whole{&block, block.body, block.chars.size(), 0};
        std::vector<TableRow> found;
        for (const Cell& sentence : split(whole, full_stop)) {
            const bool numbered = block.body > 0 && !found.empty();
            for (const Cell& part : numbered ? std::vector<Cell>{} : split(sentence, semicolon)) {
                if (part.empty()) {
                    continue;
                }
                std::vector<TableRow> pairs = pairs_of(part);
                if (pairs.empty()) {
                    return false;
                }
                std::move(pairs.begin(), pairs.end(), std::back_inserter(found));
            }
        }
        rows_.insert(rows_.end(), found.begin(), found.end());
        return !found.empty();
    }

    /// A numbered item of a list of pairs whose items before it were read: "11. A: eight counties".
    bool goes_on_with_items(const Block& block) const {
        const bool listed = block.body > 0 && !rows_.empty() && rows_.back().caption == caption_;
        const auto mark = listed ? block.chars.find(colon, block.body) : std::u32string::npos;
        return mark != std::u32string::npos &&
               !reader_.parties({&block, block.body, mark, 0}, regions_).empty();
    }

    /// One pair, or several with marks between; empty where something else stands among them.
    std::vector<TableRow> pairs_of(const Cell& cell) const {
        for (const char32_t mark :
             {semicolon, comma, enumeration_comma}) { // no semicolon is in the cell: it is one pair
            std::vector<TableRow> found;
            for (const Cell& part : split(cell, mark)) {
                found.push_back(part.empty() ? TableRow{} : pair(part));
            }
            const bool whole = std::all_of(found.begin(), found.end(), [](const TableRow& row) {
                return !row.left.empty() && !row.right.empty();
            });
            if (whole) {
                return found;
            }
        }
        return {};
    }

    /// The two sides of A—B, A: B, or A and B; empty where it is none.
    TableRow pair(const Cell& cell) const {
        TableRow row;
        row.cue = cue_;
        row.clause = cell.block->clause;
        row.span = span_of(cell);
        row.caption = caption_;
        for (const char32_t mark : {dash, colon}) {
            const auto sides = split(cell, mark);
            if (sides.size() == 2) {
                row.left = reader_.parties(sides[0], regions_);
                for (const Cell& part : split(sides[1], comma)) {
                    const auto members = reader_.parties(part, regions_);
                    row.right.insert(row.right.end(), members.begin(), members.end());
                    if (members.empty()) {
                        row.right.clear();
                        break;
                    }
                }
                return row;
            }
        }
        const auto found = reader_.tokens(cell, regions_);
        if (!found.empty() && found.front().kind == TokenKind::party) {
            const Group left = read_group(found, 0, vocabulary_);
            const bool hub = left.last + 1 < found.size() && found[left.last].is(WordClass::hub) &&
                             found[left.last + 1].kind == TokenKind::party;
            const Group right = hub ? read_group(found, left.last + 1, vocabulary_) : Group{};
            if (hub && right.last == found.size()) {
                row.left = left.members;
                row.right = right.members;
            }
        }
        return row;
    }

    void row(const std::vector<Cell>& cells) {
        TableRow row;
        for (const Cell& cell : cells) {
            auto& side = row.left.empty() ? row.left : row.right;
            if (row.right.empty()) {
                side = reader_.parties(cell, regions_);
            }
        }
        if (row.left.empty() || row.right.empty()) {
            return;
        }
        row.cue = cue_;
        row.clause = cells.front().block->clause;
        row.span = {span_of(cells.front()).begin, span_of(cells.back()).end};
        row.caption = caption_;
        rows_.push_back(std::move(row));
    }

    /// One cell a line without numbers: the number of columns is the one at which most rows have two sides.
    std::size_t column_table(std::size_t first) {
        const auto& blocks = document_.blocks();
        std::vector<Cell> cells;
        for (std::size_t i = first; i < blocks.size() && blocks[i].chars.size() <= longest_cell &&
                                    !is_row_number(blocks[i].chars) && !ends_sentence(blocks[i].chars.back());
             ++i) {
            cells.push_back({&blocks[i], 0, blocks[i].chars.size(), 0});
        }
        std::vector<bool> side(cells.size());
        std::transform(cells.begin(), cells.end(), side.begin(),
                       [&](const Cell& cell) { return !reader_.parties(cell, regions_).empty(); });
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
    std::size_t numbered_row(std::size_t i) {
        const auto& blocks = document_.blocks();
        std::vector<Cell> cells;
        for (std::size_t k = i + 1; k < blocks.size() && cells.size() < 8; ++k) {
            const Block& block = blocks[k];
            if (is_row_number(block.chars) || block.chars.size() > longest_cell ||
                ends_sentence(block.chars.back())) {
                break;
            }
            cells.push_back({&block, 0, block.chars.size(), 0});
        }
        row(cells);
        return i;
    }

    const Document& document_;
    const VocabularyIndex& vocabulary_;
    const CueFilter& filter_;
    EntityStore store_;
    CellReader reader_;
    const Word* cue_ = nullptr;
    const Word* grid_cue_ = nullptr; ///< the same, also behind a paragraph that explains the table
    std::size_t caption_at_ = 0;     ///< its block
    Span caption_;
    int caption_rank_ = no_rank;  ///< of its heading
    std::vector<Entity> regions_; ///< named by the captions that govern
    std::vector<TableRow> rows_;
};

} // namespace

std::vector<TableRow> read_tables(const Document& document, const VocabularyIndex& vocabulary,
                                  const CueFilter& filter, const NameContext& names) {
    return TableReader(document, vocabulary, filter, names).run();
}

} // namespace jiedui::loaders::detail
