// SPDX-License-Identifier: Apache-2.0
#include "clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace jiedui::render::detail {
namespace {

struct Part {
    Point from;
    Point to;
};

/// The part of a segment that lies in the box.
std::optional<Part> clipped(Point a, Point b, const Box& box) {
    double begin = 0.0;
    double end = 1.0;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<Point, 4> sides{Point{-dx, a.x - box.low.x}, Point{dx, box.high.x - a.x},
                                     Point{-dy, a.y - box.low.y}, Point{dy, box.high.y - a.y}};
    for (const auto& [way, room] : sides) {
        if (way == 0.0) {
            if (room < 0.0) {
                return std::nullopt;
            }
            continue;
        }
        const double t = room / way;
        (way < 0.0 ? begin : end) = way < 0.0 ? std::max(begin, t) : std::min(end, t);
    }
    if (begin > end) {
        return std::nullopt;
    }
    return Part{{a.x + dx * begin, a.y + dy * begin}, {a.x + dx * end, a.y + dy * end}};
}

/// One side of a box: points with x * (nx, ny) <= limit are inside.
struct Side {
    double nx;
    double ny;
    double limit;

    double beyond(Point p) const { return p.x * nx + p.y * ny - limit; }
};

std::vector<Point> cut(const std::vector<Point>& area, const Side& side) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < area.size(); ++i) {
        const Point a = area[i];
        const Point b = area[(i + 1) % area.size()];
        const double da = side.beyond(a);
        const double db = side.beyond(b);
        if (da <= 0.0) {
            out.push_back(a);
        }
        if ((da < 0.0 && db > 0.0) || (da > 0.0 && db < 0.0)) {
            const double t = da / (da - db);
            out.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    }
    return out;
}

} // namespace

std::vector<std::vector<Point>> clipped_line(const std::vector<Point>& line, const Box& box) {
    std::vector<std::vector<Point>> pieces;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const auto part = clipped(line[i], line[i + 1], box);
        if (!part) {
            continue;
        }
        if (pieces.empty() || pieces.back().back() != part->from) {
            pieces.push_back({part->from});
        }
        pieces.back().push_back(part->to);
    }
    return pieces;
}

std::vector<Point> clipped_area(std::vector<Point> area, const Box& box) {
    for (const Side side :
         {Side{1, 0, box.high.x}, Side{-1, 0, -box.low.x}, Side{0, 1, box.high.y}, Side{0, -1, -box.low.y}}) {
        area = cut(area, side);
    }
    return area;
}

std::vector<Point> thinned(const std::vector<Point>& line, double least) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool is_end = i == 0 || i + 1 == line.size();
        if (is_end || std::hypot(line[i].x - out.back().x, line[i].y - out.back().y) >= least) {
            out.push_back(line[i]);
        }
    }
    return out;
}

} // namespace jiedui::render::detail
