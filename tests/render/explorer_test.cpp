// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <sstream>

#include <nlohmann/json.hpp>

#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/explorer.hpp>

using namespace jiedui;
using namespace jiedui::render;

namespace {

Statement statement(const std::string& from, const std::string& to, Relation relation) {
    Statement result;
    result.document = "文件";
    result.clause = "一";
    result.relation = relation;
    result.participants = {{{EntityKind::region, from}}, {{EntityKind::region, to}}};
    result.evidence = {{{0, 2}, "甲</script>乙"}};
    return result;
}

Style style() {
    return load_style(std::string{JIEDUI_SOURCE_DIR} + "/data/style.json");
}

ExplorerPage page_of(const CooperationGraph& graph, const Style& look) {
    return {.graph = graph,
            .style = look,
            .title = "<b>&",
            .language = "en",
            .network = "network.json",
            .program = "0",
            .measures = {},
            .names = VertexMap<std::vector<std::string>>(graph.vertices().size()),
            .places = VertexMap<std::optional<Position>>(graph.vertices().size()),
            .passages = {}};
}

std::string written(const ExplorerPage& page) {
    std::ostringstream out;
    write_explorer(out, page);
    return out.str();
}

} // namespace

TEST_CASE("the vertices of the stated network have a place of their own, the others none") {
    auto background = statement("a", "d", Relation::member_of);
    background.origin = Origin::background;
    const auto graph = build_graph(
        {{statement("a", "b", Relation::aid), statement("b", "c", Relation::pairing), background}, {}});

    const auto places = explorer_places(graph, style());

    CHECK(places[*graph.find({EntityKind::region, "a"})] != places[*graph.find({EntityKind::region, "b"})]);
    CHECK(places[*graph.find({EntityKind::region, "c"})].has_value());
    CHECK_FALSE(places[*graph.find({EntityKind::region, "d"})].has_value());
}

TEST_CASE("the explorer's page holds the network as data and no text of it as markup") {
    if (!has_explorer()) {
        return;
    }
    const auto graph = build_graph({{statement("</script>", "b", Relation::pairing)}, {}});
    const auto look = style();
    auto page = page_of(graph, look);
    page.measures = {{.name = "degree",
                      .title = {"度", "Degree"},
                      .values = VertexMap<std::optional<double>>(graph.vertices().size(), 1.0)}};

    const std::string html = written(page);
    const std::string begin = "id=\"data\">";
    const auto at = html.find(begin) + begin.size();
    const auto data = nlohmann::json::parse(html.substr(at, html.find("</script>", at) - at));

    CHECK(html.find("<title>&lt;b&gt;&amp;</title>") != std::string::npos);
    CHECK(data["vertices"][0]["name"] == "</script>");
    CHECK(data["statements"][0]["evidence"][0]["quote"] == "甲</script>乙");
    CHECK(data["edges"][0] == nlohmann::json{{"s", 0}, {"t", 1}, {"r", "pairing"}, {"by", {0}}});
    CHECK(data["measures"][0]["values"] == nlohmann::json{1.0, 1.0});
    CHECK(data["style"]["relations"].size() == all_relations.size());
}

TEST_CASE("without Node at the build the explorer says what is missing") {
    if (has_explorer()) {
        return;
    }
    const CooperationGraph graph;
    const auto look = style();

    CHECK_THROWS_AS(written(page_of(graph, look)), Error);
}
