// SPDX-License-Identifier: Apache-2.0
#include "review/review_parties.hpp"
#include "review/review_sheet.hpp"
#include "text/csv.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/review.hpp>

namespace jiedui::loaders {
namespace {

using namespace detail;

constexpr std::array<std::string_view, 5> decision_words{"", "accept", "reject", "retype", "add"};

/// Cells by column; what the sheet does not have is empty.
using Cells = std::array<std::string, sheet_columns.size()>;

/// Without blank space around it, in small letters: how people write a word into a cell.
std::string word_in(std::string_view cell) {
    const auto first = cell.find_first_not_of(" \t\r\n");
    if (first == cell.npos) {
        return {};
    }
    std::string word(cell.substr(first, cell.find_last_not_of(" \t\r\n") + 1 - first));
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return word;
}

void require_utf8(std::string_view bytes, std::string_view name) {
    try {
        (void)decode_utf8(bytes, name);
    } catch (const Error& problem) {
        throw Error("JD101", problem.location(), "not UTF-8",
                    "save the sheet as CSV UTF-8, or convert it: iconv -f GB18030 -t UTF-8");
    }
}

/// Where the sheet has each of our columns; nothing when it lacks `id` or `decision`.
std::optional<std::array<std::size_t, sheet_columns.size()>> columns_of(const CsvRow& header) {
    std::array<std::size_t, sheet_columns.size()> places{};
    for (std::size_t i = 0; i < sheet_columns.size(); ++i) {
        const auto found = std::ranges::find(header.fields, sheet_columns[i], word_in);
        places[i] = static_cast<std::size_t>(found - header.fields.begin());
    }
    const auto present = [&](std::size_t column) { return places[column] < header.fields.size(); };
    return present(id_column) && present(decision_column) ? std::optional(places) : std::nullopt;
}

Decision decision_in(const std::string& cell) {
    const auto found = std::ranges::find(decision_words, word_in(cell));
    if (found == decision_words.end()) {
        throw UnusableRow("'" + cell + "' is no decision", "write accept, reject, retype or add");
    }
    return static_cast<Decision>(found - decision_words.begin());
}

PartyCells party_cells(const Cells& cells, const std::string& relation) {
    return {.relation = word_in(relation),
            .left = cells[left_column],
            .right = cells[right_column],
            .platform = cells[platform_column],
            .programme = cells[programme_column]};
}

ReviewRow row_of(const Cells& cells, Location place) {
    ReviewRow row{.place = std::move(place)};
    row.id = word_in(cells[id_column]);
    row.decision = decision_in(cells[decision_column]);
    row.quote = cells[quote_column];
    row.coder = cells[coder_column];
    Statement& statement = row.statement;
    statement.rule = "review";
    statement.note = cells[note_column];
    if (row.decision == Decision::retype) {
        set_parties(statement, party_cells(cells, cells[relation_new_column]));
    } else if (row.decision == Decision::add) {
        const bool in_new = word_in(cells[relation_column]).empty();
        set_parties(statement, party_cells(cells, cells[in_new ? relation_new_column : relation_column]));
        statement.document = cells[document_column];
        statement.clause = cells[clause_column];
        if (statement.document.empty()) {
            throw UnusableRow("the document is missing", "write its number, else its title");
        }
        row.id = statement_id(statement);
    }
    if (row.decision != Decision::undecided && row.id.empty()) {
        throw UnusableRow("the id is missing", "keep the column id as jiedui review wrote it");
    }
    return row;
}

Diagnostic unusable(const UnusableRow& problem, const Location& place) {
    return {Severity::warning, "JD131", place, std::string{problem.what()} + "; the row was left out",
            problem.next_step()};
}

} // namespace

Review read_review(std::string_view bytes, std::string_view name) {
    require_utf8(bytes, name);
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    for (const char separator : {',', ';', '\t'}) {
        const auto header = parse_csv(bytes.substr(0, bytes.find('\n')), separator, name);
        if (header.empty() || !columns_of(header.front())) {
            continue;
        }
        Review review;
        const auto rows = parse_csv(bytes, separator, name);
        const auto columns = *columns_of(rows.front());
        for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
            Cells cells;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                cells[i] = columns[i] < row->fields.size() ? without_guard(row->fields[columns[i]]) : "";
            }
            const Location place{std::string{name}, row->line};
            try {
                if (auto read = row_of(cells, place); read.decision != Decision::undecided) {
                    review.rows.push_back(std::move(read));
                }
            } catch (const UnusableRow& problem) {
                review.diagnostics.push_back(unusable(problem, place));
            }
        }
        return review;
    }
    throw Error("JD130", {std::string{name}, 1}, "no review sheet; expected the columns id and decision",
                "make one with jiedui review, and keep its first row");
}

} // namespace jiedui::loaders
