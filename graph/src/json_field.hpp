// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <simdjson.h>

/// Checked access to JSON that came from outside: whatever does not fit becomes an `Error` that names the
/// place.
namespace jiedui::detail {

/// One value and where it stands: file, line, and the keys that lead to it inside the line or file. Lives no
/// longer than the parser and the field through which it was reached.
struct Field {
    std::optional<simdjson::dom::element> value{};
    std::string_view file{};
    std::uint32_t line = 0;
    const Field* parent = nullptr; ///< null: the whole line or file
    std::string_view key{};        ///< empty: the element of an array
    std::size_t position = 0;

    [[noreturn]] void fail(std::string_view code, std::string_view problem, std::string_view expected) const;

    /// The member of that key; without `value` when there is none. Fails when this is no object.
    Field member(std::string_view key) const;
    Field required(std::string_view key) const;

    /// The elements of an array, one after another; none when absent.
    template <class Visit> void each(Visit&& visit) const {
        if (is_absent()) {
            return;
        }
        std::size_t next = 0;
        for (const auto element : array()) {
            visit(Field{element, file, line, this, {}, next++});
        }
    }

    bool is_absent() const { return !value || value->is_null(); }
    std::size_t array_size() const; ///< 0 when absent; O(n)
    std::string text() const;       ///< fails when absent
    std::string text_or_empty() const;
    std::uint32_t unsigned_integer() const; ///< fails when absent
    double number_or(double fallback) const;
    bool flag_or(bool fallback) const;
    std::string json() const; ///< as it is written; fails when absent

  private:
    simdjson::dom::array array() const;
    std::string path() const;
};

} // namespace jiedui::detail
