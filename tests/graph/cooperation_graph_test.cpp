// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/graph/vertex_map.hpp>

using namespace jiedui;
using jiedui::test::entity;

namespace {

/// The arcs at a vertex, read off the list of edges.
std::vector<Arc> slow_arcs(const CooperationGraph& graph, VertexId at, bool outward) {
    std::vector<Arc> arcs;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const auto& edge = graph.edges()[i];
        const auto edge_id = static_cast<EdgeId>(i);
        if (edge.source == at && (outward || !edge.directed)) {
            arcs.push_back(Arc{edge_id, edge.target});
        } else if (edge.target == at && (!outward || !edge.directed)) {
            arcs.push_back(Arc{edge_id, edge.source});
        }
    }
    return arcs;
}

std::vector<Arc> listed(std::span<const Arc> arcs) {
    return {arcs.begin(), arcs.end()};
}

} // namespace

TEST_CASE("The arcs at a vertex are those read off the edges") {
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const auto graph = test::random_graph(seed, 9, 30);
        for (std::size_t v = 0; v < graph.vertices().size(); ++v) {
            const auto at = static_cast<VertexId>(v);
            CHECK(listed(graph.out(at)) == slow_arcs(graph, at, true));
            CHECK(listed(graph.in(at)) == slow_arcs(graph, at, false));
        }
    }
}

TEST_CASE("Vertices, edges, statements and documents stand in their stated order") {
    std::mt19937 random{5};
    const auto graph = build_graph(test::random_set(random, 60));
    const auto key = [](const Edge& edge) {
        return std::tuple{edge.source, edge.target, edge.relation, edge.directed, edge.origin};
    };

    CHECK(graph.edges().size() > 20);
    CHECK(std::ranges::is_sorted(graph.vertices(), {}, &Vertex::entity));
    CHECK(std::ranges::is_sorted(graph.edges(), {}, key));
    CHECK(std::ranges::is_sorted(graph.statements()));
    CHECK(std::ranges::is_sorted(graph.documents()));
}

TEST_CASE("An entity is found exactly when it is a vertex") {
    const auto graph = test::graph_of_mask(4, 0b100001, test::Ties::undirected);

    for (std::size_t v = 0; v < graph.vertices().size(); ++v) {
        CHECK(graph.find(graph.vertices()[v].entity) == static_cast<VertexId>(v));
    }
    CHECK_FALSE(graph.find(entity("region:v")));
    CHECK_FALSE(graph.find(entity("region:zzz")));
    CHECK_FALSE(graph.find(entity("area:v0")));
}

TEST_CASE("A document is found by its id") {
    const auto graph = build_graph({{}, {{.id = "乙", .title = "b"}, {.id = "甲", .title = "a"}}});

    REQUIRE(graph.find_document("甲") != nullptr);
    CHECK(graph.find_document("甲")->title == "a");
    CHECK(graph.find_document("丙") == nullptr);
}

TEST_CASE("The empty graph has nothing and finds nothing") {
    const CooperationGraph graph;

    CHECK(graph.vertices().empty());
    CHECK(graph.edges().empty());
    CHECK_FALSE(graph.find(entity("region:a")));
    CHECK(graph.find_document("") == nullptr);
    CHECK(graph == build_graph({}));
}

TEST_CASE("A vertex map holds one value for every vertex") {
    VertexMap<int> map(3, 7);

    map[static_cast<VertexId>(1)] = 9;

    CHECK(std::vector<int>(map.begin(), map.end()) == std::vector{7, 9, 7});
    CHECK(map != VertexMap<int>(3, 7));
    CHECK(VertexMap<int>{}.size() == 0);
}
