// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "render/picture.hpp"
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <algorithm>

#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::style;

namespace {

/// Names that mean something to Graphviz, to XML or to both.
const std::vector<std::string> dangerous{"<b>&\"",
                                         "a\\nb",
                                         "ends in \\",
                                         "\\N \\G \\E \\l \\r",
                                         "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
                                         "]]> --> <!--",
                                         "😀🚀",
                                         "'; }",
                                         "{a|b}",
                                         "%s%n%d",
                                         "two  blanks",
                                         "مرحبا",
                                         "#define",
                                         "</svg>",
                                         "n0 -> n1"};

Diagram hostile() {
    Diagram diagram;
    for (const auto& name : dangerous) {
        diagram.nodes.push_back(test::node(name, EntityKind::organization));
        diagram.nodes.back().lines = {name};
    }
    for (std::size_t i = 0; i < dangerous.size(); ++i) {
        diagram.edges.push_back(test::edge(i, i, (i + 1) % dangerous.size()));
        diagram.edges.back().id = "edge " + dangerous[i];
        diagram.edges.back().tooltip = dangerous[i] + "\nsecond line";
        diagram.edges.back().lines = {dangerous[i]};
    }
    diagram.title = "<title>&\\n";
    diagram.source_line = "\"quoted\" \\";
    return test::with_legend(std::move(diagram));
}

} // namespace

TEST_CASE("Dangerous names are drawn exactly as they are") {
    const auto diagram = hostile();

    const auto picture = render::render(diagram, style(), Format::svg).bytes;

    CHECK(test::is_well_formed(picture));
    const auto drawn = test::read_svg(picture);
    for (std::size_t i = 0; i < dangerous.size(); ++i) {
        CAPTURE(dangerous[i]);
        const auto* node = test::find(drawn, diagram.nodes[i].id);
        const auto* edge = test::find(drawn, diagram.edges[i].id);
        REQUIRE(node != nullptr);
        REQUIRE(edge != nullptr);
        REQUIRE(node->texts.size() == 1);
        CHECK(node->texts[0].text == dangerous[i]);
        CHECK(node->title == dangerous[i]);
        CHECK(edge->title == dangerous[i] + "\nsecond line");
        REQUIRE(edge->texts.size() == 1);
        CHECK(edge->texts[0].text == dangerous[i]);
    }
}

TEST_CASE("Dangerous names survive with links, in every format and every engine") {
    auto diagram = hostile();
    for (auto& edge : diagram.edges) {
        edge.link = "x.html?" + edge.tooltip;
    }

    const auto picture = render::render(diagram, style(), Format::svg).bytes;
    CHECK(test::is_well_formed(picture));
    CHECK(picture.find("x.html?%3Cb%3E&amp;%22%0Asecond") != std::string::npos);
    CHECK(test::read_svg(picture).size() ==
          test::read_svg(render::render(hostile(), style(), Format::svg).bytes).size());
    for (const Engine engine : {Engine::dot, Engine::sfdp, Engine::twopi}) {
        CHECK(render::render(diagram, style(), Format::svg, {.engine = engine}).engine == engine);
    }
    for (const Format format : {Format::png, Format::pdf, Format::dot}) {
        CHECK(render::render(diagram, style(), format).bytes.size() > 500);
    }
}

TEST_CASE("Bytes that are no text become replacement characters") {
    Diagram diagram;
    diagram.nodes = {test::node("x")};
    diagram.nodes[0].lines = {std::string("a\x01\xFF\xED\xA0\x80z\0y", 9)};
    diagram.nodes[0].tooltip = "\x02\xC0";

    const auto picture = render::render(diagram, style(), Format::svg).bytes;

    CHECK(test::is_well_formed(picture));
    CHECK(test::read_svg(picture).at(0).texts.at(0).text == "a \uFFFD\uFFFDz y");
}

TEST_CASE("A name of three hundred characters is shortened in the label and whole in the tooltip") {
    std::string name;
    for (int i = 0; i < 300; ++i) {
        name += "湖";
    }
    const auto graph =
        build_graph({.statements = {test::among("文", Relation::pairing, {"region:" + name, "region:乙"})},
                     .documents = {}});

    const auto diagram = network_diagram(graph, style());
    const auto drawn = test::read_svg(render::render(diagram, style(), Format::svg).bytes);

    const auto* one = test::find(drawn, "v1");
    REQUIRE(one != nullptr);
    CHECK(one->title.starts_with(name));
    CHECK(one->texts.size() == 4);
    CHECK(one->texts.back().text.ends_with("…"));
}

TEST_CASE("Random statement sets with awkward names are drawn completely") {
    for (std::uint32_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        std::mt19937 random{seed};
        StatementSet set;
        for (int i = 0; i < 20; ++i) {
            set.statements.push_back(test::random_statement(random));
        }
        const auto diagram = network_diagram(build_graph(set), style(),
                                             {.origins = {Origin::stated, Origin::background},
                                              .relations = {all_relations.begin(), all_relations.end()}});

        const auto picture = render::render(diagram, style(), Format::svg).bytes;

        CHECK(test::is_well_formed(picture));
        const auto drawn = test::read_svg(picture);
        CHECK(test::of_class(drawn, "node").size() == diagram.nodes.size());
        CHECK(test::of_class(drawn, "edge").size() == diagram.edges.size());
    }
}
