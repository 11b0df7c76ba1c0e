// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "support/catch.hpp"
#include "views/albers.hpp"
#include "views/clip.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <jiedui/render/compose.hpp>
#include <jiedui/render/layout.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::aid;
using test::among;
using test::style;

namespace {

double height(const Box& box) {
    return box.high.y - box.low.y;
}

/// The step of the node that shows a name; the first if there are several.
std::set<std::size_t> steps_of(const Diagram& diagram, std::string_view name) {
    std::set<std::size_t> steps;
    for (const auto& node : diagram.nodes) {
        if (!node.lines.empty() && node.lines.front() == name) {
            steps.insert(*node.step);
        }
    }
    return steps;
}

CooperationGraph graph_of(std::vector<Statement> statements, std::vector<DocumentInfo> documents = {}) {
    return build_graph({.statements = std::move(statements), .documents = std::move(documents)});
}

DocumentInfo dated(std::string id, std::string date) {
    return {.id = id, .title = id, .number = {}, .issuers = {}, .written = std::move(date), .published = {}};
}

Diagram placed(const std::vector<std::optional<GeoPoint>>& places) {
    Diagram diagram;
    diagram.arrangement = Arrangement::map;
    for (std::size_t i = 0; i < places.size(); ++i) {
        diagram.nodes.push_back(test::node("n" + std::to_string(i)));
        diagram.nodes.back().place = places[i];
    }
    diagram.headings = {{}, {}, "nowhere", "outside", "enlarged"};
    return diagram;
}

} // namespace

TEST_CASE("In a flow supporters stand left of those they support") {
    const auto graph = graph_of({aid("文", "region:甲", "region:乙"), aid("文", "region:甲", "region:丙"),
                                 aid("文", "region:丙", "region:丁")});

    const auto diagram = flow_diagram(graph, style());

    CHECK(steps_of(diagram, "甲") == std::set<std::size_t>{0});
    CHECK(steps_of(diagram, "乙") == std::set<std::size_t>{1});
    CHECK(steps_of(diagram, "丙") == std::set<std::size_t>{0, 1});
    CHECK(diagram.nodes.size() == 5);
    CHECK(diagram.edges.size() == 3);
    CHECK(std::ranges::count_if(diagram.nodes,
                                [](const auto& node) { return node.id.ends_with("-right"); }) == 1);
    CHECK_FALSE(diagram.headings.left.empty());
}

TEST_CASE("Undirected ties of a flow take sides by what directed ones fix, else the smaller side is left") {
    const auto fixed = flow_diagram(graph_of({aid("文", "region:乙", "region:丙"),
                                              among("文", Relation::pairing, {"region:甲", "region:乙"})}),
                                    style());
    const auto free = flow_diagram(graph_of({among("文", Relation::pairing, {"region:甲", "region:丁"}),
                                             among("文", Relation::pairing, {"region:乙", "region:丁"}),
                                             among("文", Relation::pairing, {"region:丙", "region:丁"})}),
                                   style());

    CHECK(steps_of(fixed, "乙") == std::set<std::size_t>{0});
    CHECK(steps_of(fixed, "甲") == std::set<std::size_t>{1});
    CHECK(steps_of(free, "丁") == std::set<std::size_t>{0});
    CHECK(steps_of(free, "甲") == std::set<std::size_t>{1});
    CHECK(free.headings.left.empty());
    CHECK(free.notes.size() == 1);
}

TEST_CASE("A flow keeps every tie of random graphs, from the left column to the right one") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        const auto graph = test::random_graph(seed, 10, 20);
        const DiagramOptions options{.relations = {all_relations.begin(), all_relations.end()}};

        const auto diagram = flow_diagram(graph, style(), options);
        const auto layout = lay_out(diagram, style());

        CHECK(diagram.edges.size() == graph.edges().size());
        for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
            const auto& edge = diagram.edges[i];
            CHECK(diagram.nodes[edge.source].step == 0U);
            CHECK(diagram.nodes[edge.target].step == 1U);
            CHECK(layout.nodes[edge.source].high.x < layout.nodes[edge.target].low.x);
            CHECK(diagram.edges[i].id == "e" + std::to_string(i));
        }
    }
}

TEST_CASE("Ribbons are as wide as their weight and fit their nodes") {
    Diagram diagram;
    diagram.arrangement = Arrangement::flow;
    diagram.nodes = {test::node("甲"), test::node("乙"), test::node("丙")};
    diagram.nodes[0].step = 0;
    diagram.nodes[1].step = 1;
    diagram.nodes[2].step = 1;
    diagram.edges = {test::edge(0, 0, 1, Relation::aid, true), test::edge(1, 0, 2, Relation::aid, true)};
    diagram.edges[1].weight = 3;

    const auto layout = lay_out(diagram, style());

    CHECK(layout.edges[1].width == Approx(3 * layout.edges[0].width));
    CHECK(layout.edges[0].width + layout.edges[1].width < height(layout.nodes[0]));
    for (std::size_t i = 0; i < 2; ++i) {
        const Point end = layout.edges[i].curves[0].points.back();
        CHECK(end.x == Approx(layout.nodes[i + 1].low.x));
        CHECK(end.y > layout.nodes[i + 1].low.y);
        CHECK(end.y < layout.nodes[i + 1].high.y);
    }
}

