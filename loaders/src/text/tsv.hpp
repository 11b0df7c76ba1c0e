// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// One row of a tab-separated file with its line number.
struct Row {
    std::uint32_t line = 0;
    std::vector<std::string> fields;
};

/// Reads a UTF-8 file of tab-separated values: `#` starts a comment line, the first other line is the header
/// and must begin with the columns expected (more may follow), every row has as many fields as the header
/// (missing ones at the end count as empty). Throws `Error` with file and line.
std::vector<Row> read_tsv(const std::filesystem::path& path, const std::vector<std::string_view>& columns);

/// `a;b;c` -> {a, b, c}, without empty parts.
std::vector<std::string> split_list(std::string_view field);

} // namespace jiedui::loaders::detail
