// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// The subjects of a joint effort, as the text gives them: the list between a verb of doing and a noun of
/// research
/// ("carry out research on A, B and C"), or between a preposition of place and a word for field ("in the
/// fields of A and B"), within the segment that holds `tokens[at]`. Names of parties and general words are no
/// fields.
std::vector<std::string> read_fields(std::u32string_view chars, const std::vector<Token>& tokens,
                                     std::size_t at);

} // namespace jiedui::loaders::detail
