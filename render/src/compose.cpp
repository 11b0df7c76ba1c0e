// SPDX-License-Identifier: Apache-2.0
#include "tooltip.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>

#include <jiedui/render/compose.hpp>

namespace jiedui::render {
namespace {

/// What is drawn, both in graph order.
struct Selection {
    std::vector<VertexId> vertices;
    std::vector<EdgeId> edges;
};

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

template <class T> bool admits(const std::vector<T>& allowed, T value) {
    return allowed.empty() || std::ranges::find(allowed, value) != allowed.end();
}

bool is_wanted(const CooperationGraph& graph, const Edge& edge, const DiagramOptions& options) {
    const bool relation =
        options.relations.empty() ? !is_structural(edge.relation) : admits(options.relations, edge.relation);
    return relation && std::ranges::find(options.origins, edge.origin) != options.origins.end() &&
           edge.weight >= options.minimum_weight && admits(options.kinds, graph[edge.source].entity.kind) &&
           admits(options.kinds, graph[edge.target].entity.kind);
}

VertexId vertex_at(std::size_t i) {
    return static_cast<VertexId>(i);
}
EdgeId edge_at(std::size_t i) {
    return static_cast<EdgeId>(i);
}

/// The wanted edges among the marked vertices.
std::vector<EdgeId> edges_among(const CooperationGraph& graph, const VertexMap<char>& marked,
                                const DiagramOptions& options) {
    std::vector<EdgeId> edges;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const Edge& edge = graph[edge_at(i)];
        if (marked[edge.source] != 0 && marked[edge.target] != 0 && is_wanted(graph, edge, options)) {
            edges.push_back(edge_at(i));
        }
    }
    return edges;
}

std::vector<VertexId> marked_vertices(const VertexMap<char>& marked) {
    std::vector<VertexId> vertices;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[vertex_at(i)] != 0) {
            vertices.push_back(vertex_at(i));
        }
    }
    return vertices;
}

/// Where each vertex stands in the diagram.
VertexMap<std::size_t> positions(const CooperationGraph& graph, const Selection& selection) {
    VertexMap<std::size_t> position(graph.vertices().size(), nowhere);
    for (std::size_t i = 0; i < selection.vertices.size(); ++i) {
        position[selection.vertices[i]] = i;
    }
    return position;
}

std::string link_of(const std::string& id, const DiagramOptions& options) {
    return options.link_prefix.empty() ? std::string{} : options.link_prefix + id;
}

/// Each language begins a line of its own.
std::vector<std::string> lines_of(const Words& words, const DiagramOptions& options) {
    std::vector<std::string> lines;
    if (options.language != Language::en || words.en.empty()) {
        lines = break_label(words.zh, options.label);
    }
    if (options.language != Language::zh && !words.en.empty()) {
        std::ranges::copy(break_label(words.en, options.label), std::back_inserter(lines));
    }
    return lines;
}

std::vector<DiagramNode> nodes_of(const CooperationGraph& graph, const Selection& selection,
                                  const Style& style, const DiagramOptions& options) {
    std::vector<DiagramNode> nodes;
    for (const VertexId id : selection.vertices) {
        const Vertex& vertex = graph[id];
        DiagramNode node;
        node.id = "v" + std::to_string(index(id));
        node.lines = lines_of(Words{vertex.entity.name, vertex.facts.label_en}, options);
        node.kind = vertex.entity.kind;
        node.tooltip = detail::vertex_tooltip(vertex, style, options.language);
        node.link = link_of(node.id, options);
        nodes.push_back(std::move(node));
    }
    return nodes;
}

std::vector<DiagramEdge> edges_of(const CooperationGraph& graph, const Selection& selection,
                                  const Style& style, const DiagramOptions& options) {
    const auto position = positions(graph, selection);
    std::vector<DiagramEdge> edges;
    for (const EdgeId id : selection.edges) {
        const Edge& from = graph[id];
        DiagramEdge edge;
        edge.id = "e" + std::to_string(index(id));
        edge.source = position[from.source];
        edge.target = position[from.target];
        assert(edge.source != nowhere && edge.target != nowhere);
        edge.relation = from.relation;
        edge.origin = from.origin;
        edge.directed = from.directed;
        edge.weight = from.weight;
        edge.tooltip = detail::edge_tooltip(graph, from, style, options.language, options.tooltip_statements);
        edge.link = link_of(edge.id, options);
        edges.push_back(std::move(edge));
    }
    return edges;
}

