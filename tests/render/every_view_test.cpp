// SPDX-License-Identifier: Apache-2.0
#include "render/picture.hpp"
#include "render/views.hpp"
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <jiedui/render/graphviz.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::style;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) {
        all += text;
    }
    return all;
}

/// Places all over China, some abroad, some nowhere; made of the name, so they never change.
EntityFacts spread_facts(const Entity& entity) {
    EntityFacts facts;
    const std::size_t number = entity.name.size() * 7 + static_cast<unsigned char>(entity.name.back());
    facts.label_en = number % 3 == 0 ? "Name " + std::to_string(number) : "";
    facts.macro_region = number % 2 == 0 ? "west" : "east";
    if (number % 5 != 0) {
        facts.longitude = 70.0 + static_cast<double>(number % 71);
        facts.latitude = 15.0 + static_cast<double>(number % 43);
    }
    return facts;
}

/// A self-loop cannot be stated (an entity is never tied to itself), so diagrams get theirs by hand.
void add_loop(Diagram& diagram) {
    if (diagram.nodes.empty() || diagram.arrangement == Arrangement::flow ||
        diagram.arrangement == Arrangement::two_mode) {
        return;
    }
    auto loop = test::edge(900, 0, 0, Relation::aid, true);
    loop.step = diagram.nodes[0].step;
    diagram.edges.push_back(std::move(loop));
}

StatementSet fifty_parallel() {
    StatementSet set;
    for (int i = 0; i < 50; ++i) {
        auto statement = test::aid("文" + std::to_string(i), "region:甲", "platform:乙");
        statement.relation = all_relations[static_cast<std::size_t>(i) % 8];
        statement.origin = i % 3 == 0 ? Origin::background : Origin::stated;
        if (i % 2 == 0) {
            std::swap(statement.participants[0].role, statement.participants[1].role);
        }
        set.statements.push_back(std::move(statement));
    }
    return set;
}

struct NamedGraph {
    std::string name;
    CooperationGraph graph;
};

std::vector<NamedGraph> awkward_graphs() {
    const auto one = [](std::string_view a, std::string_view b) {
        return StatementSet{
            .statements = {test::among("文", Relation::pairing, {std::string{a}, std::string{b}})},
            .documents = {}};
    };
    std::vector<NamedGraph> graphs;
    graphs.push_back({"empty", CooperationGraph{}});
    graphs.push_back(
        {"dangerous name", build_graph(one("region:<b>&\"", "platform:</svg>\\n"), spread_facts)});
    graphs.push_back(
        {"right to left, emoji", build_graph(one("region:مرحبا שלום", "document:😀🚀"), spread_facts)});
    graphs.push_back({"300 characters", build_graph(one("region:" + repeated("湖", 300),
                                                        "organization:" + repeated("w", 300)))});
    graphs.push_back({"no coordinates", build_graph(one("region:甲", "platform:乙"))});
    graphs.push_back({"one place", build_graph(one("region:甲", "region:乙"), test::some_facts)});
    graphs.push_back({"fifty parallel", build_graph(fifty_parallel(), spread_facts)});
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        std::mt19937 random{seed};
        graphs.push_back({"random " + std::to_string(seed),
                          build_graph(test::random_set(random, 5 * seed), spread_facts)});
    }
    return graphs;
}

/// How often each edge is in the picture, by its tooltip: in matrices an edge has up to two cells.
std::map<std::string, std::size_t> drawn_edges(const std::vector<test::Drawn>& drawn) {
    std::map<std::string, std::size_t> counts;
    for (const auto& one : drawn) {
        if (one.css_class == "edge" || one.css_class == "node cell") {
            ++counts[one.id];
        }
    }
    return counts;
}

} // namespace

TEST_CASE("Every view of every awkward graph is drawn completely, well formed, with all nodes and edges") {
    for (const auto& [graph_name, graph] : awkward_graphs()) {
        for (const auto& view : test::all_views()) {
            CAPTURE(graph_name, view.name);
            auto diagram = view.diagram(graph);
            add_loop(diagram);

            const auto rendering = render::render(diagram, style(), Format::svg);

            const auto& picture = rendering.bytes;
            CHECK(test::is_well_formed(picture));
            CHECK(std::ranges::count(rendering.diagnostics, "JD413", &Diagnostic::code) == 0); // too narrow
            const auto drawn = test::read_svg(picture);
            CHECK(test::of_class(drawn, "node").size() == diagram.nodes.size());
            if (diagram.arrangement != Arrangement::matrix) {
                const auto edges = drawn_edges(drawn);
                CHECK(edges.size() == diagram.edges.size());
                CHECK(std::ranges::all_of(diagram.edges,
                                          [&](const auto& edge) { return edges.contains(edge.id); }));
            }
        }
    }
}

