// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Who reports from where, up to "on day 8": text, and no party of what follows.
void set_dateline_aside(std::u32string_view chars, std::vector<Token>& tokens);

/// A party, an office and the name of who holds it: the party itself.
void merge_office_holders(std::vector<Token>& tokens);

} // namespace jiedui::loaders::detail
