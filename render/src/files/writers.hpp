// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/render/export.hpp>

/// One writer for each format; registry.cpp lists them.
namespace jiedui::render::detail {

void write_native(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_native_links(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_statement_file(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_edge_file(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_csv(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_gephi_csv(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_gexf_13(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_gexf_12(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_graphml(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_graphml_mixed(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_cytoscape(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_graphology(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_d3(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_vega(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_echarts(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_echarts_sankey(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_echarts_map(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_g6(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_jgf(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_vosviewer(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_pajek(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_ucinet(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_ucinet_csv(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_geojson(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_kepler(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_flowmap(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_neo4j(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_cypher(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_jsonld(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_dot(const CooperationGraph&, const ExportOptions&, const OpenFile&);
void write_mermaid(const CooperationGraph&, const ExportOptions&, const OpenFile&);

} // namespace jiedui::render::detail
