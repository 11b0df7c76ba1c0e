// SPDX-License-Identifier: Apache-2.0
#include "writers.hpp"
#include "xml_graph.hpp"

#include <array>

namespace jiedui::render::detail {
namespace {

/// NetworkX refuses a file whose edges differ in direction, and igraph and graphology pass over the
/// difference: so `arcs` writes arcs only, and `undirected` says which of them stand for both ways.
enum class Directions { arcs, mixed };

constexpr std::array drawn_columns{Column{"label", ValueType::text}, Column{"x", ValueType::number},
                                   Column{"y", ValueType::number}, Column{"size", ValueType::number}};
constexpr std::array weight_columns{Column{"label", ValueType::text}, Column{"weight", ValueType::integer}};

std::string key_of(std::string_view element, std::string_view name) {
    return std::string{element} + "_" + std::string{name};
}

void declare(XmlWriter& xml, std::string_view element, std::span<const Column> columns) {
    for (const Column& column : columns) {
        xml.open("key").attribute("id", key_of(element, column.name)).attribute("for", element);
        xml.attribute("attr.name", column.name).attribute("attr.type", xml_type(column.type, "int")).close();
    }
}

void write_data(XmlWriter& xml, std::string_view element, std::span<const Column> columns,
                const std::vector<std::string>& values) {
    each_value(columns, values, [&](std::string_view name, const std::string& value) {
        xml.open("data").attribute("key", key_of(element, name)).text(value).close();
    });
}

void write_node(XmlWriter& xml, const Scene& scene, VertexId v) {
    const Vertex& vertex = scene.graph()[v];
    const auto [x, y] = scene.position(v);
    xml.open("node").attribute("id", scene.id(v));
    write_data(xml, "node", drawn_columns,
               {vertex.entity.name, text_of(x), text_of(y), text_of(scene.size(v))});
    write_data(xml, "node", vertex_columns(), vertex_values(vertex));
    xml.close();
}

void write_edge(XmlWriter& xml, const Scene& scene, EdgeId at, Directions directions) {
    const Edge& edge = scene.graph()[at];
    open_edge(xml, scene, at);
    if (directions == Directions::mixed) {
        xml.attribute("directed", edge.directed ? "true" : "false");
    }
    write_data(xml, "edge", weight_columns,
               {std::string{to_string(edge.relation)}, std::to_string(edge.weight)});
    write_data(xml, "edge", edge_columns(), edge_values(scene.graph(), at));
    xml.close();
}

void write(const CooperationGraph& graph, const OpenFile& open, Directions directions) {
    const Scene scene(graph);
    XmlWriter xml(open(""));
    xml.open("graphml").attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
    declare(xml, "node", drawn_columns);
    declare(xml, "node", vertex_columns());
    declare(xml, "edge", weight_columns);
    declare(xml, "edge", edge_columns());
    xml.open("graph").attribute("id", "network").attribute("edgedefault", "directed");
    each_vertex(graph, [&](VertexId v) { write_node(xml, scene, v); });
    each_edge(graph, [&](EdgeId e) { write_edge(xml, scene, e, directions); });
    xml.close().close();
}

} // namespace

void write_graphml(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write(graph, open, Directions::arcs);
}

void write_graphml_mixed(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    write(graph, open, Directions::mixed);
}

} // namespace jiedui::render::detail
