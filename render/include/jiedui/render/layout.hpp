// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/render/diagram.hpp>
#include <jiedui/render/style.hpp>

/// Where everything of a diagram goes: plain coordinates in points (1/72 inch), y upwards. Made by the layout
/// engines of the Graphviz libraries (networks and paths) or here (all others), checked for completeness, and
/// of use without a drawing too (positions for web formats).
namespace jiedui::render {

/// `automatic`: dot for paths; neato for small networks (36 nodes), sfdp for all others. Views that are placed
/// here use none. (fdp is missing on purpose: its places change from run to run.)
enum class Engine { automatic, dot, neato, sfdp, twopi, circo };

std::string_view to_string(Engine engine);
std::optional<Engine> parse_engine(std::string_view word);

struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
    Point low;  ///< left, bottom
    Point high; ///< right, top

    friend bool operator==(const Box&, const Box&) = default;
};

/// Cubic Bezier pieces joined end to end: 3n + 1 points. Where the edge has an arrow, its tip.
struct Curve {
    std::vector<Point> points;
    std::optional<Point> start_tip;
    std::optional<Point> end_tip;

    friend bool operator==(const Curve&, const Curve&) = default;
};

struct EdgePath {
    std::vector<Curve> curves;  ///< from source to target; several run side by side
    std::optional<Point> label; ///< centre of the label, where there is one
    double width = 0.0;         ///< of each curve, in points; 0: by relation and weight

    friend bool operator==(const EdgePath&, const EdgePath&) = default;
};

/// A field that stands for edges: in a matrix all those of its row and column, in a timeline one.
struct Cell {
    Box box;
    std::vector<std::size_t> edges; ///< indices into `Diagram::edges`, ascending
    std::string text;
    std::string fill; ///< #RRGGBB, as all colours
    std::string text_color;

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// A line behind the drawing, of straight pieces: base map, grid, axis, frame of an inset.
struct Mark {
    std::vector<Point> points;
    std::string color = "#BBBBBB";
    std::string fill = {}; ///< empty: not filled, not closed
    double width = 0.6;    ///< points

    friend bool operator==(const Mark&, const Mark&) = default;
};

enum class Align { left, centre };

/// Words that belong to no node.
struct TextItem {
    Box box;
    std::string text;
    double font_size = 10.0;
    std::string color = "#333333";
    Align align = Align::left;

    friend bool operator==(const TextItem&, const TextItem&) = default;
};

/// One entry for each node, edge and group of the diagram, in its order. A group that could not be framed has
/// none.
struct Layout {
    std::vector<Box> nodes;
    std::vector<EdgePath> edges;
    std::vector<std::optional<Box>> groups;
    std::vector<Cell> cells;             ///< matrix, timeline
    std::vector<Mark> marks;             ///< from back to front
    std::vector<TextItem> texts;         ///< axes, headings
    std::vector<std::string> notes;      ///< to be read below the legend, after those of the diagram
    Engine engine = Engine::automatic;   ///< the one that did it
    std::vector<Diagnostic> diagnostics; ///< fallbacks and Graphviz's warnings, without repetition
};

struct LayoutOptions {
    Engine engine = Engine::automatic;
    std::string font = {}; ///< empty: the style's
};

/// Lays out a diagram. Networks and paths: dot does it by itself; the other engines find places for the nodes
/// of each connected part, in each group first; these are then spread until no nodes overlap and packed, and
/// Graphviz routes the edges. All other arrangements are placed here, whatever `engine` says.
/// Complete: every edge has a curve or stands in the cells that its arrangement wants, and every node has a
/// finite box wide enough for its label; in paths no label meets another or a node. When an engine loses
/// something or the diagram exceeds what it does in seconds (dot: 400 edges; neato and circo: 1000 nodes),
/// another one takes over (sfdp, then neato; without frames where they cannot be had) and JD411 or JD412 says
/// so. Deterministic on one machine; fonts decide the sizes. Graphviz keeps global state, so calls wait for
/// each other. Throws `Error` JD402 when the text is Chinese and no font is, JD403 when no engine succeeds.
Layout lay_out(const Diagram& diagram, const Style& style, const LayoutOptions& options = {});

/// The places alone, without routes: a box for each node, none overlapping another. neato or sfdp, as
/// `automatic` chooses without groups. Throws as `lay_out` does.
std::vector<Box> place_nodes(const Diagram& diagram, const Style& style);

} // namespace jiedui::render
