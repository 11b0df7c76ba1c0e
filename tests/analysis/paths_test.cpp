// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <jiedui/analysis/paths.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::entity;

namespace {

/// 甲 and 乙 share a platform, 甲 aids 丙, 丙 and 乙 cooperate, twice; 丁 stands alone with 戊.
CooperationGraph small_graph() {
    return build_graph(
        {.statements = {among("文一", Relation::co_construction, {"region:甲", "platform:同台"}),
                        among("文一", Relation::co_construction, {"region:乙", "platform:同台"}),
                        aid("文一", "region:甲", "region:丙"),
                        among("文一", Relation::cooperation, {"region:丙", "region:乙"}),
                        among("文二", Relation::pairing, {"region:丙", "region:乙"}),
                        among("文二", Relation::pairing, {"region:丁", "region:戊"})},
         .documents = {}});
}

std::vector<std::string> middles(const CooperationGraph& graph, const std::vector<PartnerPath>& paths) {
    std::vector<std::string> result;
    for (const PartnerPath& path : paths) {
        std::string text;
        for (std::size_t i = 1; i < path.hops.size(); ++i) {
            text += id(graph[path.hops[i].from].entity) + " ";
        }
        result.push_back(text);
    }
    return result;
}

} // namespace

TEST_CASE("paths run through platforms and through other parties, ties in vertex order") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths = PathNetwork(graph).paths(from, to);

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:丙 ", "platform:同台 "});
    CHECK(paths[0].cost == 2.0);
}

TEST_CASE("every hop names all the ties between its ends") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths =
        PathNetwork(graph, {.cost = PathCost::inverse_weight}).paths(from, to, {.max_paths = 1});

    REQUIRE(paths.size() == 1);
    REQUIRE(paths[0].hops.size() == 2);
    CHECK(paths[0].hops[1].edges.size() == 2);
    CHECK(paths[0].hops[1].cost == 0.5);
    CHECK(paths[0].cost == 1.5);
}

TEST_CASE("constraints work inside the search") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:乙"));
    const VertexId to = *graph.find(entity("region:甲"));
    const VertexId third = *graph.find(entity("region:丙"));

    const auto along_direction =
        PathNetwork(graph, {.direction = Direction::keep}).paths(from, to, {.max_paths = 1});
    const auto around = PathNetwork(graph).paths(from, to, {.avoid = {third}, .max_paths = 1});
    const auto parties_only = PathNetwork(graph).paths(from, to, {.kinds = party_kinds()});

    CHECK(middles(graph, along_direction) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, around) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, parties_only) == std::vector<std::string>{"region:丙 "});
}

TEST_CASE("there is no path to oneself, to a vertex out of reach or to one that is to be avoided") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));
    const VertexId apart = *graph.find(entity("region:丁"));

    const auto to_itself = PathNetwork(graph).paths(from, from);
    const auto out_of_reach = PathNetwork(graph).paths(from, apart);
    const auto avoided = PathNetwork(graph).paths(from, to, {.avoid = {to}});

    CHECK(to_itself.empty());
    CHECK(out_of_reach.empty());
    CHECK(avoided.empty());
}

TEST_CASE("the ends of a path may be of any kind") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("platform:同台"));
    const VertexId to = *graph.find(entity("region:丙"));

    const auto paths = PathNetwork(graph).paths(from, to, {.kinds = party_kinds(), .max_hops = 2});

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:乙 ", "region:甲 "});
}

TEST_CASE("a pattern that can be read in too many ways at once is refused") {
    const CooperationGraph graph = small_graph();
    PathTies ties;
    ties.pattern = parse_pattern(".*,aid,.,.,.,.,.,.,.,.,.,.,.,.,.");

    CHECK_THROWS_WITH(PathNetwork(graph, ties), Catch::Contains("JD332"));
}
