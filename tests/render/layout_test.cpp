// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include <jiedui/render/layout.hpp>

using namespace jiedui;
using namespace jiedui::render;
using test::edge;
using test::node;
using test::random_diagram;
using test::style;

namespace {

constexpr std::array all_engines{Engine::dot, Engine::neato, Engine::sfdp, Engine::twopi, Engine::circo};

double distance(Point p, const Box& box) {
    const double dx = std::max({box.low.x - p.x, 0.0, p.x - box.high.x});
    const double dy = std::max({box.low.y - p.y, 0.0, p.y - box.high.y});
    return std::hypot(dx, dy);
}

double overlap(const Box& a, const Box& b) {
    const double x = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
    const double y = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
    return x > 0 && y > 0 ? std::min(x, y) : 0.0;
}

Point start_of(const EdgePath& path) {
    return path.curves.front().start_tip.value_or(path.curves.front().points.front());
}
Point end_of(const EdgePath& path) {
    return path.curves.back().end_tip.value_or(path.curves.back().points.back());
}

/// The point half way along the middle piece.
Point middle(const EdgePath& path) {
    const auto& p = path.curves.front().points;
    const std::size_t piece = (p.size() - 1) / 3 / 2 * 3;
    const auto at = [&](double Point::*c) {
        return (p[piece].*c + 3 * p[piece + 1].*c + 3 * p[piece + 2].*c + p[piece + 3].*c) / 8;
    };
    return {at(&Point::x), at(&Point::y)};
}

double least_distance_of_middles(const Layout& layout) {
    double least = 1e9;
    for (std::size_t a = 0; a < layout.edges.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.edges.size(); ++b) {
            const Point p = middle(layout.edges[a]);
            const Point q = middle(layout.edges[b]);
            least = std::min(least, std::hypot(p.x - q.x, p.y - q.y));
        }
    }
    return least;
}

bool has_code(const Layout& layout, std::string_view code) {
    return std::ranges::find(layout.diagnostics, code, &Diagnostic::code) != layout.diagnostics.end();
}

} // namespace

TEST_CASE(
    "Every engine places every node and edge of random diagrams, and edges begin and end at their nodes") {
    for (const Engine engine : all_engines) {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            CAPTURE(to_string(engine), seed);
            const auto diagram = random_diagram(seed, 5 + 7 * seed, 12 * seed);

            const auto layout = lay_out(diagram, style(), {.engine = engine});

            CHECK(layout.engine == engine);
            REQUIRE(layout.nodes.size() == diagram.nodes.size());
            REQUIRE(layout.edges.size() == diagram.edges.size());
            for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
                REQUIRE_FALSE(layout.edges[i].curves.empty());
                CHECK(distance(start_of(layout.edges[i]), layout.nodes[diagram.edges[i].source]) < 6.0);
                CHECK(distance(end_of(layout.edges[i]), layout.nodes[diagram.edges[i].target]) < 6.0);
            }
        }
    }
}

TEST_CASE("An arrow has its tip at the target and there is none at an undirected edge") {
    const auto diagram = random_diagram(9, 12, 30);

    const auto layout = lay_out(diagram, style(), {.engine = Engine::neato});

    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        CHECK(layout.edges[i].curves.back().end_tip.has_value() == diagram.edges[i].directed);
        CHECK_FALSE(layout.edges[i].curves.front().start_tip.has_value());
    }
}

TEST_CASE("No two nodes overlap") {
    for (const Engine engine : {Engine::automatic, Engine::dot, Engine::neato, Engine::sfdp}) {
        for (std::uint32_t seed = 11; seed <= 13; ++seed) {
            CAPTURE(to_string(engine), seed);
            const auto diagram = random_diagram(seed, 60, 100);

            const auto layout = lay_out(diagram, style(), {.engine = engine});

            for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
                for (std::size_t b = a + 1; b < layout.nodes.size(); ++b) {
                    CHECK(overlap(layout.nodes[a], layout.nodes[b]) < 0.5);
                }
            }
        }
    }
}

