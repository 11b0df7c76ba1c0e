// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>

#include <jiedui/analysis/projection.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::entity;

namespace {

template <class Value> bool lists(const std::vector<Value>& values, const Value& value) {
    return std::ranges::count(values, value) > 0;
}

/// The projection from the statements up: every tie of every statement that counts is entered under its ends,
/// then each entry is weighed. Links are named by entities, so that no number of a vertex is shared with the
/// library.
using Ends = std::pair<Entity, Entity>;
using Summary = std::multimap<Ends, double>;
using Uses =
    std::map<std::pair<Relation, bool>, std::multiset<std::string>>; ///< (relation, directed) -> documents

double weight_of(const Uses& uses, const ProjectionOptions& options, std::size_t different_statements) {
    std::set<std::string> documents;
    double added_documents = 0.0;
    double added_statements = 0.0;
    for (const auto& [relation, stated_in] : uses) {
        const std::set<std::string> different(stated_in.begin(), stated_in.end());
        documents.insert(different.begin(), different.end());
        added_documents += static_cast<double>(different.size());
        added_statements += static_cast<double>(stated_in.size());
    }
    const bool is_sum = options.parallel_edges == ParallelEdges::count;
    switch (options.weight) {
    case Weight::one:
        return is_sum ? static_cast<double>(uses.size()) : 1.0;
    case Weight::documents:
        return is_sum ? added_documents : static_cast<double>(documents.size());
    case Weight::statements:
        return is_sum ? added_statements : static_cast<double>(different_statements);
    }
    return 0.0;
}

/// For graphs whose ties are stated, not background.
Summary expected_links(const CooperationGraph& graph, const ProjectionOptions& options) {
    struct Found {
        std::map<std::tuple<Relation, bool, Entity>, Uses> uses; // told apart by the source where parallel
        std::set<std::size_t> statements;
    };
    std::map<Ends, Found> found;
    for (std::size_t i = 0; i < graph.statements().size(); ++i) {
        const Statement& statement = graph.statements()[i];
        if (statement.confidence < options.minimum_confidence ||
            (!options.documents.empty() && !lists(options.documents, statement.document))) {
            continue;
        }
        for (const Tie& tie : expand(statement)) {
            if (!lists(options.relations, tie.relation) || !lists(options.kinds, tie.source.kind) ||
                !lists(options.kinds, tie.target.kind)) {
                continue;
            }
            const auto enter = [&](const Entity& a, const Entity& b) {
                Found& entry = found[{a, b}];
                entry.uses[{tie.relation, tie.directed, tie.source}][{tie.relation, tie.directed}].insert(
                    statement.document);
                entry.statements.insert(i);
            };
            if (options.direction == Direction::drop) {
                enter(std::min(tie.source, tie.target), std::max(tie.source, tie.target));
                continue;
            }
            enter(tie.source, tie.target);
            if (!tie.directed) {
                enter(tie.target, tie.source);
            }
        }
    }
    Summary summary;
    for (const auto& [ends, entry] : found) {
        double sum = 0.0;
        Uses together;
        for (const auto& [tie, uses] : entry.uses) {
            sum += weight_of(uses, options, uses.begin()->second.size());
            together[{std::get<0>(tie), std::get<1>(tie)}].insert(uses.begin()->second.begin(),
                                                                  uses.begin()->second.end());
            if (options.parallel_edges == ParallelEdges::keep) {
                summary.emplace(ends, weight_of(uses, options, uses.begin()->second.size()));
            }
        }
        if (options.parallel_edges != ParallelEdges::keep) {
            const bool is_sum = options.parallel_edges == ParallelEdges::count;
            summary.emplace(ends, is_sum ? sum : weight_of(together, options, entry.statements.size()));
        }
    }
    return summary;
}

/// Order among links of the same ends is left aside.
std::vector<std::pair<Ends, double>> sorted(const Summary& summary) {
    std::vector<std::pair<Ends, double>> list(summary.begin(), summary.end());
    std::ranges::sort(list);
    return list;
}

Summary links_of(const CooperationGraph& graph, const Network& network) {
    Summary summary;
    for (const Link& link : network.links) {
        const Vertex& source = graph[network.vertices[link.source]];
        const Vertex& target = graph[network.vertices[link.target]];
        summary.emplace(Ends{source.entity, target.entity}, link.weight);
    }
    return summary;
}

/// A few parties, many ties between them, all stated.
CooperationGraph dense_graph(std::uint32_t seed) {
    constexpr std::array relations{Relation::pairing, Relation::cooperation, Relation::joint_research,
                                   Relation::member_of};
    const std::vector<std::string> parties{"region:甲",       "region:乙",   "area:丙",
                                           "organization:丁", "platform:戊", "programme:己"};
    std::mt19937 random{seed};
    return build_graph(test::random_ties(random, 40, parties, relations, 3));
}

std::vector<ProjectionOptions> many_options() {
    std::vector<ProjectionOptions> all;
    for (const Direction direction : {Direction::keep, Direction::drop}) {
        for (const ParallelEdges parallel :
             {ParallelEdges::count, ParallelEdges::collapse, ParallelEdges::keep}) {
            for (const Weight weight : {Weight::one, Weight::documents, Weight::statements}) {
                const ProjectionOptions plain{
                    .direction = direction, .parallel_edges = parallel, .weight = weight};
                ProjectionOptions narrow = plain;
                narrow.documents = {"文3", "文1"};
                narrow.minimum_confidence = 0.5;
                narrow.relations = {Relation::aid, Relation::member_of, Relation::pairing};
                ProjectionOptions wide = plain;
                wide.kinds = {all_kinds.begin(), all_kinds.end()};
                wide.relations = {all_relations.begin(), all_relations.end()};
                all.insert(all.end(), {plain, narrow, wide});
            }
        }
    }
    return all;
}

} // namespace

