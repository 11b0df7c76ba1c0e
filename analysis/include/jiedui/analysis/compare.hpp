// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// What changed from one graph to another:
///
///     const Comparison change = compare(before, after);
///     for (const EdgeId tie : change.gained) ... // after[tie].statements -> document, clause, quote
namespace jiedui::analysis {

/// Which ties are compared.
struct CompareOptions {
    std::vector<Relation> relations = stated_relations();
    std::vector<Origin> origins = {Origin::stated};
};

/// A tie that both graphs have.
struct LastingTie {
    EdgeId before{};
    EdgeId after{};

    friend bool operator==(const LastingTie&, const LastingTie&) = default;
};

/// Ties are the same when ends, relation, direction and origin are; the statements behind them may differ. An
/// entity belongs to a graph here when one of the compared ties joins it. All lists are in the order of their
/// graph.
struct Comparison {
    std::vector<EdgeId> gained;      ///< of the later graph
    std::vector<EdgeId> lost;        ///< of the earlier graph
    std::vector<LastingTie> lasting; ///< of both, in the order of the later one
    std::vector<VertexId> appeared;  ///< of the later graph
    std::vector<VertexId> vanished;  ///< of the earlier graph
    std::vector<std::string>
        new_documents; ///< ids that records or stated statements of the later graph only name
    std::vector<std::string> gone_documents;

    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// One pass over both. O(V + E + S log S), S the number of statements.
Comparison compare(const CooperationGraph& before, const CooperationGraph& after,
                   const CompareOptions& options = {});

} // namespace jiedui::analysis
