// SPDX-License-Identifier: Apache-2.0
#include "values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

namespace jiedui::render::detail {
namespace {

constexpr std::array vertex_list{
    Column{"kind", ValueType::text},        Column{"label_en", ValueType::text},
    Column{"code", ValueType::text},        Column{"macro_region", ValueType::text},
    Column{"longitude", ValueType::number}, Column{"latitude", ValueType::number}};

constexpr std::array edge_list{
    Column{"relation", ValueType::text},     Column{"undirected", ValueType::boolean},
    Column{"origin", ValueType::text},       Column{"confidence", ValueType::number},
    Column{"valid_from", ValueType::text},   Column{"valid_to", ValueType::text},
    Column{"first_dated", ValueType::text},  Column{"statements", ValueType::integer},
    Column{"document_ids", ValueType::text}, Column{"clause", ValueType::text},
    Column{"quote", ValueType::text},        Column{"evidence", ValueType::json}};

std::string text_or_empty(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? text_of(*value) : std::string{};
}

} // namespace

std::span<const Column> vertex_columns() {
    return vertex_list;
}
std::span<const Column> edge_columns() {
    return edge_list;
}

std::vector<std::string> vertex_values(const Vertex& vertex) {
    const EntityFacts& facts = vertex.facts;
    return {std::string{to_string(vertex.entity.kind)},
            facts.label_en,
            facts.code,
            facts.macro_region,
            text_or_empty(facts.longitude),
            text_or_empty(facts.latitude)};
}

std::vector<std::string> edge_values(const CooperationGraph& graph, EdgeId at) {
    const Edge& edge = graph[at];
    const Validity valid = validity(graph, edge);
    const Evidence* evidence = first_evidence(graph, edge);
    return {std::string{to_string(edge.relation)},
            edge.directed ? "false" : "true",
            std::string{to_string(edge.origin)},
            text_of(confidence(graph, edge)),
            valid.from,
            valid.to,
            first_dated(graph, edge),
            std::to_string(edge.statements.size()),
            joined(documents_of(graph, edge)),
            graph[edge.statements.front()].clause,
            evidence == nullptr ? std::string{} : evidence->quote,
            evidence_json(graph, edge)};
}

void write_members(JsonWriter& json, std::span<const Column> columns,
                   const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (values[i].empty()) {
            continue;
        }
        json.key(columns[i].name);
        if (columns[i].type == ValueType::text) {
            json.text(values[i]);
        } else {
            json.raw(values[i]);
        }
    }
}

bool is_placed(const Vertex& vertex) {
    const EntityFacts& facts = vertex.facts;
    return facts.longitude && facts.latitude && std::isfinite(*facts.longitude) &&
           std::isfinite(*facts.latitude);
}

std::vector<std::string> short_names(const CooperationGraph& graph) {
    std::map<std::string_view, std::size_t> bearers;
    for (const Vertex& vertex : graph.vertices()) {
        ++bearers[vertex.entity.name];
    }
    std::vector<std::string> names;
    for (const Vertex& vertex : graph.vertices()) {
        const auto& [kind, name] = vertex.entity;
        const bool is_shared = bearers[name] > 1;
        names.push_back(is_shared ? name + " (" + std::string{to_string(kind)} + ")" : name);
    }
    const std::set<std::string_view> different(names.begin(), names.end());
    if (different.size() < names.size()) { // somebody's name looks like one with a kind
        for (std::size_t i = 0; i < names.size(); ++i) {
            names[i] = id(graph.vertices()[i].entity);
        }
    }
    return names;
}

const Evidence* first_evidence(const CooperationGraph& graph, const Edge& edge) {
    const auto& evidence = graph[edge.statements.front()].evidence;
    return evidence.empty() ? nullptr : &evidence.front();
}

std::string text_of(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0).ptr;
    return {digits.data(), end};
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += text.empty() ? "" : "; ";
        text += word;
    }
    return text;
}

} // namespace jiedui::render::detail
