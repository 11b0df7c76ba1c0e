// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"
#include "names/vocabulary_index.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Joins tokens into bodies and zones that no list holds: a place and its department, university, company or
/// zone, a branch of a body, a compound and the head of a company, a body of the own region, and what counts
/// only where a party stands.
void merge_bodies(std::u32string_view chars, std::vector<Token>& tokens, ClassSet present,
                  const VocabularyIndex& vocabulary, EntityStore& store, std::span<const Entity> own);

} // namespace jiedui::loaders::detail
