// SPDX-License-Identifier: Apache-2.0
#include "csv_writer.hpp"
#include "web.hpp"
#include "writers.hpp"

#include <algorithm>

/// Formats for maps. Coordinates are WGS84 degrees.
namespace jiedui::render::detail {
namespace {

void write_point(JsonWriter& json, const Vertex& vertex) {
    json.begin('[').number(*vertex.facts.longitude).number(*vertex.facts.latitude).end();
}

std::string latitude(const Vertex& vertex) {
    return text_of(*vertex.facts.latitude);
}
std::string longitude(const Vertex& vertex) {
    return text_of(*vertex.facts.longitude);
}

std::vector<std::string> with_edge_titles(std::vector<std::string> row) {
    row.emplace_back("weight");
    for (const Column& column : edge_columns()) {
        row.emplace_back(column.name);
    }
    return row;
}

std::vector<std::string> with_edge_values(std::vector<std::string> row, const CooperationGraph& graph,
                                          EdgeId at) {
    row.push_back(std::to_string(graph[at].weight));
    for (std::string& value : edge_values(graph, at)) {
        row.push_back(std::move(value));
    }
    return row;
}

template <class Visit> void each_placed_edge(const CooperationGraph& graph, const Visit& visit) {
    each_edge(graph, [&](EdgeId e) {
        if (is_placed(graph[graph[e].source]) && is_placed(graph[graph[e].target])) {
            visit(e, graph[graph[e].source], graph[graph[e].target]);
        }
    });
}

template <class Visit> void each_placed_vertex(const CooperationGraph& graph, const Visit& visit) {
    for (const Vertex& vertex : graph.vertices()) {
        if (is_placed(vertex)) {
            visit(vertex);
        }
    }
}

} // namespace

/// RFC 7946. What has no place has the geometry `null`, which the standard foresees.
void write_geojson(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("type").text("FeatureCollection").key("features").begin('[');
    each_vertex(graph, [&](VertexId v) {
        const Vertex& vertex = graph[v];
        json.line().begin('{').key("type").text("Feature").key("id").text(scene.id(v)).key("geometry");
        if (is_placed(vertex)) {
            json.begin('{').key("type").text("Point").key("coordinates");
            write_point(json, vertex);
            json.end();
        } else {
            json.raw("null");
        }
        json.key("properties").begin('{').key("name").text(vertex.entity.name);
        write_vertex_members(json, scene, v);
        json.end().end();
    });
    each_edge(graph, [&](EdgeId e) {
        const Edge& edge = graph[e];
        json.line().begin('{').key("type").text("Feature").key("id").text(edge_name(e)).key("geometry");
        if (is_placed(graph[edge.source]) && is_placed(graph[edge.target])) {
            json.begin('{').key("type").text("LineString").key("coordinates").begin('[');
            write_point(json, graph[edge.source]);
            write_point(json, graph[edge.target]);
            json.end().end();
        } else {
            json.raw("null");
        }
        json.key("properties").begin('{');
        write_ends(json, scene, e);
        write_edge_members(json, scene, e);
        json.end().end();
    });
    json.line().end().end();
}

/// kepler.gl finds places by the endings lat and lng of its columns.
void write_kepler(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    CsvWriter points(open("points.csv"), options.byte_order_mark);
    points.row({"id", "name", "kind", "label_en", "code", "macro_region", "lng", "lat"});
    each_placed_vertex(graph, [&](const Vertex& vertex) {
        std::vector<std::string> row{id(vertex.entity), vertex.entity.name};
        for (std::string& value : vertex_values(vertex)) {
            row.push_back(std::move(value));
        }
        points.row(row);
    });
    CsvWriter arcs(open("arcs.csv"), options.byte_order_mark);
    arcs.row(with_edge_titles({"source_lat", "source_lng", "target_lat", "target_lng", "id", "source",
                               "target", "source_name", "target_name"}));
    each_placed_edge(graph, [&](EdgeId e, const Vertex& source, const Vertex& target) {
        arcs.row(with_edge_values({latitude(source), longitude(source), latitude(target), longitude(target),
                                   edge_name(e), id(source.entity), id(target.entity), source.entity.name,
                                   target.entity.name},
                                  graph, e));
    });
}

/// flowmap.gl and FlowmapBlue: one row a flow, from origin to dest.
void write_flowmap(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    CsvWriter locations(open("locations.csv"), options.byte_order_mark);
    locations.row({"id", "name", "lat", "lon", "kind", "label_en", "code", "macro_region"});
    each_placed_vertex(graph, [&](const Vertex& vertex) {
        locations.row({id(vertex.entity), vertex.entity.name, latitude(vertex), longitude(vertex),
                       std::string{to_string(vertex.entity.kind)}, vertex.facts.label_en, vertex.facts.code,
                       vertex.facts.macro_region});
    });
    CsvWriter flows(open("flows.csv"), options.byte_order_mark);
    auto titles = with_edge_titles({"origin", "dest", "count", "time", "id"});
    *std::ranges::find(titles.begin() + 1, titles.end(), "origin") = "said_by"; // stated or background
    flows.row(titles);
    each_placed_edge(graph, [&](EdgeId e, const Vertex& source, const Vertex& target) {
        flows.row(with_edge_values({id(source.entity), id(target.entity), std::to_string(graph[e].weight),
                                    first_dated(graph, graph[e]), edge_name(e)},
                                   graph, e));
    });
}

} // namespace jiedui::render::detail
