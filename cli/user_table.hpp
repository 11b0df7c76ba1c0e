// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/extractor.hpp>

/// Gazetteer and lexicon files of users, row by row, so that all that is wrong with them can be said at once.
namespace jiedui::cli {

enum class TableKind { gazetteer, members, lexicon, unknown };

struct TableRow {
    std::uint32_t line = 0;
    std::vector<std::string> fields{}; ///< as many as the header has, or more
};

struct UserTable {
    std::string path{};
    TableKind kind = TableKind::unknown; ///< by the first column of the header
    std::vector<TableRow> rows{};
};

/// Splits a table of tab-separated values and judges nothing. Throws `Error` when the file cannot be read.
UserTable read_table(const std::string& path);

/// JD142: entities whose parents lead back to themselves, at their first row. O(n log n).
std::vector<Diagnostic> parents_in_circles(std::span<const UserTable> tables);

/// All that is wrong in one table, by line. Errors are exactly what loading refuses, line by line, and
/// parents that neither the built-in files nor any of the tables has (JD141), or that go in a circle (JD142);
/// warnings, strong names that another entity has (JD143); notes, words that switch off built-in cues in them
/// (JD144).
std::vector<Diagnostic> check_table(const UserTable& table, std::span<const UserTable> all,
                                    const loaders::Knowledge& built_in);

/// The message of an error, without place and code.
Diagnostic to_diagnostic(const Error& error);

} // namespace jiedui::cli
