// SPDX-License-Identifier: Apache-2.0
#include "albers.hpp"
#include "curves.hpp"
#include "edge_strip.hpp"
#include "ground.hpp"
#include "sheets.hpp"
#include "ties.hpp"
#include "views.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

/// Where the nodes of a map belong.
struct Parts {
    std::vector<std::size_t> inside;
    std::vector<std::size_t> outside;
    std::vector<std::size_t> unplaced;
};

/// The extent of China.
bool is_near(GeoPoint p) {
    return p.longitude > 73.0 && p.longitude < 136.0 && p.latitude > 3.0 && p.latitude < 54.5;
}

bool is_on_earth(const std::optional<GeoPoint>& p) {
    return p && std::isfinite(p->longitude) && std::abs(p->latitude) <= 90.0;
}

Parts parts_of(const Diagram& diagram) {
    Parts parts;
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const auto& place = diagram.nodes[i].place;
        (!is_on_earth(place) ? parts.unplaced : is_near(*place) ? parts.inside : parts.outside).push_back(i);
    }
    if (parts.inside.empty()) {
        std::swap(parts.inside, parts.outside);
    }
    return parts;
}

void add_dot(Layout& layout, Point p, const Style& style) {
    const double r = 1.8;
    layout.marks.push_back({{{p.x - r, p.y}, {p.x, p.y + r}, {p.x + r, p.y}, {p.x, p.y - r}},
                            style.muted_color,
                            style.muted_color,
                            0.5});
}

/// A dot at the true place of every node that had to give way, and a line to it.
void add_leaders(Layout& layout, const Sheet& sheet, const Style& style) {
    for (std::size_t i = 0; i < sheet.nodes.size(); ++i) {
        const Point p = sheet.places[i];
        const Box& box = sheet.boxes[i];
        if (p.x >= box.low.x && p.x <= box.high.x && p.y >= box.low.y && p.y <= box.high.y) {
            continue;
        }
        layout.marks.push_back({{p, centre_of(box)}, style.muted_color, {}, 0.6});
        add_dot(layout, p, style);
    }
}

void add_sheet(Layout& layout, const Diagram& diagram, const Style& style, const Sheet& sheet,
               Degrees degrees) {
    add_ground(layout, diagram, sheet.scale, sheet.frame, degrees);
    add_leaders(layout, sheet, style);
    for (std::size_t i = 0; i < sheet.nodes.size(); ++i) {
        layout.nodes[sheet.nodes[i]] = sheet.boxes[i];
    }
}

void add_letter(Layout& layout, Point corner, std::size_t number, const Style& style) {
    const std::string letter(1, static_cast<char>('A' + number));
    layout.texts.push_back({{{corner.x + 4.0, corner.y - 17.0}, {corner.x + 20.0, corner.y - 2.0}},
                            letter,
                            11.0,
                            style.text_color,
                            Align::left});
}

void add_insets(Layout& layout, const Diagram& diagram, const Style& style, const Sheets& sheets) {
    for (std::size_t i = 0; i < sheets.insets.size(); ++i) {
        const Sheet& inset = sheets.insets[i];
        add_sheet(layout, diagram, style, inset, Degrees::not_shown);
        add_letter(layout, {inset.frame.low.x, inset.frame.high.y}, i, style);
        const Box& box = sheets.enlarged[i].box;
        layout.marks.push_back(
            {{box.low, {box.high.x, box.low.y}, box.high, {box.low.x, box.high.y}, box.low},
             style.text_color,
             {},
             0.9});
        std::ranges::for_each(sheets.enlarged[i].places, [&](Point p) { add_dot(layout, p, style); });
        add_letter(layout, {box.high.x - 2.0, box.high.y}, i, style);
    }
}

} // namespace

Layout lay_out_map(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes) {
    Layout layout;
    layout.nodes.resize(diagram.nodes.size());
    layout.groups.resize(diagram.groups.size());
    const Parts parts = parts_of(diagram);
    Box around{};
    if (!parts.inside.empty()) {
        Sheets sheets = sheets_of(diagram, sizes, parts.inside);
        add_sheet(layout, diagram, style, sheets.map, Degrees::shown);
        around = place_outside(layout, diagram, sizes, parts.outside, sheets.map.frame,
                               [&](GeoPoint p) { return sheets.map.scale(albers(p)); });
        place_insets(sheets, around);
        add_insets(layout, diagram, style, sheets);
        if (!sheets.insets.empty()) {
            layout.notes.push_back(diagram.headings.enlarged);
        }
    }
    place_unplaced(layout, diagram, style, sizes, parts.unplaced,
                   {around.high.x + 2 * strip_gap, around.high.y},
                   std::max(around.high.y - around.low.y, 360.0));
    layout.edges = bowed_ties(diagram, layout.nodes, parts.unplaced);
    return layout;
}

} // namespace jiedui::render::detail
