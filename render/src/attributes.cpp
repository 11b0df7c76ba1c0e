// SPDX-License-Identifier: Apache-2.0
#include "attributes.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <jiedui/render/label.hpp>

namespace jiedui::render::detail {
namespace {

constexpr double smallest_font = 10.0;
constexpr double font_range = 6.0;

struct ShapeLook {
    const char* shape;
    const char* style;
    double room; ///< how much wider than its text a shape must be
};

ShapeLook look_of(Shape shape) {
    switch (shape) {
    case Shape::box:
        return {"box", "filled", 14};
    case Shape::cornered:
        return {"box", "diagonals,filled", 20};
    case Shape::rounded:
        return {"box", "rounded,filled", 16};
    case Shape::folder:
        return {"folder", "filled", 14};
    case Shape::tab:
        return {"tab", "filled", 14};
    case Shape::component:
        return {"component", "filled", 24};
    case Shape::note:
        return {"note", "filled", 18};
    case Shape::ellipse:
        return {"ellipse", "filled", 24};
    case Shape::octagon:
        return {"octagon", "filled", 14};
    case Shape::plain:
        return {"plaintext", "filled", 6};
    }
    return {"box", "filled", 14};
}

struct LineLook {
    const char* style;
    double width;
    int strands;
};

LineLook look_of(Line line) {
    switch (line) {
    case Line::solid:
        return {"solid", 1.2, 1};
    case Line::thick:
        return {"solid", 2.4, 1};
    case Line::twin:
        return {"solid", 1.1, 2};
    case Line::dashed:
        return {"dashed", 1.3, 1};
    case Line::twin_dashed:
        return {"dashed", 1.1, 2};
    case Line::dotted:
        return {"dotted", 1.9, 1};
    }
    return {"solid", 1.2, 1};
}

const char* look_of(Arrow arrow) {
    switch (arrow) {
    case Arrow::normal:
        return "normal";
    case Arrow::open:
        return "vee";
    case Arrow::hollow:
        return "onormal";
    case Arrow::diamond:
        return "diamond";
    case Arrow::hollow_diamond:
        return "odiamond";
    case Arrow::dot:
        return "dot";
    case Arrow::hollow_dot:
        return "odot";
    case Arrow::tee:
        return "tee";
    }
    return "normal";
}

/// Beyond these edges are drawn straight: routing them around nodes takes longer than the layout.
constexpr std::size_t most_routed_nodes = 300;
constexpr std::size_t most_routed_edges = 600;

/// The width of a character in ems: full and no width by its columns, letters as wide as their group gets in
/// the Latin of Chinese fonts.
double em_width(char32_t c) {
    if (columns(c) != 1) {
        return columns(c) == 2 ? 1.0 : 0.0;
    }
    constexpr std::u32string_view wide = U"MWmw@%";
    constexpr std::u32string_view narrow = U" .,:;!'|ijlI()[]";
    if (wide.find(c) != std::u32string_view::npos) {
        return 0.9;
    }
    if (narrow.find(c) != std::u32string_view::npos) {
        return 0.36;
    }
    return c >= U'A' && c <= U'Z' ? 0.7 : 0.57;
}

} // namespace

std::string number(double value) {
    const double rounded = std::round(value * 1000.0) / 1000.0;
    std::array<char, 32> buffer{};
    const double printed = rounded == 0.0 ? 0.0 : rounded; // no minus zero
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), printed, std::chars_format::fixed);
    return result.ec == std::errc{} ? std::string(buffer.data(), result.ptr) : std::string{"0"};
}

