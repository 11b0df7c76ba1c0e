// SPDX-License-Identifier: Apache-2.0
#include "selection.hpp"

#include "tooltip.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>

namespace jiedui::render::detail {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

template <class T> bool admits(const std::vector<T>& allowed, T value) {
    return allowed.empty() || std::ranges::find(allowed, value) != allowed.end();
}

std::string link_of(const std::string& id, const DiagramOptions& options) {
    return options.link_prefix.empty() ? std::string{} : options.link_prefix + id;
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
        if (vertex.facts.longitude && vertex.facts.latitude) {
            node.place = GeoPoint{*vertex.facts.longitude, *vertex.facts.latitude};
        }
        node.tooltip = vertex_tooltip(vertex, style, options.language);
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
        edge.tooltip = edge_tooltip(graph, from, style, options.language, options.tooltip_statements);
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

/// The frame that each vertex belongs in, and its name; nothing for vertices that belong in none.
std::map<std::string, std::vector<std::size_t>> members_of_regions(const CooperationGraph& graph,
                                                                   const Selection& selection) {
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t i = 0; i < selection.vertices.size(); ++i) {
        const auto& region = graph[selection.vertices[i]].facts.macro_region;
        if (!region.empty()) {
            members[region].push_back(i);
        }
    }
    return members;
}

void add_group(Diagram& diagram, DiagramGroup group, const std::vector<std::size_t>& members) {
    if (members.size() < 2) {
        return;
    }
    for (const std::size_t node : members) {
        diagram.nodes[node].group = diagram.groups.size();
    }
    diagram.groups.push_back(std::move(group));
}

void set_groups(Diagram& diagram, const CooperationGraph& graph, const Selection& selection,
                const Style& style, const DiagramOptions& options) {
    if (options.grouping == Grouping::macro_region) {
        for (const auto& [region, nodes] : members_of_regions(graph, selection)) {
            const auto words = style.groups.find(region);
            const bool is_known = words != style.groups.end();
            add_group(diagram, {region, is_known ? text(words->second, options.language) : region}, nodes);
        }
    } else if (options.grouping == Grouping::community && options.communities != nullptr) {
        std::map<std::uint32_t, std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < selection.vertices.size(); ++i) {
            members[(*options.communities)[selection.vertices[i]]].push_back(i);
        }
        for (const auto& [community, nodes] : members) {
            const std::string name = std::to_string(diagram.groups.size() + 1);
            add_group(diagram,
                      {"community-" + name, text(style[Phrase::community], options.language, {name})}, nodes);
        }
    }
}

/// Takes the names off all but the largest nodes, of equal ones the later, and says so.
void thin(Diagram& diagram, const Style& style, const DiagramOptions& options) {
    const std::size_t count = diagram.nodes.size();
    if (count <= options.most_labels) {
        return;
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t node) { return diagram.nodes[node].size; });
    for (std::size_t i = options.most_labels; i < count; ++i) {
        diagram.nodes[order[i]].lines.clear();
    }
    diagram.notes.push_back(text(style[Phrase::thinned], options.language,
                                 {std::to_string(options.most_labels), std::to_string(count)}));
}

} // namespace

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

Selection wanted(const CooperationGraph& graph, const DiagramOptions& options) {
    Selection selection;
    selection.edges = edges_among(graph, VertexMap<char>(graph.vertices().size(), 1), options);
    VertexMap<char> marked(graph.vertices().size(), 0);
    for (const EdgeId edge : selection.edges) {
        marked[graph[edge].source] = 1;
        marked[graph[edge].target] = 1;
    }
    selection.vertices = marked_vertices(marked);
    return selection;
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

VertexMap<std::size_t> positions(const CooperationGraph& graph, const Selection& selection) {
    VertexMap<std::size_t> position(graph.vertices().size(), nowhere);
    for (std::size_t i = 0; i < selection.vertices.size(); ++i) {
        position[selection.vertices[i]] = i;
    }
    return position;
}

std::vector<std::string> lines_of(const Words& words, const DiagramOptions& options) {
    std::vector<std::string> lines;
    if (options.language != Language::en || words.en.empty()) {
        lines = break_label(words.zh, options.label);
    }
    if (options.language != Language::zh && !words.en.empty()) {
        const LabelOptions wider{options.label.columns * 4 / 3,
                                 options.label.max_lines}; // letters are narrow
        std::ranges::copy(break_label(words.en, wider), std::back_inserter(lines));
    }
    return lines;
}

Diagram diagram_of(const CooperationGraph& graph, const Selection& selection, const Style& style,
                   const DiagramOptions& options) {
    assert(options.size == nullptr || options.size->size() == graph.vertices().size());
    Diagram diagram;
    diagram.nodes = nodes_of(graph, selection, style, options);
    diagram.edges = edges_of(graph, selection, style, options);
    set_sizes(diagram, measures(diagram, selection, options));
    set_groups(diagram, graph, selection, style, options);
    thin(diagram, style, options);
    diagram.title = options.title;
    diagram.source_line = options.source_line.empty()
                              ? documents_line(graph, selection.edges, style, options.language)
                              : options.source_line;
    diagram.legend = legend_of(diagram, style, options.language);
    return diagram;
}

} // namespace jiedui::render::detail
