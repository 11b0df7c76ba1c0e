// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jiedui/graph/builder.hpp>

/// Small graphs for tests: by hand, drawn as lists of ties, all graphs of a size, and random ones with a
/// seed.
namespace jiedui::test {

inline Entity entity(std::string_view id) {
    auto parsed = parse_entity(id);
    assert(parsed);
    return *std::move(parsed);
}

/// Statement that every pair of the named parties is tied by an undirected relation.
inline Statement among(std::string document, Relation relation, const std::vector<std::string>& ids) {
    Statement statement{.document = std::move(document), .clause = "一", .relation = relation};
    for (const auto& id : ids) {
        statement.participants.push_back(Participant{entity(id), Role::peer});
    }
    return statement;
}

/// Statement of one directed tie.
inline Statement aid(std::string document, std::string_view supporter, std::string_view supported) {
    return Statement{
        .document = std::move(document),
        .clause = "一",
        .relation = Relation::aid,
        .participants = {{entity(supporter), Role::supporter}, {entity(supported), Role::supported}}};
}

/// The statement with what it is about.
inline Statement with_fields(Statement statement, std::vector<std::string> fields) {
    statement.fields = std::move(fields);
    return statement;
}

/// Name of the vertex with that number; numbers below ten keep their order.
inline std::string numbered(std::size_t number) {
    return "region:v" + std::to_string(number);
}

enum class Ties { undirected, directed };

/// The graph with that set of ties: bit k stands for the k-th pair (a, b), in the order (0,1) (0,2) ... (1,2)
/// ...; with `Ties::directed` the k-th ordered pair. Vertices without a tie are not in it. So `for (mask = 0;
/// mask < 1024; ++mask) graph_of_mask(5, mask, Ties::undirected)` runs over all graphs of five.
inline CooperationGraph graph_of_mask(std::size_t vertices, std::uint32_t mask, Ties ties) {
    GraphBuilder builder;
    std::uint32_t bit = 1;
    for (std::size_t a = 0; a < vertices; ++a) {
        for (std::size_t b = ties == Ties::directed ? 0 : a + 1; b < vertices; ++b) {
            if (a == b) {
                continue;
            }
            if ((mask & bit) != 0) {
                builder.add(ties == Ties::directed
                                ? aid("甲", numbered(a), numbered(b))
                                : among("甲", Relation::cooperation, {numbered(a), numbered(b)}));
            }
            bit <<= 1U;
        }
    }
    return std::move(builder).build();
}

/// A number below `limit`, the same on every platform (the distributions of <random> are not).
inline std::size_t below(std::mt19937& random, std::size_t limit) {
    return random() % limit;
}

/// A mixed multigraph: directed and undirected ties of several relations from up to four documents.
inline CooperationGraph random_graph(std::uint32_t seed, std::size_t vertices, std::size_t ties) {
    constexpr std::array relations{Relation::pairing, Relation::cooperation, Relation::joint_research};
    std::mt19937 random{seed};
    GraphBuilder builder;
    for (std::size_t i = 0; i < ties; ++i) {
        const auto a = numbered(below(random, vertices));
        const auto b = numbered(below(random, vertices));
        const auto document = "文" + std::to_string(below(random, 4));
        if (below(random, 2) == 0) {
            builder.add(aid(document, a, b));
        } else {
            builder.add(among(document, relations[below(random, relations.size())], {a, b}));
        }
    }
    return std::move(builder).build();
}

} // namespace jiedui::test
