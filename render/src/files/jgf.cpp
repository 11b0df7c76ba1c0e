// SPDX-License-Identifier: Apache-2.0
#include "web.hpp"
#include "writers.hpp"

#include <jiedui/graph/json.hpp>

namespace jiedui::render::detail {

/// JSON Graph Format 2.1: nodes are a map, and all that it does not define stands under `metadata`. The
/// statements and document records go along, so nothing is lost.
void write_jgf(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("graph").begin('{').key("id").text("jiedui").key("label").text(options.title);
    json.key("type").text("cooperation network").key("directed").flag(true);
    json.line().key("metadata").begin('{').key("offset_unit").text("code point").key("documents").begin('[');
    for (const DocumentInfo& document : graph.documents()) {
        json.line().raw(document_json(document));
    }
    json.end().line().key("statements").begin('[');
    for (const Statement& statement : graph.statements()) {
        json.line().raw(statement_json(statement));
    }
    json.end().end().line().key("nodes").begin('{');
    each_vertex(graph, [&](VertexId v) {
        json.line().key(scene.id(v)).begin('{').key("label").text(graph[v].entity.name);
        json.key("metadata").begin('{');
        write_position(json, scene, v);
        write_vertex_members(json, scene, v);
        json.end().end();
    });
    json.line().end().line().key("edges");
    edge_list(json, graph, [&](EdgeId e) {
        const Edge& edge = graph[e];
        json.key("id").text(edge_name(e));
        write_ends(json, scene, e);
        json.key("relation").text(to_string(edge.relation)).key("directed").flag(edge.directed);
        json.key("label").text(to_string(edge.relation)).key("metadata").begin('{');
        write_edge_members(json, scene, e);
        json.end();
    });
    json.end().line().end();
}

} // namespace jiedui::render::detail
