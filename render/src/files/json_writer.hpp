// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace jiedui::render::detail {

/// JSON straight into a stream, in the order of the calls. Bytes that are not UTF-8 become U+FFFD.
///
///     json.begin('{').key("id").text("a").end();
class JsonWriter {
  public:
    explicit JsonWriter(std::ostream& out) : out_(out) {}

    JsonWriter& begin(char bracket); ///< `{` or `[`
    JsonWriter& end();               ///< closes what was opened last; a line end after the whole
    JsonWriter& key(std::string_view name);
    JsonWriter& text(std::string_view value);
    JsonWriter& number(double value); ///< finite
    JsonWriter& count(std::uint64_t value);
    JsonWriter& flag(bool value);
    JsonWriter& raw(std::string_view json); ///< JSON already
    JsonWriter& line();                     ///< the next value begins a line

  private:
    void separate();

    std::ostream& out_;
    std::string open_;  ///< closing brackets
    bool first_ = true; ///< nothing has been written since the last bracket
    bool after_key_ = false;
    bool new_line_ = false;
};

} // namespace jiedui::render::detail
