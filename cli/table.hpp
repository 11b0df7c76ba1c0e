// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// Tables as text for people and as CSV for programs.
namespace jiedui::cli {

enum class Align { left, right };

struct Column {
    std::string title{};
    Align align = Align::left;
};

/// Every row has as many fields as there are columns.
struct Table {
    std::vector<Column> columns{};
    std::vector<std::vector<std::string>> rows{};
};

/// Columns side by side, two blanks apart, aligned by the width that characters take on a terminal: a Chinese
/// one takes two. No line ends in blanks.
std::string to_text(const Table& table);

/// RFC 4180 with LF: a field that holds a comma, a quotation mark or a line end stands in quotation marks.
std::string to_csv(const Table& table);

/// A number for people: six significant digits, whole numbers in full.
std::string rounded(double value);

/// A number for programs: the shortest that reads back as the same value.
std::string exact(double value);

} // namespace jiedui::cli