TEST_CASE("a projection is what its definition says for every choice of options") {
    int differing = 0;
    std::size_t links = 0;

    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        const CooperationGraph graph = dense_graph(seed);
        for (const ProjectionOptions& options : many_options()) {
            const Summary summary = links_of(graph, project(graph, options));
            differing += sorted(summary) == sorted(expected_links(graph, options)) ? 0 : 1;
            links += summary.size();
        }
    }

    CHECK(differing == 0);
    CHECK(links > 10000);
}

TEST_CASE("the default projection is one undirected link of weight 1 for every pair of parties") {
    const CooperationGraph graph = build_graph(
        {.statements = {aid("文一", "region:甲", "region:乙"), aid("文一", "region:乙", "region:甲"),
                        among("文二", Relation::cooperation, {"region:甲", "region:乙"}),
                        among("文二", Relation::co_construction, {"region:甲", "platform:丙台"})},
         .documents = {}});

    const Network network = project(graph);

    REQUIRE(network.links.size() == 1);
    CHECK(network.links[0].weight == 1.0);
    CHECK(network.links[0].edges.size() == 3);
    CHECK(network.vertices.size() == 2);
}

TEST_CASE("every link names the edges that it stands for") {
    int wrong = 0;

    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const CooperationGraph graph = dense_graph(seed);
        for (const ProjectionOptions& options : many_options()) {
            const Network network = project(graph, options);
            for (const Link& link : network.links) {
                wrong += link.edges.empty() || !std::ranges::is_sorted(link.edges) ? 1 : 0;
                for (const EdgeId id : link.edges) {
                    const std::set ends{network.vertices[link.source], network.vertices[link.target]};
                    wrong += ends == std::set{graph[id].source, graph[id].target} ? 0 : 1;
                    wrong += options.direction == Direction::keep && graph[id].directed &&
                                     graph[id].source != network.vertices[link.source]
                                 ? 1
                                 : 0;
                }
            }
        }
    }

    CHECK(wrong == 0);
}

