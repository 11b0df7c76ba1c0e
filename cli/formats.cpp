// SPDX-License-Identifier: Apache-2.0
#include "formats.hpp"

#include "evidence.hpp"
#include "input.hpp"
#include "table.hpp"
#include "words.hpp"

#include <array>
#include <set>
#include <sstream>

#include <jiedui/graph/json.hpp>
#include <jiedui/render/compose.hpp>
#include <jiedui/render/graphviz.hpp>

namespace jiedui::cli {
namespace {

using Files = std::vector<ExportedFile>;

Files native(const CooperationGraph& graph, const ExportRequest&) {
    std::ostringstream out;
    write_graph(out, graph);
    return {{"", std::move(out).str()}};
}

Files edge_file(const CooperationGraph& graph, const ExportRequest&) {
    std::ostringstream out;
    write_edges(out, graph);
    return {{"", std::move(out).str()}};
}

Files statement_file(const CooperationGraph& graph, const ExportRequest&) {
    std::ostringstream out;
    write_statements(out, content(graph));
    return {{"", std::move(out).str()}};
}

std::string degrees(const std::optional<double>& value) {
    return value ? exact(*value) : std::string{};
}

Table node_table(const CooperationGraph& graph) {
    Table table{.columns = {{"Id"},
                            {"Label"},
                            {"Kind"},
                            {"Label_en"},
                            {"Code"},
                            {"Macro_region"},
                            {"Longitude"},
                            {"Latitude"}},
                .rows = {}};
    for (const Vertex& vertex : graph.vertices()) {
        table.rows.push_back({id(vertex.entity), vertex.entity.name,
                              std::string{to_string(vertex.entity.kind)}, vertex.facts.label_en,
                              vertex.facts.code, vertex.facts.macro_region, degrees(vertex.facts.longitude),
                              degrees(vertex.facts.latitude)});
    }
    return table;
}

/// The different documents of an edge, and where it is said first.
std::vector<std::string> sources_of(const CooperationGraph& graph, const Edge& edge) {
    std::set<std::string> documents;
    for (const StatementId statement : edge.statements) {
        documents.insert(graph[statement].document);
    }
    documents.erase("");
    const std::vector<std::string> names(documents.begin(), documents.end());
    const Statement& first = graph[edge.statements.front()];
    return {std::to_string(names.size()), listed(names), first.clause,
            first.evidence.empty() ? std::string{} : one_line(first.evidence.front().quote)};
}

/// The first two columns are the ends, as igraph wants them; the names are those of Gephi, whose Kind keeps
/// parallel edges apart.
Table edge_table(const CooperationGraph& graph) {
    Table table{.columns = {{"Source"},
                            {"Target"},
                            {"Type"},
                            {"Kind"},
                            {"Id"},
                            {"Label"},
                            {"Weight"},
                            {"Origin"},
                            {"Documents"},
                            {"Document_ids"},
                            {"Clause"},
                            {"Quote"}},
                .rows = {}};
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const Edge& edge = graph.edges()[i];
        const std::string relation{to_string(edge.relation)};
        table.rows.push_back({id(graph[edge.source].entity), id(graph[edge.target].entity),
                              edge.directed ? "Directed" : "Undirected", relation, "e" + std::to_string(i),
                              relation, std::to_string(edge.weight), std::string{to_string(edge.origin)}});
        for (auto& field : sources_of(graph, edge)) {
            table.rows.back().push_back(std::move(field));
        }
    }
    return table;
}

Files csv(const CooperationGraph& graph, const ExportRequest& request) {
    const std::string mark = request.byte_order_mark == ByteOrderMark::write ? "\xEF\xBB\xBF" : "";
    return {{"nodes.csv", mark + to_csv(node_table(graph))}, {"edges.csv", mark + to_csv(edge_table(graph))}};
}

Files dot(const CooperationGraph& graph, const ExportRequest& request) {
    const auto style = render::load_style(data_folder(request.data) / "style.json");
    return {{"", render::render(network_diagram(graph, style), style, render::Format::dot).bytes}};
}

constexpr std::array<ExportFormat, 5> all_formats{
    ExportFormat{"json", "the native network", native},
    ExportFormat{"edges", "edge file, JSON Lines: one stated edge a line", edge_file},
    ExportFormat{"statements", "statement file, JSON Lines", statement_file},
    ExportFormat{"csv", "a folder with nodes.csv and edges.csv, as Gephi and igraph read them", csv},
    ExportFormat{"dot", "source text for Graphviz", dot}};

} // namespace

std::span<const ExportFormat> export_formats() {
    return all_formats;
}

const ExportFormat& export_format_named(std::string_view name) {
    std::vector<std::string> names;
    for (const ExportFormat& format : all_formats) {
        names.emplace_back(format.name);
    }
    return all_formats[choose("--to", name, names)];
}

} // namespace jiedui::cli
