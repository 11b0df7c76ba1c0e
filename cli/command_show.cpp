// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "input.hpp"
#include "names.hpp"
#include "output.hpp"
#include "table.hpp"
#include "time_options.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

struct ShowOptions {
    std::string network{};
    std::string name{};
    TimeOptions time{};
    std::string data{};
};

/// Documents that are cited or recorded.
std::size_t number_of_documents(const CooperationGraph& graph) {
    std::set<std::string_view> ids;
    for (const DocumentInfo& document : graph.documents()) {
        ids.insert(document.id);
    }
    for (const Statement& statement : graph.statements()) {
        if (statement.origin == Origin::stated) {
            ids.insert(statement.document);
        }
    }
    return ids.size();
}

std::string counts(const CooperationGraph& graph) {
    const Table table{.columns = {{"content", Align::left}, {"number", Align::right}},
                      .rows = {{"documents", std::to_string(number_of_documents(graph))},
                               {"statements", std::to_string(graph.statements().size())},
                               {"entities", std::to_string(graph.vertices().size())},
                               {"edges", std::to_string(graph.edges().size())}}};
    return to_text(table);
}

std::string counts_by_kind(const CooperationGraph& graph) {
    Table table{.columns = {{"entities", Align::left}, {"number", Align::right}}, .rows = {}};
    for (const EntityKind kind : all_kinds) {
        const auto number = std::ranges::count_if(
            graph.vertices(), [kind](const Vertex& vertex) { return vertex.entity.kind == kind; });
        if (number > 0) {
            table.rows.push_back({std::string{to_string(kind)}, std::to_string(number)});
        }
    }
    return to_text(table);
}

std::string counts_by_relation(const CooperationGraph& graph) {
    Table table{.columns = {{"edges", Align::left}, {"stated", Align::right}, {"background", Align::right}},
                .rows = {}};
    for (const Relation relation : all_relations) {
        std::array<std::size_t, 2> number{};
        for (const Edge& edge : graph.edges()) {
            if (edge.relation == relation) {
                number[edge.origin == Origin::stated ? 0 : 1] += 1;
            }
        }
        if (number[0] + number[1] > 0) {
            table.rows.push_back(
                {std::string{to_string(relation)}, std::to_string(number[0]), std::to_string(number[1])});
        }
    }
    return to_text(table);
}

/// All edges at a vertex, each once, by relation.
std::vector<EdgeId> edges_at(const CooperationGraph& graph, VertexId vertex) {
    std::vector<EdgeId> edges;
    for (const auto arcs : {graph.out(vertex), graph.in(vertex)}) {
        for (const Arc& arc : arcs) {
            edges.push_back(arc.edge);
        }
    }
    const auto key = [&graph](EdgeId edge) { return std::pair(graph[edge].relation, edge); };
    std::ranges::sort(edges, {}, key);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::string heading(const Vertex& vertex, std::size_t edges) {
    std::string text = id(vertex.entity);
    for (const std::string& fact : {vertex.facts.label_en, vertex.facts.code}) {
        text += fact.empty() ? "" : ", " + fact;
    }
    return text + ": " + std::to_string(edges) + (edges == 1 ? " edge\n" : " edges\n");
}

std::string entity_text(const CooperationGraph& graph, VertexId vertex) {
    const auto edges = edges_at(graph, vertex);
    std::string text = heading(graph[vertex], edges.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const Edge& edge = graph[edges[i]];
        if (i == 0 || graph[edges[i - 1]].relation != edge.relation) {
            text.append("\n").append(to_string(edge.relation)).append("\n");
        }
        text += "  " + arrow_of(graph, edges[i]) + "\n" + evidence_lines(graph, edges[i], "    ");
    }
    return text;
}

void run_show(const ShowOptions& options) {
    const auto graph = read_network(options.network, window_of(options.time));
    if (options.name.empty()) {
        write_output("-", counts(graph) + "\n" + counts_by_kind(graph) + "\n" + counts_by_relation(graph));
    } else {
        write_output("-",
                     entity_text(graph, find_vertex(graph, options.name,
                                                    {.network = options.network, .data = options.data})));
    }
}

} // namespace

void add_show(CLI::App& app) {
    auto options = std::make_shared<ShowOptions>();
    auto* command = app.add_subcommand("show", "What is in a network, or all that it says about one entity");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("NAME", options->name, "Any name of an entity, or its id (region:X)");
    add_time_options(*command, options->time);
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui show network.json Guizhou");
    command->callback([options] { run_show(*options); });
}

} // namespace jiedui::cli
