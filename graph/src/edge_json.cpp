// SPDX-License-Identifier: Apache-2.0
#include "statement_codec.hpp"

#include <algorithm>
#include <limits>
#include <ostream>

#include <jiedui/graph/json.hpp>

namespace jiedui {
namespace {

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

std::vector<EdgeLine> all_lines(const CooperationGraph& graph) {
    std::vector<EdgeLine> lines;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const auto& edge = graph.edges()[i];
        if (edge.origin == Origin::stated && !is_structural(edge.relation)) {
            const auto found = edge_lines(graph, static_cast<EdgeId>(i));
            lines.insert(lines.end(), found.begin(), found.end());
        }
    }
    std::ranges::sort(lines);
    return lines;
}

EdgeRecord record_of(const CooperationGraph& graph, const EdgeLine& line) {
    const auto& edge = graph[line.edge];
    return EdgeRecord{std::string{line.document},
                      std::string{line.clause},
                      graph[edge.source].entity,
                      graph[edge.target].entity,
                      edge.relation,
                      false};
}

} // namespace

std::vector<EdgeRecord> edge_records(const CooperationGraph& graph) {
    std::vector<EdgeRecord> records;
    for (const auto& line : all_lines(graph)) {
        records.push_back(record_of(graph, line));
    }
    return records;
}

void write_edges(std::ostream& out, const CooperationGraph& graph) {
    for (const auto& line : all_lines(graph)) {
        const auto edge = record_of(graph, line);
        const detail::Json object{{"document", edge.document},
                                  {"clause", edge.clause},
                                  {"source", id(edge.source)},
                                  {"target", id(edge.target)},
                                  {"relation", to_string(edge.relation)}};
        out << detail::dump(object) << '\n';
    }
}

std::vector<EdgeRecord> read_edges(std::istream& in, std::string_view name) {
    std::vector<EdgeRecord> edges;
    detail::for_each_json_line(in, name, [&edges](const detail::Field& object) {
        edges.push_back(EdgeRecord{
            detail::document_id_from(object), object.member("clause").text_or_empty(),
            detail::entity_from(object.required("source")), detail::entity_from(object.required("target")),
            detail::relation_from(object.required("relation")), object.member("optional").flag_or(false)});
    });
    return edges;
}

} // namespace jiedui
