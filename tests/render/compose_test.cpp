// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <algorithm>
#include <set>

#include <jiedui/render/compose.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::aid;
using test::among;
using test::entity;
using test::style;

namespace {

/// 甲 -pairing- 乙, 甲 -> 丙 (aid, two documents), 丙 -cooperation- 丁, 丁 part_of 戊 (background).
CooperationGraph sample() {
    auto quoted = among("文一", Relation::pairing, {"region:甲", "region:乙"});
    quoted.evidence = {{{3, 9}, "甲与乙结对。"}};
    auto background = among("地名表", Relation::part_of, {"region:丁", "area:戊"});
    background.origin = Origin::background;
    return build_graph(
        {.statements = {quoted, aid("文一", "region:甲", "region:丙"), aid("文二", "region:甲", "region:丙"),
                        among("文三", Relation::cooperation, {"region:丙", "region:丁"}), background},
         .documents = {}},
        [](const Entity& who) {
            EntityFacts facts;
            facts.label_en = who.name == "甲" ? "First" : "";
            facts.macro_region = who.name == "甲" || who.name == "乙" ? "north"
                                 : who.name == "丙"                   ? "south"
                                                                      : "";
            return facts;
        });
}

VertexId vertex(const CooperationGraph& graph, std::string_view id) {
    return graph.find(entity(id)).value();
}

std::set<std::string> names(const Diagram& diagram) {
    std::set<std::string> result;
    for (const auto& node : diagram.nodes) {
        result.insert(node.lines.front());
    }
    return result;
}

std::set<Relation> relations(const Diagram& diagram) {
    std::set<Relation> result;
    for (const auto& edge : diagram.edges) {
        result.insert(edge.relation);
    }
    return result;
}

const DiagramNode& node_named(const Diagram& diagram, std::string_view name) {
    const auto found =
        std::ranges::find_if(diagram.nodes, [&](const auto& node) { return node.lines.front() == name; });
    REQUIRE(found != diagram.nodes.end());
    return *found;
}

const DiagramEdge& edge_of(const Diagram& diagram, Relation relation) {
    const auto found = std::ranges::find(diagram.edges, relation, &DiagramEdge::relation);
    REQUIRE(found != diagram.edges.end());
    return *found;
}

} // namespace

TEST_CASE("A network shows what documents state and no background unless asked") {
    const auto graph = sample();

    const auto plain = network_diagram(graph, style());
    const auto all = network_diagram(graph, style(),
                                     {.origins = {Origin::stated, Origin::background},
                                      .relations = {all_relations.begin(), all_relations.end()}});

    CHECK(names(plain) == std::set<std::string>{"甲", "乙", "丙", "丁"});
    CHECK(relations(plain) == std::set{Relation::pairing, Relation::aid, Relation::cooperation});
    CHECK(names(all).contains("戊"));
    CHECK(all.edges.size() == graph.edges().size());
}

TEST_CASE("Relations, kinds and weight choose edges, and vertices without edges are left out") {
    const auto graph = sample();

    CHECK(names(network_diagram(graph, style(), {.relations = {Relation::pairing}})) ==
          std::set<std::string>{"甲", "乙"});
    CHECK(names(network_diagram(graph, style(), {.minimum_weight = 2})) == std::set<std::string>{"甲", "丙"});
    CHECK(network_diagram(graph, style(), {.kinds = {EntityKind::platform}}).nodes.empty());
}

TEST_CASE("An edge keeps its ends, direction, weight and evidence") {
    const auto diagram = network_diagram(sample(), style());

    const auto& aiding = edge_of(diagram, Relation::aid);
    CHECK(diagram.nodes[aiding.source].lines == std::vector<std::string>{"甲"});
    CHECK(diagram.nodes[aiding.target].lines == std::vector<std::string>{"丙"});
    CHECK(aiding.directed);
    CHECK(aiding.weight == 2.0);
    CHECK(aiding.tooltip == "甲 → 丙\n" + style()[Relation::aid].label.zh + "\n文一 一\n文二 一");
    const auto& pairing = edge_of(diagram, Relation::pairing);
    CHECK_FALSE(pairing.directed);
    CHECK(pairing.tooltip.ends_with("\n文一 一: 甲与乙结对。"));
}

TEST_CASE("A tooltip shows as many statements as asked for and counts the others") {
    const auto diagram = network_diagram(sample(), style(), {.tooltip_statements = 1});

    CHECK(edge_of(diagram, Relation::aid).tooltip.ends_with("\n文一 一\n… (+1)"));
}

TEST_CASE("Labels are Chinese, English where there is a name, or both") {
    const auto graph = sample();

    CHECK(names(network_diagram(graph, style(), {.language = Language::en})) ==
          std::set<std::string>{"First", "乙", "丙", "丁"});
    CHECK(node_named(network_diagram(graph, style(), {.language = Language::both}), "甲").lines ==
          std::vector<std::string>{"甲", "First"});
}

TEST_CASE("Node size follows the number of edges, or the measure that is given") {
    const auto graph = sample();
    VertexMap<double> measure(graph.vertices().size(), 1.0);
    measure[vertex(graph, "region:丁")] = 5.0;
    measure[vertex(graph, "region:丙")] = 2.0;

    const auto by_edges = network_diagram(graph, style());
    const auto by_measure = network_diagram(graph, style(), {.size = &measure});

    CHECK(node_named(by_edges, "甲").size == 1.0);
    CHECK(node_named(by_edges, "乙").size == 0.0);
    CHECK(node_named(by_measure, "丁").size == 1.0);
    CHECK(node_named(by_measure, "丙").size == Approx(0.5));
    CHECK(node_named(by_measure, "甲").size == 0.0);
}

