// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"
#include "names/vocabulary_index.hpp"

#include <string>
#include <vector>

#include <jiedui/loaders/document.hpp>

namespace jiedui::loaders::detail {

/// Whose own text a document is: that of a region's government or legislature, or the news of a place.
struct OwnText {
    std::vector<Entity> subject; ///< who sentences without a subject speak of: the region, or the zone of its
                                 ///< law; empty in news
    std::vector<Entity> place;   ///< what "our province" means: the region, in news the first that the title
                                 ///< names; may be empty
};

/// Read off the title, or where the title names no place off the lines around it.
OwnText read_own_text(const Document& document, const std::string& title, const VocabularyIndex& vocabulary,
                      EntityStore& store);

} // namespace jiedui::loaders::detail
