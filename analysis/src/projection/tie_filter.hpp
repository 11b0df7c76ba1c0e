// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include <jiedui/analysis/projection.hpp>

namespace jiedui::analysis::detail {

/// Which statements, edges and vertices of one graph the options admit; all of it looked up in O(1), but
/// edges in O(number of their statements). Lives no longer than the graph.
class TieFilter {
  public:
    TieFilter(const CooperationGraph& graph, const ProjectionOptions& options);

    /// By document, time and confidence.
    bool admits(StatementId id) const { return statement_[index(id)]; }

    /// By relation and origin, and one statement at least.
    bool admits(EdgeId id) const;

    /// What these ties weigh together: no document and no statement that is admitted counts twice.
    double joint_weight(std::span<const EdgeId> edges, Weight weight) const;

    bool admits_kind(VertexId id) const { return kind_[static_cast<std::size_t>((*graph_)[id].entity.kind)]; }

  private:
    const CooperationGraph* graph_;
    std::vector<bool> relation_;
    std::vector<bool> origin_;
    std::vector<bool> kind_;
    std::vector<bool> statement_;
};

} // namespace jiedui::analysis::detail
