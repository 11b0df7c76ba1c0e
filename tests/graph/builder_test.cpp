// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/json.hpp>

using namespace jiedui;
using jiedui::test::aid;
using jiedui::test::among;
using jiedui::test::entity;

namespace {

using EdgeKey = std::tuple<std::string, std::string, Relation, bool, Origin>;

struct SlowEdge {
    std::set<std::string> documents;
    std::set<std::size_t> statements;

    friend bool operator==(const SlowEdge&, const SlowEdge&) = default;
};

/// Edges by a map from what distinguishes them, filled statement by statement.
std::map<EdgeKey, SlowEdge> slow_edges(std::span<const Statement> statements) {
    std::map<EdgeKey, SlowEdge> edges;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (const auto& tie : expand(statements[i])) {
            auto& edge =
                edges[{id(tie.source), id(tie.target), tie.relation, tie.directed, statements[i].origin}];
            edge.documents.insert(statements[i].document);
            edge.statements.insert(i);
        }
    }
    return edges;
}

std::string native_bytes(const StatementSet& set) {
    std::ostringstream out;
    write_graph(out, build_graph(set, test::some_facts));
    return out.str();
}

} // namespace

TEST_CASE("The weight of an edge is the number of documents that state it") {
    StatementSet set;
    set.statements = {among("甲", Relation::pairing, {"region:a", "region:b"}),
                      among("乙", Relation::pairing, {"region:b", "region:a"}),
                      among("乙", Relation::pairing, {"region:a", "region:b"})};
    set.statements[2].clause = "二";

    const auto graph = build_graph(set);

    REQUIRE(graph.edges().size() == 1);
    CHECK(graph.edges()[0].weight == 2);
    CHECK(graph.edges()[0].statements.size() == 3);
    CHECK_FALSE(graph.edges()[0].directed);
}

TEST_CASE("Relation, direction and origin keep edges apart") {
    auto background = among("甲", Relation::pairing, {"region:a", "region:b"});
    background.origin = Origin::background;
    StatementSet set;
    set.statements = {among("甲", Relation::pairing, {"region:a", "region:b"}), background,
                      among("甲", Relation::cooperation, {"region:a", "region:b"}),
                      aid("甲", "region:a", "region:b"), aid("甲", "region:b", "region:a")};

    const auto graph = build_graph(set);

    CHECK(graph.vertices().size() == 2);
    CHECK(graph.edges().size() == 5);
}

TEST_CASE("Building agrees with a map filled statement by statement") {
    std::mt19937 random{1};

    for (int round = 0; round < 40; ++round) {
        const auto graph = build_graph(test::random_set(random, 30));
        std::map<EdgeKey, SlowEdge> built;
        for (const auto& edge : graph.edges()) {
            auto& slow = built[{id(graph[edge.source].entity), id(graph[edge.target].entity), edge.relation,
                                edge.directed, edge.origin}];
            for (const auto statement : edge.statements) {
                slow.statements.insert(index(statement));
                slow.documents.insert(graph[statement].document);
            }
            CHECK(edge.weight == slow.documents.size());
            CHECK(std::ranges::is_sorted(edge.statements));
            CHECK((edge.directed || edge.source < edge.target));
        }
        CHECK(built.size() == graph.edges().size());
        CHECK(built == slow_edges(graph.statements()));
    }
}

TEST_CASE("Merging is associative, commutative and idempotent") {
    std::mt19937 random{2};

    for (int round = 0; round < 40; ++round) {
        const auto a = test::random_set(random, 12);
        const auto b = test::random_set(random, 12);
        const auto c = test::random_set(random, 12);
        CHECK(merge(a, b) == merge(b, a));
        CHECK(merge(merge(a, b), c) == merge(a, merge(b, c)));
        CHECK(merge(a, a) == merge(a, {}));
        CHECK(merge(merge(a, b), b) == merge(a, b));
    }
}

TEST_CASE("Records of one document are merged field by field") {
    const StatementSet a{{}, {{.id = "甲", .title = "t", .issuers = {"y", "x"}, .written = "2021"}}};
    const StatementSet b{
        {}, {{.id = "甲", .number = "7", .issuers = {"z", "x"}, .written = "2020"}, {.id = "丁"}}};

    const auto merged = merge(a, b);

    REQUIRE(merged.documents.size() == 2);
    CHECK(merged.documents[0].id == "丁");
    CHECK(merged.documents[1] == DocumentInfo{.id = "甲",
                                              .title = "t",
                                              .number = "7",
                                              .issuers = {"x", "y", "z"},
                                              .written = "2020",
                                              .published = ""});
}

TEST_CASE("Minus zero is written like the zero that it equals") {
    auto minus = among("甲", Relation::pairing, {"region:a", "region:b"});
    auto plus = minus;
    minus.confidence = -0.0;
    plus.confidence = 0.0;

    CHECK(native_bytes({{minus}, {}}) == native_bytes({{plus}, {}}));
}

TEST_CASE("The same statements in any order give the same bytes") {
    std::mt19937 random{3};

    for (int round = 0; round < 40; ++round) {
        const auto set = test::random_set(random, 25);
        const auto other = test::shuffled(set, random);
        CHECK(native_bytes(set) == native_bytes(other));
        CHECK(build_graph(set) == build_graph(other));
    }
}

TEST_CASE("Adding one by one, as a set, or in one line gives the same graph") {
    std::mt19937 random{4};
    const auto set = test::random_set(random, 25);
    GraphBuilder one_by_one;
    GraphBuilder whole;

    for (const auto& statement : set.statements) {
        one_by_one.add(statement);
    }
    for (const auto& document : set.documents) {
        one_by_one.add(document);
    }
    whole.add(set);

    const auto expected = build_graph(set);
    CHECK(std::move(one_by_one).build() == expected);
    CHECK(std::move(whole).build() == expected);
}

TEST_CASE("A statement that yields no tie is kept, its parties become no vertex") {
    const auto lonely = among("甲", Relation::pairing, {"region:a"});

    const auto graph = build_graph({{lonely}, {}});

    CHECK(graph.statements().size() == 1);
    CHECK(graph.vertices().empty());
    CHECK(graph.edges().empty());
}

TEST_CASE("Every vertex is described once, and only vertices") {
    std::vector<std::string> asked;

    const auto graph =
        build_graph({{among("甲", Relation::pairing, {"region:b", "region:a"})}, {}}, [&](const Entity& who) {
            asked.push_back(id(who));
            return EntityFacts{.label_en = "about " + who.name};
        });

    CHECK(asked == std::vector<std::string>{"region:a", "region:b"});
    CHECK(graph.vertices()[1].facts.label_en == "about b");
}
