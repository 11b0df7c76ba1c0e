// SPDX-License-Identifier: Apache-2.0
#include "rules/table_grid.hpp"

#include "text/marks.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

enum class Side { none, either, supporter, supported };

/// What the head of a column says.
struct Column {
    std::size_t at = 0; ///< Cell::column
    Side side = Side::none;
    std::vector<Entity> regions; ///< those that the cells below lie in
    const Word* cue = nullptr;
};

class GridReader {
  public:
    GridReader(const std::vector<GridRow>& rows, const CellReader& reader, const Gazetteer& gazetteer,
               const std::vector<Entity>& regions)
        : rows_(rows), reader_(reader), gazetteer_(gazetteer), regions_(regions) {}

    Grid run() {
        const std::size_t head =
            rows_.size() > 2 && !names_sides(rows_[0]) && names_sides(rows_[1]) ? 1 : 0; // below a caption
        const bool headed = read_head(head);
        choose_sides();
        for (std::size_t i = headed ? head + 1 : 0; i < rows_.size(); ++i) {
            row(rows_[i]);
        }
        return std::move(grid_);
    }

  private:
    static void add_regions(Column& column, std::span<const Entity> parties) {
        std::copy_if(parties.begin(), parties.end(), std::back_inserter(column.regions),
                     [](const Entity& e) { return e.kind == EntityKind::region; });
    }

    Column head_of(const Cell& cell) const {
        Column column{cell.column, Side::none, {}, nullptr};
        if (cell.empty()) {
            return column;
        }
        bool passive = false;
        bool class_of_bodies = false;
        for (std::size_t at = cell.begin; at < cell.end; ++at) { // brackets may hold the place
            const char32_t c = cell.block->chars[at];
            if (c == open_parenthesis) {
                const auto close = std::min(cell.block->chars.find(close_parenthesis, at), cell.end);
                add_regions(column, reader_.parties({cell.block, at + 1, close, 0}));
            }
        }
        for (const Token& token : reader_.tokens(cell)) {
            passive = passive || token.is(WordClass::passive);
            class_of_bodies = class_of_bodies || token.is(WordClass::class_noun);
            const Word* aid = token.as(WordClass::aid);
            column.cue = aid != nullptr ? aid : column.cue;
            add_regions(column, token.entities);
        }
        const bool named = passive || column.cue != nullptr;
        const bool either = class_of_bodies || !column.regions.empty();
        column.side = named    ? (passive ? Side::supported : Side::supporter)
                      : either ? Side::either
                               : Side::none;
        return column;
    }

    /// True when the cell above names one place and the cell below what lies in it, or bodies.
    bool holds(const Cell& above, const Cell& below) const {
        const auto outer = reader_.parties(above, regions_);
        const auto inner = reader_.parties(below, outer);
        const bool place = outer.size() == 1 && outer.front().kind == EntityKind::region;
        return place && !inner.empty() && outer.front() != inner.front() &&
               (inner.front().kind == EntityKind::organization ||
                gazetteer_.is_within(inner.front(), outer.front()));
    }

    std::vector<Column> columns_of(const GridRow& row) const {
        std::vector<Column> head;
        std::transform(row.begin(), row.end(), std::back_inserter(head),
                       [this](const Cell& cell) { return head_of(cell); });
        return head;
    }

    static bool names_sides(const std::vector<Column>& head) {
        const auto has = [&](Side side) {
            return std::any_of(head.begin(), head.end(), [side](const Column& c) { return c.side == side; });
        };
        return has(Side::supporter) && has(Side::supported);
    }

    bool names_sides(const GridRow& row) const { return names_sides(columns_of(row)); }

    bool read_head(std::size_t at) {
        const GridRow& first = rows_[at];
        std::vector<Column> head = columns_of(first);
        const bool named = names_sides(head);
        bool is_head = named;
        if (!is_head && rows_.size() > 1) {
            const GridRow& second = rows_[at + 1];
            is_head = !is_row_number(first.front().text()) && is_row_number(second.front().text());
            std::size_t outer = 0;
            for (std::size_t i = 0; i < first.size() && first.size() == second.size(); ++i) {
                outer += holds(first[i], second[i]) ? std::size_t{1} : std::size_t{0};
            }
            is_head = is_head || outer >= 2;
        }
        if (is_head) {
            columns_ = std::move(head);
            grid_.sides_named = named;
        }
        return is_head;
    }

