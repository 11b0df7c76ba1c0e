// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

/// Diagrams of two columns: flows and two-mode networks.
namespace jiedui::render {
namespace {

enum class Side : char { none, left, right };

Side opposite(Side side) {
    return side == Side::left ? Side::right : Side::left;
}

/// A side for every node, such that as few undirected edges as a walk can manage have both ends on one.
class Colouring {
  public:
    explicit Colouring(const Diagram& diagram) : side_(diagram.nodes.size(), Side::none) {
        neighbours_.resize(diagram.nodes.size());
        std::vector<std::array<bool, 2>> fixed(diagram.nodes.size());
        for (const auto& edge : diagram.edges) {
            if (edge.directed) {
                fixed[edge.source][0] = true;
                fixed[edge.target][1] = true;
            } else {
                neighbours_[edge.source].push_back(edge.target);
                neighbours_[edge.target].push_back(edge.source);
            }
        }
        std::deque<std::size_t> queue;
        for (std::size_t node = 0; node < side_.size(); ++node) {
            if (fixed[node][0] != fixed[node][1]) {
                side_[node] = fixed[node][0] ? Side::left : Side::right;
                queue.push_back(node);
            }
        }
        walk(std::move(queue));
        for (std::size_t node = 0; node < side_.size(); ++node) {
            if (side_[node] == Side::none) {
                colour_part(node);
            }
        }
    }

    Side operator[](std::size_t node) const { return side_[node]; }

  private:
    /// Gives sides to all that can be reached; the nodes in the order of their visit.
    std::vector<std::size_t> walk(std::deque<std::size_t> queue) {
        std::vector<std::size_t> visited;
        while (!queue.empty()) {
            const std::size_t node = queue.front();
            queue.pop_front();
            visited.push_back(node);
            for (const std::size_t next : neighbours_[node]) {
                if (side_[next] == Side::none) {
                    side_[next] = opposite(side_[node]);
                    queue.push_back(next);
                }
            }
        }
        return visited;
    }

    /// A part that no directed edge fixes: the smaller side goes left.
    void colour_part(std::size_t first) {
        side_[first] = Side::left;
        const auto part = walk({first});
        const auto left =
            std::ranges::count_if(part, [&](std::size_t node) { return side_[node] == Side::left; });
        if (2 * left > static_cast<std::ptrdiff_t>(part.size())) {
            for (const std::size_t node : part) {
                side_[node] = opposite(side_[node]);
            }
        }
    }

    std::vector<std::vector<std::size_t>> neighbours_;
    std::vector<Side> side_;
};

/// Turns undirected edges the way the colouring wants them.
void turn_edges(Diagram& diagram) {
    const Colouring side(diagram);
    for (auto& edge : diagram.edges) {
        if (!edge.directed && side[edge.source] == Side::right && side[edge.target] == Side::left) {
            std::swap(edge.source, edge.target);
        }
    }
}

/// One node for each side on which an entity stands: sources left, targets right.
void split_nodes(Diagram& diagram) {
    std::vector<std::array<std::optional<std::size_t>, 2>> copy(diagram.nodes.size());
    for (const auto& edge : diagram.edges) {
        copy[edge.source][0] = 0;
        copy[edge.target][1] = 0;
    }
    std::vector<DiagramNode> nodes;
    for (const std::size_t step : {std::size_t{0}, std::size_t{1}}) {
        for (std::size_t i = 0; i < copy.size(); ++i) {
            if (!copy[i][step]) {
                continue;
            }
            copy[i][step] = nodes.size();
            nodes.push_back(diagram.nodes[i]);
            nodes.back().step = step;
            nodes.back().group.reset();
            nodes.back().id += step == 1 && copy[i][0] ? "-right" : "";
        }
    }
    for (auto& edge : diagram.edges) {
        edge.source = *copy[edge.source][0];
        edge.target = *copy[edge.target][1];
    }
    diagram.nodes = std::move(nodes);
    diagram.groups.clear();
}

bool holds(const std::vector<EntityKind>& kinds, EntityKind kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

} // namespace

Diagram flow_diagram(const CooperationGraph& graph, const Style& style, const DiagramOptions& options) {
    DiagramOptions choice = options;
    if (choice.relations.empty()) {
        choice.relations = {Relation::pairing, Relation::aid, Relation::technology_transfer};
    }
    Diagram diagram = detail::diagram_of(graph, detail::wanted(graph, choice), style, choice);
    diagram.arrangement = Arrangement::flow;
    turn_edges(diagram);
    split_nodes(diagram);
    const auto is_undirected = [](const DiagramEdge& edge) { return !edge.directed; };
    if (!std::ranges::all_of(diagram.edges, is_undirected)) {
        diagram.headings.left = text(style[Phrase::supporters], options.language);
        diagram.headings.right = text(style[Phrase::supported], options.language);
    }
    if (std::ranges::any_of(diagram.edges, is_undirected)) {
        diagram.notes.push_back(text(style[Phrase::either_side], options.language));
    }
    if (!diagram.legend.note.empty()) {
        diagram.legend.note = text(style[Phrase::ribbon_width], options.language);
    }
    return diagram;
}

Diagram two_mode_diagram(const CooperationGraph& graph, const Sides& sides, const Style& style,
                         const DiagramOptions& options) {
    DiagramOptions choice = options;
    choice.kinds = sides.left;
    choice.kinds.insert(choice.kinds.end(), sides.right.begin(), sides.right.end());
    if (choice.relations.empty()) {
        choice.relations = {all_relations.begin(), all_relations.end()};
    }
    const auto crosses = [&](EdgeId id) {
        const auto kind = [&](VertexId vertex) { return graph[vertex].entity.kind; };
        return holds(sides.left, kind(graph[id].source)) != holds(sides.left, kind(graph[id].target));
    };
    detail::Selection selection = detail::wanted(graph, choice);
    std::erase_if(selection.edges, [&](EdgeId id) { return !crosses(id); });
    VertexMap<char> marked(graph.vertices().size(), 0);
    for (const EdgeId id : selection.edges) {
        marked[graph[id].source] = 1;
        marked[graph[id].target] = 1;
    }
    selection.vertices = detail::marked_vertices(marked);
    Diagram diagram = detail::diagram_of(graph, selection, style, choice);
    diagram.arrangement = Arrangement::two_mode;
    diagram.groups.clear();
    for (auto& node : diagram.nodes) {
        node.step = holds(sides.left, node.kind) ? 0 : 1;
        node.group.reset();
    }
    return diagram;
}

} // namespace jiedui::render
