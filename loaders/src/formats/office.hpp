// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/text_writer.hpp"

#include <map>
#include <string>
#include <string_view>

#include <jiedui/loaders/formats.hpp>

/// Files of word processors: XML in a ZIP archive.
namespace jiedui::loaders::detail {

/// Members of a ZIP archive by name, those that were asked for and are there. Throws `Error` JD162, JD164.
std::map<std::string, std::string> unpack(std::string_view bytes, std::string_view name,
                                          std::initializer_list<std::string_view> members,
                                          const FormatOptions& options);

/// Where the text of a document goes: to the writer, or into the cells of the table that is open. Tables
/// within cells become text of the cell.
class OfficeWriter {
  public:
    OfficeWriter(std::string_view name, std::size_t max_bytes) : out_(name, max_bytes) {}

    void text(std::string_view utf8);
    void end_paragraph();

    void begin_table();
    void end_table();
    void begin_row();
    void begin_cell(std::size_t columns, std::size_t rows);
    /// The next cell goes on with the one above it.
    void continue_above(std::size_t columns);
    void end_cell();

    std::string take() &&;

  private:
    std::size_t column() const;
    bool in_cell() const { return depth_ > 0 && cell_open_; }

    TextWriter out_;
    int depth_ = 0; ///< of tables
    bool cell_open_ = false;
    TableRows rows_;
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> above_; ///< row and cell, by column
};

PlainText read_docx(std::string_view bytes, std::string_view name, const FormatOptions& options);
PlainText read_odt(std::string_view bytes, std::string_view name, const FormatOptions& options);

} // namespace jiedui::loaders::detail
