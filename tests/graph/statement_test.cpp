// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <set>
#include <string>
#include <vector>

#include <jiedui/graph/statement.hpp>

using namespace jiedui;
using jiedui::test::entity;

namespace {

/// `a relation b` with `--` for undirected and `->` for directed ties.
std::vector<std::string> drawn(const std::vector<Tie>& ties) {
    std::vector<std::string> lines;
    for (const auto& tie : ties) {
        lines.push_back(tie.source.name + (tie.directed ? " -> " : " -- ") + tie.target.name + " " +
                        std::string{to_string(tie.relation)});
    }
    return lines;
}

Participant as(Role role, const std::string& name) {
    return {Entity{EntityKind::region, name}, role};
}

bool plays(const Statement& statement, const Entity& who, Role role) {
    return std::ranges::count(statement.participants, Participant{who, role}) > 0;
}

bool takes_part(const Statement& statement, const Entity& who) {
    return std::ranges::any_of(statement.participants, [&](const Participant& p) { return p.entity == who; });
}

/// Asks of every possible tie over the entities of a statement whether the rule names it.
bool rule_names(const Statement& s, const Tie& tie) {
    const auto& a = tie.source;
    const auto& b = tie.target;
    const auto relation = tie.relation;
    const bool directed = tie.directed;
    if (a == b || (!directed && b < a)) {
        return false;
    }
    if (directed && relation == Relation::focuses_on && !is_structural(s.relation) && takes_part(s, a) &&
        b.kind == EntityKind::field && std::ranges::count(s.fields, b.name) > 0) {
        return true;
    }
    if (relation != s.relation) {
        return false;
    }
    if (directed) {
        return (plays(s, a, Role::supporter) && plays(s, b, Role::supported)) ||
               (plays(s, a, Role::source) && plays(s, b, Role::receiver)) ||
               (plays(s, a, Role::host) && b == s.platform) ||
               (a == s.programme && relation == Relation::aid && plays(s, b, Role::supported));
    }
    const auto either_way = [&](auto&& names) { return names(a, b) || names(b, a); };
    return either_way([&](const Entity& x, const Entity& y) {
        const bool peers = plays(s, x, Role::peer) && plays(s, y, Role::peer);
        const bool lead = plays(s, x, Role::lead) && plays(s, y, Role::partner);
        const bool on_platform =
            y == s.platform && std::ranges::any_of(s.participants, [&](const Participant& p) {
                return p.entity == x && p.role != Role::host;
            });
        const bool in_programme = y == s.programme && relation != Relation::aid && takes_part(s, x);
        return peers || lead || on_platform || in_programme;
    });
}

std::vector<Tie> slow_expand(const Statement& statement) {
    std::set<Entity> entities;
    for (const auto& participant : statement.participants) {
        entities.insert(participant.entity);
    }
    for (const auto& field : statement.fields) {
        entities.insert(Entity{EntityKind::field, field});
    }
    for (const auto& other : {statement.platform, statement.programme}) {
        if (other) {
            entities.insert(*other);
        }
    }
    std::set<Tie> ties;
    for (const auto& a : entities) {
        for (const auto& b : entities) {
            for (const auto relation : all_relations) {
                for (const bool directed : {false, true}) {
                    if (const Tie tie{a, b, relation, directed}; rule_names(statement, tie)) {
                        ties.insert(tie);
                    }
                }
            }
        }
    }
    return {ties.begin(), ties.end()};
}

} // namespace

