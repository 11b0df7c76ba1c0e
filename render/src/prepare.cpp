// SPDX-License-Identifier: Apache-2.0
#include "prepare.hpp"

#include "looks.hpp"

#include <algorithm>

#include <jiedui/render/font.hpp>

namespace jiedui::render::detail {
namespace {

bool needs_cjk_font(const Diagram& diagram) {
    const auto any_line = [](const auto& element) {
        return std::ranges::any_of(element.lines, render::needs_cjk_font);
    };
    const auto text = [](const auto& key) { return render::needs_cjk_font(key.text); };
    return std::ranges::any_of(diagram.nodes, any_line) || std::ranges::any_of(diagram.edges, any_line) ||
           render::needs_cjk_font(diagram.title) || render::needs_cjk_font(diagram.source_line) ||
           render::needs_cjk_font(diagram.legend.note) || std::ranges::any_of(diagram.legend.kinds, text) ||
           std::ranges::any_of(diagram.legend.relations, text) ||
           std::ranges::any_of(diagram.groups,
                               [](const auto& group) { return render::needs_cjk_font(group.label); });
}

void add_groups(GvGraph& graph, const Diagram& diagram, const Style& style, std::string_view font) {
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
        graph.add_group("cluster_" + std::to_string(i), group_members(diagram, i),
                        group_look(diagram.groups[i], style, font));
    }
}

void add_edges(GvGraph& graph, const Diagram& diagram, const Style& style, std::string_view font) {
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const auto& edge = diagram.edges[i];
        const bool is_turned = runs_against_flow(diagram, edge);
        graph.add_edge("e" + std::to_string(i), is_turned ? edge.target : edge.source,
                       is_turned ? edge.source : edge.target,
                       edge_look(edge, style, font, is_turned ? Heading::tail : Heading::head));
    }
}

} // namespace

FontChoice choose_font(const Diagram& diagram, const std::string& wanted) {
    if (!needs_cjk_font(diagram)) {
        return {wanted, {}};
    }
    const auto found = find_cjk_font(wanted);
    if (!found) {
        throw Error("JD402", {}, "no font with Chinese characters is installed",
                    "install one, such as Debian's package fonts-noto-cjk");
    }
    FontChoice choice{*found, {}};
    if (*found != wanted) {
        choice.diagnostics.push_back(
            {Severity::note,
             "JD414",
             {},
             "font '" + wanted + "' has no Chinese characters here; '" + *found + "' is used",
             {}});
    }
    return choice;
}

bool runs_against_flow(const Diagram& diagram, const DiagramEdge& edge) {
    const auto& from = diagram.nodes[edge.source].step;
    const auto& to = diagram.nodes[edge.target].step;
    return diagram.arrangement == Arrangement::path && from && to && *from > *to;
}

GvGraph prepare(const Diagram& diagram, const Style& style, std::string_view font, Engine engine,
                bool is_framed) {
    GvGraph graph;
    graph.set(engine_settings(engine, diagram));
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const std::string name = "n" + std::to_string(i);
        graph.add_node(name, node_look(diagram.nodes[i], style, font));
        if (diagram.nodes[i].emphasis == Emphasis::focus && engine == Engine::twopi) {
            graph.set({{"root", name}});
        }
    }
    add_edges(graph, diagram, style, font);
    if (is_framed) {
        add_groups(graph, diagram, style, font);
    }
    return graph;
}

GvGraph pin(const Diagram& diagram, const Style& style, std::string_view font, const std::vector<Box>& nodes,
            Extent extent) {
    GvGraph graph;
    graph.set(routing_settings(diagram));
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        Attributes look = node_look(diagram.nodes[i], style, font);
        append(look, extent == Extent::as_placed ? placed(nodes[i]) : Attributes{{"pos", at(nodes[i].low)}});
        graph.add_node("n" + std::to_string(i), look);
    }
    add_edges(graph, diagram, style, font);
    return graph;
}

} // namespace jiedui::render::detail
