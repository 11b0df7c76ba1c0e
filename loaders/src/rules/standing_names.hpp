// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// What stands at [first, last) has the neighbours of a party: a list, a word that joins, a cue behind it.
bool stands_like_a_party(const std::vector<Token>& tokens, std::size_t first, std::size_t last);

/// Joins what is the name of a body or zone only because a party stands there: a zone or centre of a place, a
/// university, hospital or company that no place begins, a firm in a list of bodies or before the word for
/// firms. `present`: the word classes of the sentence, so that steps without their word are passed over.
void merge_standing_names(std::u32string_view chars, std::vector<Token>& tokens, ClassSet present,
                          EntityStore& store);

} // namespace jiedui::loaders::detail
