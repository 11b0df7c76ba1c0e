// SPDX-License-Identifier: Apache-2.0
#include "dates.hpp"
#include "parallel.hpp"
#include "writers.hpp"
#include "xml_graph.hpp"

namespace jiedui::render::detail {
namespace {

/// GEXF 1.3 (gexf.net/schema.html) keeps parallel edges apart by `kind` and may mix directions. NetworkX
/// refuses a file that mixes them, so 1.2 has arcs only; `undirected` says which arcs stand for both ways.
struct Dialect {
    std::string_view version;
    std::string_view address;
    bool is_mixed;
};

void declare(XmlWriter& xml, std::string_view element, std::span<const Column> columns) {
    xml.open("attributes").attribute("class", element).attribute("mode", "static");
    for (const Column& column : columns) {
        xml.open("attribute").attribute("id", column.name).attribute("title", column.name);
        xml.attribute("type", xml_type(column.type, "integer")).close();
    }
    xml.close();
}

void write_values(XmlWriter& xml, std::span<const Column> columns, const std::vector<std::string>& values) {
    xml.open("attvalues");
    each_value(columns, values, [&](std::string_view name, const std::string& value) {
        xml.open("attvalue").attribute("for", name).attribute("value", value).close();
    });
    xml.close();
}

void write_node(XmlWriter& xml, const Scene& scene, VertexId v) {
    const Vertex& vertex = scene.graph()[v];
    xml.open("node").attribute("id", scene.id(v)).attribute("label", vertex.entity.name);
    write_values(xml, vertex_columns(), vertex_values(vertex));
    const auto [x, y] = scene.position(v);
    xml.open("viz:size").attribute("value", text_of(scene.size(v))).close();
    xml.open("viz:position")
        .attribute("x", text_of(x))
        .attribute("y", text_of(y))
        .attribute("z", "0")
        .close();
    xml.close();
}

void write_edge(XmlWriter& xml, const Scene& scene, EdgeId at, const Dialect& dialect) {
    const Edge& edge = scene.graph()[at];
    open_edge(xml, scene, at);
    if (dialect.is_mixed) {
        xml.attribute("type", edge.directed ? "directed" : "undirected")
            .attribute("kind", parallel_kind(edge));
    }
    xml.attribute("label", to_string(edge.relation)).attribute("weight", std::to_string(edge.weight));
    const Lifetime life = lifetime(scene.graph(), edge);
    if (!life.start.empty()) {
        xml.attribute("start", life.start);
    }
    if (!life.end.empty()) {
        xml.attribute("end", life.end);
    }
    write_values(xml, edge_columns(), edge_values(scene.graph(), at));
    xml.close();
}

void begin_graph(XmlWriter& xml, const ExportOptions& options, const Dialect& dialect) {
    const std::string address{dialect.address};
    xml.open("gexf").attribute("xmlns", address).attribute("xmlns:viz", address + "/viz");
    xml.attribute("version", dialect.version);
    xml.open("meta").open("creator").text("jiedui").close();
    xml.open("description").text(options.title).close().close();
    xml.open("graph").attribute("mode", "dynamic").attribute("defaultedgetype", "directed");
    xml.attribute("timeformat", "date");
    if (dialect.is_mixed) {
        xml.attribute("timerepresentation", "interval");
    }
}

void write(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open,
           const Dialect& dialect) {
    const Scene scene(graph);
    XmlWriter xml(open(""));
    begin_graph(xml, options, dialect);
    declare(xml, "node", vertex_columns());
    declare(xml, "edge", edge_columns());
    xml.open("nodes");
    each_vertex(graph, [&](VertexId v) { write_node(xml, scene, v); });
    xml.close().open("edges");
    each_edge(graph, [&](EdgeId e) { write_edge(xml, scene, e, dialect); });
    xml.close().close().close();
}

} // namespace

void write_gexf_13(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    write(graph, options, open, {"1.3", "http://gexf.net/1.3", true});
}

void write_gexf_12(const CooperationGraph& graph, const ExportOptions& options, const OpenFile& open) {
    write(graph, options, open, {"1.2", "http://www.gexf.net/1.2draft", false});
}

} // namespace jiedui::render::detail
