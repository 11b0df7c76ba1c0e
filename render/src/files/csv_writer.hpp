// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/export.hpp>

namespace jiedui::render::detail {

/// Rows by RFC 4180 with LF: a field that holds a comma, a quotation mark or a line end stands in quotation
/// marks.
class CsvWriter {
  public:
    CsvWriter(std::ostream& out, ByteOrderMark mark);

    void row(const std::vector<std::string>& fields);

  private:
    std::ostream& out_;
};

} // namespace jiedui::render::detail
