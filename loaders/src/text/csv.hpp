// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Comma separated values by RFC 4180, in the ways that spreadsheet programs write them.
namespace jiedui::loaders::detail {

struct CsvRow {
    std::uint32_t line = 0; ///< where the row begins
    std::vector<std::string> fields{};
};

/// All rows that are not empty. Throws `Error` JD135 when a quotation mark is never closed. O(n).
std::vector<CsvRow> parse_csv(std::string_view text, char separator, std::string_view name);

/// Appends one row, with CRLF. A field that a spreadsheet would compute gets an apostrophe before it.
void append_csv(std::string& text, const std::vector<std::string>& fields);

/// The field without the apostrophe that `append_csv` put before it.
std::string without_guard(std::string field);

} // namespace jiedui::loaders::detail