TEST_CASE("A two-mode diagram has the ties between the sides only, with the arrow at the target") {
    const auto graph = graph_of({{.document = "文",
                                  .relation = Relation::issues,
                                  .participants = {{test::entity("organization:部"), Role::source},
                                                   {test::entity("document:文"), Role::receiver}}},
                                 among("文", Relation::cooperation, {"organization:部", "organization:院"})});

    const auto diagram =
        two_mode_diagram(graph, {{EntityKind::organization}, {EntityKind::document}}, style());
    const auto layout = lay_out(diagram, style());

    REQUIRE(diagram.edges.size() == 1);
    CHECK(diagram.nodes.size() == 2);
    const auto& edge = diagram.edges[0];
    const auto& curve = layout.edges[0].curves[0];
    REQUIRE(edge.directed);
    const Point tip = curve.end_tip.value();
    const Box& target = layout.nodes[edge.target];
    CHECK((tip.x == Approx(target.low.x) || tip.x == Approx(target.high.x)));
}

TEST_CASE("A matrix counts every tie in the cells of its ends, as counted one by one") {
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        const auto graph = test::random_graph(seed, 7, 25);
        const auto diagram = matrix_diagram(graph, style());

        const auto layout = lay_out(diagram, style());

        std::map<std::pair<double, double>, std::string> seen;
        for (const auto& cell : layout.cells) {
            seen[{cell.box.low.x, cell.box.low.y}] = cell.text;
        }
        std::size_t sum = 0;
        for (std::size_t row = 0; row < diagram.nodes.size(); ++row) {
            for (std::size_t column = 0; column < diagram.nodes.size(); ++column) {
                const auto count =
                    static_cast<std::size_t>(std::ranges::count_if(diagram.edges, [&](const auto& e) {
                        return (e.source == row && e.target == column) ||
                               (!e.directed && e.target == row && e.source == column);
                    }));
                sum += count == 0 ? 0 : 1;
                for (const auto& cell : layout.cells) {
                    const double y = (cell.box.low.y + cell.box.high.y) / 2;
                    const double x = (cell.box.low.x + cell.box.high.x) / 2;
                    const Box& own = layout.nodes[row];
                    const bool is_row = std::abs(y - (own.low.y + own.high.y) / 2) < 0.5;
                    const Box& head = layout.nodes[column];
                    const bool is_column = std::abs(x + (head.low.y + head.high.y) / 2) < 0.5; // square cells
                    if (is_row && is_column) {
                        CHECK(cell.text == std::to_string(count));
                    }
                }
            }
        }
        CHECK(layout.cells.size() == sum);
    }
}

TEST_CASE("Rows of a matrix stand by community, in it those with most ties first") {
    const auto graph = graph_of({among("文", Relation::pairing, {"region:a", "region:b", "region:c"}),
                                 among("文", Relation::aid, {"region:c", "region:d"})});
    VertexMap<std::uint32_t> communities(graph.vertices().size(), 0);
    communities[VertexId{0}] = 1;

    const auto diagram = matrix_diagram(graph, style(), {.communities = &communities});

    std::vector<std::string> names;
    for (const auto& node : diagram.nodes) {
        names.push_back(node.lines.front());
    }
    CHECK(names == std::vector<std::string>{"c", "b", "d", "a"});
    CHECK(diagram.groups.size() == 1);
}

TEST_CASE("A timeline has documents by date, the undated last, each with what no earlier one states") {
    const auto graph = graph_of({among("丙文", Relation::pairing, {"region:甲", "region:乙"}),
                                 among("乙文", Relation::pairing, {"region:甲", "region:乙"}),
                                 among("乙文", Relation::cooperation, {"region:甲", "region:丙"}),
                                 among("甲文", Relation::cooperation, {"region:丁", "region:丙"})},
                                {dated("丙文", "2019"), dated("乙文", "2020-05")});

    const auto diagram = timeline_diagram(graph, style(), {.language = Language::en});

    REQUIRE(diagram.nodes.size() == 7);
    CHECK(diagram.nodes[0].lines == std::vector<std::string>{"丙文"});
    CHECK(diagram.nodes[1].lines == std::vector<std::string>{"乙文"});
    CHECK(diagram.nodes[2].lines == std::vector<std::string>{"甲文"});
    CHECK(diagram.nodes[0].date == "2019");
    CHECK(diagram.nodes[2].date == style()[Phrase::undated].en);
    CHECK(diagram.nodes[0].note == "new entities 2, new ties 1, ties stated again 0");
    CHECK(diagram.nodes[1].note == "new entities 1, new ties 1, ties stated again 1");
    CHECK(steps_of(diagram, "丙") == std::set<std::size_t>{1});
    CHECK(steps_of(diagram, "丁") == std::set<std::size_t>{2});
    const auto layout = lay_out(diagram, style());
    CHECK(layout.cells.size() == 3);
    CHECK(layout.nodes[0].low.y > layout.nodes[1].high.y);
}

