// SPDX-License-Identifier: Apache-2.0
#include "writers.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::render {
namespace {

using enum Content;
using namespace detail;

constexpr std::array<Content, 0> nothing{};
constexpr std::array facts{english_names, codes, macro_regions, coordinates};
constexpr std::array records{statements, document_records};
constexpr std::array records_xml{statements, document_records, control_characters};
constexpr std::array records_dot{statements, document_records, control_characters, line_breaks};
constexpr std::array flows_only{undirected_edges, flowless_vertices, statements, document_records};
constexpr std::array places_only{isolated_places, edge_places, statements, document_records};
constexpr std::array statements_only{statements};
constexpr std::array edge_lines{english_names,
                                codes,
                                macro_regions,
                                coordinates,
                                directions,
                                structural_edges,
                                background_edges,
                                unstated_vertices,
                                confidences,
                                validities,
                                quotes,
                                further_evidence,
                                spans,
                                statements,
                                document_records};
constexpr std::array pairs_only{codes,      macro_regions,    coordinates,       directions,
                                relations,  origins,          parallel_edges,    confidences,
                                validities, clauses,          further_evidence,  spans,
                                statements, document_records, control_characters};
constexpr std::array bare_pajek{
    english_names, codes,      macro_regions,    coordinates, vertex_kinds,   origins,
    confidences,   validities, document_ids,     clauses,     quotes,         further_evidence,
    spans,         statements, document_records, line_breaks, quotation_marks};
constexpr std::array bare_dl{english_names,    codes,       macro_regions,    coordinates, vertex_kinds,
                             origins,          alike_edges, confidences,      validities,  document_ids,
                             clauses,          quotes,      further_evidence, spans,       statements,
                             document_records, line_breaks, quotation_marks};
constexpr std::array bare_table{english_names,    codes,        macro_regions, coordinates,
                                vertex_kinds,     origins,      alike_edges,   confidences,
                                validities,       document_ids, clauses,       quotes,
                                further_evidence, spans,        statements,    document_records};
constexpr std::array figure_only{
    english_names, codes,  macro_regions,    coordinates, confidences, validities,       document_ids,
    clauses,       quotes, further_evidence, spans,       statements,  document_records, control_characters,
    line_breaks};

constexpr std::string_view json_type = "application/json";
constexpr std::string_view lines_type = "application/x-ndjson";
constexpr std::string_view csv_type = "text/csv";
constexpr std::string_view xml_type = "application/xml";

constexpr std::array all_formats{
    ExportFormat{"json", "the native network: NetworkX, graphology, ECharts and d3 read it", ".json",
                 json_type, "", nothing, write_native},
    ExportFormat{"json-links", "the same with the edges twice, for NetworkX before 3.6 without arguments",
                 ".json", json_type, "", nothing, write_native_links},
    ExportFormat{"statements", "statement file, JSON Lines", ".jsonl", lines_type, "", facts,
                 write_statement_file},
    ExportFormat{"edges", "edge file, JSON Lines: one stated edge a line", ".jsonl", lines_type, "",
                 edge_lines, write_edge_file},
    ExportFormat{"csv", "two tables for spreadsheets, igraph, tidygraph and R", ".csv", csv_type,
                 "nodes.csv, edges.csv", records, write_csv},
    ExportFormat{"gephi-csv", "two tables for Gephi, with kinds of edges and times", ".csv", csv_type,
                 "nodes.csv, edges.csv", records, write_gephi_csv},
    ExportFormat{"gexf", "GEXF 1.3, dynamic: Gephi, Gephi Lite, graphology", ".gexf", "application/gexf+xml",
                 "", records_xml, write_gexf_13},
    ExportFormat{"gexf-1.2", "GEXF 1.2, arcs only: NetworkX and older programs", ".gexf",
                 "application/gexf+xml", "", records_xml, write_gexf_12},
    ExportFormat{"graphml", "GraphML, arcs only: NetworkX, igraph, R, Cytoscape", ".graphml", xml_type, "",
                 records_xml, write_graphml},
    ExportFormat{"graphml-mixed", "GraphML with directed and undirected edges: Gephi, yEd, visone",
                 ".graphml", xml_type, "", records_xml, write_graphml_mixed},
    ExportFormat{"cytoscape", "Cytoscape.js, Cytoscape, NetworkX cytoscape_graph", ".cyjs", json_type, "",
                 records, write_cytoscape},
    ExportFormat{"graphology", "graphology, sigma.js, Gephi Lite", ".json", json_type, "", records,
                 write_graphology},
    ExportFormat{"d3", "nodes and links for d3-force", ".json", json_type, "", records, write_d3},
    ExportFormat{"vega", "a whole Vega specification with a force layout", ".json", json_type, "", records,
                 write_vega},
    ExportFormat{"echarts", "an ECharts option: graph", ".json", json_type, "", records, write_echarts},
    ExportFormat{"echarts-sankey", "an ECharts option: flows of directed edges", ".json", json_type, "",
                 flows_only, write_echarts_sankey},
    ExportFormat{"echarts-map", "an ECharts option: lines on the map 'china' of the page", ".json", json_type,
                 "", places_only, write_echarts_map},
    ExportFormat{"g6", "AntV G6 5, macro-regions as combos", ".json", json_type, "", records, write_g6},
    ExportFormat{"jgf", "JSON Graph Format 2.1, nothing left out: for archives", ".json",
                 "application/vnd.jgf+json", "", nothing, write_jgf},
    ExportFormat{"vosviewer", "VOSviewer and VOSviewer Online", ".json", json_type, "", pairs_only,
                 write_vosviewer},
    ExportFormat{"pajek", "Pajek, one relation after another", ".net", "text/plain", "", bare_pajek,
                 write_pajek},
    ExportFormat{"ucinet", "UCINET DL edge lists, one a relation", ".dl", "text/plain",
                 "RELATION.dl for each, all.dl", bare_dl, write_ucinet},
    ExportFormat{"ucinet-csv", "square matrices, one a relation", ".csv", csv_type,
                 "RELATION.csv for each, all.csv", bare_table, write_ucinet_csv},
    ExportFormat{"geojson", "points and lines: QGIS, Leaflet, Mapbox", ".geojson", "application/geo+json", "",
                 records, write_geojson},
    ExportFormat{"kepler", "points and arcs for kepler.gl", ".csv", csv_type, "points.csv, arcs.csv",
                 places_only, write_kepler},
    ExportFormat{"flowmap", "locations and flows for flowmap.gl and FlowmapBlue", ".csv", csv_type,
                 "locations.csv, flows.csv", places_only, write_flowmap},
    ExportFormat{"neo4j", "tables for neo4j-admin import", ".csv", csv_type,
                 "nodes.csv, edges.csv, documents.csv, evidence.csv, evidence_documents.csv", statements_only,
                 write_neo4j},
    ExportFormat{"neo4j-cypher", "a Cypher script", ".cypher", "text/plain", "", statements_only,
                 write_cypher},
    ExportFormat{"jsonld", "JSON-LD: statements as PROV, evidence as Web Annotations", ".jsonld",
                 "application/ld+json", "", nothing, write_jsonld},
    ExportFormat{"dot", "the bare network for Graphviz", ".dot", "text/vnd.graphviz", "", records_dot,
                 write_dot},
    ExportFormat{"mermaid", "a flowchart for Markdown pages", ".mmd", "text/vnd.mermaid", "", figure_only,
                 write_mermaid}};

} // namespace

std::span<const ExportFormat> export_formats() {
    return all_formats;
}

const ExportFormat* find_export_format(std::string_view name) {
    const auto found = std::ranges::find(all_formats, name, &ExportFormat::name);
    return found == all_formats.end() ? nullptr : &*found;
}

void write_export(const CooperationGraph& graph, const ExportFormat& format, const ExportOptions& options,
                  const OpenFile& open) {
    std::vector<std::pair<std::string, std::ostream*>> files;
    format.write(graph, options, [&](std::string_view name) -> std::ostream& {
        std::ostream& out = open(name);
        files.emplace_back(name, &out);
        return out;
    });
    for (const auto& [name, out] : files) {
        if (!out->good()) {
            throw Error("JD405", {name.empty() ? std::string{format.name} : name},
                        "the file cannot be written", "check that the place exists and has room");
        }
    }
}

} // namespace jiedui::render
