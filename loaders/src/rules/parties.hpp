// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"
#include "names/vocabulary_index.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Joins tokens into parties: a place and its government, department, university, company or zone; a class of
/// bodies behind a place or body stands for it; what is in round brackets or in a title is set aside as text;
/// names of mechanisms in quotation marks become programmes. `own` is the region whose own text this is, for
/// bodies that are named without it; it may be empty.
void merge_names(std::u32string_view chars, std::vector<Token>& tokens, const VocabularyIndex& vocabulary,
                 EntityStore& store, std::span<const Entity> own = {});

/// A list of parties that stand side by side.
struct Group {
    std::vector<Entity> members;
    std::size_t first = 0; ///< tokens [first, last)
    std::size_t last = 0;
    bool compound = false;
    std::vector<std::vector<Entity>> compounds; ///< a list of nothing but compounds: the members of each
    bool is_self = false; ///< begins with the document's own region, called "this province" or the like

    bool empty() const { return members.empty(); }
};

/// Joins members of one list.
bool joins_list(const Token& token);

/// Reads the list that starts at the party `tokens[at]`: parties joined by list words, with class nouns and
/// an "and others" at the end. A class of zones behind a list of cities turns each city into its zone.
Group read_group(const std::vector<Token>& tokens, std::size_t at, const VocabularyIndex& vocabulary);

} // namespace jiedui::loaders::detail