TEST_CASE("Equal measures make all nodes small") {
    const auto graph = sample();
    const VertexMap<double> measure(graph.vertices().size(), 7.0);

    const auto diagram = network_diagram(graph, style(), {.size = &measure});

    CHECK(std::ranges::all_of(diagram.nodes, [](const auto& node) { return node.size == 0.0; }));
}

TEST_CASE("The source line names the documents that the edges rest on unless it is given") {
    const auto graph = sample();

    CHECK(network_diagram(graph, style(), {.language = Language::en}).source_line ==
          "Source: 文一; 文三; 文二");
    CHECK(network_diagram(graph, style(), {.source_line = "own"}).source_line == "own");
}

TEST_CASE("Groups hold two nodes or more and are called by their key where the style has no name") {
    const auto diagram = network_diagram(sample(), style(), {.grouping = Grouping::macro_region});

    CHECK(diagram.groups == std::vector<DiagramGroup>{{"north", "north"}});
    CHECK(node_named(diagram, "甲").group == 0U);
    CHECK(node_named(diagram, "丙").group == std::nullopt);
}

TEST_CASE("Links are the prefix with the id of the element") {
    const auto diagram = network_diagram(sample(), style(), {.link_prefix = "evidence.html#"});

    CHECK(std::ranges::all_of(diagram.nodes,
                              [](const auto& node) { return node.link == "evidence.html#" + node.id; }));
    CHECK(std::ranges::all_of(diagram.edges,
                              [](const auto& edge) { return edge.link == "evidence.html#" + edge.id; }));
}

TEST_CASE("The surroundings of a vertex grow by hops, against the direction too") {
    const auto graph = sample();
    const auto centre = vertex(graph, "region:丙");

    CHECK(names(ego_diagram(graph, centre, style(), 0)) == std::set<std::string>{"丙"});
    CHECK(names(ego_diagram(graph, centre, style())) == std::set<std::string>{"甲", "丙", "丁"});
    CHECK(names(ego_diagram(graph, centre, style(), 2)) == std::set<std::string>{"甲", "乙", "丙", "丁"});
    CHECK(node_named(ego_diagram(graph, centre, style()), "丙").emphasis == Emphasis::focus);
}

TEST_CASE("A vertex whose edges are all shut out stands alone") {
    const auto graph = sample();

    const auto diagram = ego_diagram(graph, vertex(graph, "area:戊"), style(), 3);

    CHECK(names(diagram) == std::set<std::string>{"戊"});
    CHECK(diagram.edges.empty());
}

TEST_CASE("An ego diagram agrees with distances counted one by one on random graphs") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        const auto graph = test::random_graph(seed, 12, 14);
        const VertexId centre{0};
        std::vector<int> distance(graph.vertices().size(), 99);
        distance[0] = 0;
        for (std::size_t round = 0; round < graph.vertices().size(); ++round) { // Bellman-Ford
            for (const auto& edge : graph.edges()) {
                auto& a = distance[index(edge.source)];
                auto& b = distance[index(edge.target)];
                a = std::min(a, b + 1);
                b = std::min(b, a + 1);
            }
        }

        const auto diagram = ego_diagram(graph, centre, style(), 2);

        CHECK(static_cast<std::ptrdiff_t>(diagram.nodes.size()) ==
              std::ranges::count_if(distance, [](int d) { return d <= 2; }));
        CHECK(static_cast<std::ptrdiff_t>(diagram.edges.size()) ==
              std::ranges::count_if(graph.edges(), [&](const Edge& edge) {
                  return distance[index(edge.source)] <= 2 && distance[index(edge.target)] <= 2;
              }));
    }
}

TEST_CASE("Paths are a flow: steps counted from the start, ends emphasised, what is shared drawn once") {
    const auto graph = sample();
    const auto a = vertex(graph, "region:甲");
    const auto b = vertex(graph, "region:乙");
    const auto c = vertex(graph, "region:丙");
    const auto d = vertex(graph, "region:丁");
    const auto edge_between = [&](VertexId from, VertexId to) {
        const auto arcs = graph.out(from);
        return std::ranges::find(arcs, to, &Arc::to)->edge;
    };
    const std::vector<PathSteps> paths{
        {{b, a, c}, {edge_between(b, a), edge_between(a, c)}},
        {{b, a, c, d}, {edge_between(b, a), edge_between(a, c), edge_between(c, d)}}};

    const auto diagram = path_diagram(graph, paths, style(), {.language = Language::en});

    CHECK(diagram.arrangement == Arrangement::path);
    CHECK(diagram.nodes.size() == 4);
    CHECK(diagram.edges.size() == 3);
    CHECK(node_named(diagram, "乙").step == 0U);
    CHECK(node_named(diagram, "First").step == 1U);
    CHECK(node_named(diagram, "丁").step == 3U);
    CHECK(node_named(diagram, "First").emphasis == Emphasis::normal);
    CHECK(node_named(diagram, "丁").emphasis == Emphasis::focus);
    CHECK(edge_of(diagram, Relation::aid).lines == std::vector<std::string>{"Aid"});
}

TEST_CASE("An empty graph and no paths give empty diagrams") {
    CHECK(network_diagram(CooperationGraph{}, style()) == Diagram{});
    CHECK(path_diagram(CooperationGraph{}, {}, style()).nodes.empty());
}
