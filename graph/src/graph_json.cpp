// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <ostream>
#include <string>

#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

using detail::Json;

struct Position {
    double x = 0.0;
    double y = 0.0;
};

double rounded(double value) {
    return std::round(value * 1000.0) / 1000.0 + 0.0;
}

std::vector<std::size_t> degrees(const CooperationGraph& graph) {
    std::vector<std::size_t> degree(graph.vertices().size(), 0);
    for (const auto& edge : graph.edges()) {
        ++degree[index(edge.source)];
        ++degree[index(edge.target)];
    }
    return degree;
}

/// A sunflower: vertices by falling degree on a spiral of golden angles, so the best connected stand in the
/// middle and no two coincide. A start for the layouts of the readers, not a drawing. H. Vogel, Math.
/// Biosciences 44 (1979).
std::vector<Position> spiral(const std::vector<std::size_t>& degree) {
    constexpr double spacing = 40.0;
    const double golden_angle = std::numbers::pi * (3.0 - std::sqrt(5.0));
    std::vector<std::size_t> order(degree.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t v) { return degree[v]; });
    std::vector<Position> positions(degree.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto turn = static_cast<double>(rank);
        const double radius = spacing * std::sqrt(turn);
        positions[order[rank]] = {rounded(radius * std::cos(turn * golden_angle)),
                                  rounded(radius * std::sin(turn * golden_angle))};
    }
    return positions;
}

/// `e0007`: never the id of a node, which holds a colon.
std::string edge_name(std::size_t position) {
    constexpr std::size_t width = 4;
    const auto digits = std::to_string(position);
    std::string name{"e"};
    name.append(width - std::min(width, digits.size()), '0');
    return name.append(digits);
}

/// Of two ISO dates or years, true when the period `a` ends before the period `b`: 2020-05 before 2020.
bool ends_before(const std::string& a, const std::string& b) {
    if (a.starts_with(b) || b.starts_with(a)) {
        return a.size() > b.size();
    }
    return a < b;
}

/// The interval that all statements of an edge state. One statement that states no bound leaves that side
/// open.
struct Validity {
    Json from;
    Json to;
};

Validity validity(const CooperationGraph& graph, const Edge& edge) {
    const auto* from = &graph[edge.statements.front()].valid_from;
    const auto* to = &graph[edge.statements.front()].valid_to;
    for (const auto id : edge.statements) {
        const auto& statement = graph[id];
        if (!from->empty() && statement.valid_from < *from) {
            from = &statement.valid_from;
        }
        if (statement.valid_to.empty() || (!to->empty() && ends_before(*to, statement.valid_to))) {
            to = &statement.valid_to;
        }
    }
    return {from->empty() ? Json(nullptr) : Json(*from), to->empty() ? Json(nullptr) : Json(*to)};
}

Json evidence(const CooperationGraph& graph, const Edge& edge) {
    Json list = Json::array();
    for (const auto id : edge.statements) {
        const auto& statement = graph[id];
        const auto* document = graph.find_document(statement.document);
        const auto add = [&](Json span, const std::string& quote) {
            list.push_back(Json{{"statement", index(id)},
                                {"document", statement.document},
                                {"clause", statement.clause},
                                {"span", std::move(span)},
                                {"quote", quote},
                                {"written", document == nullptr || document->written.empty()
                                                ? Json(nullptr)
                                                : Json(document->written)}});
        };
        for (const auto& [span, quote] : statement.evidence) {
            add(Json::array({span.begin, span.end}), quote);
        }
        if (statement.evidence.empty()) {
            add(nullptr, {});
        }
    }
    return list;
}

Json node(const Vertex& vertex, Position position, std::size_t degree) {
    const auto name = id(vertex.entity);
    const auto kind = to_string(vertex.entity.kind);
    Json attributes{{"label", vertex.entity.name},
                    {"x", position.x},
                    {"y", position.y},
                    {"size", rounded(4.0 + 2.0 * std::sqrt(static_cast<double>(degree)))},
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

Json edge_object(const CooperationGraph& graph, std::size_t position) {
    const auto& edge = graph.edges()[position];
    const auto name = edge_name(position);
    const auto valid = validity(graph, edge);
    double confidence = 0.0;
    for (const auto id : edge.statements) {
        confidence = std::max(confidence, graph[id].confidence);
    }
    Json attributes{{"label", to_string(edge.relation)}, {"relation", to_string(edge.relation)},
                    {"origin", to_string(edge.origin)},  {"weight", edge.weight},
                    {"documents", edge.weight},          {"statements", edge.statements.size()},
                    {"confidence", confidence}};
    if (!valid.from.is_null()) {
        attributes["valid_from"] = valid.from;
    }
    if (!valid.to.is_null()) {
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
                {"valid_from", valid.from},
                {"valid_to", valid.to},
                {"evidence", evidence(graph, edge)},
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

void write_graph(std::ostream& out, const CooperationGraph& graph) {
    const auto degree = degrees(graph);
    const auto positions = spiral(degree);
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
    out << ",\n\"edges\":";
    write_list(out, graph.edges().size(), [&](std::size_t i) { return edge_object(graph, i); });
    out << "}\n";
}

} // namespace jiedui
