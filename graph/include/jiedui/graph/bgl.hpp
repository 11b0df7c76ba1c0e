// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>

#include <jiedui/graph/cooperation_graph.hpp>

/// Makes CooperationGraph a model of Boost.Graph's VertexListGraph, EdgeListGraph, BidirectionalGraph and
/// AdjacencyGraph, so that any of its algorithms runs on the graph as it is:
///
///     boost::breadth_first_search(graph, *graph.find(start), boost::visitor(visitor));
///
/// Boost sees a directed multigraph of arcs: a directed edge is one arc, an undirected edge one arc each way.
/// So `edges` and `num_edges` count arcs, and `graph[arc.edge]` is the tie with its evidence. The edge weight
/// is Edge::weight, a strength; where an algorithm wants a length, give it a map of your own. Leave relations
/// out with filtered_graph. J. Siek, L.-Q. Lee, A. Lumsdaine, The Boost Graph Library (2002).
namespace jiedui {

/// An edge walked in one direction: Boost's edge descriptor.
struct BglArc {
    EdgeId edge{};
    VertexId from{};
    VertexId to{};

    friend auto operator<=>(const BglArc&, const BglArc&) = default;
};

class BglVertexIterator : public boost::iterator_facade<BglVertexIterator, VertexId,
                                                        boost::random_access_traversal_tag, VertexId> {
  public:
    BglVertexIterator() = default;
    explicit BglVertexIterator(std::size_t position) : position_(position) {}

  private:
    friend class boost::iterator_core_access;

    VertexId dereference() const { return static_cast<VertexId>(position_); }
    bool equal(const BglVertexIterator& other) const { return position_ == other.position_; }
    void increment() { ++position_; }
    void decrement() { --position_; }
    void advance(std::ptrdiff_t n) { position_ += static_cast<std::size_t>(n); }
    std::ptrdiff_t distance_to(const BglVertexIterator& other) const {
        return static_cast<std::ptrdiff_t>(other.position_) - static_cast<std::ptrdiff_t>(position_);
    }

    std::size_t position_ = 0;
};

/// What an iterator over the arcs at one vertex shows of each.
struct BglOutArc {
    using value_type = BglArc;
    static BglArc show(const Arc& arc, VertexId at) { return {arc.edge, at, arc.to}; }
};
struct BglInArc {
    using value_type = BglArc;
    static BglArc show(const Arc& arc, VertexId at) { return {arc.edge, arc.to, at}; }
};
struct BglNeighbour {
    using value_type = VertexId;
    static VertexId show(const Arc& arc, VertexId) { return arc.to; }
};

template <class View>
class BglArcIterator
    : public boost::iterator_facade<BglArcIterator<View>, typename View::value_type,
                                    boost::random_access_traversal_tag, typename View::value_type> {
  public:
    BglArcIterator() = default;
    BglArcIterator(const Arc* arc, VertexId at) : arc_(arc), at_(at) {}

  private:
    friend class boost::iterator_core_access;

    typename View::value_type dereference() const { return View::show(*arc_, at_); }
    bool equal(const BglArcIterator& other) const { return arc_ == other.arc_; }
    void increment() { ++arc_; }
    void decrement() { --arc_; }
    void advance(std::ptrdiff_t n) { arc_ += n; }
    std::ptrdiff_t distance_to(const BglArcIterator& other) const { return other.arc_ - arc_; }

    const Arc* arc_ = nullptr;
    VertexId at_{};
};

using BglOutIterator = BglArcIterator<BglOutArc>;
using BglInIterator = BglArcIterator<BglInArc>;
using BglAdjacencyIterator = BglArcIterator<BglNeighbour>;

/// All arcs of a graph: those that leave the first vertex, then the second, and so on.
class BglEdgeIterator
    : public boost::iterator_facade<BglEdgeIterator, BglArc, boost::forward_traversal_tag, BglArc> {
  public:
    BglEdgeIterator() = default;
    BglEdgeIterator(const CooperationGraph& graph, std::size_t vertex) : graph_(&graph), vertex_(vertex) {
        skip_finished_vertices();
    }

  private:
    friend class boost::iterator_core_access;

    BglArc dereference() const {
        const auto from = static_cast<VertexId>(vertex_);
        return BglOutArc::show(graph_->out(from)[position_], from);
    }
    bool equal(const BglEdgeIterator& other) const {
        return vertex_ == other.vertex_ && position_ == other.position_;
    }
    void increment() {
        ++position_;
        skip_finished_vertices();
    }
    void skip_finished_vertices() {
        while (vertex_ < graph_->vertices().size() &&
               position_ == graph_->out(static_cast<VertexId>(vertex_)).size()) {
            ++vertex_;
            position_ = 0;
        }
    }

    const CooperationGraph* graph_ = nullptr;
    std::size_t vertex_ = 0;
    std::size_t position_ = 0;
};

/// Which concepts the graph models.
struct BglTraversal : boost::bidirectional_graph_tag,
                      boost::adjacency_graph_tag,
                      boost::vertex_list_graph_tag,
                      boost::edge_list_graph_tag {};

/// Property map: the dense index of a vertex.
struct BglVertexIndex {
    using key_type = VertexId;
    using value_type = std::size_t;
    using reference = std::size_t;
    using category = boost::readable_property_map_tag;
};

/// Property map: Edge::weight of the edge that an arc walks. Lives as long as the graph.
struct BglEdgeWeight {
    using key_type = BglArc;
    using value_type = double;
    using reference = double;
    using category = boost::readable_property_map_tag;

