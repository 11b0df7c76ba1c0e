// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

/// Checked access to JSON that came from outside: whatever does not fit becomes an `Error` that names the
/// place.
namespace jiedui::detail {

using Json = nlohmann::ordered_json;

/// One value and where it stands: file, line, and the path of keys inside the line or file.
struct Field {
    const Json* value;
    std::string_view file;
    std::uint32_t line;
    std::string path;

    [[noreturn]] void fail(std::string_view code, std::string_view problem, std::string_view expected) const;

    /// The member of that key; `value` is null when there is none. Fails when this is no object.
    Field member(std::string_view key) const;
    Field required(std::string_view key) const;
    Field element(std::size_t position) const;

    bool is_absent() const { return value == nullptr || value->is_null(); }
    std::size_t array_size() const;          ///< 0 when absent
    std::string text() const;                ///< fails when absent
    std::string text_or_empty() const;       ///< "" when absent
    std::uint32_t unsigned_integer() const;  ///< fails when absent
    double number_or(double fallback) const; ///< fallback when absent
};

/// Parses `text`, of which line 1 is line `first_line` of the file.
Json parse_json(std::string_view text, std::string_view file, std::uint32_t first_line);

/// Everything that is left in the stream, without a byte order mark at its beginning.
std::string read_all(std::istream& in, std::string_view file);

/// Visits the value of every line that is not blank.
void for_each_json_line(std::istream& in, std::string_view file,
                        const std::function<void(const Field&)>& visit);

/// Compact text of a value. Throws `Error` when a string is not UTF-8.
std::string dump(const Json& value);

} // namespace jiedui::detail
