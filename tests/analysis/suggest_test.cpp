// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <cmath>
#include <map>
#include <set>

#include <jiedui/analysis/suggest.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::among;
using test::entity;
using test::with_fields;

namespace {

/// 甲 works with 乙 and 丙, both of which work with 丁; 戊 shares a field with 甲 only.
CooperationGraph small_graph() {
    const auto facts = [](const Entity& who) {
        const bool is_east = who.name == "甲" || who.name == "戊";
        return EntityFacts{.macro_region = is_east ? "east" : "west"};
    };
    return build_graph(
        {.statements = {with_fields(among("文一", Relation::cooperation, {"region:甲", "region:乙"}),
                                    {"氢能"}),
                        among("文一", Relation::pairing, {"region:甲", "region:丙"}),
                        among("文二", Relation::cooperation, {"region:乙", "region:丁"}),
                        among("文三", Relation::cooperation, {"region:丙", "region:丁"}),
                        among("文三", Relation::cooperation, {"region:丙", "region:庚"}),
                        with_fields(among("文四", Relation::aid, {"region:戊", "region:己"}), {"氢能"})},
         .documents = {}},
        facts);
}

using Pairs = std::set<std::pair<VertexId, VertexId>>;

/// Pairs of vertices tied by the relations, either way round; parties, platforms, programmes and fields.
Pairs pairs_of(const CooperationGraph& graph) {
    Pairs pairs;
    const auto is_kind = [&](VertexId id) { return graph[id].entity.kind != EntityKind::document; };
    for (const Edge& edge : graph.edges()) {
        const bool is_relation = !is_structural(edge.relation) || edge.relation == Relation::focuses_on;
        if (is_relation && edge.origin == Origin::stated && is_kind(edge.source) && is_kind(edge.target)) {
            pairs.insert({edge.source, edge.target});
            pairs.insert({edge.target, edge.source});
        }
    }
    return pairs;
}

double expected_score(const CooperationGraph& graph, const Pairs& pairs, VertexId a, VertexId b,
                      SharedIndex index) {
    double score = 0.0;
    for (std::uint32_t z = 0; z < graph.vertices().size(); ++z) {
        if (!pairs.contains({a, VertexId{z}}) || !pairs.contains({b, VertexId{z}})) {
            continue;
        }
        double tied = 0.0;
        for (const auto& [x, y] : pairs) {
            tied += x == VertexId{z} && graph[y].entity.kind != EntityKind::field ? 1.0 : 0.0;
        }
        score += index == SharedIndex::resource_allocation ? 1.0 / tied
                 : index == SharedIndex::adamic_adar       ? 1.0 / std::log(tied)
                                                           : 1.0;
    }
    return score;
}

bool is_tied(const CooperationGraph& graph, VertexId a, VertexId b) {
    return std::ranges::any_of(graph.edges(), [&](const Edge& edge) {
        return std::set{edge.source, edge.target} == std::set{a, b};
    });
}

bool is_party(EntityKind kind) {
    const auto kinds = party_kinds();
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

TEST_CASE("a missing partner is suggested with what is shared, its numbers and the ties behind them") {
    const CooperationGraph graph = small_graph();

    const auto list = suggest(graph, *graph.find(entity("region:甲")));

    REQUIRE(list.size() == 4);
    CHECK(graph[list[0].vertex].entity.name == "丁");
    CHECK(list[0].score == Approx(1.0 / 2 + 1.0 / 3));
    REQUIRE(list[0].shared.size() == 2);
    CHECK(graph[list[0].shared[0].shared.vertex].entity.name == "乙");
    CHECK(list[0].shared[0].tied == 2);
    CHECK(list[0].shared[0].shared.first.size() == 1);
    CHECK(list[0].shared[1].score == Approx(1.0 / 3));
}

TEST_CASE("mixing counts pairs of partners between groups against what degrees let expect") {
    const CooperationGraph graph = small_graph();

    const auto list = suggest(graph, *graph.find(entity("region:甲")));

    // six links; degrees: east 甲 2, 戊 1, west 9; three links between them, 3 * 9 / 12 expected
    REQUIRE(list[0].macro_regions);
    CHECK(list[0].macro_regions->first == "east");
    CHECK(list[0].macro_regions->second == "west");
    CHECK(list[0].macro_regions->links == 3);
    CHECK(list[0].macro_regions->ratio == Approx(3.0 / (3.0 * 9.0 / 12.0)));
    CHECK(list[0].macro_regions->edges.size() == 3);
    CHECK(!list[0].kinds);
}

TEST_CASE(
    "suggestions on random graphs are all who share something and are not tied, with the right scores") {
    std::size_t found = 0;
    const auto index =
        GENERATE(SharedIndex::resource_allocation, SharedIndex::adamic_adar, SharedIndex::common_neighbours);

    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        std::mt19937 random{seed};
        const CooperationGraph graph = build_graph(test::random_set(random, 12));
        const Pairs pairs = pairs_of(graph);
        const auto n = static_cast<std::uint32_t>(graph.vertices().size());
        for (std::uint32_t a = 0; a < n; ++a) {
            const auto list = suggest(graph, VertexId{a}, {.index = index});
            std::map<VertexId, double> scores;
            for (const Suggestion& suggestion : list) {
                scores[suggestion.vertex] = suggestion.score;
            }
            for (std::uint32_t b = 0; b < n; ++b) {
                const bool is_candidate = a != b && is_party(graph[VertexId{b}].entity.kind) &&
                                          !is_tied(graph, VertexId{a}, VertexId{b});
                const double expected =
                    is_candidate ? expected_score(graph, pairs, VertexId{a}, VertexId{b}, index) : 0.0;
                CHECK(scores.contains(VertexId{b}) == (expected > 0.0));
                CHECK(scores[VertexId{b}] == Approx(expected));
            }
            CHECK(std::ranges::is_sorted(list, std::greater{}, &Suggestion::score));
            found += list.size();
        }
    }

    CHECK(found > 300);
}
