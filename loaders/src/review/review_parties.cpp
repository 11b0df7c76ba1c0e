// SPDX-License-Identifier: Apache-2.0
#include "review/review_parties.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {
namespace {

constexpr auto how_to_write = "write ids such as region:NAME, with semicolons between them";

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == text.npos ? std::string{}
                              : std::string{text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first)};
}

/// Ids as people type them: also with full-width marks.
std::vector<std::string> ids_in(const std::string& cell) {
    std::u32string chars = decode_utf8(cell, "cell");
    std::ranges::replace(chars, semicolon, U';');
    const std::string plain = encode_utf8(chars);
    std::vector<std::string> ids;
    for (std::size_t at = 0; at <= plain.size();) {
        const auto end = std::min(plain.find(';', at), plain.size());
        if (auto id = trimmed(std::string_view(plain).substr(at, end - at)); !id.empty()) {
            ids.push_back(std::move(id));
        }
        at = end + 1;
    }
    return ids;
}

std::optional<Entity> parse_typed(const std::string& id) {
    if (auto entity = parse_entity(id)) {
        return entity;
    }
    std::u32string chars = decode_utf8(id, "cell");
    if (const auto at = chars.find(colon); at != chars.npos) {
        chars[at] = U':';
    }
    return parse_entity(encode_utf8(chars));
}

Entity entity_in(const std::string& id) {
    auto entity = parse_typed(id);
    if (!entity) {
        throw UnusableRow("'" + id + "' is no entity", how_to_write);
    }
    return *std::move(entity);
}

/// A cell of one entity; a bare name is of the column's kind.
std::optional<Entity> entity_or_none(const std::string& cell, EntityKind bare) {
    const std::string name = trimmed(cell);
    if (name.empty()) {
        return std::nullopt;
    }
    auto entity = parse_typed(name);
    return entity ? entity : Entity{bare, name};
}

void set_once(std::optional<Entity>& place, Entity entity) {
    if (place && *place != entity) {
        throw UnusableRow("'" + id(*place) + "' and '" + id(entity) + "' in one row", "write a row for each");
    }
    place = std::move(entity);
}

void add_parties(Statement& statement, const std::string& cell, Role role) {
    for (const std::string& name : ids_in(cell)) {
        Entity entity = entity_in(name);
        if (entity.kind == EntityKind::platform) {
            set_once(statement.platform, std::move(entity));
        } else if (entity.kind == EntityKind::programme) {
            set_once(statement.programme, std::move(entity));
        } else {
            statement.participants.push_back({std::move(entity), role});
        }
    }
}

bool has_role(const Statement& statement, Role role) {
    return std::ranges::find(statement.participants, role, &Participant::role) !=
           statement.participants.end();
}

/// What left and right mean. Without direction, one side alone are peers.
std::pair<Role, Role> sides_of(Relation relation) {
    switch (relation) {
    case Relation::aid:
        return {Role::supporter, Role::supported};
    case Relation::hosts:
        return {Role::host, Role::host};
    case Relation::technology_transfer:
    case Relation::part_of:
    case Relation::member_of:
    case Relation::issues:
    case Relation::leads:
    case Relation::focuses_on:
        return {Role::source, Role::receiver};
    case Relation::pairing:
    case Relation::cooperation:
    case Relation::joint_research:
    case Relation::co_construction:
    case Relation::talent_exchange:
        break;
    }
    return {Role::lead, Role::partner};
}

void make_peers_of_one_side(Statement& statement, Role left, Role right) {
    const bool may_be_undirected = left == Role::lead || statement.relation == Relation::technology_transfer;
    if (may_be_undirected && !has_role(statement, right)) {
        for (Participant& participant : statement.participants) {
            participant.role = Role::peer;
        }
    }
}

} // namespace

void set_parties(Statement& statement, const PartyCells& cells) {
    const auto relation = parse_relation(trimmed(cells.relation));
    if (!relation) {
        throw UnusableRow("'" + cells.relation + "' is no relation",
                          "use a relation such as pairing, aid or cooperation");
    }
    statement.relation = *relation;
    statement.participants.clear();
    statement.platform = entity_or_none(cells.platform, EntityKind::platform);
    statement.programme = entity_or_none(cells.programme, EntityKind::programme);
    const auto [left, right] = sides_of(*relation);
    add_parties(statement, cells.left, left);
    add_parties(statement, cells.right, right);
    make_peers_of_one_side(statement, left, right);
    normalise(statement);
    Statement without_fields = statement;
    without_fields.fields.clear();
    if (expand(without_fields).empty()) {
        throw UnusableRow(
            "the row ties nobody to anybody as " + std::string{to_string(*relation)},
            "name both sides; for aid the supporter left and the supported right, for hosts the "
            "place left and the platform right");
    }
}

} // namespace jiedui::loaders::detail
