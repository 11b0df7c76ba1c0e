// SPDX-License-Identifier: Apache-2.0
#include "projection/tie_filter.hpp"

#include "projection/time_filter.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace jiedui::analysis::detail {

namespace {

template <class Enum> std::vector<bool> marks(const std::vector<Enum>& listed, std::size_t count) {
    std::vector<bool> result(count, false);
    for (const Enum value : listed) {
        result[static_cast<std::size_t>(value)] = true;
    }
    return result;
}

} // namespace

TieFilter::TieFilter(const CooperationGraph& graph, const ProjectionOptions& options)
    : graph_(&graph), relation_(marks(options.relations, all_relations.size())),
      origin_(marks(options.origins, 2)), kind_(marks(options.kinds, all_kinds.size())) {
    std::vector<std::string> documents = options.documents;
    std::ranges::sort(documents);
    const TimeFilter time(graph, options.time);
    statement_.reserve(graph.statements().size());
    for (const Statement& statement : graph.statements()) {
        const bool is_listed = documents.empty() || std::ranges::binary_search(documents, statement.document);
        statement_.push_back(is_listed && statement.confidence >= options.minimum_confidence &&
                             time.admits(statement));
    }
}

bool TieFilter::admits(EdgeId id) const {
    const Edge& edge = (*graph_)[id];
    return relation_[static_cast<std::size_t>(edge.relation)] &&
           origin_[static_cast<std::size_t>(edge.origin)] &&
           std::ranges::any_of(edge.statements, [&](StatementId statement) { return admits(statement); });
}

double TieFilter::joint_weight(std::span<const EdgeId> edges, Weight weight) const {
    if (weight == Weight::one) {
        return 1.0;
    }
    std::vector<StatementId> statements;
    for (const EdgeId edge : edges) {
        std::ranges::copy_if((*graph_)[edge].statements, std::back_inserter(statements),
                             [&](StatementId id) { return admits(id); });
    }
    std::ranges::sort(statements);
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    if (weight == Weight::statements) {
        return static_cast<double>(statements.size());
    }
    std::vector<std::string_view> documents;
    for (const StatementId id : statements) {
        documents.push_back((*graph_)[id].document);
    }
    std::ranges::sort(documents);
    return static_cast<double>(std::unique(documents.begin(), documents.end()) - documents.begin());
}

} // namespace jiedui::analysis::detail
