// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <set>

#include <jiedui/analysis/compare.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;

namespace {

using Key = std::tuple<Entity, Entity, Relation, bool, Origin>;

Key key(const CooperationGraph& graph, EdgeId id) {
    const Edge& edge = graph[id];
    return {graph[edge.source].entity, graph[edge.target].entity, edge.relation, edge.directed, edge.origin};
}

/// All compared ties, from the statements up.
std::set<Key> ties_of(const CooperationGraph& graph, const CompareOptions& options) {
    std::set<Key> ties;
    for (const Statement& statement : graph.statements()) {
        for (const Tie& tie : expand(statement)) {
            if (std::ranges::count(options.relations, tie.relation) > 0 &&
                std::ranges::count(options.origins, statement.origin) > 0) {
                ties.insert({tie.source, tie.target, tie.relation, tie.directed, statement.origin});
            }
        }
    }
    return ties;
}

std::set<Entity> ends_of(const std::set<Key>& ties) {
    std::set<Entity> ends;
    for (const Key& tie : ties) {
        ends.insert({std::get<0>(tie), std::get<1>(tie)});
    }
    return ends;
}

template <class T> std::set<T> minus(const std::set<T>& a, const std::set<T>& b) {
    std::set<T> rest;
    for (const T& value : a) {
        if (!b.contains(value)) {
            rest.insert(value);
        }
    }
    return rest;
}

std::set<Key> keys(const CooperationGraph& graph, const std::vector<EdgeId>& edges) {
    std::set<Key> result;
    for (const EdgeId id : edges) {
        result.insert(key(graph, id));
    }
    return result;
}

std::set<Entity> entities(const CooperationGraph& graph, const std::vector<VertexId>& vertices) {
    std::set<Entity> result;
    for (const VertexId id : vertices) {
        result.insert(graph[id].entity);
    }
    return result;
}

} // namespace

TEST_CASE("a comparison names what is new, what is lost and what lasts") {
    const auto before =
        build_graph({.statements = {among("旧", Relation::pairing, {"region:甲", "region:乙"}),
                                    aid("旧", "region:乙", "region:丙")},
                     .documents = {}});
    const auto after = build_graph({.statements = {among("新", Relation::pairing, {"region:甲", "region:乙"}),
                                                   aid("新", "region:乙", "region:丁")},
                                    .documents = {{.id = "无句", .title = "无句"}}});

    const Comparison change = compare(before, after);

    REQUIRE(change.gained.size() == 1);
    REQUIRE(change.lost.size() == 1);
    REQUIRE(change.lasting.size() == 1);
    CHECK(after[after[change.gained[0]].target].entity.name == "丁");
    CHECK(before[before[change.lost[0]].target].entity.name == "丙");
    CHECK(after[change.lasting[0].after].relation == Relation::pairing);
    CHECK(entities(after, change.appeared) == std::set{test::entity("region:丁")});
    CHECK(entities(before, change.vanished) == std::set{test::entity("region:丙")});
    CHECK(change.new_documents == std::vector<std::string>{"新", "无句"});
    CHECK(change.gone_documents == std::vector<std::string>{"旧"});
}

TEST_CASE("comparing is comparing the sets of ties") {
    std::mt19937 random(41);
    std::size_t lasting = 0;
    for (int round = 0; round < 150; ++round) {
        const auto before = build_graph(test::random_set(random, 14));
        const auto after = build_graph(test::random_set(random, 14));
        CompareOptions options;
        if (round % 2 == 0) {
            options = {.relations = {all_relations.begin(), all_relations.end()},
                       .origins = {Origin::stated, Origin::background}};
        }

        const Comparison change = compare(before, after, options);

        const auto old_ties = ties_of(before, options);
        const auto new_ties = ties_of(after, options);
        CHECK(keys(after, change.gained) == minus(new_ties, old_ties));
        CHECK(keys(before, change.lost) == minus(old_ties, new_ties));
        CHECK(change.lasting.size() == new_ties.size() - change.gained.size());
        for (const LastingTie& tie : change.lasting) {
            CHECK(key(before, tie.before) == key(after, tie.after));
        }
        CHECK(entities(after, change.appeared) == minus(ends_of(new_ties), ends_of(old_ties)));
        CHECK(entities(before, change.vanished) == minus(ends_of(old_ties), ends_of(new_ties)));
        lasting += change.lasting.size();
    }
    CHECK(lasting > 0);
}

TEST_CASE("a graph does not differ from itself, and turning a comparison round exchanges its sides") {
    std::mt19937 random(42);
    for (int round = 0; round < 30; ++round) {
        const auto a = build_graph(test::random_set(random, 10));
        const auto b = build_graph(test::random_set(random, 10));

        const Comparison same = compare(a, a);
        const Comparison there = compare(a, b);
        const Comparison back = compare(b, a);

        CHECK(same.gained.empty());
        CHECK(same.lost.empty());
        CHECK(same.appeared.empty());
        CHECK(same.new_documents.empty());
        CHECK(there.gained == back.lost);
        CHECK(there.vanished == back.appeared);
        CHECK(there.gone_documents == back.new_documents);
    }
}

TEST_CASE("adding and removing documents equals building of those that are left") {
    std::mt19937 random(43);
    for (int round = 0; round < 60; ++round) {
        const StatementSet all = test::random_set(random, 25);
        const auto of_documents = [&all](const std::set<std::string>& chosen) {
            StatementSet part = all;
            std::erase_if(part.statements, [&](const Statement& s) { return !chosen.contains(s.document); });
            std::erase_if(part.documents, [&](const DocumentInfo& d) { return !chosen.contains(d.id); });
            return part;
        };
        std::set<std::string> present;
        CooperationGraph graph;
        for (int step = 0; step < 12; ++step) {
            const std::string document = "文〔" + std::to_string(test::below(random, 4)) + "〕";
            const bool removes = present.contains(document);

            graph = removes ? build_graph(without(content(graph), document), test::some_facts)
                            : build_graph(merge(content(graph), of_documents({document})), test::some_facts);

            if (removes) {
                present.erase(document);
            } else {
                present.insert(document);
            }
            CHECK(graph == build_graph(of_documents(present), test::some_facts));
        }
    }
}
