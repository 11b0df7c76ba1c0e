// SPDX-License-Identifier: Apache-2.0
#include "render/diagrams.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <sstream>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/basemap.hpp>
#include <jiedui/render/layout.hpp>

using namespace jiedui;
using namespace jiedui::render;

namespace {

std::vector<Outline> read(const std::string& text) {
    std::istringstream in(text);
    return read_basemap(in, "base.geojson");
}

std::string complaint(const std::string& text) {
    try {
        read(text);
    } catch (const Error& error) {
        CHECK(error.code() == "JD420");
        CHECK_FALSE(error.hint().empty());
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("Polygons and lines are read out of collections, features and geometries") {
    const auto outlines = read(R"({"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,30]]]}},
        {"type":"Feature","geometry":null},
        {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[
            {"type":"Point","coordinates":[1,2]},
            {"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8,900]]]}]}},
        {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2]],[[3,3],[4,3],[4,4]]]]}}]})");

    REQUIRE(outlines.size() == 5);
    CHECK(outlines[0] == Outline{{{100, 30}, {101, 30}, {101, 31}, {100, 30}}, true});
    CHECK(outlines[2] == Outline{{{5, 6}, {7, 8}}, false});
    CHECK(outlines[4].is_closed);
}

TEST_CASE("What is no base map in degrees is refused with its place and the reason") {
    CHECK(complaint("{").find("broken JSON") != std::string::npos);
    CHECK(complaint("[]").find("no GeoJSON") != std::string::npos);
    CHECK(complaint(R"({"type":"Topology"})").find("coordinates") != std::string::npos);
    CHECK(complaint(R"({"type":"Circle","coordinates":[]})").find("Circle") != std::string::npos);
    CHECK(complaint(R"({"type":"LineString","coordinates":[[12345678,4321],[1,2]]})").find("degrees") !=
          std::string::npos);
    CHECK(complaint(R"({"type":"LineString","coordinates":[["a",1],[1,2]]})").find("numbers") !=
          std::string::npos);
    CHECK(complaint(R"({"type":"Point","coordinates":[1,2]})").find("neither") != std::string::npos);
    CHECK(complaint(R"({"type":"Polygon","coordinates":7})").find("coordinates") != std::string::npos);
    CHECK_THROWS_AS(load_basemap("/no/such/base.geojson"), Error);
}

TEST_CASE("A base map stands behind the map, cut at its frame") {
    Diagram diagram;
    diagram.arrangement = Arrangement::map;
    diagram.nodes = {test::node("甲"), test::node("乙")};
    diagram.nodes[0].place = GeoPoint{100.0, 30.0};
    diagram.nodes[1].place = GeoPoint{110.0, 35.0};
    diagram.basemap = {{{{60, 10}, {150, 10}, {150, 60}, {60, 60}}, true}, {{{0, 0}, {-20, -30}}, false}};

    const auto layout = lay_out(diagram, test::style());

    const auto fills = std::ranges::count_if(layout.marks, [](const Mark& mark) {
        return !mark.fill.empty() && mark.fill != "#FFFFFF" && mark.width == 0.0;
    });
    CHECK(fills == 1);
    const Box frame{layout.marks.front().points[0], layout.marks.front().points[2]};
    for (const Mark& mark : layout.marks) {
        for (const Point p : mark.points) {
            CHECK(p.x >= frame.low.x - 0.01);
            CHECK(p.x <= frame.high.x + 0.01);
            CHECK(p.y >= frame.low.y - 0.01);
            CHECK(p.y <= frame.high.y + 0.01);
        }
    }
}