TEST_CASE("background ties count only when asked for") {
    Statement known = among("名录", Relation::member_of, {"region:甲", "area:乙区"});
    known.origin = Origin::background;
    const CooperationGraph graph = build_graph({.statements = {known}, .documents = {}});

    const Network stated = project(graph, {.relations = {Relation::member_of}});
    const Network background =
        project(graph, {.relations = {Relation::member_of}, .origins = {Origin::background}});

    CHECK(stated.links.empty());
    CHECK(background.links.size() == 1);
}

TEST_CASE("isolates are kept on request, of the chosen kinds only") {
    const CooperationGraph graph =
        build_graph({.statements = {among("文", Relation::co_construction, {"region:甲", "platform:丙台"}),
                                    aid("文", "region:乙", "region:丁")},
                     .documents = {}});

    const Network dropped = project(graph);
    const Network kept = project(graph, {.isolates = Isolates::keep});

    CHECK(dropped.vertices.size() == 2);
    CHECK(kept.vertices.size() == 3);
    CHECK(kept.links.size() == 1);
}

TEST_CASE("a projection of random statement sets does not depend on their order") {
    int differing = 0;

    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        std::mt19937 random{seed};
        const StatementSet set = test::random_set(random, 30);
        const CooperationGraph graph = build_graph(set);
        const CooperationGraph again = build_graph(test::shuffled(set, random));
        for (const ProjectionOptions& options : many_options()) {
            differing += project(graph, options) == project(again, options) ? 0 : 1;
        }
    }

    CHECK(differing == 0);
}

TEST_CASE("the convention names every choice") {
    const CooperationGraph graph =
        build_graph({.statements = {aid("文", "region:甲", "region:乙")}, .documents = {}});

    const std::string plain = convention(project(graph));
    const std::string chosen = convention(project(graph, {.relations = {Relation::aid, Relation::pairing},
                                                          .origins = {Origin::stated, Origin::background},
                                                          .kinds = {EntityKind::region},
                                                          .documents = {"文", "书"},
                                                          .time = {.from = "2020", .undated = Undated::keep},
                                                          .minimum_confidence = 0.5,
                                                          .direction = Direction::keep,
                                                          .parallel_edges = ParallelEdges::count,
                                                          .weight = Weight::documents,
                                                          .weight_meaning = WeightMeaning::distance,
                                                          .isolates = Isolates::keep}));

    CHECK(plain ==
          "network: 2 vertices and 1 undirected links; vertices: region, area, zone, country, organization; "
          "relations: pairing, aid, cooperation, joint_research, co_construction, talent_exchange, "
          "technology_transfer, hosts; origins: stated; documents: all; time: all; confidence: at least 0; "
          "direction: dropped; parallel edges: one link, statements taken together; weight: 1; "
          "weight means: strength, length is 1/weight; isolates: dropped");
    CHECK(
        chosen ==
        "network: 2 vertices and 1 arcs; vertices: region; relations: aid, pairing; "
        "origins: stated, background; documents: 文, 书; time: issued from 2020 on, undated documents kept; "
        "confidence: at least 0.5; "
        "direction: kept, an undirected tie is an arc each way; parallel edges: one link, weights added; "
        "weight: number of documents; weight means: distance, strength is 1/weight; isolates: kept");
}

TEST_CASE("scores spread over the vertices of the graph, others get the value for outside") {
    const CooperationGraph graph =
        build_graph({.statements = {among("文", Relation::co_construction, {"region:甲", "platform:丙台"}),
                                    aid("文", "region:乙", "region:丁")},
                     .documents = {}});
    const std::vector<double> scores{2.0, 3.0};

    const VertexMap<double> map = spread(project(graph), scores, graph.vertices().size(), -1.0);

    REQUIRE(map.size() == 4);
    CHECK(map[*graph.find(entity("region:丁"))] == 2.0);
    CHECK(map[*graph.find(entity("region:乙"))] == 3.0);
    CHECK(map[*graph.find(entity("region:甲"))] == -1.0);
    CHECK(map[*graph.find(entity("platform:丙台"))] == -1.0);
}
