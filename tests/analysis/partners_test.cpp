// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>

#include <jiedui/analysis/partners.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::entity;
using test::with_fields;

namespace {

/// 甲 aids 丙, 乙 aids 丙 twice, 甲 and 乙 cooperate and run a platform; both work on 氢能.
CooperationGraph small_graph() {
    return build_graph(
        {.statements = {aid("文一", "region:甲", "region:丙"), aid("文一", "region:乙", "region:丙"),
                        aid("文二", "region:乙", "region:丙"),
                        with_fields(among("文二", Relation::cooperation, {"region:甲", "region:丁"}),
                                    {"氢能"}),
                        with_fields(among("文三", Relation::pairing, {"region:乙", "region:戊"}), {"氢能"}),
                        among("文三", Relation::co_construction, {"region:甲", "platform:同台"}),
                        among("文四", Relation::co_construction, {"region:乙", "platform:同台"}),
                        among("文二", Relation::cooperation, {"region:甲", "region:乙"})},
         .documents = {}});
}

std::vector<std::string> names(const CooperationGraph& graph, const std::vector<SharedVertex>& list) {
    std::vector<std::string> result;
    for (const SharedVertex& shared : list) {
        result.push_back(graph[shared.vertex].entity.name);
    }
    return result;
}

/// Everything that ties a and b, edge by edge.
std::vector<EdgeId> edges_between(const CooperationGraph& graph, VertexId a, VertexId b,
                                  const std::vector<Relation>& relations) {
    std::vector<EdgeId> result;
    for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
        const Edge& edge = graph[EdgeId{i}];
        const bool is_between = std::set{edge.source, edge.target} == std::set{a, b};
        const bool is_chosen = std::ranges::find(relations, edge.relation) != relations.end();
        if (is_between && is_chosen && edge.origin == Origin::stated) {
            result.push_back(EdgeId{i});
        }
    }
    return result;
}

} // namespace

TEST_CASE("partners are listed by relation and side, the best documented first") {
    const CooperationGraph graph = small_graph();
    const VertexId third = *graph.find(entity("region:丙"));

    const auto list = partners(graph, third);

    REQUIRE(list.size() == 2);
    CHECK(graph[list[0].vertex].entity.name == "乙");
    CHECK(list[0].documents == 2);
    CHECK(graph[list[1].vertex].entity.name == "甲");
    CHECK(list[1].side == TieSide::incoming);
    CHECK(partners(graph, *graph.find(entity("region:甲")), {.relations = {Relation::aid}})[0].side ==
          TieSide::outgoing);
}

TEST_CASE("partners can be chosen by kind") {
    const CooperationGraph graph = small_graph();

    const auto list = partners(graph, *graph.find(entity("region:甲")), {.kinds = {EntityKind::platform}});

    REQUIRE(list.size() == 1);
    CHECK(graph[list[0].vertex].entity.name == "同台");
    CHECK(list[0].side == TieSide::mutual);
}

TEST_CASE("common ground names what two are both tied to, and the documents that speak of both") {
    const CooperationGraph graph = small_graph();
    const VertexId first = *graph.find(entity("region:甲"));
    const VertexId second = *graph.find(entity("region:乙"));

    const CommonGround ground = common_ground(graph, first, second);

    CHECK(names(graph, ground.partners) == std::vector<std::string>{"丙"});
    CHECK(names(graph, ground.platforms) == std::vector<std::string>{"同台"});
    CHECK(names(graph, ground.fields) == std::vector<std::string>{"氢能"});
    CHECK(ground.programmes.empty());
    CHECK(ground.ties.size() == 1);
    CHECK(ground.documents == std::vector<std::string>{"文一", "文三", "文二"});
    CHECK(common_ground(graph, first, first) == CommonGround{});
}

TEST_CASE("partners and common ground hold every edge of random graphs that they should, and no other") {
    std::size_t found = 0;

    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        std::mt19937 random{seed};
        const CooperationGraph graph = build_graph(test::random_set(random, 30));
        const auto n = static_cast<std::uint32_t>(graph.vertices().size());
        for (std::uint32_t a = 0; a < n; ++a) {
            std::map<VertexId, std::vector<EdgeId>> listed;
            for (const Partner& partner : partners(graph, VertexId{a})) {
                for (const EdgeId edge : partner.edges) {
                    CHECK(graph[edge].relation == partner.relation);
                    listed[partner.vertex].push_back(edge);
                }
            }
            for (std::uint32_t b = 0; b < n; ++b) {
                const auto kinds = path_kinds();
                const bool is_kind = std::ranges::find(kinds, graph[VertexId{b}].entity.kind) != kinds.end();
                auto expected = edges_between(graph, VertexId{a}, VertexId{b}, stated_relations());
                std::ranges::sort(listed[VertexId{b}]);
                CHECK(listed[VertexId{b}] == (is_kind && a != b ? expected : std::vector<EdgeId>{}));
                found += expected.size();
            }
        }
    }

    CHECK(found > 1000);
}
