// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/diagrams.hpp"

#include <functional>
#include <string>
#include <vector>

#include <jiedui/render/compose.hpp>

/// Every view of a graph, for tests that all of them must pass.
namespace jiedui::test {

struct NamedView {
    std::string name;
    std::function<render::Diagram(const CooperationGraph&)> diagram;
};

/// Options under which every edge of a graph is drawn.
inline render::DiagramOptions everything() {
    return {.language = render::Language::both,
            .origins = {Origin::stated, Origin::background},
            .relations = {all_relations.begin(), all_relations.end()},
            .kinds = {all_kinds.begin(), all_kinds.end()}};
}

inline render::Diagram path_of_first_edge(const CooperationGraph& graph) {
    std::vector<render::PathSteps> paths;
    if (!graph.edges().empty()) {
        const Edge& edge = graph.edges().front();
        paths.push_back({{edge.source, edge.target}, {}});
        for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
            const Edge& other = graph[EdgeId{i}];
            if (other.source == edge.source && other.target == edge.target) {
                paths.back().edges.push_back(EdgeId{i});
            }
        }
    }
    return path_diagram(graph, paths, style(), everything());
}

inline std::vector<NamedView> all_views() {
    using namespace render;
    const Sides sides{{EntityKind::region, EntityKind::area, EntityKind::zone, EntityKind::country},
                      {EntityKind::organization, EntityKind::platform, EntityKind::programme,
                       EntityKind::field, EntityKind::document}};
    return {
        {"network", [](const auto& graph) { return network_diagram(graph, style(), everything()); }},
        {"clustered",
         [](const auto& graph) {
             auto options = everything();
             options.grouping = Grouping::macro_region;
             return network_diagram(graph, style(), options);
         }},
        {"ego",
         [](const auto& graph) {
             return graph.vertices().empty() ? Diagram{}
                                             : ego_diagram(graph, VertexId{0}, style(), 1, everything());
         }},
        {"path", path_of_first_edge},
        {"flow", [](const auto& graph) { return flow_diagram(graph, style(), everything()); }},
        {"two_mode",
         [=](const auto& graph) { return two_mode_diagram(graph, sides, style(), everything()); }},
        {"map", [](const auto& graph) { return map_diagram(graph, style(), {}, everything()); }},
        {"matrix", [](const auto& graph) { return matrix_diagram(graph, style(), everything()); }},
        {"timeline", [](const auto& graph) { return timeline_diagram(graph, style(), everything()); }},
    };
}

} // namespace jiedui::test
