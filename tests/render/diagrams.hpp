// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/graphs.hpp"

#include <array>
#include <random>
#include <string>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/label.hpp>
#include <jiedui/render/style.hpp>

/// Diagrams to draw in tests.
namespace jiedui::test {

inline const render::Style& style() {
    static const auto value = render::load_style(JIEDUI_SOURCE_DIR "/data/style.json");
    return value;
}

inline render::DiagramNode node(std::string name, EntityKind kind = EntityKind::region) {
    render::DiagramNode result;
    result.id = "node-" + name;
    result.lines = render::break_label(name);
    result.kind = kind;
    result.tooltip = std::move(name);
    return result;
}

/// Edge number `number` of the diagram: the number makes its id.
inline render::DiagramEdge edge(std::size_t number, std::size_t source, std::size_t target,
                                Relation relation = Relation::cooperation, bool directed = false) {
    render::DiagramEdge result;
    result.id = "edge-" + std::to_string(number);
    result.source = source;
    result.target = target;
    result.relation = relation;
    result.directed = directed;
    result.tooltip = "tie " + std::to_string(number);
    return result;
}

inline render::Diagram with_legend(render::Diagram diagram) {
    diagram.legend = render::legend_of(diagram, style(), render::Language::en);
    return diagram;
}

/// Nodes of all kinds with Chinese names of one to twenty characters; edges of all relations, among them
/// self-loops and parallel ones, a hub at node 0.
inline render::Diagram random_diagram(std::uint32_t seed, std::size_t nodes, std::size_t edges) {
    constexpr std::array syllables{"东", "南", "西", "北", "河", "湖", "江", "山", "院", "园"};
    std::mt19937 random{seed};
    render::Diagram diagram;
    for (std::size_t i = 0; i < nodes; ++i) {
        std::string name = std::to_string(i);
        for (std::size_t k = 0, length = 1 + below(random, 20); k < length; ++k) {
            name += syllables[below(random, syllables.size())];
        }
        diagram.nodes.push_back(node(name, all_kinds[below(random, all_kinds.size())]));
        diagram.nodes.back().size = static_cast<double>(below(random, 11)) / 10.0;
    }
    for (std::size_t i = 0; i < edges; ++i) {
        const auto source = below(random, 4) == 0 ? 0 : below(random, nodes);
        const auto relation = all_relations[below(random, all_relations.size())];
        diagram.edges.push_back(edge(i, source, below(random, nodes), relation, below(random, 2) == 0));
        diagram.edges.back().weight = static_cast<double>(1 + below(random, 3));
    }
    diagram.title = "甲乙合作";
    return with_legend(std::move(diagram));
}

} // namespace jiedui::test
