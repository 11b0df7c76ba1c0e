// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>
#include <jiedui/render/style.hpp>

/// What Graphviz calls things: the one place where looks become attribute names and values. Plain text in and
/// out.
namespace jiedui::render::detail {

struct Attribute {
    const char* name;
    std::string value;
};

using Attributes = std::vector<Attribute>;

/// A number for a file: shortest form with at most three digits after the point, the same on every machine.
std::string number(double value);

/// Lines as a label or tooltip that Graphviz shows exactly as they are (its escapes and HTML entities taken
/// out).
std::string escape(std::string_view text);
std::string label(const std::vector<std::string>& lines);

/// Points; 10 for the smallest node.
double font_size(const DiagramNode& node);

/// The width of a text in points, reckoned from its characters, rather too wide than too narrow.
double text_width(const std::vector<std::string>& lines, double font_size);

/// The width in points that a node needs for its label.
double node_width(const DiagramNode& node, const Style& style);

Attributes kind_look(const Style& style, EntityKind kind);
Attributes node_look(const DiagramNode& node, const Style& style, std::string_view font);

/// Colour, pattern and thickness of an edge.
Attributes relation_look(const Style& style, Relation relation, Origin origin, double weight);

enum class Heading { none, head, tail };

/// Arrow at the given end, or none at all.
Attributes arrow_look(const Style& style, Relation relation, Heading heading);

/// Attributes of the whole graph that make an engine do well. Engines other than dot only find places for
/// nodes: overlaps are removed here (spread.hpp), edges routed afterwards.
Attributes engine_settings(Engine engine, const Diagram& diagram);

/// How far apart dot puts nodes and ranks; `room` of 1 is usual.
Attributes spacing(const Diagram& diagram, double room);

/// Attributes for routing edges between nodes in their places.
Attributes routing_settings(const Diagram& diagram);

} // namespace jiedui::render::detail
