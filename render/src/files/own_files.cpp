// SPDX-License-Identifier: Apache-2.0
#include "writers.hpp"

#include <jiedui/graph/json.hpp>

namespace jiedui::render::detail {

void write_native(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write_graph(open(""), graph);
}

void write_native_links(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write_graph(open(""), graph, {.edge_keys = EdgeKeys::edges_and_links});
}

void write_statement_file(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write_statements(open(""), graph);
}

void write_edge_file(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write_edges(open(""), graph);
}

} // namespace jiedui::render::detail