TEST_CASE("Boxes are as wide as full-width characters need") {
    Diagram diagram;
    for (const auto kind : all_kinds) {
        diagram.nodes.push_back(node("盐湖资源综合利用" + std::string{to_string(kind).substr(0, 1)}, kind));
        diagram.nodes.back().size = 1.0;
    }

    const auto layout = lay_out(diagram, style());

    for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
        const auto widest = std::ranges::max(diagram.nodes[i].lines, {}, display_columns);
        const double columns = static_cast<double>(display_columns(widest));
        CHECK(layout.nodes[i].high.x - layout.nodes[i].low.x >=
              columns * 16.0 / 2.0 + 4.0); // 16 points: largest size
    }
}

TEST_CASE("Relations between the same two nodes run side by side, whichever way they point") {
    for (const Engine engine : {Engine::dot, Engine::neato, Engine::sfdp}) {
        CAPTURE(to_string(engine));
        Diagram diagram;
        diagram.nodes = {node("甲"), node("乙")};
        for (std::size_t i = 0; i < 5; ++i) {
            diagram.edges.push_back(edge(i, i % 2, 1 - i % 2, all_relations[i], i > 2));
        }

        const auto layout = lay_out(diagram, style(), {.engine = engine});

        CHECK(least_distance_of_middles(layout) > 3.0);
    }
}

TEST_CASE("Fifty parallel edges are fifty curves") {
    Diagram diagram;
    diagram.nodes = {node("甲"), node("乙"), node("丙")};
    for (std::size_t i = 0; i < 50; ++i) {
        diagram.edges.push_back(edge(i, 0, 1, all_relations[i % 8]));
    }

    const auto layout = lay_out(diagram, style());

    REQUIRE(layout.edges.size() == 50);
    CHECK(least_distance_of_middles(layout) > 0.5);
}

TEST_CASE("A flow runs from left to right along its steps, also under arrows that point back") {
    Diagram diagram;
    diagram.arrangement = Arrangement::path;
    for (std::size_t i = 0; i < 4; ++i) {
        diagram.nodes.push_back(node("甲" + std::to_string(i)));
        diagram.nodes.back().step = i;
    }
    diagram.edges = {edge(0, 1, 0, Relation::aid, true), edge(1, 1, 2), edge(2, 3, 2, Relation::aid, true)};
    diagram.edges[0].lines = {"支援"};

    const auto layout = lay_out(diagram, style());

    CHECK(layout.engine == Engine::dot);
    for (std::size_t i = 0; i + 1 < 4; ++i) {
        CHECK(layout.nodes[i].high.x < layout.nodes[i + 1].low.x);
    }
    CHECK(distance(start_of(layout.edges[0]), layout.nodes[1]) < 6.0);
    CHECK(distance(layout.edges[0].curves.back().end_tip.value(), layout.nodes[0]) < 6.0);
    CHECK(layout.edges[0].label.has_value());
}

TEST_CASE("Networks choose their engine by size, with groups or without") {
    CHECK(lay_out(random_diagram(1, 20, 20), style()).engine == Engine::neato);
    CHECK(lay_out(random_diagram(1, 60, 60), style()).engine == Engine::sfdp);
    auto grouped = random_diagram(1, 20, 20);
    grouped.groups = {{"g", "组"}};
    grouped.nodes[0].group = 0;
    grouped.nodes[1].group = 0;
    CHECK(lay_out(grouped, style()).engine == Engine::neato);
}

TEST_CASE("A diagram that dot would not finish goes to sfdp, and the result says so") {
    const auto diagram = random_diagram(3, 340, 401);

    const auto layout = lay_out(diagram, style(), {.engine = Engine::dot});

    CHECK(layout.engine == Engine::sfdp);
    CHECK(layout.edges.size() == 401);
    CHECK(has_code(layout, "JD411"));
    CHECK(has_code(layout, "JD415"));
}