TEST_CASE("Every view in every format gives the same bytes twice, and never an empty file") {
    for (const auto& [graph_name, graph] : awkward_graphs()) {
        for (const auto& view : test::all_views()) {
            for (const Format format : {Format::svg, Format::png, Format::pdf, Format::dot}) {
                CAPTURE(graph_name, view.name, to_string(format));
                const auto diagram = view.diagram(graph);

                const auto first = render::render(diagram, style(), format, {.dpi = 40}).bytes;

                CHECK(first.size() > 60);
                CHECK((render::render(diagram, style(), format, {.dpi = 40}).bytes == first));
            }
        }
    }
}

TEST_CASE("The order in which statements arrive changes no picture") {
    std::mt19937 random{77};
    StatementSet set = test::random_set(random, 40);
    StatementSet turned = set;
    std::ranges::reverse(turned.statements);
    std::ranges::reverse(turned.documents);

    const auto graph = build_graph(set, spread_facts);
    const auto again = build_graph(turned, spread_facts);
    for (const auto& view : test::all_views()) {
        CAPTURE(view.name);
        CHECK((render::render(view.diagram(graph), style(), Format::svg).bytes ==
               render::render(view.diagram(again), style(), Format::svg).bytes));
    }
}

TEST_CASE("In every view labels lie inside their boxes and nodes do not overlap") {
    std::mt19937 random{5};
    const auto graph = build_graph(test::random_set(random, 40), spread_facts);
    for (const auto& view : test::all_views()) {
        CAPTURE(view.name);
        const auto diagram = view.diagram(graph);

        const auto layout = lay_out(diagram, style());

        const auto drawn = test::read_svg(render::render(diagram, style(), Format::svg).bytes);
        for (std::size_t a = 0; a < diagram.nodes.size(); ++a) {
            const Box& box = layout.nodes[a];
            const auto* one = test::find(drawn, diagram.nodes[a].id);
            REQUIRE(one != nullptr);
            for (const auto& text : one->texts) {
                CHECK(static_cast<double>(display_columns(text.text)) * text.size / 2.0 <=
                      box.high.x - box.low.x + 0.5);
            }
            for (std::size_t b = a + 1; b < diagram.nodes.size(); ++b) {
                const Box& other = layout.nodes[b];
                const double x = std::min(box.high.x, other.high.x) - std::max(box.low.x, other.low.x);
                const double y = std::min(box.high.y, other.high.y) - std::max(box.low.y, other.low.y);
                CHECK((x < 0.5 || y < 0.5));
            }
        }
    }
}

TEST_CASE("In the surroundings of an entity and on paths no label of an edge meets another or a node") {
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const auto graph = test::random_graph(seed, 9, 16);
        std::vector<PathSteps> paths;
        for (const Arc& first : graph.out(VertexId{0})) {
            for (const Arc& second : graph.out(first.to)) {
                if (second.to != VertexId{0} && second.to != first.to) {
                    paths.push_back({{VertexId{0}, first.to, second.to}, {first.edge, second.edge}});
                }
            }
        }

        const auto layout =
            lay_out(path_diagram(graph, paths, style(), {.language = Language::both}), style());

        CHECK(std::ranges::count(layout.diagnostics, "JD416", &Diagnostic::code) == 0);
    }
}

TEST_CASE("Of many nodes only the largest are named, and the figure says so") {
    const auto graph = test::random_graph(3, 60, 150);
    const auto all = network_diagram(graph, style());

    const auto diagram = network_diagram(graph, style(), {.language = Language::en, .most_labels = 10});

    const auto is_named = [](const DiagramNode& node) { return !node.lines.empty(); };
    CHECK(std::ranges::count_if(diagram.nodes, is_named) == 10);
    double least_named = 1.0;
    double largest_other = 0.0;
    for (const auto& node : diagram.nodes) {
        (is_named(node) ? least_named : largest_other) =
            is_named(node) ? std::min(least_named, node.size) : std::max(largest_other, node.size);
    }
    CHECK(least_named >= largest_other);
    CHECK(diagram.notes.size() == 1);
    CHECK(diagram.nodes.size() == all.nodes.size());
    const auto drawn = test::read_svg(render::render(diagram, style(), Format::svg).bytes);
    CHECK(test::of_class(drawn, "node").size() == diagram.nodes.size());
    const auto texts = test::of_class(drawn, "node text");
    CHECK(std::ranges::any_of(
        texts, [&](const auto& one) { return !one.texts.empty() && one.texts[0].text == diagram.notes[0]; }));
}
