// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "values.hpp"

/// Lists of vertices and edges as every JSON format for the web has them, in its own frame.
namespace jiedui::render::detail {

/// The object of one vertex (edge) is open when `write` is called.
template <class Write> void vertex_list(JsonWriter& json, const CooperationGraph& graph, const Write& write) {
    json.begin('[');
    each_vertex(graph, [&](VertexId v) {
        json.line().begin('{');
        write(v);
        json.end();
    });
    json.line().end();
}

template <class Write> void edge_list(JsonWriter& json, const CooperationGraph& graph, const Write& write) {
    json.begin('[');
    each_edge(graph, [&](EdgeId e) {
        json.line().begin('{');
        write(e);
        json.end();
    });
    json.line().end();
}

void write_vertex_members(JsonWriter& json, const Scene& scene, VertexId v);
void write_position(JsonWriter& json, const Scene& scene, VertexId v);    ///< x, y
void write_edge_members(JsonWriter& json, const Scene& scene, EdgeId at); ///< weight and the edge columns
void write_ends(JsonWriter& json, const Scene& scene, EdgeId at);         ///< source, target

/// The lists as d3-force takes them, with which Vega's force transform works too.
void write_flat_vertices(JsonWriter& json, const Scene& scene);
void write_flat_edges(JsonWriter& json, const Scene& scene);

} // namespace jiedui::render::detail
