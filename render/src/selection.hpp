// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <jiedui/render/compose.hpp>

/// What is taken of a graph into a diagram: the part of composing that all views share.
namespace jiedui::render::detail {

/// What is drawn, both in graph order.
struct Selection {
    std::vector<VertexId> vertices;
    std::vector<EdgeId> edges;
};

VertexId vertex_at(std::size_t i);
EdgeId edge_at(std::size_t i);

/// True when relation, origin, weight and the kinds of both ends are among those asked for.
bool is_wanted(const CooperationGraph& graph, const Edge& edge, const DiagramOptions& options);

/// The wanted edges among the marked vertices.
std::vector<EdgeId> edges_among(const CooperationGraph& graph, const VertexMap<char>& marked,
                                const DiagramOptions& options);

/// Those edges that are wanted, and their ends.
Selection wanted(const CooperationGraph& graph, const DiagramOptions& options);

std::vector<VertexId> marked_vertices(const VertexMap<char>& marked);

/// Where each vertex stands in the diagram.
VertexMap<std::size_t> positions(const CooperationGraph& graph, const Selection& selection);

/// The lines of a label; each language begins a line of its own.
std::vector<std::string> lines_of(const Words& words, const DiagramOptions& options);

/// Nodes and edges in the order of the selection, with sizes, groups, title, source line and legend.
Diagram diagram_of(const CooperationGraph& graph, const Selection& selection, const Style& style,
                   const DiagramOptions& options);

} // namespace jiedui::render::detail
