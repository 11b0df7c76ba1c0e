// SPDX-License-Identifier: Apache-2.0
#include "tooltip.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <jiedui/graph/dates.hpp>

namespace jiedui::render::detail {
namespace {

constexpr std::string_view arrow = " \u2192 ";
constexpr std::string_view dash = " \u2014 ";
constexpr std::string_view range_dash = " \u2013 ";
constexpr std::string_view ellipsis = "\u2026";

std::string more(std::size_t count) {
    return std::string{ellipsis} + " (+" + std::to_string(count) + ")";
}

std::string statement_text(const Statement& statement) {
    std::string line = statement.document;
    line.append(statement.clause.empty() ? "" : " ").append(statement.clause);
    std::string_view gap = ": ";
    for (const auto& evidence : statement.evidence) {
        if (!evidence.quote.empty()) {
            line.append(gap).append(evidence.quote);
            gap = " / ";
        }
    }
    return line;
}

/// The first and the last date of the documents; empty when none has one.
std::string dates_of(const CooperationGraph& graph, const std::set<std::string_view>& documents) {
    std::set<std::string_view> dates;
    for (const auto id : documents) {
        const DocumentInfo* document = graph.find_document(id);
        if (document != nullptr && !date_of(*document).empty()) {
            dates.insert(date_of(*document));
        }
    }
    if (dates.empty()) {
        return {};
    }
    const std::string first{*dates.begin()};
    return dates.size() == 1 ? first : first + std::string{range_dash} + std::string{*dates.rbegin()};
}

} // namespace

std::string name_of(const Vertex& vertex, Language language) {
    const auto& english = vertex.facts.label_en;
    if (language == Language::zh || english.empty()) {
        return vertex.entity.name;
    }
    return language == Language::en ? english : vertex.entity.name + "\n" + english;
}

std::string vertex_tooltip(const Vertex& vertex, const Style& style, Language language) {
    std::string lines = vertex.entity.name;
    lines.append(vertex.facts.label_en.empty() ? "" : "\n").append(vertex.facts.label_en);
    return lines + "\n" + text(style[vertex.entity.kind].label, language);
}

std::string edge_tooltip(const CooperationGraph& graph, const Edge& edge, const Style& style,
                         Language language, std::size_t most) {
    const Language one = language == Language::en ? Language::en : Language::zh;
    std::string lines = name_of(graph[edge.source], one);
    lines.append(edge.directed ? arrow : dash).append(name_of(graph[edge.target], one));
    lines.append("\n").append(text(style[edge.relation].label, language));
    const std::size_t shown = std::min(most, edge.statements.size());
    for (std::size_t i = 0; i < shown; ++i) {
        lines.append("\n").append(statement_text(graph[edge.statements[i]]));
    }
    return shown == edge.statements.size() ? lines : lines + "\n" + more(edge.statements.size() - shown);
}

std::string documents_line(const CooperationGraph& graph, std::span<const EdgeId> edges, const Style& style,
                           Language language) {
    std::set<std::string_view> documents;
    for (const EdgeId edge : edges) {
        for (const StatementId statement : graph[edge].statements) {
            documents.insert(graph[statement].document);
        }
    }
    if (documents.empty()) {
        return {};
    }
    constexpr std::size_t most = 3;
    std::string line = text(style[Phrase::source], language == Language::en ? Language::en : Language::zh);
    std::size_t count = 0;
    for (const auto& document : documents) {
        if (count == most) {
            break;
        }
        line.append(count == 0 ? "" : "; ").append(document);
        ++count;
    }
    line.append(documents.size() > most ? " " + more(documents.size() - most) : "");
    const std::string dates = dates_of(graph, documents);
    return dates.empty()
               ? line
               : line.append("\n") +
                     text(style[Phrase::dated], language == Language::en ? language : Language::zh, {dates});
}

} // namespace jiedui::render::detail
