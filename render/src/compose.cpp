// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <algorithm>
#include <cassert>

namespace jiedui::render {
namespace {

using detail::Selection;

/// Marks what is not farther than `hops` wanted edges from the centre.
VertexMap<char> mark_around(const CooperationGraph& graph, VertexId centre, std::size_t hops,
                            const DiagramOptions& options) {
    VertexMap<char> marked(graph.vertices().size(), 0);
    marked[centre] = 1;
    std::vector<VertexId> frontier{centre};
    for (std::size_t hop = 0; hop < hops && !frontier.empty(); ++hop) {
        std::vector<VertexId> next;
        for (const VertexId from : frontier) {
            for (const auto arcs : {graph.out(from), graph.in(from)}) {
                for (const Arc& arc : arcs) {
                    if (marked[arc.to] == 0 && detail::is_wanted(graph, graph[arc.edge], options)) {
                        marked[arc.to] = 1;
                        next.push_back(arc.to);
                    }
                }
            }
        }
        frontier = std::move(next);
    }
    return marked;
}

template <class T> void sort_unique(std::vector<T>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

Diagram network_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options) {
    return detail::diagram_of(graph, detail::wanted(graph, options), style, options);
}

Diagram ego_diagram(const CooperationGraph& graph, VertexId centre, const Style& style, std::size_t hops,
                    const DiagramOptions& options) {
    assert(index(centre) < graph.vertices().size());
    const auto marked = mark_around(graph, centre, hops, options);
    const Selection selection{detail::marked_vertices(marked), detail::edges_among(graph, marked, options)};
    Diagram diagram = detail::diagram_of(graph, selection, style, options);
    diagram.nodes[detail::positions(graph, selection)[centre]].emphasis = Emphasis::focus;
    return diagram;
}

Diagram path_diagram(const CooperationGraph& graph, std::span<const PathSteps> paths, const Style& style,
                     const DiagramOptions& options) {
    Selection selection;
    for (const auto& path : paths) {
        selection.vertices.insert(selection.vertices.end(), path.vertices.begin(), path.vertices.end());
        selection.edges.insert(selection.edges.end(), path.edges.begin(), path.edges.end());
    }
    sort_unique(selection.vertices);
    sort_unique(selection.edges);
    Diagram diagram = detail::diagram_of(graph, selection, style, options);
    diagram.arrangement = Arrangement::path;
    const auto position = detail::positions(graph, selection);
    for (const auto& path : paths) {
        for (std::size_t step = 0; step < path.vertices.size(); ++step) {
            auto& node = diagram.nodes[position[path.vertices[step]]];
            node.step = std::min(step, node.step.value_or(step));
            const bool is_end = step == 0 || step + 1 == path.vertices.size();
            node.emphasis = is_end ? Emphasis::focus : node.emphasis;
        }
    }
    for (auto& edge : diagram.edges) {
        edge.lines = detail::lines_of(style[edge.relation].label, options);
    }
    return diagram;
}

} // namespace jiedui::render
