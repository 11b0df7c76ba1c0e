// SPDX-License-Identifier: Apache-2.0
#include "parallel.hpp"
#include "web.hpp"
#include "writers.hpp"
#include "xml_writer.hpp"

namespace jiedui::render::detail {
namespace {

/// The edges at a vertex for people, as HTML, which descriptions may hold: relation, the other end, documents
/// and the first quotation.
std::string description(const CooperationGraph& graph, VertexId v) {
    const Vertex& vertex = graph[v];
    std::string html = escape_xml(std::string{to_string(vertex.entity.kind)});
    if (!vertex.facts.label_en.empty()) {
        html += " " + escape_xml(vertex.facts.label_en);
    }
    const auto add = [&](const Arc& arc, std::string_view sign) {
        const Edge& edge = graph[arc.edge];
        html.append("<br>").append(sign).append(to_string(edge.relation)).append(" ");
        html += "<b>" + escape_xml(graph[arc.to].entity.name) + "</b> " +
                escape_xml(joined(documents_of(graph, edge)));
        if (const Evidence* evidence = first_evidence(graph, edge)) {
            html += ": " + escape_xml(evidence->quote);
        }
    };
    for (const Arc& arc : graph.out(v)) {
        add(arc, graph[arc.edge].directed ? "&rarr; " : "");
    }
    for (const Arc& arc : graph.in(v)) {
        if (graph[arc.edge].directed) {
            add(arc, "&larr; ");
        }
    }
    return html;
}

} // namespace

/// VOSviewer has one link a pair, without direction: its strength is the number of documents of all edges
/// between the two. Clusters are the kinds.
void write_vosviewer(const CooperationGraph& graph, const ExportOptions&, const OpenFile& open) {
    const Scene scene(graph);
    const auto links = bundles(graph, Ends::unordered, [](const Edge&) { return true; });
    std::vector<std::uint64_t> strengths(graph.vertices().size(), 0);
    for (const Bundle& link : links) {
        strengths[index(link.source)] += link.weight;
        strengths[index(link.target)] += link.weight;
    }
    JsonWriter json(open(""));
    json.begin('{').key("network").begin('{').line().key("items");
    vertex_list(json, graph, [&](VertexId v) {
        json.key("id").text(scene.id(v)).key("label").text(graph[v].entity.name);
        write_position(json, scene, v);
        json.key("cluster").count(static_cast<std::size_t>(graph[v].entity.kind) + 1);
        json.key("weights").begin('{').key("Edges").count(scene.degree(v));
        json.key("Documents").count(strengths[index(v)]).end();
        json.key("description").text(description(graph, v));
    });
    json.line().key("links").begin('[');
    for (const Bundle& link : links) {
        json.line().begin('{').key("source_id").text(scene.id(link.source));
        json.key("target_id").text(scene.id(link.target)).key("strength").count(link.weight).end();
    }
    json.line().end().line().key("clusters").begin('[');
    for (const EntityKind kind : all_kinds) {
        json.begin('{').key("cluster").count(static_cast<std::size_t>(kind) + 1);
        json.key("label").text(to_string(kind)).end();
    }
    json.end().end().line().end();
}

} // namespace jiedui::render::detail
