// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "token.hpp"

#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

/// Something that is built: a platform or a zone with a name of its own.
struct Built {
    Entity entity;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Entity> countries; ///< the members of a compound of countries in its name
};

/// The named platforms and zones in the object of a verb of building, which starts at `tokens[at]`. The phrase is cut
/// at list marks, and at list words behind a complete name; a name ends with a head and has a part of its own.
std::vector<Built> read_objects(std::u32string_view chars, const std::vector<Token>& tokens, std::size_t at);

/// Where that phrase ends (a token index).
std::size_t object_end(const std::vector<Token>& tokens, std::size_t at);

} // namespace jiedui::loaders::detail
