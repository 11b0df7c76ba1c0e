// SPDX-License-Identifier: Apache-2.0
#include "looks.hpp"
#include "prepare.hpp"
#include "utf8.hpp"

#include <string>
#include <vector>

namespace jiedui::render::detail {
namespace {

void add_legend(GvGraph& graph, const Legend& legend, const Style& style, std::string_view font) {
    std::vector<std::size_t> members;
    for (const auto& key : legend.kinds) {
        DiagramNode node;
        node.lines = {key.text};
        node.kind = key.kind;
        members.push_back(
            graph.add_node("legend_" + std::string{to_string(key.kind)}, node_look(node, style, font)));
    }
    for (const auto& key : legend.relations) {
        const std::string name = "legend_" + std::string{to_string(key.relation)};
        const Attributes end{{"shape", "point"}, {"style", "invis"}, {"label", ""}};
        const auto tail = graph.add_node(name + "_from", end);
        const auto head = graph.add_node(name + "_to", end);
        DiagramEdge edge;
        edge.relation = key.relation;
        edge.directed = key.directed;
        edge.lines = {key.text};
        graph.add_edge(name, tail, head, edge_look(edge, style, font, Heading::head));
        members.insert(members.end(), {tail, head});
    }
    // Force-directed engines know no clusters: an unseen chain keeps the entries together, and dot passes
    // over it.
    for (std::size_t i = 1; i < members.size(); ++i) {
        graph.add_edge("legend_chain_" + std::to_string(i), members[i - 1], members[i],
                       {{"style", "invis"}, {"constraint", "false"}});
    }
    if (!members.empty()) {
        graph.add_group("cluster_legend", members, group_look({"legend", legend.note}, style, font));
    }
}

} // namespace

std::string dot_source(const Diagram& diagram, const Style& style, std::string_view font) {
    GvGraph graph;
    const bool is_flow = diagram.arrangement == Arrangement::path;
    graph.set(engine_settings(is_flow ? Engine::dot : Engine::sfdp, diagram));
    if (!is_flow) { // whoever draws it has none of our steps between
        graph.set({{"overlap", "prism"}, {"overlap_scaling", "-3"}, {"splines", "true"}, {"sep", "+9"}});
    }
    graph.set({{"label", label({diagram.title, diagram.source_line})},
               {"labelloc", "t"},
               {"labeljust", "l"},
               {"fontname", std::string{font}},
               {"layout", is_flow ? "dot" : "sfdp"}});
    for (const auto& node : diagram.nodes) {
        Attributes look = node_look(node, style, font);
        append(look, {{"id", escape(node.id)}});
        append(look, hints(node.tooltip, node.link));
        graph.add_node(printable(node.id, Newline::to_space), look);
    }
    for (const auto& edge : diagram.edges) {
        const bool is_turned = runs_against_flow(diagram, edge);
        Attributes look = edge_look(edge, style, font, is_turned ? Heading::tail : Heading::head);
        append(look, {{"id", escape(edge.id)}});
        append(look, hints(edge.tooltip, edge.link));
        const std::size_t tail = is_turned ? edge.target : edge.source;
        const std::size_t head = is_turned ? edge.source : edge.target;
        graph.add_edge(printable(edge.id, Newline::to_space), tail, head, look);
    }
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
        graph.add_group("cluster_" + std::to_string(i), group_members(diagram, i),
                        group_look(diagram.groups[i], style, font));
    }
    add_legend(graph, diagram.legend, style, font);
    return graph.source();
}

} // namespace jiedui::render::detail
