// SPDX-License-Identifier: Apache-2.0
#include "web.hpp"
#include "writers.hpp"

/// Options of Apache ECharts, whole: `chart.setOption(file)`.
namespace jiedui::render::detail {
namespace {

/// From `{` to the open list of data of the only series.
void begin_option(JsonWriter& json, const ExportOptions& options, std::string_view series) {
    json.begin('{').key("title").begin('{').key("text").text(options.title).end();
    json.key("tooltip").begin('{').end();
    json.line().key("series").begin('[').begin('{').key("type").text(series);
}

void write_categories(JsonWriter& json) {
    json.key("categories").begin('[');
    for (const EntityKind kind : all_kinds) {
        json.begin('{').key("name").text(to_string(kind)).end();
    }
    json.end();
}

/// In `name`, which a label shows as it is, braces would be read as a template.
std::string plain(std::string name) {
    for (char& c : name) {
        c = c == '{' ? '(' : c == '}' ? ')' : c;
    }
    return name;
}

void write_coordinates(JsonWriter& json, const Vertex& vertex) {
    json.begin('[').number(*vertex.facts.longitude).number(*vertex.facts.latitude).end();
}

bool is_drawn(const CooperationGraph& graph, const Edge& edge) {
    return is_placed(graph[edge.source]) && is_placed(graph[edge.target]);
}

} // namespace

/// Every vertex has an id, or equal names would be an error; the places are given, for a layout in the
/// browser is slow from a hundred vertices on.
void write_echarts(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("title").begin('{').key("text").text(options.title).end();
    json.key("tooltip")
        .begin('{')
        .end()
        .key("legend")
        .begin('[')
        .begin('{')
        .key("top")
        .text("bottom")
        .end()
        .end();
    json.line().key("series").begin('[').begin('{').key("type").text("graph").key("layout").text("none");
    json.key("roam").flag(true).key("autoCurveness").flag(true);
    json.key("label").begin('{').key("show").flag(true).key("position").text("right").end().line();
    write_categories(json);
    json.line().key("data");
    vertex_list(json, graph, [&](VertexId v) {
        json.key("id").text(scene.id(v)).key("name").text(graph[v].entity.name);
        json.key("value").count(scene.degree(v));
        json.key("category").count(static_cast<std::size_t>(graph[v].entity.kind));
        json.key("symbolSize").number(scene.size(v));
        write_position(json, scene, v);
        write_vertex_members(json, scene, v);
    });
    json.line().key("links");
    edge_list(json, graph, [&](EdgeId e) {
        write_ends(json, scene, e);
        json.key("value").count(graph[e].weight).key("symbol").begin('[').text("none");
        json.text(graph[e].directed ? "arrow" : "none").end();
        write_edge_members(json, scene, e);
    });
    json.end().end().line().end();
}

/// Flows from those who give, on the left, to those who receive. Each vertex may stand on both sides, for
/// the series takes no circles.
void write_echarts_sankey(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    std::vector<char> gives(graph.vertices().size());
    std::vector<char> receives(graph.vertices().size());
    for (const Edge& edge : graph.edges()) {
        gives[index(edge.source)] |= static_cast<char>(edge.directed);
        receives[index(edge.target)] |= static_cast<char>(edge.directed);
    }
    JsonWriter json(open(""));
    begin_option(json, options, "sankey");
    const auto write_side = [&](VertexId v, std::string_view side) {
        json.line().begin('{').key("name").text(std::string{side} + scene.id(v));
        json.key("label").begin('{').key("formatter").text(plain(graph[v].entity.name)).end();
        json.key("entity").text(scene.id(v)); // an id would have to be unique
        write_vertex_members(json, scene, v);
        json.end();
    };
    json.key("data").begin('[');
    each_vertex(graph, [&](VertexId v) {
        if (gives[index(v)] != 0) {
            write_side(v, "from ");
        }
        if (receives[index(v)] != 0) {
            write_side(v, "to ");
        }
    });
    json.line().end().line().key("links").begin('[');
    each_edge(graph, [&](EdgeId e) {
        const Edge& edge = graph[e];
        if (edge.directed) {
            json.line().begin('{').key("source").text("from " + scene.id(edge.source));
            json.key("target").text("to " + scene.id(edge.target)).key("value").count(edge.weight);
            write_edge_members(json, scene, e);
            json.end();
        }
    });
    json.line().end().end().end().line().end();
}

/// Lines on a map called `china`, which the page must register with echarts.registerMap: none is bundled.
void write_echarts_map(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    const Scene scene(graph);
    JsonWriter json(open(""));
    json.begin('{').key("title").begin('{').key("text").text(options.title).end();
    json.key("tooltip").begin('{').end();
    json.key("geo").begin('{').key("map").text("china").key("roam").flag(true).end();
    json.line().key("series").begin('[').begin('{').key("type").text("scatter");
    json.key("coordinateSystem").text("geo").key("data").begin('[');
    each_vertex(graph, [&](VertexId v) {
        const Vertex& vertex = graph[v];
        if (is_placed(vertex)) {
            json.line()
                .begin('{')
                .key("id")
                .text(scene.id(v))
                .key("name")
                .text(vertex.entity.name)
                .key("value");
            write_coordinates(json, vertex);
            json.key("symbolSize").number(scene.size(v));
            write_vertex_members(json, scene, v);
            json.end();
        }
    });
    json.line().end().end().line().begin('{').key("type").text("lines").key("coordinateSystem").text("geo");
    json.key("lineStyle").begin('{').key("curveness").number(0.2).end().key("data").begin('[');
    each_edge(graph, [&](EdgeId e) {
        const Edge& edge = graph[e];
        if (is_drawn(graph, edge)) {
            json.line().begin('{').key("coords").begin('[');
            write_coordinates(json, graph[edge.source]);
            write_coordinates(json, graph[edge.target]);
            json.end().key("symbol").begin('[').text("none").text(edge.directed ? "arrow" : "none").end();
            json.key("id").text(edge_name(e));
            write_ends(json, scene, e);
            write_edge_members(json, scene, e);
            json.end();
        }
    });
    json.line().end().end().end().line().end();
}

} // namespace jiedui::render::detail
