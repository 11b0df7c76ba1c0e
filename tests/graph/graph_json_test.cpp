// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include <jiedui/graph/json.hpp>

using namespace jiedui;
using jiedui::test::aid;
using jiedui::test::among;
using nlohmann::ordered_json;

namespace {

std::string written(const CooperationGraph& graph) {
    std::ostringstream out;
    write_graph(out, graph);
    return out.str();
}

CooperationGraph read(const std::string& text) {
    std::istringstream in{text};
    return read_graph(in, "net.json");
}

std::vector<std::string> keys(const ordered_json& object) {
    std::vector<std::string> list;
    for (const auto& item : object.items()) {
        list.push_back(item.key());
    }
    return list;
}

Statement valid(std::string clause, std::string from, std::string to) {
    auto statement = among("甲", Relation::pairing, {"region:a", "region:b"});
    statement.clause = std::move(clause);
    statement.valid_from = std::move(from);
    statement.valid_to = std::move(to);
    return statement;
}

} // namespace

TEST_CASE("The native file of a graph reads back as an equal graph") {
    std::mt19937 random{9};

    for (int round = 0; round < 40; ++round) {
        const auto graph = build_graph(test::random_set(random, 25), test::some_facts);
        const auto text = written(graph);
        const auto again = read(text);
        CHECK(again == graph);
        CHECK(written(again) == text);
    }
}

TEST_CASE("The empty graph is written and read") {
    const auto text = written(CooperationGraph{});

    CHECK(read(text) == CooperationGraph{});
    CHECK(written(build_graph({})) == text);
    CHECK(ordered_json::parse(text)["nodes"] == ordered_json::array());
}

TEST_CASE("A byte order mark before the file does no harm") {
    const auto graph = test::random_graph(1, 5, 8);

    CHECK(read("\xEF\xBB\xBF" + written(graph)) == graph);
}

TEST_CASE("The keys of the native file stand in their documented order") {
    const auto graph =
        build_graph({{aid("甲", "region:a", "region:b")}, {{.id = "甲", .title = "t"}}}, test::some_facts);

    const auto json = ordered_json::parse(written(graph));

    using Keys = std::vector<std::string>;
    CHECK(keys(json) ==
          Keys{"directed", "multigraph", "graph", "options", "attributes", "categories", "nodes", "edges"});
    CHECK(keys(json["graph"]) == Keys{"format", "version", "offset_unit", "documents", "statements"});
    CHECK(json["options"].dump() == R"({"type":"mixed","multi":true,"allowSelfLoops":true})");
    CHECK(keys(json["nodes"][0]) ==
          Keys{"id", "key", "name", "label", "kind", "category", "x", "y", "attributes"});
    CHECK(keys(json["nodes"][0]["attributes"]) == Keys{"label", "x", "y", "size", "kind", "label_en", "code",
                                                       "macro_region", "longitude", "latitude"});
    CHECK(keys(json["edges"][0]) == Keys{"source", "target", "key", "id", "relation", "undirected", "weight",
                                         "value", "valid_from", "valid_to", "evidence", "attributes"});
    CHECK(json["categories"].size() == all_kinds.size());
}

TEST_CASE("An edge shows each piece of its evidence with document, clause, span and date") {
    auto with_quote = aid("甲", "region:a", "region:b");
    with_quote.evidence = {{{3, 7}, "甲帮助乙"}, {{0, 2}, "标题"}};
    auto without = aid("乙", "region:a", "region:b");

    const auto json = ordered_json::parse(
        written(build_graph({{with_quote, without}, {{.id = "甲", .title = "t", .written = "2022-03-03"}}})));

    REQUIRE(json["edges"].size() == 1);
    CHECK(json["edges"][0]["weight"] == 2);
    CHECK(json["edges"][0]["undirected"] == false);
    CHECK(
        json["edges"][0]["evidence"].dump() ==
        R"([{"statement":0,"document":"乙","clause":"一","span":null,"quote":"","written":null},)"
        R"({"statement":1,"document":"甲","clause":"一","span":[0,2],"quote":"标题","written":"2022-03-03"},)"
        R"({"statement":1,"document":"甲","clause":"一","span":[3,7],"quote":"甲帮助乙","written":"2022-03-03"}])");
}

TEST_CASE("Ids are unique over nodes and edges, ends exist, positions differ and nothing is called type") {
    std::mt19937 random{10};
    const auto graph = build_graph(test::random_set(random, 80), test::some_facts);

    const auto json = ordered_json::parse(written(graph));

    std::set<std::string> nodes;
    std::set<std::pair<double, double>> places;
    for (const auto& node : json["nodes"]) {
        nodes.insert(node["id"].get<std::string>());
        places.emplace(node["x"].get<double>(), node["y"].get<double>());
        CHECK_FALSE(node.contains("type"));
        CHECK_FALSE(node["attributes"].contains("type"));
    }
    auto ids = nodes;
    for (const auto& edge : json["edges"]) {
        ids.insert(edge["id"].get<std::string>());
        CHECK(nodes.contains(edge["source"].get<std::string>()));
        CHECK(nodes.contains(edge["target"].get<std::string>()));
        CHECK_FALSE(edge.contains("type"));
        for (const auto& [key, value] : edge["attributes"].items()) {
            CHECK(key != "type");
            CHECK(value.is_primitive());
        }
    }
    CHECK(nodes.size() == graph.vertices().size());
    CHECK(places.size() == graph.vertices().size());
    CHECK(ids.size() == graph.vertices().size() + graph.edges().size());
}

TEST_CASE("The best connected vertex stands in the middle") {
    const auto json = ordered_json::parse(written(
        build_graph({{aid("甲", "region:a", "region:hub"), aid("甲", "region:b", "region:hub")}, {}})));

    CHECK(json["nodes"][2]["name"] == "hub");
    CHECK(json["nodes"][2]["x"] == 0.0);
    CHECK(json["nodes"][0]["x"] != 0.0);
}

TEST_CASE("An interval is bounded only where every statement bounds it") {
    struct Row {
        std::string name;
        std::vector<Statement> statements;
        ordered_json from;
        ordered_json to;
    };
    const std::vector<Row> rows{
        {"none states any", {valid("一", "", "")}, nullptr, nullptr},
        {"one states both", {valid("一", "2020", "2021-06")}, "2020", "2021-06"},
        {"earliest and latest",
         {valid("一", "2020-05", "2021"), valid("二", "2019-12-31", "2020-07")},
         "2019-12-31",
         "2021"},
        {"one leaves it open", {valid("一", "2020", "2021"), valid("二", "", "2022")}, nullptr, "2022"},
        {"open, then closed", {valid("一", "2020", ""), valid("二", "2021", "2022")}, "2020", nullptr},
        {"a year ends after its months",
         {valid("一", "2020", "2020"), valid("二", "2020-03", "2020-11-30")},
         "2020",
         "2020"},
    };

    for (const auto& row : rows) {
        INFO(row.name);
        const auto edge = ordered_json::parse(written(build_graph({row.statements, {}})))["edges"][0];
        CHECK(edge["valid_from"] == row.from);
        CHECK(edge["valid_to"] == row.to);
        CHECK(edge["attributes"].contains("valid_to") == !row.to.is_null());
    }
}