std::string escape(std::string_view text) {
    std::string out;
    for (const char c : printable(text, Newline::keep)) {
        if (c == '\\') {
            out += "\\\\";
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return out;
}

std::string label(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) {
        out.append(out.empty() ? "" : "\\n").append(escape(line));
    }
    return out;
}

double font_size(const DiagramNode& node) {
    const double size = std::isfinite(node.size) ? std::clamp(node.size, 0.0, 1.0) : 0.0;
    const double raised = node.emphasis == Emphasis::focus ? std::max(size, 0.6) : size;
    return smallest_font + font_range * raised;
}

double text_width(const std::vector<std::string>& lines, double font_size) {
    double most = 0.0;
    for (const auto& line : lines) {
        double ems = 0.0;
        for (const char32_t c : decode(line)) {
            ems += em_width(c);
        }
        most = std::max(most, ems);
    }
    return most * font_size;
}

double node_width(const DiagramNode& node, const Style& style) {
    return text_width(node.lines, font_size(node)) + look_of(style[node.kind].shape).room;
}

Attributes kind_look(const Style& style, EntityKind kind) {
    const KindStyle& look = style[kind];
    const ShapeLook shape = look_of(look.shape);
    return {{"shape", shape.shape},
            {"style", shape.style},
            {"fillcolor", look.fill},
            {"color", look.outline},
            {"fontcolor", style.text_color}};
}

Attributes node_look(const DiagramNode& node, const Style& style, std::string_view font) {
    const double size = font_size(node);
    Attributes look = kind_look(style, node.kind);
    look.push_back({"label", label(node.lines)});
    look.push_back({"fontname", std::string{font}});
    look.push_back({"fontsize", number(size)});
    look.push_back({"penwidth", node.emphasis == Emphasis::focus ? "2.4" : "1"});
    look.push_back({"margin", "0.1,0.05"});
    look.push_back({"width", number(node_width(node, style) / 72.0)});
    look.push_back({"height", number((static_cast<double>(node.lines.size()) * size * 1.2 + 8.0) / 72.0)});
    return look;
}

Attributes relation_look(const Style& style, Relation relation, Origin origin, double weight) {
    const RelationStyle& look = style[relation];
    const LineLook line = look_of(look.line);
    const std::string color = look.color + (origin == Origin::background ? "80" : "");
    const double documents = std::isfinite(weight) ? std::clamp(weight, 1.0, 64.0) : 1.0;
    return {{"color", line.strands == 2 ? color + ":" + color : color},
            {"style", line.style},
            {"penwidth", number(line.width * (1.0 + 0.4 * std::log2(documents)))}};
}

Attributes arrow_look(const Style& style, Relation relation, Heading heading) {
    const char* arrow = look_of(style[relation].arrow);
    switch (heading) {
    case Heading::none:
        return {{"dir", "none"}};
    case Heading::head:
        return {{"dir", "forward"}, {"arrowhead", arrow}, {"arrowsize", "0.8"}};
    case Heading::tail:
        return {{"dir", "back"}, {"arrowtail", arrow}, {"arrowsize", "0.8"}};
    }
    return {{"dir", "none"}};
}

Attributes engine_settings(Engine engine, const Diagram& diagram) {
    if (engine == Engine::dot) {
        Attributes settings = spacing(diagram, 1.0);
        settings.insert(settings.end(), {{"rankdir", "LR"}, {"splines", "true"}});
        return settings;
    }
    Attributes settings{{"overlap", "true"}, {"splines", "none"}, {"start", "1"}};
    if (engine == Engine::sfdp) {
        settings.insert(settings.end(), {{"K", "0.7"}, {"repulsiveforce", "1.5"}});
    } else if (engine == Engine::twopi) {
        settings.push_back({"ranksep", "1.4"});
    }
    return settings;
}

Attributes spacing(const Diagram& diagram, double room) {
    const bool is_labelled =
        std::ranges::any_of(diagram.edges, [](const auto& edge) { return !edge.lines.empty(); });
    return {{"nodesep", number((is_labelled ? 0.24 : 0.18) * room)},
            {"ranksep", number((is_labelled ? 0.4 : 0.8) * room)}};
}

Attributes routing_settings(const Diagram& diagram) {
    const bool is_large =
        diagram.nodes.size() > most_routed_nodes || diagram.edges.size() > most_routed_edges;
    return {{"overlap", "true"}, {"esep", "+4"}, {"sep", "+6"}, {"splines", is_large ? "line" : "true"}};
}

} // namespace jiedui::render::detail
