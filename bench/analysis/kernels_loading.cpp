// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <sstream>

#include <jiedui/analysis/edge_list.hpp>
#include <jiedui/graph/builder.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/import.hpp>

namespace jiedui::bench {

namespace {

Answer sizes(const analysis::Topology& topology) {
    return {static_cast<double>(topology.vertices()), static_cast<double>(topology.edges())};
}

std::vector<Runner> edge_list(const Graph& graph) {
    const auto text = std::make_shared<std::string>();
    for (const analysis::PlainEdge& edge : graph.edges) {
        *text += std::to_string(edge.source) + ' ' + std::to_string(edge.target) + '\n';
    }
    std::vector<Runner> all{{.who = "ours", .run = [=] {
                                 std::istringstream in(*text);
                                 return sizes(analysis::read_edge_list(in, "edges"));
                             }}};
#ifdef JIEDUI_HAS_IGRAPH
    all.push_back(igraph_edge_list(text));
#endif
    return all;
}

/// As igraph writes it: a name for each vertex, a weight for each edge.
std::vector<Runner> graphml(const Graph& graph) {
    const auto text = std::make_shared<std::string>(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "
        "xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        "<key id=\"v_name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
        "<key id=\"e_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
        "<graph id=\"G\" edgedefault=\"undirected\">\n");
    for (std::uint32_t v = 0; v < graph.vertices; ++v) {
        const std::string number = std::to_string(v);
        *text +=
            "<node id=\"n" + number + "\">\n  <data key=\"v_name\">place " + number + "</data>\n</node>\n";
    }
    for (const analysis::PlainEdge& edge : with_lengths(graph).edges) {
        *text += "<edge source=\"n" + std::to_string(edge.source) + "\" target=\"n" +
                 std::to_string(edge.target) + "\">\n  <data key=\"e_weight\">" +
                 std::to_string(static_cast<int>(edge.weight)) + "</data>\n</edge>\n";
    }
    *text += "</graph>\n</graphml>\n";
    std::vector<Runner> all{
        {.who = "ours", .run = [=] {
             const PlainNetwork read = loaders::read_plain_graphml(*text, "network");
             return sizes(analysis::Topology(static_cast<std::uint32_t>(read.names.size()), read.edges));
         }}};
#ifdef JIEDUI_HAS_IGRAPH
    all.push_back(igraph_graphml(text));
#endif
    return all;
}

/// A statement for each edge, a sentence of usual length under each, in a document for every twenty.
CooperationGraph cooperation(const Graph& graph) {
    StatementSet set;
    const auto entity = [](std::uint32_t v) {
        return Entity{EntityKind::region, "region " + std::to_string(v)};
    };
    for (std::uint32_t i = 0; i < graph.edges.size(); ++i) {
        const analysis::PlainEdge& edge = graph.edges[i];
        const std::string document = "notice " + std::to_string(i / 20);
        Statement statement{.document = document, .clause = "1(" + std::to_string(i % 20) + ")"};
        statement.participants = {{entity(edge.source), Role::peer}, {entity(edge.target), Role::peer}};
        statement.fields = {"field " + std::to_string(i % 100)};
        statement.evidence = {{{i, i + 40},
                               "support the cooperation of " + entity(edge.source).name + " and " +
                                   entity(edge.target).name + " in laboratories, parks and talent"}};
        statement.confidence = 0.9;
        statement.rule = "peers";
        set.statements.push_back(std::move(statement));
        if (i % 20 == 0) {
            set.documents.push_back({.id = document, .title = "on cooperation", .issuers = {"ministry"}});
        }
    }
    return build_graph(std::move(set));
}

std::vector<Runner> network_json(const Graph& graph) {
    std::ostringstream written;
    write_graph(written, cooperation(graph));
    const auto text = std::make_shared<const std::string>(std::move(written).str());
    return {{.who = "ours",
             .run =
                 [=] {
                     std::istringstream in(*text);
                     return size_of(read_graph(in, "network"));
                 }},
            nlohmann_network(text)};
}

} // namespace

Answer size_of(const CooperationGraph& graph) {
    double weights = 0.0;
    for (const Edge& edge : graph.edges()) {
        weights += edge.weight;
    }
    return {static_cast<double>(graph.vertices().size()), static_cast<double>(graph.edges().size()),
            static_cast<double>(graph.statements().size()), weights};
}

std::vector<Kernel> loading_kernels() {
    return {{.name = "edge_list", .runners = edge_list},
            {.name = "graphml", .runners = graphml},
            {.name = "network_json", .runners = network_json, .most_vertices = 20'000}};
}

} // namespace jiedui::bench
