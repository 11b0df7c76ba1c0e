// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/lexer.hpp"
#include "rules/cue_filter.hpp"
#include "rules/table_cells.hpp"

#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// One row that sets two sides side by side, under a caption with a word for cooperation.
struct TableRow {
    const Word* cue = nullptr;
    std::vector<Entity> left;
    std::vector<Entity> right;
    std::uint32_t clause = 0;
    bool ordered = false; ///< the left side is the supporter, whatever the places are
    Span span;            ///< the row
    Span caption;         ///< the line with the cue
};

/// Finds the rows of tables and lists of pairs under a caption with a word for cooperation: columns set apart
/// by tabs or spaces, one cell a line, lines of the form A—B, A: B, or A and B, alone or as the first
/// sentence of a numbered item. A sentence, or a heading of the caption's rank without such a word, ends the
/// table.
std::vector<TableRow> read_tables(const Document& document, const VocabularyIndex& vocabulary,
                                  const CueFilter& filter, const NameContext& names);

} // namespace jiedui::loaders::detail
