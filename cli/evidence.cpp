// SPDX-License-Identifier: Apache-2.0
#include "evidence.hpp"

#include <jiedui/graph/dates.hpp>

namespace jiedui::cli {
namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

} // namespace

std::string one_line(std::string_view quote) {
    std::string line;
    for (std::size_t i = 0; i < quote.size();) {
        const auto next = quote.find_first_not_of(blanks, i);
        if (next == std::string_view::npos) {
            break;
        }
        if (next > i && !line.empty() && (is_ascii(line.back()) || is_ascii(quote[next]))) {
            line += ' ';
        }
        const auto end = quote.find_first_of(blanks, next);
        line += quote.substr(next, end - next);
        i = end == std::string_view::npos ? quote.size() : end;
    }
    return line;
}

std::string place_of(const Statement& statement) {
    if (statement.origin == Origin::background) {
        return "background: " + (statement.rule.empty() ? "no source named" : statement.rule);
    }
    return statement.document + (statement.clause.empty() ? "" : ", " + statement.clause);
}

std::string date_of(const CooperationGraph& graph, const Statement& statement) {
    const DocumentInfo* document = graph.find_document(statement.document);
    return document == nullptr ? std::string{} : std::string{date_of(*document)};
}

std::string evidence_lines(const CooperationGraph& graph, EdgeId edge, std::string_view indent) {
    std::string lines;
    for (const StatementId at : graph[edge].statements) {
        const Statement& statement = graph[at];
        const std::string date = date_of(graph, statement);
        lines.append(indent).append(place_of(statement)).append(date.empty() ? "" : ", " + date).append("\n");
        for (const Evidence& evidence : statement.evidence) {
            if (!evidence.quote.empty()) {
                lines.append(indent).append("  \"").append(one_line(evidence.quote)).append("\"\n");
            }
        }
    }
    return lines;
}

std::string arrow_of(const CooperationGraph& graph, EdgeId edge) {
    const Edge& tie = graph[edge];
    return graph[tie.source].entity.name + (tie.directed ? " -> " : " -- ") + graph[tie.target].entity.name;
}

} // namespace jiedui::cli
