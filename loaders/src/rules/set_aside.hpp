// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"

#include <vector>

namespace jiedui::loaders::detail {

enum class SetAside { as_text, dropped };

/// Everything between a pair of marks, nested pairs included, becomes one text token, the title of a signed
/// agreement its parties and its cue; an unclosed mark is text by itself.
void set_aside(std::vector<Token>& tokens, char32_t open, char32_t close, SetAside how);

} // namespace jiedui::loaders::detail
