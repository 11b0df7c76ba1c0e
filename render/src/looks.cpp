// SPDX-License-Identifier: Apache-2.0
#include "looks.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace jiedui::render::detail {
namespace {

/// An address that no writer of Graphviz can be broken with: it leaves < > and quotation marks as they are.
std::string safe_link(std::string_view link) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view unsafe = "\"'<>\\^`{|}";
    std::string out;
    for (const char c : link) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7F || unsafe.find(c) != std::string_view::npos) {
            out.append({'%', digits[byte / 16], digits[byte % 16]});
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

void append(Attributes& to, Attributes more) {
    std::ranges::move(more, std::back_inserter(to));
}

Attributes edge_look(const DiagramEdge& edge, const Style& style, std::string_view font, Heading heading) {
    Attributes look = relation_look(style, edge.relation, edge.origin, edge.weight);
    append(look, arrow_look(style, edge.relation, edge.directed ? heading : Heading::none));
    if (!edge.lines.empty()) {
        append(look, {{"label", label(edge.lines)},
                      {"fontname", std::string{font}},
                      {"fontsize", number(edge_label_size)},
                      {"fontcolor", style.muted_color}});
    }
    return look;
}

Attributes group_look(const DiagramGroup& group, const Style& style, std::string_view font) {
    return {{"label", escape(group.label)},
            {"fontname", std::string{font}},
            {"fontsize", number(group_font_size)},
            {"style", "rounded"},
            {"color", "#BBBBBB"},
            {"fontcolor", style.muted_color},
            {"labeljust", "l"},
            {"margin", "10"}};
}

Attributes hints(const std::string& tooltip, const std::string& link) {
    Attributes look;
    if (!tooltip.empty()) {
        look.push_back({"tooltip", escape(tooltip)});
    }
    if (!link.empty()) {
        look.push_back({"URL", escape(safe_link(link))});
    }
    return look;
}

std::string at(Point p) {
    return number(p.x) + "," + number(p.y);
}

Attributes placed(const Box& box) {
    return {{"pos", at({(box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2})},
            {"width", number((box.high.x - box.low.x) / 72.0)},
            {"height", number((box.high.y - box.low.y) / 72.0)},
            {"fixedsize", "true"}};
}

std::vector<std::size_t> group_members(const Diagram& diagram, std::size_t group) {
    std::vector<std::size_t> members;
    for (std::size_t node = 0; node < diagram.nodes.size(); ++node) {
        if (diagram.nodes[node].group == group) {
            members.push_back(node);
        }
    }
    return members;
}

} // namespace jiedui::render::detail
