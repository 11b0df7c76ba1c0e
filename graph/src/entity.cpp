// SPDX-License-Identifier: Apache-2.0
#include <jiedui/graph/entity.hpp>

namespace jiedui {

std::string id(const Entity& entity) {
    std::string text{to_string(entity.kind)};
    text += ':';
    text += entity.name;
    return text;
}

std::optional<Entity> parse_entity(std::string_view id) {
    const auto colon = id.find(':');
    if (colon == std::string_view::npos || colon + 1 == id.size()) {
        return std::nullopt;
    }
    const auto kind = parse_kind(id.substr(0, colon));
    if (!kind) {
        return std::nullopt;
    }
    return Entity{.kind = *kind, .name = std::string{id.substr(colon + 1)}};
}

} // namespace jiedui
