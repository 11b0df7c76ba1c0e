// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <istream>
#include <limits>
#include <map>
#include <ostream>
#include <tuple>

#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// One line of the edge file, in the order of the lines: as the document is read.
struct EdgeLine {
    std::string_view document;
    std::uint32_t position;
    std::string_view clause;
    EdgeId edge;

    friend auto operator<=>(const EdgeLine&, const EdgeLine&) = default;
};

/// Where a statement stands; statements without evidence come last.
std::uint32_t position(const Statement& statement) {
    return statement.evidence.empty() ? std::numeric_limits<std::uint32_t>::max()
                                      : statement.evidence.front().span.begin;
}

/// For every document that states the edge, the statement that stands first.
std::vector<EdgeLine> edge_lines(const CooperationGraph& graph, EdgeId id) {
    std::vector<EdgeLine> lines;
    for (const auto statement_id : graph[id].statements) {
        const auto& statement = graph[statement_id];
        const EdgeLine line{statement.document, position(statement), statement.clause, id};
        if (lines.empty() || lines.back().document != line.document) {
            lines.push_back(line);
        } else if (line.position < lines.back().position) {
            lines.back() = line;
        }
    }
    return lines;
}

} // namespace

StatementSet read_statements(std::istream& in, std::string_view name) {
    StatementSet set;
    const std::string text = detail::read_all(in, name);
    std::string_view rest = text;
    for (std::uint32_t number = 1; !rest.empty(); ++number) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (is_blank(line)) {
            continue;
        }
        const auto json = detail::parse_json(line, name, number);
        const detail::Field object{&json, name, number, {}};
        if (!object.member("relation").is_absent()) {
            set.statements.push_back(detail::statement_from(object));
        } else if (!object.member("title").is_absent()) {
            set.documents.push_back(detail::document_from(object));
        } else {
            object.fail("JD122", "is neither statement nor document record",
                        "the key 'relation' or the key 'title'");
        }
    }
    return set;
}

void write_statements(std::ostream& out, const StatementSet& set) {
    const auto sorted = merge(set, {});
    for (const auto& document : sorted.documents) {
        out << detail::dump(detail::to_json(document)) << '\n';
    }
    for (const auto& statement : sorted.statements) {
        out << detail::dump(detail::to_json(statement)) << '\n';
    }
}

void write_edges(std::ostream& out, const CooperationGraph& graph) {
    std::vector<EdgeLine> lines;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const auto& edge = graph.edges()[i];
        if (edge.origin == Origin::stated && !is_structural(edge.relation)) {
            const auto found = edge_lines(graph, static_cast<EdgeId>(i));
            lines.insert(lines.end(), found.begin(), found.end());
        }
    }
    std::ranges::sort(lines);
    for (const auto& line : lines) {
        const auto& edge = graph[line.edge];
        const detail::Json object{{"document", line.document},
                                  {"clause", line.clause},
                                  {"source", id(graph[edge.source].entity)},
                                  {"target", id(graph[edge.target].entity)},
                                  {"relation", to_string(edge.relation)}};
        out << detail::dump(object) << '\n';
    }
}

} // namespace jiedui
