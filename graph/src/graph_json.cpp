// SPDX-License-Identifier: Apache-2.0
#include "evidence_list.hpp"
#include "statement_codec.hpp"

#include <cmath>
#include <ostream>
#include <string>

#include <jiedui/graph/edge_summary.hpp>
#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

using detail::Json;

Json node(const Vertex& vertex, Position position, std::size_t degree) {
    const auto name = id(vertex.entity);
    const auto kind = to_string(vertex.entity.kind);
    Json attributes{{"label", vertex.entity.name},
                    {"x", position.x},
                    {"y", position.y},
                    {"size", start_size(degree)},
                    {"kind", kind}};
    const auto add_text = [&](const char* key, const std::string& text) {
        if (!text.empty()) {
            attributes[key] = text;
        }
    };
    const auto add_degrees = [&](const char* key, const std::optional<double>& value) {
        if (value && std::isfinite(*value)) {
            attributes[key] = *value;
        }
    };
    add_text("label_en", vertex.facts.label_en);
    add_text("code", vertex.facts.code);
    add_text("macro_region", vertex.facts.macro_region);
    add_degrees("longitude", vertex.facts.longitude);
    add_degrees("latitude", vertex.facts.latitude);
    return Json{{"id", name},
                {"key", name},
                {"name", vertex.entity.name},
                {"label", vertex.entity.name},
                {"kind", kind},
                {"category", static_cast<std::size_t>(vertex.entity.kind)},
                {"x", position.x},
                {"y", position.y},
                {"attributes", std::move(attributes)}};
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json edge_object(const CooperationGraph& graph, std::size_t position) {
    const auto& edge = graph.edges()[position];
    const auto name = edge_name(static_cast<EdgeId>(position));
    const auto valid = validity(graph, edge);
    Json attributes{{"label", to_string(edge.relation)},
                    {"relation", to_string(edge.relation)},
                    {"origin", to_string(edge.origin)},
                    {"weight", edge.weight},
                    {"documents", edge.weight},
                    {"statements", edge.statements.size()},
                    {"confidence", confidence(graph, edge)}};
    if (!valid.from.empty()) {
        attributes["valid_from"] = valid.from;
    }
    if (!valid.to.empty()) {
        attributes["valid_to"] = valid.to;
    }
    return Json{{"source", id(graph[edge.source].entity)},
                {"target", id(graph[edge.target].entity)},
                {"key", name},
                {"id", name},
                {"relation", to_string(edge.relation)},
                {"undirected", !edge.directed},
                {"weight", edge.weight},
                {"value", edge.weight},
                {"valid_from", text_or_null(valid.from)},
                {"valid_to", text_or_null(valid.to)},
                {"evidence", detail::evidence_list(graph, edge)},
                {"attributes", std::move(attributes)}};
}

/// `[`, one value a line, `]`: nothing but the value at hand is held in memory.
template <class Make> void write_list(std::ostream& out, std::size_t size, Make&& make) {
    out << '[';
    for (std::size_t i = 0; i < size; ++i) {
        out << (i == 0 ? "\n" : ",\n") << detail::dump(make(i));
    }
    out << (size == 0 ? "]" : "\n]");
}

Json categories() {
    Json list = Json::array();
    for (const auto kind : all_kinds) {
        list.push_back(Json{{"name", to_string(kind)}});
    }
    return list;
}

} // namespace

void write_graph(std::ostream& out, const CooperationGraph& graph, const NativeOptions& options) {
    const auto degree = degrees(graph);
    const auto positions = start_positions(degree);
    const Json attributes{{"name", "jiedui"},
                          {"documents", graph.documents().size()},
                          {"statements", graph.statements().size()}};
    out << "{\"directed\":true,\n\"multigraph\":true,\n\"graph\":{\"format\":\"jiedui-network\",\"version\":"
        << std::to_string(native_format_version) << ",\"offset_unit\":\"code point\",\n\"documents\":";
    write_list(out, graph.documents().size(),
               [&](std::size_t i) { return detail::to_json(graph.documents()[i]); });
    out << ",\n\"statements\":";
    write_list(out, graph.statements().size(),
               [&](std::size_t i) { return detail::to_json(graph.statements()[i]); });
    out << "},\n\"options\":{\"type\":\"mixed\",\"multi\":true,\"allowSelfLoops\":true},\n\"attributes\":"
        << detail::dump(attributes) << ",\n\"categories\":" << detail::dump(categories()) << ",\n\"nodes\":";
    write_list(out, graph.vertices().size(),
               [&](std::size_t i) { return node(graph.vertices()[i], positions[i], degree[i]); });
    const auto write_edges_as = [&](std::string_view key) {
        out << ",\n\"" << key << "\":";
        write_list(out, graph.edges().size(), [&](std::size_t i) { return edge_object(graph, i); });
    };
    write_edges_as("edges");
    if (options.edge_keys == EdgeKeys::edges_and_links) {
        write_edges_as("links");
    }
    out << "}\n";
}

} // namespace jiedui
