// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Dates and numbers in the fixed forms that official documents and their pages have.
namespace jiedui::loaders::detail {

inline constexpr char32_t number_mark = U'\u53F7'; ///< ends the number of a document

/// The value of a digit or numeral, 0 to 9; -1 when it is none.
int numeral(char32_t c);

/// ISO date of `2022<year>3<month>3<day>`, in digits or numerals, anywhere in the text; empty when there is
/// none.
std::string find_date(std::u32string_view text);

/// The number of a document (issuer's sign, year in brackets, serial, unit) in a text, with its brackets made
/// uniform.
std::string find_number(std::u32string_view text);

/// ISO date of the first `2022-3-3`, with hyphens, strokes, full stops or the marks of year and month between
/// the numbers, as sites and tables write dates; empty when there is none.
std::string find_plain_date(std::u32string_view text);

} // namespace jiedui::loaders::detail
