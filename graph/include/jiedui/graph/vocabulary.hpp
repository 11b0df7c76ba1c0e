// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

/// The closed vocabulary of the cooperation model: kinds of entity, relations, roles, origins.
/// The spelling of every word is that of the statement files; `to_string` and `parse_*` are inverse.
namespace jiedui {

/// What a vertex is.
enum class EntityKind { region, area, zone, country, organization, platform, programme, field, document };

/// How two vertices are tied. The first eight are what documents state (statement relations);
/// the last five are structural and are kept beside them.
enum class Relation {
    pairing,
    aid,
    cooperation,
    joint_research,
    co_construction,
    talent_exchange,
    technology_transfer,
    hosts,
    part_of,
    member_of,
    issues,
    leads,
    focuses_on,
};

/// The part that a participant plays in one statement; the roles alone decide which edges it yields
/// (see `expand` in statement.hpp).
enum class Role { lead, partner, peer, supporter, supported, source, receiver, host };

/// `stated`: a document says so. `background`: it comes from the gazetteer.
enum class Origin { stated, background };

inline constexpr std::array all_kinds{EntityKind::region,    EntityKind::area,         EntityKind::zone,
                                      EntityKind::country,   EntityKind::organization, EntityKind::platform,
                                      EntityKind::programme, EntityKind::field,        EntityKind::document};

inline constexpr std::array all_relations{Relation::pairing,
                                          Relation::aid,
                                          Relation::cooperation,
                                          Relation::joint_research,
                                          Relation::co_construction,
                                          Relation::talent_exchange,
                                          Relation::technology_transfer,
                                          Relation::hosts,
                                          Relation::part_of,
                                          Relation::member_of,
                                          Relation::issues,
                                          Relation::leads,
                                          Relation::focuses_on};

std::string_view to_string(EntityKind kind);
std::string_view to_string(Relation relation);
std::string_view to_string(Role role);
std::string_view to_string(Origin origin);

/// Nothing when the word is not in the vocabulary.
std::optional<EntityKind> parse_kind(std::string_view word);
std::optional<Relation> parse_relation(std::string_view word);
std::optional<Role> parse_role(std::string_view word);
std::optional<Origin> parse_origin(std::string_view word);

/// True for the five relations that describe structure (part_of, member_of, issues, leads, focuses_on).
constexpr bool is_structural(Relation relation) {
    return relation >= Relation::part_of;
}

} // namespace jiedui
