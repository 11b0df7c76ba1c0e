// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/lexer.hpp"
#include "rules/cue_filter.hpp"

#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// One row that sets two sides side by side, under a caption with a word for cooperation.
struct TableRow {
    const Word* cue = nullptr;
    std::vector<Entity> left;
    std::vector<Entity> right;
    std::uint32_t clause = 0;
    Span span;    ///< the row
    Span caption; ///< the line with the cue
};

/// Finds the rows of tables and lists of pairs: cells set apart by tabs, one cell a line with numbered rows,
/// or lines of the form A—B or A: B. A cell counts as a side when it holds nothing but parties; the first two
/// sides of a row are taken. A sentence ends the table.
std::vector<TableRow> read_tables(const Document& document, const VocabularyIndex& vocabulary,
                                  const CueFilter& filter, const NameContext& names);

} // namespace jiedui::loaders::detail
