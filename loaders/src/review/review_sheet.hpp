// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

/// What the writer and the reader of review sheets share.
namespace jiedui::loaders::detail {

enum SheetColumn : std::size_t {
    id_column,
    document_column,
    clause_column,
    relation_column,
    left_column,
    right_column,
    platform_column,
    programme_column,
    quote_column,
    context_column,
    confidence_column,
    rule_column,
    decision_column,
    relation_new_column,
    note_column,
    coder_column
};

inline constexpr std::array<std::string_view, 16> sheet_columns{
    "id",    "document", "clause",     "relation", "left",     "right",        "platform", "programme",
    "quote", "context",  "confidence", "rule",     "decision", "relation_new", "note",     "coder"};

} // namespace jiedui::loaders::detail
