// SPDX-License-Identifier: Apache-2.0
#include "sheets.hpp"

#include "../spread.hpp"
#include "albers.hpp"
#include "crowds.hpp"
#include "curves.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace jiedui::render::detail {
namespace {

// All in points.
constexpr double margin = 16.0; ///< between nodes and the frame
constexpr double node_gap = 5.0;
constexpr double reach = 30.0; ///< a node farther than this from its place is in a crowd

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

/// Takes a crowd off the map into an inset.
void enlarge(Sheets& sheets, const std::vector<std::size_t>& members, const Diagram& diagram,
             const std::vector<Point>& sizes) {
    std::vector<std::size_t> nodes;
    Enlarged enlarged{{sheets.map.places[members.front()], sheets.map.places[members.front()]}, {}};
    for (const std::size_t member : members) {
        nodes.push_back(sheets.map.nodes[member]);
        enlarged.places.push_back(sheets.map.places[member]);
        widen(enlarged.box, sheets.map.places[member]);
    }
    enlarged.box = grown(enlarged.box, 9.0);
    const double area = static_cast<double>(nodes.size()) * 3600.0;
    sheets.insets.push_back(sheet_of(diagram, sizes, std::move(nodes), area, 60.0));
    sheets.enlarged.push_back(std::move(enlarged));
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

} // namespace

Sheets sheets_of(const Diagram& diagram, const std::vector<Point>& sizes,
                 const std::vector<std::size_t>& inside) {
    const auto count = static_cast<double>(inside.size());
    Sheets sheets;
    sheets.map = sheet_of(diagram, sizes, inside, std::clamp(count * 15000.0, 240e3, 1000e3), 500.0);
    const auto groups = crowds(sheets.map.places, sheets.map.boxes, sheets.map.frame, reach);
    std::vector<char> is_away(inside.size(), 0);
    for (const auto& members : groups) {
        enlarge(sheets, members, diagram, sizes);
        std::ranges::for_each(members, [&](std::size_t member) { is_away[member] = 1; });
    }
    if (groups.empty()) {
        return sheets;
    }
    sheets.map.nodes.clear();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (is_away[i] == 0) {
            sheets.map.nodes.push_back(inside[i]);
        }
    }
    place_nodes(sheets.map, diagram, sizes);
    for (const Box& box : sheets.map.boxes) {
        widen(sheets.map.frame, grown(box, margin).low);
        widen(sheets.map.frame, grown(box, margin).high);
    }
    return sheets;
}

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
            const bool is_within = p.x >= sheets.map.frame.low.x && p.y >= sheets.map.frame.low.y;
            const bool is_beyond = box.high.y < around.low.y || box.low.x > around.high.x;
            const double far = std::hypot(centre_of(box).x - wish.x, centre_of(box).y - wish.y);
            if ((is_within || is_beyond) && far < least &&
                std::ranges::none_of(taken, [&](const Box& b) { return meet(b, box); })) {
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

} // namespace jiedui::render::detail
