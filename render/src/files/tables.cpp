// SPDX-License-Identifier: Apache-2.0
#include "csv_writer.hpp"
#include "dates.hpp"
#include "parallel.hpp"
#include "values.hpp"
#include "writers.hpp"

namespace jiedui::render::detail {
namespace {

using Row = std::vector<std::string>;

std::string direction(const Edge& edge) {
    return edge.directed ? "Directed" : "Undirected";
}

Row titles(Row row, std::span<const Column> columns) {
    for (const Column& column : columns) {
        row.emplace_back(column.name);
    }
    return row;
}

Row appended(Row row, std::vector<std::string> values) {
    row.insert(row.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
    return row;
}

/// Gephi's column of times: `<[2015-01-01,2018-12-31]>`.
std::string timeset(const Lifetime& life) {
    if (life.start.empty() && life.end.empty()) {
        return {};
    }
    return "<[" + (life.start.empty() ? "-Infinity" : life.start) + "," +
           (life.end.empty() ? "Infinity" : life.end) + "]>";
}

} // namespace

/// The first column is the name of the vertex, the first two the ends of the edge, as igraph wants them.
void write_csv(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    CsvWriter nodes(open("nodes.csv"), options.byte_order_mark);
    nodes.row({"Id", "Label", "Kind", "Label_en", "Code", "Macro_region", "Longitude", "Latitude"});
    for (const Vertex& vertex : graph.vertices()) {
        nodes.row(appended({id(vertex.entity), vertex.entity.name}, vertex_values(vertex)));
    }
    CsvWriter edges(open("edges.csv"), options.byte_order_mark);
    edges.row({"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "Origin", "Confidence",
               "Valid_from", "Valid_to", "First_dated", "Document_ids", "Clause", "Quote", "Evidence"});
    each_edge(graph, [&](EdgeId at) {
        const Edge& edge = graph[at];
        const std::string relation{to_string(edge.relation)};
        const Row values = edge_values(graph, at);
        edges.row({id(graph[edge.source].entity), id(graph[edge.target].entity), direction(edge), relation,
                   edge_name(at), relation, std::to_string(edge.weight), values[2], values[3], values[4],
                   values[5], values[6], values[8], values[9], values[10], values[11]});
    });
}

/// `Kind` keeps parallel edges apart: without it Gephi merges them.
void write_gephi_csv(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    CsvWriter nodes(open("nodes.csv"), options.byte_order_mark);
    nodes.row(titles({"Id", "Label"}, vertex_columns()));
    for (const Vertex& vertex : graph.vertices()) {
        nodes.row(appended({id(vertex.entity), vertex.entity.name}, vertex_values(vertex)));
    }
    CsvWriter edges(open("edges.csv"), options.byte_order_mark);
    edges.row(
        titles({"Source", "Target", "Type", "Kind", "Id", "Label", "Weight", "timeset"}, edge_columns()));
    each_edge(graph, [&](EdgeId at) {
        const Edge& edge = graph[at];
        edges.row(appended({id(graph[edge.source].entity), id(graph[edge.target].entity), direction(edge),
                            parallel_kind(edge), edge_name(at), std::string{to_string(edge.relation)},
                            std::to_string(edge.weight), timeset(lifetime(graph, edge))},
                           edge_values(graph, at)));
    });
}

} // namespace jiedui::render::detail
