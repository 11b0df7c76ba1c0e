// SPDX-License-Identifier: Apache-2.0
#include "web.hpp"

#include "writers.hpp"

#include <set>

/// The JSON of graph libraries for the web: the same values, in the frame that each of them asks for. None
/// has an attribute called `type`, which sigma and G6 take for the name of a renderer.
namespace jiedui::render::detail {

void write_vertex_members(JsonWriter& json, const Scene& scene, VertexId v) {
    write_members(json, vertex_columns(), vertex_values(scene.graph()[v]));
}

void write_position(JsonWriter& json, const Scene& scene, VertexId v) {
    const auto [x, y] = scene.position(v);
    json.key("x").number(x).key("y").number(y);
}

void write_edge_members(JsonWriter& json, const Scene& scene, EdgeId at) {
    json.key("weight").count(scene.graph()[at].weight);
    write_members(json, edge_columns(), edge_values(scene.graph(), at));
}

void write_ends(JsonWriter& json, const Scene& scene, EdgeId at) {
    const Edge& edge = scene.graph()[at];
    json.key("source").text(scene.id(edge.source)).key("target").text(scene.id(edge.target));
}

void write_flat_vertices(JsonWriter& json, const Scene& scene) {
    vertex_list(json, scene.graph(), [&](VertexId v) {
        json.key("id").text(scene.id(v)).key("name").text(scene.graph()[v].entity.name);
        write_position(json, scene, v);
        json.key("size").number(scene.size(v));
        write_vertex_members(json, scene, v);
    });
}

void write_flat_edges(JsonWriter& json, const Scene& scene) {
    edge_list(json, scene.graph(), [&](EdgeId e) {
        write_ends(json, scene, e);
        json.key("id").text(edge_name(e));
        write_edge_members(json, scene, e);
    });
}

/// Cytoscape.js; with the members `data`, `directed`, `multigraph` and each node's `value` and `name` that
/// NetworkX's cytoscape_graph asks for.
void write_cytoscape(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("data").begin('[').end().key("directed").flag(true).key("multigraph").flag(true);
    json.line().key("elements").begin('{').key("nodes");
    vertex_list(json, graph, [&](VertexId v) {
        json.key("data").begin('{').key("id").text(scene.id(v)).key("value").text(scene.id(v));
        json.key("name").text(graph[v].entity.name).key("label").text(graph[v].entity.name);
        json.key("size").number(scene.size(v));
        write_vertex_members(json, scene, v);
        json.end().key("position").begin('{');
        write_position(json, scene, v);
        json.end();
    });
    json.line().key("edges");
    edge_list(json, graph, [&](EdgeId e) {
        json.key("data").begin('{').key("id").text(edge_name(e));
        write_ends(json, scene, e);
        json.key("key").text(edge_name(e)).key("label").text(to_string(graph[e].relation));
        write_edge_members(json, scene, e);
        json.end();
    });
    json.end().line().end();
}

void write_graphology(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("options").begin('{').key("type").text("mixed").key("multi").flag(true);
    json.key("allowSelfLoops").flag(true).end();
    json.key("attributes").begin('{').key("name").text(options.title).end().line().key("nodes");
    vertex_list(json, graph, [&](VertexId v) {
        json.key("key").text(scene.id(v)).key("attributes").begin('{');
        json.key("label").text(graph[v].entity.name);
        write_position(json, scene, v);
        json.key("size").number(scene.size(v));
        write_vertex_members(json, scene, v);
        json.end();
    });
    json.line().key("edges");
    edge_list(json, graph, [&](EdgeId e) {
        json.key("key").text(edge_name(e));
        write_ends(json, scene, e);
        json.key("undirected").flag(!graph[e].directed).key("attributes").begin('{');
        json.key("label").text(to_string(graph[e].relation));
        write_edge_members(json, scene, e);
        json.end();
    });
    json.line().end();
}

/// For d3.forceLink(links).id(d => d.id).
void write_d3(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{');
    json.line().key("nodes");
    write_flat_vertices(json, scene);
    json.line().key("links");
    write_flat_edges(json, scene);
    json.line().end();
}

/// G6 5 wants its own members at the top and everything else under `data`; macro-regions are combos.
void write_g6(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    std::set<std::string> combos;
    json.begin('{').key("nodes");
    vertex_list(json, graph, [&](VertexId v) {
        const Vertex& vertex = graph[v];
        json.key("id").text(scene.id(v));
        if (!vertex.facts.macro_region.empty()) {
            json.key("combo").text(*combos.insert("combo:" + vertex.facts.macro_region).first);
        }
        json.key("data").begin('{').key("name").text(vertex.entity.name);
        write_vertex_members(json, scene, v);
        json.end().key("style").begin('{');
        write_position(json, scene, v);
        json.key("size").number(scene.size(v)).key("labelText").text(vertex.entity.name).end();
    });
    json.line().key("edges");
    edge_list(json, graph, [&](EdgeId e) {
        json.key("id").text(edge_name(e));
        write_ends(json, scene, e);
        json.key("data").begin('{');
        write_edge_members(json, scene, e);
        json.end().key("style").begin('{').key("endArrow").flag(graph[e].directed).end();
    });
    json.line().key("combos").begin('[');
    for (const std::string& combo : combos) {
        json.begin('{').key("id").text(combo).end();
    }
    json.end().line().end();
}

} // namespace jiedui::render::detail
