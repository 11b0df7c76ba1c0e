// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include <nlohmann/json.hpp>

#include <jiedui/graph/edge_summary.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/import.hpp>
#include <jiedui/render/export.hpp>

using namespace jiedui;
using loaders::ImportFormat;
using nlohmann::json;

namespace {

/// What an edge says, without numbers that hold for one graph only.
struct Said {
    std::tuple<Entity, Entity, Relation, Origin, bool> tie;
    std::uint32_t weight;
    std::string from;
    std::string to;
    double confidence;
    std::set<std::string> evidence;

    bool operator==(const Said&) const = default;
};

std::vector<Said> said_by(const CooperationGraph& graph) {
    std::vector<Said> list;
    for (const Edge& edge : graph.edges()) {
        const Validity valid = validity(graph, edge);
        Said said{
            {graph[edge.source].entity, graph[edge.target].entity, edge.relation, edge.origin, edge.directed},
            edge.weight,
            valid.from,
            valid.to,
            confidence(graph, edge),
            {}};
        for (json piece : json::parse(evidence_json(graph, edge))) {
            piece.erase("statement");
            said.evidence.insert(piece.dump());
        }
        list.push_back(std::move(said));
    }
    return list;
}

std::map<std::string, std::string> exported(const CooperationGraph& graph, std::string_view format) {
    std::map<std::string, std::ostringstream> streams;
    render::write_export(graph, *render::find_export_format(format), {},
                         [&](std::string_view name) -> std::ostream& { return streams[std::string{name}]; });
    std::map<std::string, std::string> files;
    for (const auto& [name, stream] : streams) {
        files[name] = stream.str();
    }
    return files;
}

CooperationGraph there_and_back(const CooperationGraph& graph, std::string_view format, ImportFormat from) {
    auto files = exported(graph, format);
    loaders::ImportOptions options;
    options.vertices = files["nodes.csv"];
    const std::string& edges = from == ImportFormat::csv ? files["edges.csv"] : files[""];
    return loaders::graph_of(loaders::import_network(edges, "file", from, options));
}

} // namespace

TEST_CASE(
    "what was exported comes back: vertices with their facts, edges with relation, dates and evidence") {
    const std::map<std::string_view, ImportFormat> formats{{"json", ImportFormat::json},
                                                           {"csv", ImportFormat::csv},
                                                           {"gephi-csv", ImportFormat::csv},
                                                           {"graphml", ImportFormat::graphml},
                                                           {"graphml-mixed", ImportFormat::graphml},
                                                           {"gexf", ImportFormat::gexf},
                                                           {"gexf-1.2", ImportFormat::gexf}};
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        std::mt19937 random{seed};
        const auto graph = build_graph(test::random_set(random, seed), test::some_facts);
        for (const auto& [format, from] : formats) {
            const auto back = there_and_back(graph, format, from);

            INFO(format << " " << seed);
            REQUIRE(std::ranges::equal(back.vertices(), graph.vertices()));
            REQUIRE(said_by(back) == said_by(graph));
        }
    }
}

TEST_CASE("a statement file comes back whole, an edge file with its edges") {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::mt19937 random{seed};
        const auto graph = build_graph(test::random_set(random, seed));

        const auto statements = there_and_back(graph, "statements", ImportFormat::statements);
        const auto edges = there_and_back(graph, "edges", ImportFormat::edges);

        REQUIRE(statements == graph);
        std::set<std::tuple<std::string, Entity, Entity, Relation>> expected;
        std::set<std::tuple<std::string, Entity, Entity, Relation>> found;
        for (const auto& record : edge_records(graph)) {
            expected.emplace(record.document, std::min(record.source, record.target),
                             std::max(record.source, record.target), record.relation);
        }
        for (const auto& record : edge_records(edges)) {
            found.emplace(record.document, std::min(record.source, record.target),
                          std::max(record.source, record.target), record.relation);
        }
        REQUIRE(found == expected);
    }
}
