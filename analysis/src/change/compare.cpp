// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include <jiedui/analysis/compare.hpp>

namespace jiedui::analysis {
namespace {

/// What makes a tie the same in two graphs. Edges are sorted by it, for vertices are sorted by entity.
auto key(const CooperationGraph& graph, EdgeId id) {
    const Edge& edge = graph[id];
    return std::tie(graph[edge.source].entity, graph[edge.target].entity, edge.relation, edge.directed,
                    edge.origin);
}

std::vector<EdgeId> chosen(const CooperationGraph& graph, const CompareOptions& options) {
    std::vector<EdgeId> ids;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const Edge& edge = graph.edges()[i];
        if (std::ranges::find(options.relations, edge.relation) != options.relations.end() &&
            std::ranges::find(options.origins, edge.origin) != options.origins.end()) {
            ids.push_back(EdgeId{static_cast<std::uint32_t>(i)});
        }
    }
    return ids;
}

std::vector<VertexId> ends(const CooperationGraph& graph, const std::vector<EdgeId>& edges) {
    std::set<VertexId> vertices;
    for (const EdgeId id : edges) {
        vertices.insert({graph[id].source, graph[id].target});
    }
    return {vertices.begin(), vertices.end()};
}

/// Those of `a` whose entity is not among the others.
std::vector<VertexId> only_in(const CooperationGraph& a, const std::vector<VertexId>& vertices,
                              const CooperationGraph& b, const std::vector<VertexId>& others) {
    std::vector<VertexId> result;
    std::ranges::copy_if(vertices, std::back_inserter(result), [&](VertexId id) {
        const auto same = b.find(a[id].entity);
        return !same || !std::ranges::binary_search(others, *same);
    });
    return result;
}

std::set<std::string> documents(const CooperationGraph& graph) {
    std::set<std::string> ids;
    for (const DocumentInfo& document : graph.documents()) {
        ids.insert(document.id);
    }
    for (const Statement& statement : graph.statements()) {
        if (statement.origin == Origin::stated) {
            ids.insert(statement.document);
        }
    }
    return ids;
}

} // namespace

Comparison compare(const CooperationGraph& before, const CooperationGraph& after,
                   const CompareOptions& options) {
    Comparison result;
    const auto old_ties = chosen(before, options);
    const auto new_ties = chosen(after, options);
    auto old_tie = old_ties.begin();
    for (const EdgeId tie : new_ties) {
        while (old_tie != old_ties.end() && key(before, *old_tie) < key(after, tie)) {
            result.lost.push_back(*old_tie++);
        }
        if (old_tie != old_ties.end() && key(before, *old_tie) == key(after, tie)) {
            result.lasting.push_back({*old_tie++, tie});
        } else {
            result.gained.push_back(tie);
        }
    }
    result.lost.insert(result.lost.end(), old_tie, old_ties.end());
    const auto old_ends = ends(before, old_ties);
    const auto new_ends = ends(after, new_ties);
    result.appeared = only_in(after, new_ends, before, old_ends);
    result.vanished = only_in(before, old_ends, after, new_ends);
    const auto old_documents = documents(before);
    const auto new_documents = documents(after);
    std::ranges::set_difference(new_documents, old_documents, std::back_inserter(result.new_documents));
    std::ranges::set_difference(old_documents, new_documents, std::back_inserter(result.gone_documents));
    return result;
}

} // namespace jiedui::analysis
