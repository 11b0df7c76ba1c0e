// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/table_cells.hpp"

#include <vector>

namespace jiedui::loaders::detail {

/// A line of a table with columns.
using GridRow = std::vector<Cell>;

/// The two sides that one row of a table sets beside each other.
struct GridPair {
    std::vector<Entity> left; ///< the supporter, where the head of the columns names the sides
    std::vector<Entity> right;
    Span span;
};

/// What the rows of one table say.
struct Grid {
    std::vector<GridPair> pairs;
    bool sides_named = false;  ///< the head says which column supports and which is supported
    const Word* cue = nullptr; ///< the word of aid in such a head
};

/// Reads rows that stand one below the other. The first is the head when it names sides (supporter and
/// supported, places that the cells below lie in) or when only the rows below are numbered. Without named
/// sides the first two columns of parties are taken. A left cell left blank repeats the one above it.
/// `regions` are those of the caption.
Grid read_grid(const std::vector<GridRow>& rows, const CellReader& reader, const Gazetteer& gazetteer,
               const std::vector<Entity>& regions);

} // namespace jiedui::loaders::detail
