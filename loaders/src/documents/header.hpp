// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/vocabulary_index.hpp"

#include <optional>
#include <string>
#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// What is known of a document besides its text.
struct KnownOfDocument {
    std::string name;      ///< the id of a document that has neither number nor title
    DocumentInfo metadata; ///< counts where the text has no such label
    DocumentInfo imposed;  ///< counts whatever the text says
};

/// Reads number, title, issuing bodies and dates.
Header read_header(const Document& document, const VocabularyIndex& vocabulary, const KnownOfDocument& known);

/// The value of a digit or numeral, 0 to 9; -1 when it is none.
int numeral(char32_t c);

/// ISO date of `2022<year>3<month>3<day>`, in digits or numerals, anywhere in the text; empty when there is
/// none.
std::string find_date(std::u32string_view text);

/// The number of a document (issuer's sign, year in brackets, serial, unit) in a text, with its brackets made
/// uniform.
std::string find_number(std::u32string_view text);

} // namespace jiedui::loaders::detail
