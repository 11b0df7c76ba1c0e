// SPDX-License-Identifier: Apache-2.0
#include "files/dates.hpp"
#include "support/catch.hpp"
#include "support/graphs.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/edge_summary.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/render/export.hpp>

using namespace jiedui;
using namespace jiedui::render;
using jiedui::test::aid;
using jiedui::test::among;
using nlohmann::json;

namespace {

using Files = std::map<std::string, std::string>;

Files files_of(const CooperationGraph& graph, std::string_view format, const ExportOptions& options = {}) {
    std::map<std::string, std::ostringstream> streams;
    write_export(graph, *find_export_format(format), options,
                 [&](std::string_view name) -> std::ostream& { return streams[std::string{name}]; });
    Files files;
    for (const auto& [name, stream] : streams) {
        files[name] = stream.str();
    }
    return files;
}

std::string file_of(const CooperationGraph& graph, std::string_view format) {
    return files_of(graph, format).at("");
}

json json_of(const CooperationGraph& graph, std::string_view format) {
    return json::parse(file_of(graph, format));
}

std::string all_bytes(const Files& files) {
    std::string bytes;
    for (const auto& [name, text] : files) {
        bytes += text;
    }
    return bytes;
}

std::size_t lines_of(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

/// All relations between two vertices, with and against direction and without, stated and background.
CooperationGraph many_parallel() {
    GraphBuilder builder;
    for (const Relation relation : all_relations) {
        for (const Origin origin : {Origin::stated, Origin::background}) {
            for (const auto& [a, b] :
                 {std::pair{Role::peer, Role::peer}, std::pair{Role::source, Role::receiver},
                  std::pair{Role::receiver, Role::source}}) {
                builder.add(
                    Statement{.document = "d",
                              .relation = relation,
                              .participants = {{test::entity("region:a"), a}, {test::entity("region:b"), b}},
                              .origin = origin});
            }
        }
    }
    return std::move(builder).build();
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) {
        all += text;
    }
    return all;
}

std::vector<CooperationGraph> awkward_graphs() {
    std::vector<CooperationGraph> graphs;
    graphs.emplace_back();
    graphs.push_back(
        build_graph({.statements = {among("d", Relation::pairing, {"region:a"})}})); // one vertex
    graphs.push_back(build_graph({.statements = {among("d", Relation::pairing, {"region:a", "region:b"})}}));
    graphs.push_back(
        build_graph({.statements = {aid("<d>&\"'", "region:<b>&\"", "zone:" + repeated("很长的名字", 60)),
                                    among("d\nd", Relation::cooperation,
                                          {"region:😀🚀", "region:مرحبا", "region:a\nb\tc"})}},
                    test::some_facts));
    graphs.push_back(many_parallel());
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        std::mt19937 random{seed};
        graphs.push_back(build_graph(test::random_set(random, 4 * seed), test::some_facts));
    }
    return graphs;
}

/// Where a JSON format has its lists, and in an element the name and the relation.
struct JsonPlaces {
    const char* format;
    const char* vertices;
    const char* edges;
    const char* name;
    const char* edge_values;
};

constexpr std::array<JsonPlaces, 7> json_places{
    {{"cytoscape", "/elements/nodes", "/elements/edges", "/data/name", "/data"},
     {"graphology", "/nodes", "/edges", "/attributes/label", "/attributes"},
     {"d3", "/nodes", "/links", "/name", ""},
     {"vega", "/data/0/values", "/data/1/values", "/name", ""},
     {"echarts", "/series/0/data", "/series/0/links", "/name", ""},
     {"g6", "/nodes", "/edges", "/data/name", "/data"},
     {"json", "/nodes", "/edges", "/name", ""}}};

json at(const json& value, const char* pointer) {
    return value.at(json::json_pointer(pointer));
}

/// One edge that holds one of everything, each with a text that stands nowhere else.
CooperationGraph marked_graph() {
    Statement statement = aid("MKdoc", "region:A", "region:B");
    statement.clause = "MKclause";
    statement.evidence = {{{1, 2}, "MKquote1"}, {{918273, 918274}, "MKquote2"}};
    statement.rule = "MKrule";
    statement.confidence = 0.4321;
    statement.valid_from = "1987-06-05";
    const EntityFacts facts{"MKenglish", "MKcode", "MKmacro", 12.3456, 45.6789};
    return build_graph({.statements = {statement}, .documents = {{.id = "MKdoc", .title = "MKtitle"}}},
                       [facts](const Entity&) { return facts; });
}

const std::map<Content, std::string_view> markers{{Content::english_names, "MKenglish"},
                                                  {Content::codes, "MKcode"},
                                                  {Content::macro_regions, "MKmacro"},
                                                  {Content::coordinates, "12.3456"},
                                                  {Content::document_ids, "MKdoc"},
                                                  {Content::clauses, "MKclause"},
                                                  {Content::quotes, "MKquote1"},
                                                  {Content::further_evidence, "MKquote2"},
                                                  {Content::spans, "918273"},
                                                  {Content::statements, "MKrule"},
                                                  {Content::document_records, "MKtitle"},
                                                  {Content::validities, "1987-06-05"},
                                                  {Content::confidences, "0.4321"}};

} // namespace

