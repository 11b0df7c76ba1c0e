// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <jiedui/graph/vocabulary.hpp>

namespace jiedui {

/// One entity: its kind and its canonical name (UTF-8). Its id, `kind:name`, is unique in every file.
/// Ordered by kind, then by the bytes of the name, so that every listing has one order.
struct Entity {
    EntityKind kind = EntityKind::region;
    std::string name{};

    friend auto operator<=>(const Entity&, const Entity&) = default;
};

/// `kind:name`.
std::string id(const Entity& entity);

/// The inverse of `id`; nothing when the part before the colon is no kind or the name is empty.
std::optional<Entity> parse_entity(std::string_view id);

/// What a gazetteer knows about an entity; all of it optional. It travels with the vertex so that
/// drawings and files need no gazetteer. It never adds an edge.
struct EntityFacts {
    std::string label_en{};            ///< English name
    std::string code{};                ///< GB/T 2260 for divisions, ISO 3166-1 alpha-3 for countries
    std::string macro_region{};        ///< key of the group under which diagrams cluster it
    std::optional<double> longitude{}; ///< degrees, WGS84
    std::optional<double> latitude{};  ///< degrees, WGS84

    friend bool operator==(const EntityFacts&, const EntityFacts&) = default;
};

} // namespace jiedui