/// The measure asked for, else the number of edge ends drawn at each node.
std::vector<double> measures(const Diagram& diagram, const Selection& selection,
                             const DiagramOptions& options) {
    std::vector<double> values(diagram.nodes.size(), 0.0);
    if (options.size != nullptr) {
        std::ranges::transform(selection.vertices, values.begin(),
                               [&](VertexId id) { return (*options.size)[id]; });
        return values;
    }
    for (const auto& edge : diagram.edges) {
        values[edge.source] += 1;
        values[edge.target] += 1;
    }
    return values;
}

void set_sizes(Diagram& diagram, const std::vector<double>& values) {
    if (values.empty()) {
        return;
    }
    const auto [least, greatest] = std::ranges::minmax(values);
    for (std::size_t i = 0; i < values.size() && greatest > least; ++i) {
        diagram.nodes[i].size = std::sqrt((values[i] - least) / (greatest - least));
    }
}

void set_groups(Diagram& diagram, const CooperationGraph& graph, const Selection& selection,
                const Style& style, const DiagramOptions& options) {
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < selection.vertices.size(); ++i) {
        const auto& region = graph[selection.vertices[i]].facts.macro_region;
        if (!region.empty()) {
            members[region].push_back(i);
        }
    }
    for (const auto& [region, nodes] : members) {
        if (nodes.size() < 2) {
            continue;
        }
        const auto words = style.groups.find(region);
        for (const std::size_t node : nodes) {
            diagram.nodes[node].group = diagram.groups.size();
        }
        diagram.groups.push_back(
            {region, words == style.groups.end() ? region : text(words->second, options.language)});
    }
}

Diagram diagram_of(const CooperationGraph& graph, const Selection& selection, const Style& style,
                   const DiagramOptions& options) {
    assert(options.size == nullptr || options.size->size() == graph.vertices().size());
    Diagram diagram;
    diagram.nodes = nodes_of(graph, selection, style, options);
    diagram.edges = edges_of(graph, selection, style, options);
    set_sizes(diagram, measures(diagram, selection, options));
    if (options.grouping == Grouping::macro_region) {
        set_groups(diagram, graph, selection, style, options);
    }
    diagram.title = options.title;
    diagram.source_line = options.source_line.empty()
                              ? detail::documents_line(graph, selection.edges, style, options.language)
                              : options.source_line;
    diagram.legend = legend_of(diagram, style, options.language);
    return diagram;
}

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
                    if (marked[arc.to] == 0 && is_wanted(graph, graph[arc.edge], options)) {
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
    Selection selection;
    selection.edges = edges_among(graph, VertexMap<char>(graph.vertices().size(), 1), options);
    VertexMap<char> marked(graph.vertices().size(), 0);
    for (const EdgeId edge : selection.edges) {
        marked[graph[edge].source] = 1;
        marked[graph[edge].target] = 1;
    }
    selection.vertices = marked_vertices(marked);
    return diagram_of(graph, selection, style, options);
}

Diagram ego_diagram(const CooperationGraph& graph, VertexId centre, const Style& style, std::size_t hops,
                    const DiagramOptions& options) {
    assert(index(centre) < graph.vertices().size());
    const auto marked = mark_around(graph, centre, hops, options);
    const Selection selection{marked_vertices(marked), edges_among(graph, marked, options)};
    Diagram diagram = diagram_of(graph, selection, style, options);
    diagram.nodes[positions(graph, selection)[centre]].emphasis = Emphasis::focus;
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
    Diagram diagram = diagram_of(graph, selection, style, options);
    diagram.arrangement = Arrangement::flow;
    const auto position = positions(graph, selection);
    for (const auto& path : paths) {
        for (std::size_t step = 0; step < path.vertices.size(); ++step) {
            auto& node = diagram.nodes[position[path.vertices[step]]];
            node.step = std::min(step, node.step.value_or(step));
            const bool is_end = step == 0 || step + 1 == path.vertices.size();
            node.emphasis = is_end ? Emphasis::focus : node.emphasis;
        }
    }
    for (auto& edge : diagram.edges) {
        edge.lines = lines_of(style[edge.relation].label, options);
    }
    return diagram;
}

} // namespace jiedui::render
