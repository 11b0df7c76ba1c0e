// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_field.hpp"

#include <functional>
#include <iosfwd>

namespace jiedui::detail {

/// Parses by simdjson. The value lives until the parser goes or parses again. Bytes can be read behind
/// `text`, as `read_all` leaves them; its line 1 is line `first_line` of the file.
simdjson::dom::element parse_json(simdjson::dom::parser& parser, std::string_view text, std::string_view file,
                                  std::uint32_t first_line);

/// Everything that is left in the stream, without a byte order mark at its beginning, and room behind it for
/// a parser that reads whole vectors.
std::string read_all(std::istream& in, std::string_view file);

/// Visits the value of every line that is not blank.
void for_each_json_line(std::istream& in, std::string_view file,
                        const std::function<void(const Field&)>& visit);

} // namespace jiedui::detail