TEST_CASE(
    "every format writes every awkward graph, JSON is JSON, and no file is left without an end of line") {
    for (const auto& graph : awkward_graphs()) {
        for (const auto& format : export_formats()) {
            const Files files = files_of(graph, format.name);

            INFO(format.name);
            REQUIRE(files.contains("") == format.files.empty());
            for (const auto& [name, text] : files) {
                REQUIRE((text.empty() || text.back() == '\n'));
                if (format.media_type.find("json") != std::string_view::npos &&
                    format.extension != ".jsonl") {
                    REQUIRE_NOTHROW(json::parse(text));
                }
            }
        }
    }
}

TEST_CASE(
    "the JSON formats hold the vertices and edges of the native file, with relation, weight and evidence") {
    for (const auto& graph : awkward_graphs()) {
        const json native = json_of(graph, "json");
        for (const auto& places : json_places) {
            const json file = json_of(graph, places.format);
            const json vertices = at(file, places.vertices);
            const json edges = at(file, places.edges);

            INFO(places.format);
            REQUIRE(vertices.size() == graph.vertices().size());
            REQUIRE(edges.size() == graph.edges().size());
            for (std::size_t i = 0; i < vertices.size(); ++i) {
                REQUIRE(at(vertices[i], places.name) == graph.vertices()[i].entity.name);
            }
            for (std::size_t i = 0; i < edges.size(); ++i) {
                const json values = at(edges[i], places.edge_values);
                REQUIRE(values.at("relation") == native["edges"][i]["relation"]);
                REQUIRE(values.at("weight") == native["edges"][i]["weight"]);
                REQUIRE(values.at("evidence") == native["edges"][i]["evidence"]);
            }
        }
    }
}

TEST_CASE("what a format says it cannot carry is missing from its files, and everything else is there") {
    const auto graph = marked_graph();
    for (const auto& format : export_formats()) {
        const std::string bytes = all_bytes(files_of(graph, format.name));
        const auto lost = losses(graph, format);
        for (const auto& [content, marker] : markers) {
            const bool is_lost = std::ranges::find(lost, content, &Loss::content) != lost.end();
            const bool is_there = bytes.find(marker) != std::string::npos;

            INFO(format.name << ": " << to_string(content));
            REQUIRE(is_there != is_lost);
        }
    }
}

TEST_CASE("losses are counted") {
    const auto graph = marked_graph();

    const auto pajek = losses(graph, *find_export_format("pajek"));
    const auto native = losses(many_parallel(), *find_export_format("json"));
    const auto merged = losses(many_parallel(), *find_export_format("vosviewer"));

    REQUIRE(std::ranges::find(pajek, Loss{Content::spans, 2}) != pajek.end());
    REQUIRE(std::ranges::find(pajek, Loss{Content::further_evidence, 1}) != pajek.end());
    REQUIRE(std::ranges::find(pajek, Loss{Content::vertex_kinds, 2}) != pajek.end());
    REQUIRE(native.empty());
    REQUIRE(std::ranges::find(merged, Loss{Content::parallel_edges, 77}) != merged.end());
}

TEST_CASE("the order of the statements never shows in a file") {
    for (std::uint32_t seed = 0; seed < 5; ++seed) {
        std::mt19937 random{seed};
        const auto set = test::random_set(random, 20);
        const auto graph = build_graph(set, test::some_facts);
        const auto again = build_graph(test::shuffled(set, random), test::some_facts);
        for (const auto& format : export_formats()) {
            INFO(format.name);
            REQUIRE(files_of(graph, format.name) == files_of(again, format.name));
        }
    }
}

TEST_CASE("seventy-eight parallel edges stay apart, by kind where a program would merge them") {
    const auto graph = many_parallel();

    const Files gephi = files_of(graph, "gephi-csv");
    std::set<std::string> kinds;
    std::istringstream rows(gephi.at("edges.csv"));
    for (std::string row; std::getline(rows, row);) {
        kinds.insert(row.substr(0, row.find(",e0")));
    }

    REQUIRE(graph.edges().size() == 78);
    REQUIRE(kinds.size() == 79); // and the titles
    REQUIRE(lines_of(file_of(graph, "mermaid")) == 1 + 2 + 78);
}

