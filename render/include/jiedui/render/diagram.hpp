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

/// Degrees, WGS84.
struct GeoPoint {
    double longitude = 0.0;
    double latitude = 0.0;

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

struct DiagramNode {
    std::string id;                 ///< unique among nodes and edges; stays the same from drawing to drawing
    std::vector<std::string> lines; ///< label, broken into lines already; empty: drawn without its name
    EntityKind kind = EntityKind::region;
    double size = 0.0; ///< 0 smallest to 1 largest
    Emphasis emphasis = Emphasis::normal;
    std::optional<std::size_t> group; ///< index into `Diagram::groups`
    std::optional<std::size_t>
        step; ///< path: how far from its beginning; columns: 0 left, 1 right; timeline: row
    std::optional<GeoPoint> place = {}; ///< map: where it is; nothing: not known
    std::string note = {};              ///< timeline: a line beside a document
    std::string date = {};              ///< timeline: of a document, in the form in which it is shown
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
    double weight = 1.0;                  ///< number of documents; heavier is drawn thicker
    std::vector<std::string> lines;       ///< label; mostly empty
    std::optional<std::size_t> step = {}; ///< timeline: the row in which the edge is new
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

/// How a diagram is to be read; layout.hpp says how each is laid out.
///  - network: no direction of reading
///  - path: from left to right by `DiagramNode::step`
///  - flow: two columns; edges are ribbons as wide as their weight
///  - two_mode: two columns; edges are lines
///  - map: nodes at their `place`, before `Diagram::basemap`
///  - matrix: a row and a column for each node, in their order; edges are counted in cells
///  - timeline: a row for each step, headed by a document; nodes and edges stand in the row in which they are
///  new
enum class Arrangement { network, path, flow, two_mode, map, matrix, timeline };

/// A line of a base map; closed ones are filled.
struct Outline {
    std::vector<GeoPoint> points;
    bool is_closed = false;

    friend bool operator==(const Outline&, const Outline&) = default;
};

/// Words that stand in the drawing itself.
struct Headings {
    std::string left;     ///< above the left column
    std::string right;    ///< above the right column
    std::string unplaced; ///< map: above the nodes whose place is not known
    std::string outside;  ///< map: says that what lies beyond it stands at its edge, where that is so
    std::string enlarged; ///< map: says that lettered frames are enlarged, where there are some

    friend bool operator==(const Headings&, const Headings&) = default;
};

struct Diagram {
    std::vector<DiagramNode> nodes;
    std::vector<DiagramEdge> edges;
    std::vector<DiagramGroup> groups;
    Arrangement arrangement = Arrangement::network;
    std::string title;
    std::string source_line; ///< where the content comes from
    Legend legend;
    std::vector<std::string> notes; ///< rules that a reader must know, one a line, below the legend
    Headings headings;
    std::vector<Outline> basemap; ///< map: what the user brings to stand behind it

    friend bool operator==(const Diagram&, const Diagram&) = default;
};

} // namespace jiedui::render
