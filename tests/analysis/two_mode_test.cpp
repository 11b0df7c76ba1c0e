// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "support/graphs.hpp"

#include <map>
#include <set>

#include <jiedui/analysis/two_mode.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

Statement issues(const std::string& document, const std::vector<std::string>& bodies) {
    Statement statement{.document = document, .clause = "前言", .relation = Relation::issues};
    for (const auto& body : bodies) {
        statement.participants.push_back({test::entity("organization:" + body), Role::source});
    }
    statement.participants.push_back({test::entity("document:" + document), Role::receiver});
    return statement;
}

/// 甲 is issued by A, B and C, 乙 by A and B, 丙 by D alone.
CooperationGraph three_documents() {
    GraphBuilder builder;
    builder.add(issues("甲", {"A", "B", "C"}));
    builder.add(issues("乙", {"A", "B"}));
    builder.add(issues("丙", {"D"}));
    return std::move(builder).build();
}

Network together(const CooperationGraph& graph, CoNormalisation normalisation,
                 Isolates isolates = Isolates::drop) {
    ProjectionOptions ties = issuing_bodies();
    ties.isolates = isolates;
    return co_occurrence(graph, ties, {.events = {EntityKind::document}, .normalisation = normalisation});
}

std::vector<double> weights(const Network& network) {
    std::vector<double> result;
    for (const Link& link : network.links) {
        result.push_back(link.weight);
    }
    return result;
}

} // namespace

TEST_CASE("bodies that issue documents together are tied, by each way of counting") {
    const CooperationGraph graph = three_documents();

    const Network count = together(graph, CoNormalisation::count);

    REQUIRE(count.vertices.size() == 3);
    CHECK(graph[count.vertices[0]].entity.name == "A");
    CHECK(weights(count) == std::vector<double>{2, 1, 1}); // A-B, A-C, B-C
    CHECK(weights(together(graph, CoNormalisation::newman)) == std::vector<double>{1.5, 0.5, 0.5});
    CHECK(weights(together(graph, CoNormalisation::jaccard)) == std::vector<double>{1, 0.5, 0.5});
    CHECK(test::difference(weights(together(graph, CoNormalisation::cosine)),
                           {1, 1 / std::sqrt(2.0), 1 / std::sqrt(2.0)}) < 1e-15);
}

TEST_CASE("a link has the ties of both to their common events as evidence") {
    const CooperationGraph graph = three_documents();

    const Network network = together(graph, CoNormalisation::count);

    std::set<std::string> documents;
    for (const EdgeId edge : network.links[0].edges) {
        documents.insert(graph[graph[edge].target].entity.name);
    }
    CHECK(network.links[0].edges.size() == 4);
    CHECK(documents == std::set<std::string>{"甲", "乙"});
    CHECK(network.links[1].edges.size() == 2);
}

TEST_CASE("a body that issues alone is an isolate, which may be kept") {
    const CooperationGraph graph = three_documents();

    const Network kept = together(graph, CoNormalisation::count, Isolates::keep);

    CHECK(kept.vertices.size() == 4);
    CHECK(kept.links.size() == 3);
}

TEST_CASE("parties meet in the platforms they build, and what a programme aids takes no part") {
    GraphBuilder builder;
    Statement build = test::among("甲", Relation::co_construction, {"region:v1", "region:v2"});
    build.platform = test::entity("platform:p");
    builder.add(build);
    Statement host{.document = "乙", .clause = "一", .relation = Relation::hosts};
    host.participants = {{test::entity("region:v3"), Role::host}};
    host.platform = test::entity("platform:p");
    builder.add(host);
    Statement programme{.document = "乙", .clause = "二", .relation = Relation::aid};
    programme.participants = {{test::entity("region:v4"), Role::supported},
                              {test::entity("region:v5"), Role::supported}};
    programme.programme = test::entity("programme:q");
    builder.add(programme);
    const CooperationGraph graph = std::move(builder).build();

    const Network network = co_occurrence(graph, platform_parties());

    CHECK(network.vertices.size() == 3);
    CHECK(weights(network) == std::vector<double>{1, 1, 1});
    CHECK(convention(network, TwoModeOptions{}).find("events: platform, programme") != std::string::npos);
}

TEST_CASE("with Newman's weights an actor's strength is the number of its events with others") {
    GraphBuilder builder;
    std::mt19937 random(4);
    std::map<std::string, double> attended;
    for (int document = 0; document < 20; ++document) {
        std::set<std::string> bodies;
        for (int i = 0; i < 4; ++i) {
            bodies.insert("B" + std::to_string(test::below(random, 6)));
        }
        builder.add(issues("文" + std::to_string(document), {bodies.begin(), bodies.end()}));
        for (const auto& body : bodies) {
            attended[body] += bodies.size() > 1 ? 1.0 : 0.0;
        }
    }
    const CooperationGraph graph = std::move(builder).build();

    const Network network = together(graph, CoNormalisation::newman);

    std::vector<double> strength(network.vertices.size(), 0.0);
    for (const Link& link : network.links) {
        strength[link.source] += link.weight;
        strength[link.target] += link.weight;
    }
    REQUIRE(network.vertices.size() == attended.size());
    for (std::size_t v = 0; v < strength.size(); ++v) {
        CHECK(strength[v] == Approx(attended[graph[network.vertices[v]].entity.name]));
    }
}

TEST_CASE("a graph without events has no actors") {
    CHECK(together(CooperationGraph{}, CoNormalisation::count).vertices.empty());
    CHECK(together(test::random_graph(1, 5, 8), CoNormalisation::jaccard, Isolates::keep).vertices.empty());
}