TEST_CASE("The roles decide who is tied to whom") {
    struct Row {
        std::string name;
        Statement statement;
        std::vector<std::string> expected;
    };
    const Entity lab{EntityKind::platform, "lab"};
    const Entity plan{EntityKind::programme, "plan"};
    const std::vector<Row> rows{
        {"lead and partners",
         {.participants = {as(Role::lead, "a"), as(Role::partner, "b"), as(Role::partner, "c")}},
         {"a -- b cooperation", "a -- c cooperation"}},
        {"equal peers",
         {.relation = Relation::pairing,
          .participants = {as(Role::peer, "c"), as(Role::peer, "a"), as(Role::peer, "b")}},
         {"a -- b pairing", "a -- c pairing", "b -- c pairing"}},
        {"partners without a lead", {.participants = {as(Role::partner, "a"), as(Role::partner, "b")}}, {}},
        {"partners on a platform",
         {.relation = Relation::co_construction,
          .participants = {as(Role::partner, "a"), as(Role::partner, "b")},
          .platform = lab},
         {"a -- lab co_construction", "b -- lab co_construction"}},
        {"supporters and supported",
         {.relation = Relation::aid,
          .participants = {as(Role::supported, "a"), as(Role::supporter, "b"), as(Role::supporter, "c")}},
         {"b -> a aid", "c -> a aid"}},
        {"source and receiver",
         {.relation = Relation::technology_transfer,
          .participants = {as(Role::source, "b"), as(Role::receiver, "a")}},
         {"b -> a technology_transfer"}},
        {"a host",
         {.relation = Relation::hosts, .participants = {as(Role::host, "a")}, .platform = lab},
         {"a -> lab hosts"}},
        {"a programme that aids",
         {.relation = Relation::aid,
          .participants = {as(Role::supported, "a"), as(Role::supporter, "b")},
          .programme = plan},
         {"b -> a aid", "plan -> a aid"}},
        {"a mechanism between peers",
         {.participants = {as(Role::peer, "a"), as(Role::peer, "b")}, .programme = plan},
         {"a -- b cooperation", "a -- plan cooperation", "b -- plan cooperation"}},
        {"a field",
         {.participants = {as(Role::peer, "a"), as(Role::peer, "b")}, .fields = {"wheat"}},
         {"a -- b cooperation", "a -> wheat focuses_on", "b -> wheat focuses_on"}},
        {"a field beside structure",
         {.relation = Relation::member_of,
          .participants = {as(Role::source, "a"), as(Role::receiver, "b")},
          .fields = {"wheat"}},
         {"a -> b member_of"}},
        {"one entity in two roles",
         {.participants = {as(Role::peer, "a"), as(Role::lead, "a"), as(Role::partner, "a")}},
         {}},
        {"the platform among the parties",
         {.participants = {as(Role::peer, "a"), {lab, Role::peer}}, .platform = lab},
         {"a -- lab cooperation"}},
        {"nobody", {}, {}},
    };

    for (const auto& row : rows) {
        INFO(row.name);
        CHECK(drawn(expand(row.statement)) == row.expected);
    }
}

TEST_CASE("Expansion agrees with the rule asked of every possible tie") {
    std::mt19937 random{20};

    for (int i = 0; i < 400; ++i) {
        const auto statement = test::random_statement(random);
        CHECK(expand(statement) == slow_expand(statement));
    }
}

TEST_CASE("Normalising sorts and removes repetitions") {
    Statement statement{.participants = {as(Role::peer, "b"), as(Role::peer, "a"), as(Role::peer, "b")},
                        .fields = {"y", "x", "y"},
                        .evidence = {{{5, 9}, "q"}, {{1, 2}, ""}, {{5, 9}, "q"}}};

    normalise(statement);

    CHECK(statement.participants == std::vector{as(Role::peer, "a"), as(Role::peer, "b")});
    CHECK(statement.fields == std::vector<std::string>{"x", "y"});
    CHECK(statement.evidence == std::vector<Evidence>{{{1, 2}, ""}, {{5, 9}, "q"}});
}

TEST_CASE("Normalising does not change what a statement yields") {
    std::mt19937 random{21};

    for (int i = 0; i < 100; ++i) {
        const auto statement = test::random_statement(random);
        auto normal = statement;
        normalise(normal);
        CHECK(expand(normal) == expand(statement));
    }
}
