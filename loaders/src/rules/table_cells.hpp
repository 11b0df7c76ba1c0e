// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/lexer.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// A stretch of one block.
struct Cell {
    const Block* block = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t column = 0; ///< its number between tabs, else the width of what stands before it in its line

    std::u32string_view text() const { return block->chars.substr(begin, end - begin); }
    bool empty() const { return begin >= end; }
};

/// The cells of a block: what tabs set apart, or, in a line without tabs, two spaces or a wide one. One cell
/// where neither stands.
std::vector<Cell> cells_of(const Document& document, const Block& block);

/// True for a line of several cells that is no sentence.
bool has_columns(const Document& document, const Block& block);

/// The pieces of a cell between a mark.
std::vector<Cell> split(const Cell& cell, char32_t mark);

/// What the document counts as the place of a cell.
Span span_of(const Cell& cell);

/// Reads what stands in cells.
class CellReader {
  public:
    /// Keeps references to the vocabulary and the store.
    CellReader(const VocabularyIndex& vocabulary, NameContext names, EntityStore& store)
        : vocabulary_(vocabulary), names_(std::move(names)), store_(store) {
        names_.is_cell = true;
    }

    /// `regions` tell namesakes apart before all others do.
    std::vector<Token> tokens(const Cell& cell, const std::vector<Entity>& regions = {}) const;

    /// The parties of a cell that holds nothing else: names, or names of bodies (any text that ends with the
    /// head of one); empty otherwise.
    std::vector<Entity> parties(const Cell& cell, const std::vector<Entity>& regions = {}) const;

  private:
    std::vector<Entity> body(const Cell& cell, const std::vector<Entity>& regions) const;

    const VocabularyIndex& vocabulary_;
    NameContext names_;
    EntityStore& store_;
};

/// The number that a row of a table begins with.
bool is_row_number(std::u32string_view text);

} // namespace jiedui::loaders::detail
