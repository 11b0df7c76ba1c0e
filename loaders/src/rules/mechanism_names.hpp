// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// The words in quotation marks that name a mechanism: parties in them, or a mechanism word behind them.
void merge_quotes(std::u32string_view chars, std::vector<Token>& tokens, EntityStore& store);

/// "carries out the A-B plan for cooperation": the plan is named by its parties.
void merge_plans(std::vector<Token>& tokens);

} // namespace jiedui::loaders::detail