    /// The two columns that hold the sides, where the head tells.
    void choose_sides() {
        const auto find = [this](auto accept) -> std::optional<std::size_t> {
            const auto found = std::find_if(columns_.begin(), columns_.end(), accept);
            return found == columns_.end()
                       ? std::nullopt
                       : std::optional(static_cast<std::size_t>(found - columns_.begin()));
        };
        if (grid_.sides_named) {
            left_ = find([](const Column& c) { return c.side == Side::supporter; });
            right_ = find([](const Column& c) { return c.side == Side::supported; });
            grid_.cue = columns_[*left_].cue != nullptr ? columns_[*left_].cue : columns_[*right_].cue;
        } else if (std::count_if(columns_.begin(), columns_.end(),
                                 [](const Column& c) { return c.side != Side::none; }) == 2) {
            left_ = find([](const Column& c) { return c.side != Side::none; });
            right_ =
                find([this](const Column& c) { return c.side != Side::none && &c != &columns_[*left_]; });
        }
    }

    /// The column of the head that a cell stands in: like with like where the counts agree, else the nearest.
    std::size_t column_of(const GridRow& row, std::size_t i) const {
        if (columns_.empty() || row.size() == columns_.size()) {
            return i;
        }
        const auto distance = [&](const Column& c) {
            return c.at > row[i].column ? c.at - row[i].column : row[i].column - c.at;
        };
        const auto nearest =
            std::min_element(columns_.begin(), columns_.end(),
                             [&](const Column& a, const Column& b) { return distance(a) < distance(b); });
        return static_cast<std::size_t>(nearest - columns_.begin());
    }

    std::vector<Entity> parties(const Cell& cell, std::size_t column) const {
        std::vector<Entity> regions =
            column < columns_.size() ? columns_[column].regions : std::vector<Entity>{};
        regions.insert(regions.end(), regions_.begin(), regions_.end());
        return reader_.parties(cell, regions);
    }

    void row(const GridRow& cells) {
        GridPair pair;
        bool left_blank = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::size_t column = column_of(cells, i);
            auto found = left_ && column != *left_ && column != *right_ ? std::vector<Entity>{}
                                                                        : parties(cells[i], column);
            const bool is_left = left_ ? column == *left_ : pair.left.empty() && !is_second(cells, i);
            const bool below_left = left_ ? is_left : first_at_ && cells[i].column == *first_at_;
            left_blank = left_blank && !(below_left && !cells[i].empty());
            if (found.empty()) {
                continue;
            }
            if (is_left) {
                first_at_ = cells[i].column;
                pair.left = std::move(found);
            } else if (pair.right.empty()) {
                second_at_ = cells[i].column;
                pair.right = std::move(found);
            }
        }
        if (!pair.left.empty()) {
            above_ = pair.left;
        } else if (left_blank) {
            pair.left = above_; // merged with the cell above
        }
        if (!pair.left.empty() && !pair.right.empty()) {
            pair.span = {span_of(cells.front()).begin, span_of(cells.back()).end};
            grid_.pairs.push_back(std::move(pair));
        }
    }

    /// Without a head: true for a cell that stands below a second side while nothing stands below the first.
    bool is_second(const GridRow& cells, std::size_t i) const {
        return second_at_ && cells[i].column == *second_at_ &&
               std::all_of(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(i),
                           [this](const Cell& c) { return c.column != *first_at_ || c.empty(); });
    }

    const std::vector<GridRow>& rows_;
    const CellReader& reader_;
    const Gazetteer& gazetteer_;
    const std::vector<Entity>& regions_;
    std::vector<Column> columns_;
    std::optional<std::size_t> left_;
    std::optional<std::size_t> right_;
    std::optional<std::size_t> first_at_; ///< where the sides of the row above stood
    std::optional<std::size_t> second_at_;
    std::vector<Entity> above_;
    Grid grid_;
};

} // namespace

Grid read_grid(const std::vector<GridRow>& rows, const CellReader& reader, const Gazetteer& gazetteer,
               const std::vector<Entity>& regions) {
    return GridReader(rows, reader, gazetteer, regions).run();
}

} // namespace jiedui::loaders::detail
