// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "render/picture.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/graphviz.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::edge;
using test::node;
using test::random_diagram;
using test::style;

namespace {

std::string svg(const Diagram& diagram, const RenderOptions& options = {}) {
    return render::render(diagram, style(), Format::svg, options).bytes;
}

std::set<std::string> ids(const std::vector<test::Drawn>& elements) {
    std::set<std::string> result;
    for (const auto& element : elements) {
        result.insert(element.id);
    }
    return result;
}

template <class T> std::set<std::string> ids_of(const std::vector<T>& elements) {
    std::set<std::string> result;
    for (const auto& element : elements) {
        result.insert(element.id);
    }
    return result;
}

/// Width and height from a PNG header.
std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
    }
    return value;
}

Diagram small() {
    Diagram diagram;
    diagram.nodes = {node("东河", EntityKind::region), node("盐湖实验室", EntityKind::platform)};
    diagram.edges = {edge(0, 0, 1, Relation::hosts, true), edge(1, 0, 1, Relation::co_construction)};
    diagram.title = "合作图";
    diagram.source_line = "文一";
    return test::with_legend(std::move(diagram));
}

} // namespace

TEST_CASE("The SVG of a random diagram holds each of its nodes and edges once, with its tooltip") {
    for (std::uint32_t seed = 31; seed <= 40; ++seed) {
        CAPTURE(seed);
        const auto diagram = random_diagram(seed, 4 * (seed - 29), 7 * (seed - 29));

        const auto picture = svg(diagram);

        CHECK(test::is_well_formed(picture));
        const auto drawn = test::read_svg(picture);
        const auto nodes = test::of_class(drawn, "node");
        const auto edges = test::of_class(drawn, "edge");
        CHECK(nodes.size() == diagram.nodes.size());
        CHECK(edges.size() == diagram.edges.size());
        CHECK(ids(nodes) == ids_of(diagram.nodes));
        CHECK(ids(edges) == ids_of(diagram.edges));
        CHECK(std::ranges::none_of(edges, [](const auto& one) { return one.outlines.empty(); }));
        for (const auto& wanted : diagram.edges) {
            CHECK(test::find(drawn, wanted.id)->title == wanted.tooltip);
        }
    }
}

TEST_CASE("Every Chinese label lies inside the box of its node") {
    const auto diagram = random_diagram(41, 60, 100);

    const auto drawn = test::read_svg(svg(diagram));

    for (const auto& wanted : diagram.nodes) {
        CAPTURE(wanted.id);
        const auto* one = test::find(drawn, wanted.id);
        REQUIRE(one != nullptr);
        REQUIRE(one->texts.size() == wanted.lines.size());
        if (style()[wanted.kind].shape == Shape::plain) {
            continue; // has no box to lie in
        }
        const Box box = one->outlines.at(0);
        for (const auto& text : one->texts) {
            const double half = static_cast<double>(display_columns(text.text)) * text.size / 4.0;
            CHECK(text.x - half >= box.low.x);
            CHECK(text.x + half <= box.high.x);
            CHECK(text.y - 0.88 * text.size >=
                  box.low.y - 0.5); // ascent and descent of full-width characters
            CHECK(text.y + 0.12 * text.size <= box.high.y + 0.5);
        }
    }
}

TEST_CASE("Directed edges are drawn with an arrow, undirected ones without") {
    Diagram diagram;
    diagram.nodes = {node("a"), node("b")};
    diagram.edges = {edge(0, 0, 1, Relation::aid, true), edge(1, 0, 1, Relation::joint_research)};

    const auto drawn = test::read_svg(svg(diagram));

    CHECK(test::find(drawn, "edge-0")->polygons == 1);
    CHECK(test::find(drawn, "edge-1")->polygons == 0);
    CHECK(test::find(drawn, "edge-1")->body.find("stroke-dasharray") != std::string::npos);
}

TEST_CASE("Heavier edges are thicker and background edges fainter") {
    Diagram diagram;
    diagram.nodes = {node("a"), node("b")};
    diagram.edges = {edge(0, 0, 1), edge(1, 0, 1), edge(2, 0, 1)};
    diagram.edges[1].weight = 8;
    diagram.edges[2].origin = Origin::background;

    const auto drawn = test::read_svg(svg(diagram));

    const auto width = [&](const char* id) {
        const auto values = test::numbers(test::attribute(test::find(drawn, id)->body, "stroke-width"));
        return values.empty() ? 1.0 : values.front();
    };
    CHECK(width("edge-1") > 1.5 * width("edge-0"));
    CHECK(test::find(drawn, "edge-2")->body.find("stroke-opacity") != std::string::npos);
}