    const CooperationGraph* graph = nullptr;
};

inline std::size_t get(const BglVertexIndex&, VertexId v) {
    return index(v);
}
inline double get(const BglEdgeWeight& map, const BglArc& arc) {
    return (*map.graph)[arc.edge].weight;
}

inline BglVertexIndex get(boost::vertex_index_t, const CooperationGraph&) {
    return {};
}
inline BglEdgeWeight get(boost::edge_weight_t, const CooperationGraph& graph) {
    return {&graph};
}
inline std::size_t get(boost::vertex_index_t, const CooperationGraph&, VertexId v) {
    return index(v);
}
inline double get(boost::edge_weight_t, const CooperationGraph& graph, const BglArc& arc) {
    return graph[arc.edge].weight;
}

inline std::size_t num_vertices(const CooperationGraph& graph) {
    return graph.vertices().size();
}

inline std::pair<BglVertexIterator, BglVertexIterator> vertices(const CooperationGraph& graph) {
    return {BglVertexIterator{0}, BglVertexIterator{num_vertices(graph)}};
}

/// Number of arcs. O(V).
inline std::size_t num_edges(const CooperationGraph& graph) {
    std::size_t arcs = 0;
    for (std::size_t v = 0; v < num_vertices(graph); ++v) {
        arcs += graph.out(static_cast<VertexId>(v)).size();
    }
    return arcs;
}

inline std::pair<BglEdgeIterator, BglEdgeIterator> edges(const CooperationGraph& graph) {
    return {BglEdgeIterator{graph, 0}, BglEdgeIterator{graph, num_vertices(graph)}};
}

inline VertexId source(const BglArc& arc, const CooperationGraph&) {
    return arc.from;
}
inline VertexId target(const BglArc& arc, const CooperationGraph&) {
    return arc.to;
}

inline std::pair<BglOutIterator, BglOutIterator> out_edges(VertexId v, const CooperationGraph& graph) {
    const auto arcs = graph.out(v);
    return {{arcs.data(), v}, {arcs.data() + arcs.size(), v}};
}

inline std::pair<BglInIterator, BglInIterator> in_edges(VertexId v, const CooperationGraph& graph) {
    const auto arcs = graph.in(v);
    return {{arcs.data(), v}, {arcs.data() + arcs.size(), v}};
}

inline std::pair<BglAdjacencyIterator, BglAdjacencyIterator>
adjacent_vertices(VertexId v, const CooperationGraph& graph) {
    const auto arcs = graph.out(v);
    return {{arcs.data(), v}, {arcs.data() + arcs.size(), v}};
}

inline std::size_t out_degree(VertexId v, const CooperationGraph& graph) {
    return graph.out(v).size();
}
inline std::size_t in_degree(VertexId v, const CooperationGraph& graph) {
    return graph.in(v).size();
}
inline std::size_t degree(VertexId v, const CooperationGraph& graph) {
    return out_degree(v, graph) + in_degree(v, graph);
}

} // namespace jiedui

namespace boost {

template <> struct graph_traits<jiedui::CooperationGraph> {
    using vertex_descriptor = jiedui::VertexId;
    using edge_descriptor = jiedui::BglArc;
    using directed_category = bidirectional_tag;
    using edge_parallel_category = allow_parallel_edge_tag;
    using traversal_category = jiedui::BglTraversal;
    using vertex_iterator = jiedui::BglVertexIterator;
    using edge_iterator = jiedui::BglEdgeIterator;
    using out_edge_iterator = jiedui::BglOutIterator;
    using in_edge_iterator = jiedui::BglInIterator;
    using adjacency_iterator = jiedui::BglAdjacencyIterator;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;

    static constexpr vertex_descriptor null_vertex() {
        return static_cast<vertex_descriptor>(std::numeric_limits<std::uint32_t>::max());
    }
};

template <> struct graph_traits<const jiedui::CooperationGraph> : graph_traits<jiedui::CooperationGraph> {};

template <> struct property_map<jiedui::CooperationGraph, vertex_index_t> {
    using type = jiedui::BglVertexIndex;
    using const_type = jiedui::BglVertexIndex;
};

template <> struct property_map<jiedui::CooperationGraph, edge_weight_t> {
    using type = jiedui::BglEdgeWeight;
    using const_type = jiedui::BglEdgeWeight;
};

} // namespace boost
