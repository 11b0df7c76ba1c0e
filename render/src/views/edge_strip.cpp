// SPDX-License-Identifier: Apache-2.0
#include "edge_strip.hpp"

#include "../attributes.hpp"
#include "curves.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace jiedui::render::detail {
namespace {

constexpr double distance = 12.0; ///< from the frame
constexpr double gap = 8.0;
constexpr double column_gap = 14.0;
constexpr double heading_size = 10.5;

enum class Side { left, right, top, bottom };

/// A node that waits at a side: where along the side it wants to be.
struct Waiting {
    std::size_t node;
    double along;
};

struct Crossing {
    Side side;
    double along;
};

/// Where the line from the middle of the frame to a point beyond it leaves the frame.
Crossing crossing(const Box& frame, Point p) {
    const Point middle = centre_of(frame);
    const double dx = p.x - middle.x;
    const double dy = p.y - middle.y;
    const double half_width = (frame.high.x - frame.low.x) / 2;
    const double half_height = (frame.high.y - frame.low.y) / 2;
    if (std::abs(dx) * half_height >= std::abs(dy) * half_width) {
        const double t = dx == 0.0 ? 0.0 : half_width / std::abs(dx);
        return {dx < 0.0 ? Side::left : Side::right, middle.y + dy * t};
    }
    return {dy < 0.0 ? Side::bottom : Side::top, middle.x + dx * half_height / std::abs(dy)};
}

/// Moves intervals of these lengths apart, keeping their order, as near as may be to where they want to be:
/// each run of touching ones sits about the mean of its wishes.
std::vector<double> spread_along(const std::vector<double>& wishes, const std::vector<double>& lengths) {
    struct Run {
        std::size_t first;
        std::size_t count;
        double wish; ///< mean of the places that its beginning should have
        double length;
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        runs.push_back({i, 1, wishes[i] - lengths[i] / 2, lengths[i]});
        while (runs.size() > 1 &&
               runs[runs.size() - 2].wish + runs[runs.size() - 2].length > runs.back().wish) {
            const Run later = runs.back();
            runs.pop_back();
            Run& run = runs.back();
            const auto a = static_cast<double>(run.count);
            const auto b = static_cast<double>(later.count);
            run.wish = (a * run.wish + b * (later.wish - run.length)) / (a + b);
            run.count += later.count;
            run.length += later.length;
        }
    }
    std::vector<double> middles;
    for (const Run& run : runs) {
        double at = run.wish;
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            middles.push_back(at + lengths[i] / 2);
            at += lengths[i];
        }
    }
    return middles;
}

bool is_upright(Side side) {
    return side == Side::left || side == Side::right;
}

Box box_at_side(Side side, const Box& frame, Point size, double along) {
    switch (side) {
    case Side::left:
        return box_around({frame.low.x - distance - size.x / 2, along}, size.x, size.y);
    case Side::right:
        return box_around({frame.high.x + distance + size.x / 2, along}, size.x, size.y);
    case Side::top:
        return box_around({along, frame.high.y + distance + size.y / 2}, size.x, size.y);
    case Side::bottom:
        break;
    }
    return box_around({along, frame.low.y - distance - size.y / 2}, size.x, size.y);
}

void place_side(Layout& layout, std::vector<Waiting> waiting, Side side, const Box& frame,
                const std::vector<Point>& sizes) {
    std::ranges::stable_sort(waiting, {}, &Waiting::along);
    std::vector<double> wishes;
    std::vector<double> lengths;
    for (const auto& [node, along] : waiting) {
        wishes.push_back(along);
        lengths.push_back((is_upright(side) ? sizes[node].y : sizes[node].x) + gap);
    }
    const auto places = spread_along(wishes, lengths);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        layout.nodes[waiting[i].node] = box_at_side(side, frame, sizes[waiting[i].node], places[i]);
    }
}

} // namespace

Box place_outside(Layout& layout, const Diagram& diagram, const std::vector<Point>& sizes,
                  const std::vector<std::size_t>& nodes, const Box& frame,
                  const std::function<Point(GeoPoint)>& project) {
    std::array<std::vector<Waiting>, 4> waiting;
    for (const std::size_t node : nodes) {
        const Crossing at = crossing(frame, project(*diagram.nodes[node].place));
        waiting[static_cast<std::size_t>(at.side)].push_back({node, at.along});
    }
    // Top and bottom first; what stands at the other sides must not meet them at the corners.
    Box around = frame;
    for (const Side side : {Side::top, Side::bottom, Side::left, Side::right}) {
        place_side(layout, waiting[static_cast<std::size_t>(side)], side, around, sizes);
        if (!is_upright(side)) {
            for (const auto& one : waiting[static_cast<std::size_t>(side)]) {
                widen(around, {around.low.x, layout.nodes[one.node].low.y});
                widen(around, {around.low.x, layout.nodes[one.node].high.y});
            }
        }
    }
    for (const std::size_t node : nodes) {
        widen(around, layout.nodes[node].low);
        widen(around, layout.nodes[node].high);
    }
    if (!nodes.empty()) {
        layout.notes.push_back(diagram.headings.outside);
    }
    return around;
}

void place_unplaced(Layout& layout, const Diagram& diagram, const Style& style,
                    const std::vector<Point>& sizes, const std::vector<std::size_t>& nodes, Point corner,
                    double height) {
    if (nodes.empty()) {
        return;
    }
    const double width = text_width({diagram.headings.unplaced}, heading_size) + 8.0;
    layout.texts.push_back({{{corner.x, corner.y - 16.0}, {corner.x + width, corner.y}},
                            diagram.headings.unplaced,
                            heading_size,
                            style.muted_color,
                            Align::left});
    const double top = corner.y - 24.0;
    Point at{corner.x, top};
    double widest = 0.0;
    for (const std::size_t node : nodes) {
        if (at.y < top && top - (at.y - sizes[node].y) > height) {
            at = {at.x + widest + column_gap, top};
            widest = 0.0;
        }
        layout.nodes[node] = {{at.x, at.y - sizes[node].y}, {at.x + sizes[node].x, at.y}};
        at.y -= sizes[node].y + gap;
        widest = std::max(widest, sizes[node].x);
    }
}

} // namespace jiedui::render::detail
