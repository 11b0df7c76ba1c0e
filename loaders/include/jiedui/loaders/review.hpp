// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/document.hpp>

/// Statements as a sheet that people decide on, and their decisions applied to statements again.
///
///     write(review_sheet(statements, documents));            // people fill in the column `decision`
///     const Review review = read_review(bytes, "sheet.csv");
///     auto [set, diagnostics] = apply_reviews(std::move(set), {&review, 1}, documents);
///
/// docs/review.md shows the columns and the decisions.
namespace jiedui::loaders {

/// What a statement is recognised by from one extraction to the next: `s` and 16 hexadecimal digits, a hash
/// (FNV-1a, 64 bits) over document, clause, relation, participants with their roles, platform and programme.
/// It does not depend on evidence, fields, confidence or rule, nor on the order of participants.
std::string statement_id(const Statement& statement);

/// The sheet: CSV by RFC 4180 with CRLF and, for spreadsheets, a byte order mark; one row for every stated
/// statement, in the order in which documents are read. Statements of one id share a row. The column
/// `context` has the sentences around the last piece of evidence, at most 120 characters on each side, where
/// the document is among `documents`. A field that a spreadsheet would take for a formula begins with an
/// apostrophe. O(n log n).
std::string review_sheet(std::span<const Statement> statements, std::span<const Document> documents);

enum class Decision { undecided, accept, reject, retype, add };

/// One row of a sheet. `statement` is what the row adds, or, for retype, relation, parties, platform and
/// programme as they are to be.
struct ReviewRow {
    Location place{};
    std::string id{};
    Decision decision = Decision::undecided;
    Statement statement{};
    std::string quote{};
    std::string coder{};
};

struct Review {
    std::vector<ReviewRow> rows{};         ///< those that decide something, in the order of the sheet
    std::vector<Diagnostic> diagnostics{}; ///< JD131: rows that cannot be used
};

/// Reads a sheet as jiedui or a spreadsheet program writes it: with or without byte order mark, comma,
/// semicolon or tab between fields, LF or CRLF, line ends inside quotation marks; columns in any order, of
/// which `id` and `decision` are needed. Throws `Error`: JD101 not UTF-8, JD130 no such columns, JD135 a
/// quotation mark that is never closed.
Review read_review(std::string_view bytes, std::string_view name);

struct Reviewed {
    StatementSet set{};
    std::vector<Diagnostic> diagnostics{};
};

/// Rejected statements vanish; retyped ones change (and may be decided on again under their new id); added
/// ones come in. Retyped and added statements have rule `review` and confidence 1; an added one has its quote
/// as evidence where one of the documents holds it, white space apart. Of several decisions on one id the
/// last stands, in the order of the reviews and their rows. Reported: JD132 a row that fits no statement,
/// JD133 a decision that overrules another coder's, JD134 an added statement without evidence. O(n log n),
/// and a search in the document for each quote.
Reviewed apply_reviews(StatementSet set, std::span<const Review> reviews,
                       std::span<const Document> documents);

} // namespace jiedui::loaders