TEST_CASE("a sankey has the directed edges only, and every end of a link is there") {
    for (const auto& graph : awkward_graphs()) {
        const json series = json_of(graph, "echarts-sankey")["series"][0];
        std::set<std::string> names;
        for (const json& node : series["data"]) {
            names.insert(node["name"].get<std::string>());
        }
        const auto directed = std::ranges::count(graph.edges(), true, &Edge::directed);

        REQUIRE(names.size() == series["data"].size());
        REQUIRE(series["links"].size() == static_cast<std::size_t>(directed));
        for (const json& link : series["links"]) {
            REQUIRE(names.contains(link["source"].get<std::string>()));
            REQUIRE(names.contains(link["target"].get<std::string>()));
        }
    }
}

TEST_CASE("maps hold what has a place; GeoJSON holds the rest without one") {
    Statement half = aid("d", "region:A", "zone:B");
    const auto graph =
        build_graph({.statements = {half, aid("d", "region:A", "region:C")}}, test::some_facts);

    const json features = json_of(graph, "geojson")["features"];
    const Files kepler = files_of(graph, "kepler");
    const auto lost = losses(graph, *find_export_format("kepler"));

    REQUIRE(features.size() == 5);
    REQUIRE(std::ranges::count_if(features, [](const json& f) { return f["geometry"].is_null(); }) == 2);
    REQUIRE(lines_of(kepler.at("points.csv")) == 3);
    REQUIRE(lines_of(kepler.at("arcs.csv")) == 2);
    REQUIRE(lost[0] == Loss{Content::isolated_places, 1});
    REQUIRE(lost[1] == Loss{Content::edge_places, 1});
}

TEST_CASE("UCINET cells add up to the weights, undirected edges in both cells") {
    for (const auto& graph : awkward_graphs()) {
        std::uint64_t expected = 0;
        for (const Edge& edge : graph.edges()) {
            expected += edge.directed ? edge.weight : 2 * edge.weight;
        }
        std::istringstream rows(files_of(graph, "ucinet").at("all.dl"));
        std::uint64_t sum = 0;
        std::string row;
        while (std::getline(rows, row) && row != "data:") {
        }
        for (std::uint64_t a = 0, b = 0, value = 0; rows >> a >> b >> value;) {
            sum += value;
        }

        REQUIRE(sum == expected);
    }
}

TEST_CASE("names that one kind shares with another are told apart where names alone are written") {
    const auto graph =
        build_graph({.statements = {among("d", Relation::pairing, {"region:A", "zone:A", "region:B"})}});

    const std::string pajek = file_of(graph, "pajek");

    REQUIRE(pajek.find("\"A (region)\"") != std::string::npos);
    REQUIRE(pajek.find("\"A (zone)\"") != std::string::npos);
    REQUIRE(pajek.find("\"B\"") != std::string::npos);
}

TEST_CASE("a time on a timeline begins as stated or with the first document and ends only as stated") {
    using render::detail::first_day;
    using render::detail::last_day;
    Statement bounded = aid("old", "region:A", "region:B");
    bounded.valid_from = "2021";
    bounded.valid_to = "2024-02";
    const StatementSet set{.statements = {bounded, aid("old", "region:A", "region:C")},
                           .documents = {{.id = "old", .written = "2020-12-04"}}};
    const auto graph = build_graph(set);

    const auto stated = render::detail::lifetime(graph, graph.edges()[0]);
    const auto dated = render::detail::lifetime(graph, graph.edges()[1]);

    REQUIRE(stated.start == "2021-01-01");
    REQUIRE(stated.end == "2024-02-29");
    REQUIRE(dated.start == "2020-12-04");
    REQUIRE(dated.end.empty());
    REQUIRE(first_day("2020-05") == "2020-05-01");
    REQUIRE(last_day("2023-02") == "2023-02-28");
    REQUIRE(first_day("2020-13").empty());
    REQUIRE(last_day("soon").empty());
    REQUIRE(first_day("").empty());
}

TEST_CASE("a table that no spreadsheet opens is refused, and a stream that fails is an error") {
    StatementSet star;
    for (std::size_t i = 0; i < 3001; ++i) {
        star.statements.push_back(aid("d", "region:hub", "region:v" + std::to_string(i)));
    }
    const auto graph = build_graph(star);
    std::ostringstream broken;
    broken.setstate(std::ios::badbit);

    REQUIRE_THROWS_WITH(files_of(graph, "ucinet-csv"), Catch::Contains("JD406"));
    REQUIRE_THROWS_WITH(write_export(marked_graph(), *find_export_format("gexf"), {},
                                     [&](std::string_view) -> std::ostream& { return broken; }),
                        Catch::Contains("JD405"));
    REQUIRE(find_export_format("gexff") == nullptr);
}

TEST_CASE("a byte order mark stands before tables when it is asked for") {
    const Files files = files_of(marked_graph(), "csv", {.byte_order_mark = ByteOrderMark::write});

    REQUIRE(files.at("nodes.csv").starts_with("\xEF\xBB\xBFId,"));
    REQUIRE(files_of(marked_graph(), "csv").at("nodes.csv").starts_with("Id,"));
}
