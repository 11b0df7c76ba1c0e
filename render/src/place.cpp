// SPDX-License-Identifier: Apache-2.0
#include "background.hpp"
#include "furniture.hpp"
#include "looks.hpp"
#include "prepare.hpp"
#include "svg.hpp"

namespace jiedui::render::detail {
namespace {

/// Tooltips become `title` elements afterwards (svg.hpp); only a link hides those below its own title.
Attributes anchor(const std::string& tooltip, const std::string& link) {
    return link.empty() ? Attributes{} : hints(tooltip, link);
}

std::string position(const EdgePath& path) {
    std::string out;
    for (const auto& curve : path.curves) {
        out.append(out.empty() ? "" : ";");
        const char* gap = "";
        const auto add = [&](std::string_view prefix, Point p) {
            out.append(gap).append(prefix).append(at(p));
            gap = " ";
        };
        if (curve.start_tip) {
            add("s,", *curve.start_tip);
        }
        if (curve.end_tip) {
            add("e,", *curve.end_tip);
        }
        for (const Point p : curve.points) {
            add("", p);
        }
    }
    return out;
}

void add_groups(GvGraph& graph, const Diagram& diagram, const Style& style, std::string_view font,
                const Layout& layout) {
    for (std::size_t i = 0; i < diagram.groups.size(); ++i) {
        if (layout.groups[i]) {
            const Box& box = *layout.groups[i];
            const double width = text_width({diagram.groups[i].label}, group_font_size);
            const Point centre{box.low.x + width / 2 + 8, box.high.y - group_font_size};
            Attributes look = group_look(diagram.groups[i], style, font);
            append(look, {{"bb", at(box.low) + "," + at(box.high)}, {"lp", at(centre)}});
            graph.add_group("cluster_" + std::to_string(i), group_members(diagram, i), look);
        }
    }
}

void add_text(GvGraph& graph, const std::string& name, const TextItem& item, std::string_view font) {
    Attributes look{{"shape", "plaintext"},
                    {"class", "text"},
                    {"id", name},
                    {"label", escape(item.text) + (item.align == Align::left ? "\\l" : "")},
                    {"margin", "0"},
                    {"fontname", std::string{font}},
                    {"fontsize", number(item.font_size)},
                    {"fontcolor", item.color}};
    append(look, placed(item.box));
    graph.add_node(name, look);
}

void add_relation(GvGraph& graph, const std::string& name, const RelationItem& item, const Style& style) {
    const auto end = [&](const char* suffix, Point p) {
        Attributes look{{"shape", "point"}, {"style", "invis"}, {"class", "legend"}, {"label", ""}};
        append(look, placed(Box{{p.x - 0.5, p.y - 0.5}, {p.x + 0.5, p.y + 0.5}}));
        return graph.add_node(name + suffix, look);
    };
    const auto tail = end("a", item.from);
    const auto head = end("b", item.to);
    const double reach = item.to.x - (item.directed ? 8.0 : 0.0);
    const double third = (reach - item.from.x) / 3.0;
    Curve curve;
    for (int i = 0; i < 4; ++i) {
        curve.points.push_back({item.from.x + third * i, item.from.y});
    }
    if (item.directed) {
        curve.end_tip = item.to;
    }
    Attributes look = relation_look(style, item.relation, Origin::stated, 1.0);
    append(look, arrow_look(style, item.relation, item.directed ? Heading::head : Heading::none));
    append(look, {{"id", name}, {"class", "legend"}, {"pos", position(EdgePath{{curve}, {}})}});
    graph.add_edge(name, tail, head, look);
}

/// Points at the corners, so that the page holds what stands in the background too.
void add_corners(GvGraph& graph, const Box& bounds) {
    for (const Point p : {bounds.low, bounds.high}) {
        Attributes look{{"shape", "point"}, {"style", "invis"}, {"class", "corner"}, {"label", ""}};
        append(look, placed(Box{{p.x - 0.5, p.y - 0.5}, {p.x + 0.5, p.y + 0.5}}));
        graph.add_node(p == bounds.low ? "low" : "high", look);
    }
}

void add_cells(GvGraph& graph, const Diagram& diagram, const Layout& layout, std::string_view font) {
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        const Cell& cell = layout.cells[i];
        const std::string name = "c" + std::to_string(i);
        Attributes look{{"shape", "box"},
                        {"style", "filled"},
                        {"class", "cell"},
                        {"id", name},
                        {"label", escape(cell.text)},
                        {"fontname", std::string{font}},
                        {"fontsize", "10"},
                        {"fontcolor", cell.text_color},
                        {"fillcolor", cell.fill},
                        {"color", "#FFFFFF"},
                        {"penwidth", "0.8"}};
        append(look, placed(cell.box));
        append(look, anchor(cell_tooltip(diagram, cell), diagram.edges[cell.edges.front()].link));
        graph.add_node(name, look);
    }
}

/// A ribbon is wide, so it lets through what it crosses.
Attributes ribbon_look(const Style& style, const DiagramEdge& edge, double width) {
    const Attributes line = relation_look(style, edge.relation, edge.origin, 1.0);
    return {{"color", style[edge.relation].color + (edge.origin == Origin::background ? "66" : "B3")},
            {"style", line[1].value},
            {"penwidth", number(width)},
            {"dir", "none"}};
}

void add_edges(GvGraph& graph, const Diagram& diagram, const Style& style, std::string_view font,
               const Layout& layout) {
    for (std::size_t i = 0; i < diagram.edges.size(); ++i) {
        const auto& edge = diagram.edges[i];
        const auto& path = layout.edges[i];
        if (path.curves.empty()) {
            continue; // stands in a cell
        }
        const std::string name = "e" + std::to_string(i);
        Attributes look = path.width > 0.0 ? ribbon_look(style, edge, path.width)
                                           : edge_look(edge, style, font, Heading::head);
        append(look, {{"id", name}, {"pos", position(path)}});
        if (path.label) {
            append(look, {{"lp", at(*path.label)}});
        }
        append(look, anchor(edge.tooltip, edge.link));
        graph.add_edge(name, edge.source, edge.target, look);
    }
}

void add_furniture(GvGraph& graph, const Furniture& furniture, const Style& style, std::string_view font) {
    for (std::size_t i = 0; i < furniture.texts.size(); ++i) {
        add_text(graph, "text" + std::to_string(i), furniture.texts[i], font);
    }
    for (std::size_t i = 0; i < furniture.kinds.size(); ++i) {
        const std::string name = "kind" + std::to_string(i);
        Attributes look = node_look(furniture.kinds[i].node, style, font);
        append(look, {{"id", name}, {"class", "legend"}});
        append(look, placed(furniture.kinds[i].box));
        graph.add_node(name, look);
    }
    for (std::size_t i = 0; i < furniture.relations.size(); ++i) {
        add_relation(graph, "relation" + std::to_string(i), furniture.relations[i], style);
    }
}

} // namespace

GvGraph place(const Diagram& diagram, const Style& style, std::string_view font, const Layout& layout,
              double dpi) {
    GvGraph graph;
    graph.set({{"pad", "0.25"}, {"bgcolor", "white"}, {"dpi", number(dpi)}});
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const std::string name = "n" + std::to_string(i);
        Attributes look = node_look(diagram.nodes[i], style, font);
        append(look, {{"id", name}});
        append(look, placed(layout.nodes[i]));
        append(look, anchor(diagram.nodes[i].tooltip, diagram.nodes[i].link));
        graph.add_node(name, look);
    }
    add_edges(graph, diagram, style, font, layout);
    add_groups(graph, diagram, style, font, layout);
    add_cells(graph, diagram, layout, font);
    for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        add_text(graph, "word" + std::to_string(i), layout.texts[i], font);
    }
    if (!layout.marks.empty()) {
        graph.set({{"_background", background(layout.marks)}});
        add_corners(graph, bounds_of(layout));
    }
    add_furniture(graph, furnish(diagram, style, layout), style, font);
    return graph;
}

} // namespace jiedui::render::detail
