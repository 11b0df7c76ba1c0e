// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/graph/vertex_map.hpp>
#include <jiedui/render/diagram.hpp>
#include <jiedui/render/label.hpp>
#include <jiedui/render/style.hpp>

/// From a graph to a diagram: what is drawn, under which names, with which evidence in the tooltips.
///
///     const Diagram diagram = ego_diagram(graph, *graph.find(entity), style, {.language = Language::both});
namespace jiedui::render {

/// none: no frames; macro_region: one frame for each `EntityFacts::macro_region` that has two nodes or more;
/// community: one for each of `DiagramOptions::communities` that has.
enum class Grouping { none, macro_region, community };

struct DiagramOptions {
    Language language = Language::zh;
    std::vector<Origin> origins = {Origin::stated};
    std::vector<Relation> relations = {}; ///< empty: the eight that documents state, none that is structural
    std::vector<EntityKind> kinds = {};   ///< empty: all
    std::uint32_t minimum_weight = 1;     ///< number of documents that an edge needs
    const VertexMap<double>* size = nullptr; ///< any measure; null: number of edges drawn at the node
    Grouping grouping = Grouping::none;
    const VertexMap<std::uint32_t>* communities = nullptr; ///< numbers from 0; for grouping and matrices
    LabelOptions label = {};
    std::string title = {};
    std::string source_line = {};       ///< empty: the documents that the edges rest on, with their dates
    std::string link_prefix = {};       ///< not empty: elements link to this followed by their id
    std::size_t tooltip_statements = 5; ///< an edge that rests on more tells how many more
    std::size_t most_labels = 300;      ///< of more nodes only the largest bear names, and a note says so
};

/// All edges that the options let pass and the vertices at their ends. O(V + E) and the size of the
/// statements.
///
/// Ids are `v` and `e` with the number in the graph. Node size is the square root of the measure between its
/// least and greatest value among the nodes drawn, so that area follows the measure; all equal: 0. A label is
/// the canonical name; in English the name in the facts, and the canonical one where there is none. An edge's
/// tooltip tells ends, relation and, for each statement, document, clause and quotation. An empty graph gives
/// an empty diagram.
Diagram network_diagram(const CooperationGraph& graph, const Style& style,
                        const DiagramOptions& options = {});

/// One vertex with all vertices within `hops` edges of it, whatever the direction, and every edge between
/// them. Edges and vertices that the options shut out are not walked; the vertex itself is always there. O(V
/// + E).
Diagram ego_diagram(const CooperationGraph& graph, VertexId centre, const Style& style, std::size_t hops = 1,
                    const DiagramOptions& options = {});

/// A path as it comes from any search: its vertices in order and all edges that its steps rest on, in any
/// order.
struct PathSteps {
    std::vector<VertexId> vertices;
    std::vector<EdgeId> edges;

    friend bool operator==(const PathSteps&, const PathSteps&) = default;
};

/// Paths as a flow from left to right. What several paths share is drawn once, at the step of its first
/// appearance; first and last vertices are emphasised; edges are labelled with their relation. Of the options
/// the filters (origins, relations, kinds, minimum_weight) are not used: the paths have been chosen. Every
/// edge must join two vertices of its path. O(size of the paths).
Diagram path_diagram(const CooperationGraph& graph, std::span<const PathSteps> paths, const Style& style,
                     const DiagramOptions& options = {});

/// Who supports whom: supporters left, supported right, ribbons as wide as the number of documents. Without a
/// choice of relations: pairing, aid, technology transfer. A directed edge runs from left to right.
/// Undirected ones are turned so that no entity stands on both sides where that can be had (2-colouring, from
/// the sides that directed edges fix, else the smaller side left), and a note says that their sides mean
/// nothing. An entity on both sides is two nodes; the right one's id ends in `-right`. O(V + E).
Diagram flow_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options = {});

struct Sides {
    std::vector<EntityKind> left;
    std::vector<EntityKind> right; ///< none that is left
};

/// Who meets where: entities of some kinds left, of others right, and the edges between them. Without a
/// choice of relations all of the vocabulary. O(V + E).
Diagram two_mode_diagram(const CooperationGraph& graph, const Sides& sides, const Style& style,
                         const DiagramOptions& options = {});

/// Entities at their coordinates, those without in a column beside the map. O(V + E).
Diagram map_diagram(const CooperationGraph& graph, const Style& style, std::vector<Outline> basemap = {},
                    const DiagramOptions& options = {});

/// Entities against entities, without a choice of kinds regions against regions. Ordered by community where
/// `options.communities` is given, then by the number of edges, most first. O(E + V log V).
Diagram matrix_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options = {});

/// A row for each document, by date, those without one last, with the entities and edges that are new in it:
/// no earlier document, nor one of the same day before it by id, states them. Nodes: the documents (ids `d0`,
/// `d1`, ...), then the entities. O(E + statements + D log D).
Diagram timeline_diagram(const CooperationGraph& graph, const Style& style,
                         const DiagramOptions& options = {});

} // namespace jiedui::render
