// SPDX-License-Identifier: Apache-2.0
#include "../attributes.hpp"
#include "../spread.hpp"
#include "albers.hpp"
#include "crowds.hpp"
#include "curves.hpp"
#include "edge_strip.hpp"
#include "ground.hpp"
#include "ties.hpp"
#include "views.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::render::detail {
namespace {

// All in points.
constexpr double margin = 16.0; ///< between nodes and the frame
constexpr double node_gap = 5.0;
constexpr double reach = 30.0; ///< a node farther than this from its place is in a crowd
constexpr double strip_gap = 20.0;

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

/// One map or inset: its scale and the nodes in it.
struct Sheet {
    Scale scale;
    std::vector<std::size_t> nodes;
    std::vector<Point> places; ///< of the nodes, in points
    std::vector<Box> boxes;    ///< of the nodes
    Box frame;
};

Box grown(const Box& box, double by) {
    return {{box.low.x - by, box.low.y - by}, {box.high.x + by, box.high.y + by}};
}

std::vector<Point> kilometres(const Diagram& diagram, const std::vector<std::size_t>& nodes) {
    std::vector<Point> km;
    for (const std::size_t node : nodes) {
        km.push_back(albers(*diagram.nodes[node].place));
    }
    return km;
}

/// Nodes at their places at that scale, moved apart.
void place_nodes(Sheet& sheet, const Diagram& diagram, const std::vector<Point>& sizes) {
    sheet.places.clear();
    sheet.boxes.clear();
    for (const Point km : kilometres(diagram, sheet.nodes)) {
        sheet.places.push_back(sheet.scale(km));
    }
    for (std::size_t i = 0; i < sheet.nodes.size(); ++i) {
        const Point size = sizes[sheet.nodes[i]];
        sheet.boxes.push_back(box_around(sheet.places[i], size.x, size.y));
    }
    remove_overlaps(sheet.boxes, node_gap);
}

void frame_sheet(Sheet& sheet) {
    sheet.frame = {sheet.places.front(), sheet.places.front()};
    std::ranges::for_each(sheet.places, [&](Point p) { widen(sheet.frame, p); });
    for (const Box& box : sheet.boxes) {
        widen(sheet.frame, box.low);
        widen(sheet.frame, box.high);
    }
    sheet.frame = grown(sheet.frame, margin);
}

/// The scale at which the nodes fill an area of so many square points.
Scale scale_for(const std::vector<Point>& km, double area, double least_km) {
    Box box{km.front(), km.front()};
    std::ranges::for_each(km, [&](Point p) { widen(box, p); });
    const double width = std::max(box.high.x - box.low.x, least_km);
    const double height = std::max(box.high.y - box.low.y, least_km);
    return {centre_of(box), std::sqrt(area / (width * height)), {}};
}

Sheet sheet_of(const Diagram& diagram, const std::vector<Point>& sizes, std::vector<std::size_t> nodes,
               double area, double least_km) {
    Sheet sheet;
    sheet.nodes = std::move(nodes);
    sheet.scale = scale_for(kilometres(diagram, sheet.nodes), area, least_km);
    place_nodes(sheet, diagram, sizes);
    frame_sheet(sheet);
    return sheet;
}

void shift(Sheet& sheet, double dx, double dy) {
    sheet.scale.target = {sheet.scale.target.x + dx, sheet.scale.target.y + dy};
    move(sheet.frame, dx, dy);
    std::ranges::for_each(sheet.boxes, [&](Box& box) { move(box, dx, dy); });
    std::ranges::for_each(sheet.places, [&](Point& p) { p = {p.x + dx, p.y + dy}; });
}

/// What of the main map an inset shows.
struct Enlarged {
    Box box;
    std::vector<Point> places; ///< of its nodes, on the main map
};

/// The main map and its insets; the places of the insets' nodes on the main map.
struct Sheets {
    Sheet map;
    std::vector<Sheet> insets;
    std::vector<Enlarged> enlarged; ///< one for each inset
};

Sheets sheets_of(const Diagram& diagram, const std::vector<Point>& sizes,
                 const std::vector<std::size_t>& inside) {
    const auto count = static_cast<double>(inside.size());
    Sheets sheets;
    sheets.map = sheet_of(diagram, sizes, inside, std::clamp(count * 15000.0, 240e3, 1000e3), 500.0);
    const auto groups = crowds(sheets.map.places, sheets.map.boxes, sheets.map.frame, reach);
    std::vector<char> is_away(inside.size(), 0);
    for (const auto& members : groups) {
        std::vector<std::size_t> nodes;
        Enlarged enlarged{{sheets.map.places[members.front()], sheets.map.places[members.front()]}, {}};
        for (const std::size_t member : members) {
            is_away[member] = 1;
            nodes.push_back(inside[member]);
            enlarged.places.push_back(sheets.map.places[member]);
            widen(enlarged.box, sheets.map.places[member]);
        }
        enlarged.box = grown(enlarged.box, 9.0);
        const double area = static_cast<double>(nodes.size()) * 3600.0;
        sheets.insets.push_back(sheet_of(diagram, sizes, std::move(nodes), area, 60.0));
        sheets.enlarged.push_back(std::move(enlarged));
    }
    if (!groups.empty()) {
        std::vector<std::size_t> rest;
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (is_away[i] == 0) {
                rest.push_back(inside[i]);
            }
        }
        const Box all = sheets.map.frame;
        sheets.map.nodes = std::move(rest);
        place_nodes(sheets.map, diagram, sizes);
        sheets.map.frame = all;
        for (const Box& box : sheets.map.boxes) {
            widen(sheets.map.frame, grown(box, margin).low);
            widen(sheets.map.frame, grown(box, margin).high);
        }
    }
    return sheets;
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

/// Where an inset of that size may stand: in the corners of the map, below and beside all that is there.
std::vector<Point> corners_for(Point size, Point wish, const Box& frame, const Box& around) {
    const double right = frame.high.x - size.x;
    const double high = frame.high.y - size.y;
    const double below = around.low.y - strip_gap - size.y;
    const double x = std::clamp(wish.x - size.x / 2, frame.low.x, std::max(frame.low.x, right));
    const double y = std::clamp(wish.y - size.y / 2, frame.low.y, std::max(frame.low.y, high));
    return {{right, frame.low.y}, {frame.low.x, frame.low.y},    {frame.low.x, high}, {right, high},
            {x, below},           {around.high.x + strip_gap, y}};
}

/// Moves every inset to the nearest free place: in a corner of the map or outside it.
void place_insets(Sheets& sheets, Box& around) {
    std::vector<Box> taken;
    for (const Box& box : sheets.map.boxes) {
        taken.push_back(grown(box, 10.0));
    }
    for (const auto& enlarged : sheets.enlarged) {
        taken.push_back(grown(enlarged.box, 10.0));
    }
    for (std::size_t i = 0; i < sheets.insets.size(); ++i) {
        Sheet& inset = sheets.insets[i];
        const Point size{inset.frame.high.x - inset.frame.low.x, inset.frame.high.y - inset.frame.low.y};
        const Point wish = centre_of(sheets.enlarged[i].box);
        Point best{around.low.x, around.low.y - strip_gap - size.y}; // free in any case
        double least = 1e12;
        for (const Point p : corners_for(size, wish, sheets.map.frame, around)) {
            const Box box{p, {p.x + size.x, p.y + size.y}};
            const double far = std::hypot(centre_of(box).x - wish.x, centre_of(box).y - wish.y);
            if (far < least && std::ranges::none_of(taken, [&](const Box& b) { return meet(b, box); })) {
                best = p;
                least = far;
            }
        }
        shift(inset, best.x - inset.frame.low.x, best.y - inset.frame.low.y);
        taken.push_back(inset.frame);
        widen(around, inset.frame.low);
        widen(around, inset.frame.high);
    }
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