TEST_CASE("A drawing has its title, its source line and a legend of what is present") {
    const auto picture = svg(small());

    const auto drawn = test::read_svg(picture);
    std::set<std::string> texts;
    for (const auto& one : drawn) {
        for (const auto& text : one.texts) {
            texts.insert(text.text);
        }
    }
    CHECK(texts == std::set<std::string>{"东河", "盐湖实验室", "合作图", "文一", "Region", "Platform",
                                         "Hosts", "Co-construction"});
    CHECK(test::of_class(drawn, "edge legend").size() == 2);
    CHECK(picture.find("<title>合作图</title>") != std::string::npos);
}

TEST_CASE("Title, source line and legend lie outside the drawing") {
    const auto diagram = random_diagram(42, 30, 60);

    const auto drawn = test::read_svg(svg(diagram));

    Box inside{{1e9, 1e9}, {-1e9, -1e9}};
    for (const auto& one : test::of_class(drawn, "node")) {
        for (const auto& box : one.outlines) {
            inside.low.y = std::min(inside.low.y, box.low.y);
            inside.high.y = std::max(inside.high.y, box.high.y);
        }
    }
    for (const auto& one : drawn) {
        for (const auto& text : one.texts) {
            const bool is_drawing = one.css_class == "node";
            CHECK((is_drawing || text.y < inside.low.y || text.y - text.size > inside.high.y));
        }
    }
}

TEST_CASE("Elements with a link become anchors") {
    auto diagram = small();
    diagram.edges[0].link = "evidence.html?a=1&b=2#e0";

    const auto picture = svg(diagram);

    CHECK(test::is_well_formed(picture));
    CHECK(picture.find("xlink:href=\"evidence.html?a=1&amp;b=2#e0\"") != std::string::npos);
    CHECK(test::find(test::read_svg(picture), "edge-0")->title == "tie 0");
}

TEST_CASE("The same diagram gives the same bytes in every format") {
    const auto diagram = random_diagram(43, 40, 70);
    for (const Format format : {Format::svg, Format::png, Format::pdf, Format::dot}) {
        CAPTURE(to_string(format));

        const auto first = render::render(diagram, style(), format).bytes;
        render::render(random_diagram(44, 10, 10), style(), Format::png);

        CHECK((render::render(diagram, style(), format).bytes == first));
    }
}

TEST_CASE("The SVG tells neither version nor time") {
    const auto picture = svg(small());

    CHECK(picture.find("graphviz") == std::string::npos);
    CHECK(picture.find("<!--") == std::string::npos);
}

TEST_CASE("PNG and PDF begin as such files do and PNG grows with the resolution") {
    const auto png = render::render(small(), style(), Format::png).bytes;
    const auto fine = render::render(small(), style(), Format::png, {.dpi = 192}).bytes;
    const auto pdf = render::render(small(), style(), Format::pdf).bytes;

    CHECK(png.starts_with("\x89PNG"));
    CHECK(big_endian(fine, 16) == Approx(2.0 * big_endian(png, 16)).margin(4));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.find("D:19700101000000") != std::string::npos);
}

TEST_CASE("A bitmap that cairo cannot hold is refused, with its size") {
    try {
        render::render(small(), style(), Format::png, {.dpi = 8000});
        FAIL("was drawn");
    } catch (const Error& error) {
        CHECK(error.code() == "JD407");
        CHECK(std::string{error.what()}.find(" by ") != std::string::npos);
    }
}

TEST_CASE("DOT holds every node and edge under its own id") {
    const auto diagram = random_diagram(45, 20, 30);

    const auto rendering = render::render(diagram, style(), Format::dot);

    CHECK(rendering.bytes.starts_with("digraph"));
    for (const auto& one : diagram.edges) {
        CHECK(rendering.bytes.find("id=\"" + one.id + "\"") != std::string::npos);
    }
    CHECK(rendering.bytes.find("cluster_legend") != std::string::npos);
}

TEST_CASE("An empty diagram is a picture with its title") {
    Diagram diagram;
    diagram.title = "Nothing";

    const auto drawn = test::read_svg(svg(diagram));

    CHECK(test::of_class(drawn, "node").empty());
    CHECK(test::of_class(drawn, "node text").size() == 1);
    CHECK(test::is_well_formed(svg(Diagram{})));
}

TEST_CASE("A font that is not installed is replaced and the result says so") {
    const auto rendering = render::render(small(), style(), Format::svg, {.font = "No Such Family"});

    CHECK(std::ranges::count(rendering.diagnostics, "JD414", &Diagnostic::code) == 1);
    CHECK(rendering.bytes.find("No Such Family") == std::string::npos);
}

TEST_CASE("A stream that does not take the drawing is an error") {
    std::ostringstream out;
    out.setstate(std::ios::badbit);

    CHECK_THROWS_AS(render::render(out, small(), style(), Format::dot), Error);
}

TEST_CASE("Format words are read as they are written") {
    for (const Format format : {Format::svg, Format::png, Format::pdf, Format::dot}) {
        CHECK(parse_format(to_string(format)) == format);
    }
    CHECK(parse_format("gif") == std::nullopt);
}
