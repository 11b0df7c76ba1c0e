// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>

namespace jiedui {

/// Statements and what is known of their documents: the content of a statement file.
struct StatementSet {
    std::vector<Statement> statements{};
    std::vector<DocumentInfo> documents{};

    friend bool operator==(const StatementSet&, const StatementSet&) = default;
};

/// The union of two sets: associative, commutative, idempotent. Two records of one document are merged field
/// by field: the smaller non-empty value stands, issuers are united. O(n log n).
StatementSet merge(StatementSet a, StatementSet b);

/// What a graph was built of.
StatementSet content(const CooperationGraph& graph);

/// The set without one document: neither its record nor its statements. Building of it is building of the
/// rest. O(n).
StatementSet without(StatementSet set, std::string_view document);

/// Collects statements in any order and builds the graph once.
///
///     GraphBuilder builder;
///     builder.add(set);
///     CooperationGraph graph = std::move(builder).build();
///
/// Building is O(n log n) in the number of ties. Statements that yield no tie are kept as statements; parties
/// of such statements become no vertex.
class GraphBuilder {
  public:
    void add(Statement statement);
    void add(DocumentInfo document);
    void add(StatementSet set);

    /// Asked once for every vertex when the graph is built; without it the facts stay empty.
    void describe_with(std::function<EntityFacts(const Entity&)> describe) {
        describe_ = std::move(describe);
    }

    CooperationGraph build() &&;

  private:
    StatementSet set_;
    std::function<EntityFacts(const Entity&)> describe_;
};

/// The one-line form of the builder.
CooperationGraph build_graph(StatementSet set, std::function<EntityFacts(const Entity&)> describe = {});

} // namespace jiedui
