// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/graph/vocabulary.hpp>

/// What is to be drawn, without a word about how: a Diagram knows neither colours nor formats nor the graph
/// it came from. compose.hpp makes diagrams of a graph; they may as well be put together by hand:
///
///     Diagram diagram;
///     diagram.nodes = {{.id = "a", .lines = {"A"}}, {.id = "b", .lines = {"B"}}};
///     diagram.edges = {{.id = "ab", .source = 0, .target = 1, .relation = Relation::aid, .directed = true}};
///     diagram.legend = legend_of(diagram, style, Language::en);
///
/// All texts are UTF-8; writers escape them. All values have a meaning by themselves, so equal diagrams draw
/// equally.
namespace jiedui::render {

enum class Emphasis { normal, focus };

struct DiagramNode {
    std::string id;                 ///< unique among nodes and edges; stays the same from drawing to drawing
    std::vector<std::string> lines; ///< label, broken into lines already
    EntityKind kind = EntityKind::region;
    double size = 0.0; ///< 0 smallest to 1 largest
    Emphasis emphasis = Emphasis::normal;
    std::optional<std::size_t> group; ///< index into `Diagram::groups`
    std::optional<std::size_t> step;  ///< in a flow: how far from its beginning
    std::string tooltip;
    std::string link; ///< address to open; empty: none. What no address may hold is percent-encoded

    friend bool operator==(const DiagramNode&, const DiagramNode&) = default;
};

struct DiagramEdge {
    std::string id;
    std::size_t source = 0; ///< index into `Diagram::nodes`
    std::size_t target = 0; ///< may be the source
    Relation relation = Relation::cooperation;
    Origin origin = Origin::stated;
    bool directed = false;
    double weight = 1.0;            ///< number of documents; heavier is drawn thicker
    std::vector<std::string> lines; ///< label; mostly empty
    std::string tooltip;
    std::string link;

    friend bool operator==(const DiagramEdge&, const DiagramEdge&) = default;
};

/// Nodes that belong together, drawn in one frame where the engine can do it.
struct DiagramGroup {
    std::string id;
    std::string label;

    friend bool operator==(const DiagramGroup&, const DiagramGroup&) = default;
};

struct KindKey {
    EntityKind kind = EntityKind::region;
    std::string text;

    friend bool operator==(const KindKey&, const KindKey&) = default;
};

struct RelationKey {
    Relation relation = Relation::cooperation;
    bool directed = false;
    std::string text;

    friend bool operator==(const RelationKey&, const RelationKey&) = default;
};

/// Explains the kinds and relations that are present, and nothing else.
struct Legend {
    std::vector<KindKey> kinds;
    std::vector<RelationKey> relations;
    std::string note; ///< what thickness means; empty where all edges weigh the same

    friend bool operator==(const Legend&, const Legend&) = default;
};

/// network: no direction of reading; flow: from left to right by `DiagramNode::step`.
enum class Arrangement { network, flow };

struct Diagram {
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<DiagramGroup> groups;
    Arrangement arrangement = Arrangement::network;
    std::string title;
    std::string source_line; ///< where the content comes from
    Legend legend;

    friend bool operator==(const Diagram&, const Diagram&) = default;
};

} // namespace jiedui::render
