// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/entity.hpp>
#include <jiedui/graph/ids.hpp>
#include <jiedui/graph/statement.hpp>

namespace jiedui {

struct Vertex {
    Entity entity{};
    EntityFacts facts;

    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// One tie between two vertices: all statements that assert the same relation between the same ends, in the
/// same direction and with the same origin. An undirected edge has source < target in vertex order.
struct Edge {
    VertexId source{};
    VertexId target{};
    Relation relation = Relation::cooperation;
    Origin origin = Origin::stated;
    bool directed = false;
    std::uint32_t weight = 0;              ///< number of different documents that state it (model.md, rule 7)
    std::vector<StatementId> statements{}; ///< never empty, ascending

    friend bool operator==(const Edge&, const Edge&) = default;
};

/// One way to walk along an edge: an undirected edge is an arc at both of its ends, a directed one only at
/// its source. `to` is the other end: where the arc leads, or in `CooperationGraph::in` where it comes from.
struct Arc {
    EdgeId edge{};
    VertexId to{};

    friend bool operator==(const Arc&, const Arc&) = default;
};

/// The cooperation network: typed, of mixed direction, with parallel edges, immutable once built (see
/// builder.hpp). Every edge carries the statements it rests on. Vertices are sorted by entity, edges by
/// (source, target, relation, directed, origin), statements and documents by value: so two graphs built from
/// the same statements, in whatever order, are equal. References and spans live as long as the graph.
class CooperationGraph {
  public:
    CooperationGraph() = default;

    std::span<const Vertex> vertices() const { return vertices_; }
    std::span<const Edge> edges() const { return edges_; }
    std::span<const Statement> statements() const { return statements_; }
    std::span<const DocumentInfo> documents() const { return documents_; }

    const Vertex& operator[](VertexId id) const { return vertices_[index(id)]; }
    const Edge& operator[](EdgeId id) const { return edges_[index(id)]; }
    const Statement& operator[](StatementId id) const { return statements_[index(id)]; }

    /// The vertex of an entity; nothing when the graph has none. O(log V).
    std::optional<VertexId> find(const Entity& entity) const;

    /// The document of that id; null when the graph knows nothing of it. O(log D).
    const DocumentInfo* find_document(std::string_view id) const;

    /// Arcs that leave (enter) a vertex, sorted by edge. O(1). An undirected edge is in both.
    std::span<const Arc> out(VertexId id) const;
    std::span<const Arc> in(VertexId id) const;

    friend bool operator==(const CooperationGraph& a, const CooperationGraph& b) {
        return a.vertices_ == b.vertices_ && a.edges_ == b.edges_ && a.statements_ == b.statements_ &&
               a.documents_ == b.documents_;
    }

  private:
    friend class GraphBuilder;

    std::vector<Vertex> vertices_;
    std::vector<Edge> edges_;
    std::vector<Statement> statements_;
    std::vector<DocumentInfo> documents_;
    std::vector<Arc> out_arcs_;
    std::vector<Arc> in_arcs_;
    std::vector<std::uint32_t> out_begin_; ///< size V + 1
    std::vector<std::uint32_t> in_begin_;
};

} // namespace jiedui