TEST_CASE("A frame holds the members of its group and no other node, whatever the engine") {
    auto diagram = random_diagram(5, 16, 20);
    diagram.groups = {{"g0", "东部"}, {"g1", "西部"}};
    for (std::size_t i = 0; i < 10; ++i) {
        diagram.nodes[i].group = i % 2;
    }

    for (const Engine engine : {Engine::automatic, Engine::dot, Engine::sfdp}) {
        CAPTURE(to_string(engine));
        const auto layout = lay_out(diagram, style(), {.engine = engine});
        REQUIRE_FALSE(has_code(layout, "JD412"));
        REQUIRE(layout.groups.size() == 2);
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            for (std::size_t group = 0; group < 2; ++group) {
                const Box frame = layout.groups[group].value();
                const bool is_inside =
                    distance(layout.nodes[i].low, frame) < 0.5 && distance(layout.nodes[i].high, frame) < 0.5;
                CHECK(is_inside == (diagram.nodes[i].group == group));
                CHECK((diagram.nodes[i].group == group || overlap(layout.nodes[i], frame) < 0.5));
            }
        }
    }
}

TEST_CASE("A group that nobody is in has no frame, and the result says so") {
    auto diagram = random_diagram(5, 16, 20);
    diagram.groups = {{"g0", "东部"}};

    const auto layout = lay_out(diagram, style());

    CHECK(layout.groups == std::vector<std::optional<Box>>(1));
    CHECK(has_code(layout, "JD412"));
}

TEST_CASE("Clustered diagrams are complete whatever becomes of the frames") {
    for (std::uint32_t seed = 1; seed <= 6; ++seed) {
        auto diagram = random_diagram(seed, 50, 120);
        for (std::size_t group = 0; group < 12; ++group) {
            diagram.groups.push_back({"g" + std::to_string(group), "组" + std::to_string(group)});
        }
        for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
            diagram.nodes[i].group = i % 12;
        }

        const auto layout = lay_out(diagram, style(), {.engine = Engine::dot});

        CHECK(std::ranges::none_of(layout.edges, [](const auto& path) { return path.curves.empty(); }));
        CHECK(layout.edges.size() == diagram.edges.size());
    }
}

TEST_CASE("The same diagram is laid out the same way every time") {
    for (const Engine engine : all_engines) {
        CAPTURE(to_string(engine));
        const auto diagram = random_diagram(21, 40, 60);

        const auto first = lay_out(diagram, style(), {.engine = engine});
        lay_out(random_diagram(22, 50, 20), style(), {.engine = Engine::sfdp}); // stirs Graphviz's own state
        const auto second = lay_out(diagram, style(), {.engine = engine});

        CHECK(first.nodes == second.nodes);
        CHECK(first.edges == second.edges);
    }
}

TEST_CASE("Nothing, one node, a pair and a loop can be laid out by every engine") {
    Diagram one;
    one.nodes = {node("甲")};
    Diagram pair = one;
    pair.nodes.push_back(node("乙"));
    Diagram loop = one;
    loop.edges = {edge(0, 0, 0, Relation::aid, true)};
    for (const Engine engine : all_engines) {
        CAPTURE(to_string(engine));

        CHECK(lay_out(Diagram{}, style(), {.engine = engine}).nodes.empty());
        CHECK(lay_out(one, style(), {.engine = engine}).nodes.size() == 1);
        CHECK(lay_out(pair, style(), {.engine = engine}).nodes.size() == 2);
        CHECK(lay_out(loop, style(), {.engine = engine}).edges.at(0).curves.size() == 1);
    }
}

TEST_CASE("Engine words are read as they are written") {
    for (const Engine engine : all_engines) {
        CHECK(parse_engine(to_string(engine)) == engine);
    }
    CHECK(parse_engine("auto") == Engine::automatic);
    CHECK(parse_engine("fdp") == std::nullopt);
}
