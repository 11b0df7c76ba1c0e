// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// One cell of a table as a format knows it.
struct TableCell {
    std::string text{};
    std::size_t columns = 1; ///< that it spans
    std::size_t rows = 1;
};
using TableRows = std::vector<std::vector<TableCell>>;

/// Writes the plain text that `PlainText` describes, in UTF-8. Paragraphs without text are left out.
class TextWriter {
  public:
    /// Throws `Error` JD164 once there is more text than that.
    TextWriter(std::string_view name, std::size_t max_bytes) : name_(name), max_bytes_(max_bytes) {}

    /// More of the paragraph; runs of white space become one space.
    void text(std::string_view utf8);
    void end_paragraph();
    void paragraph(std::string_view utf8);

    /// The rows of a table. A cell over several rows stands in each of them, one that is long only in the
    /// first. Rows of labels that end with a colon, each before its value, are written as one line a pair.
    void table(const TableRows& rows);

    const std::string& written() const { return text_; }
    std::string take() && { return std::move(text_); }

  private:
    void check() const;
    void row(const std::vector<std::string>& cells);

    std::string_view name_;
    std::size_t max_bytes_;
    std::string text_;
    std::string open_; ///< the paragraph that is being written
};

/// White space around it removed, runs of it within made one space.
std::string tidy(std::string_view utf8);

} // namespace jiedui::loaders::detail