TEST_CASE("The projection keeps areas and is true along its standard parallels") {
    constexpr double radius = 6371.007;
    constexpr double degree = 3.14159265358979323846 / 180.0;
    for (double latitude = 4.0; latitude < 54.0; latitude += 5.0) {
        for (double longitude = 75.0; longitude < 135.0; longitude += 10.0) {
            const double d = 0.01;
            const Point a = detail::albers({longitude, latitude});
            const Point b = detail::albers({longitude + d, latitude});
            const Point c = detail::albers({longitude, latitude + d});
            const double area = std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
            const double true_area = radius * radius * d * degree *
                                     (std::sin((latitude + d) * degree) - std::sin(latitude * degree));
            CHECK(area / true_area == Approx(1.0).epsilon(1e-3));
        }
    }
    for (const double parallel : {25.0, 47.0}) {
        const Point a = detail::albers({105.0, parallel});
        const Point b = detail::albers({105.01, parallel});
        CHECK(std::hypot(a.x - b.x, a.y - b.y) ==
              Approx(radius * std::cos(parallel * degree) * 0.01 * degree).epsilon(1e-6));
    }
    CHECK(detail::albers({105.0, 0.0}).x == Approx(0.0).margin(1e-9));
    CHECK(detail::albers({105.0, 40.0}).y > detail::albers({105.0, 30.0}).y);
    CHECK(detail::albers({120.0, 30.0}).x > 0.0);
}

TEST_CASE("On a map what lies east is right, what lies north is above, and every node is there") {
    const auto diagram = placed({GeoPoint{87.6, 43.8}, GeoPoint{121.5, 31.2}, GeoPoint{126.6, 45.8},
                                 GeoPoint{110.3, 20.0}, std::nullopt, GeoPoint{19.0, 47.5}});

    const auto layout = lay_out(diagram, style());

    const auto& n = layout.nodes;
    CHECK(n[0].high.x < n[1].low.x);
    CHECK(n[3].high.y < n[1].low.y);
    CHECK(n[2].low.y > n[1].high.y);
    CHECK(n[4].low.x > n[1].high.x);
    CHECK(n[4].low.x > n[2].high.x);
    CHECK(n[5].high.x < n[0].low.x);
    CHECK(layout.notes == std::vector<std::string>{"outside"});
    CHECK(std::ranges::any_of(layout.texts, [](const auto& text) { return text.text == "nowhere"; }));
}

TEST_CASE("A crowd on a map is enlarged in a frame with a letter, and no node is lost") {
    std::vector<std::optional<GeoPoint>> places{GeoPoint{80.0, 45.0}, GeoPoint{130.0, 47.0},
                                                GeoPoint{100.0, 22.0}};
    for (int i = 0; i < 9; ++i) {
        places.push_back(GeoPoint{113.0 + 0.2 * (i % 3), 23.0 + 0.2 * (i / 3)});
    }
    const auto diagram = placed(places);

    const auto layout = lay_out(diagram, style());

    CHECK(layout.notes == std::vector<std::string>{"enlarged"});
    CHECK(std::ranges::count_if(layout.texts, [](const auto& text) { return text.text == "A"; }) == 2);
}

TEST_CASE("Maps without places, with one and with equal ones are drawn") {
    CHECK(lay_out(placed({std::nullopt, std::nullopt}), style()).nodes.size() == 2);
    CHECK(lay_out(placed({GeoPoint{100.0, 30.0}}), style()).nodes.size() == 1);
    CHECK(lay_out(placed(std::vector<std::optional<GeoPoint>>(12, GeoPoint{100.0, 30.0})), style())
              .nodes.size() == 12);
    CHECK(lay_out(placed({GeoPoint{-100.0, -40.0}, GeoPoint{200.0, 89.0}}), style()).nodes.size() == 2);
    CHECK(lay_out(placed({GeoPoint{std::nan(""), 30.0}}), style()).nodes.size() == 1);
}

TEST_CASE("Lines and areas are cut at the sides of a box") {
    const Box box{{0, 0}, {10, 10}};

    const auto pieces = detail::clipped_line({{-5, 5}, {15, 5}, {15, 20}, {5, 20}, {5, 5}}, box);
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0] == std::vector<Point>{{0, 5}, {10, 5}});
    CHECK(pieces[1] == std::vector<Point>{{5, 10}, {5, 5}});
    CHECK(detail::clipped_line({{-5, -5}, {-1, 12}}, box).empty());
    const auto area = detail::clipped_area({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}, box);
    double doubled = 0.0;
    for (std::size_t i = 0; i < area.size(); ++i) {
        const Point a = area[i];
        const Point b = area[(i + 1) % area.size()];
        doubled += a.x * b.y - b.x * a.y;
    }
    CHECK(doubled == Approx(50.0));
    CHECK(detail::clipped_area({{20, 20}, {30, 20}, {30, 30}}, box).empty());
}
