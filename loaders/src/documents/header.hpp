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

} // namespace jiedui::loaders::detail
