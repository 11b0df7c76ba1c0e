// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/statement.hpp>

namespace jiedui::loaders {

/// What people know of the files of a corpus; it counts whatever the texts say.
class Manifest {
  public:
    struct Row {
        std::uint32_t line = 0;
        std::string path{};
        DocumentInfo info{}; ///< fields left empty are taken from the text
    };

    Manifest() = default;
    Manifest(std::vector<Row> rows, std::string path);

    /// The row of a file, by its path as it was read, or as it is seen from the folder of the manifest; null
    /// when there is none.
    const Row* find(std::string_view name) const;

    /// JD168: a warning for each row that names none of the files.
    std::vector<Diagnostic> unused(const std::vector<std::string>& names) const;

    const std::vector<Row>& rows() const { return rows_; }

  private:
    std::vector<Row> rows_;
    std::string path_;
    std::map<std::string, std::size_t, std::less<>> by_path_;
};

/// Reads a table with commas, semicolons or tabs whose first row names the columns: `path`, and any of `id`,
/// `title`, `issuer` (several are set apart by a semicolon or `|`), `number`, `written`, `published`; dates
/// as 2021-06-08 or with the signs of year, month and day. Other columns are passed over. Throws `Error`
/// JD167 for a table without `path`, a row without it, or a date that is none.
Manifest read_manifest(std::string_view bytes, const std::string& path);

} // namespace jiedui::loaders
