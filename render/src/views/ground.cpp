// SPDX-License-Identifier: Apache-2.0
#include "ground.hpp"

#include "../attributes.hpp"
#include "albers.hpp"
#include "clip.hpp"
#include "curves.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace jiedui::render::detail {
namespace {

constexpr const char* land = "#F7F5F0";
constexpr const char* border = "#A9A396";
constexpr const char* grid = "#D6D6D6";
constexpr const char* frame_color = "#9A9A9A";
constexpr double least_step = 0.7; ///< points; finer detail than this is not drawn

std::vector<Point> projected(const std::vector<GeoPoint>& line, const Scale& scale) {
    std::vector<Point> points;
    for (const GeoPoint p : line) {
        points.push_back(scale(albers(p)));
    }
    return thinned(points, least_step);
}

void add_outline(Layout& layout, const Outline& outline, const Scale& scale, const Box& frame) {
    auto points = projected(outline.points, scale);
    if (outline.is_closed) {
        if (auto area = clipped_area(points, frame); area.size() > 2) {
            layout.marks.push_back({std::move(area), land, land, 0.0});
        }
        points.push_back(points.front());
    }
    for (auto& piece : clipped_line(points, frame)) {
        layout.marks.push_back({std::move(piece), border, {}, 0.7});
    }
}

/// Every one degree along a parallel or a meridian.
std::vector<GeoPoint> line_of(double degree, bool is_meridian) {
    std::vector<GeoPoint> line;
    const double end = is_meridian ? 85.0 : 284.0;
    for (double at = is_meridian ? -60.0 : -74.0; at <= end; at += 1.0) {
        line.push_back(is_meridian ? GeoPoint{degree, at} : GeoPoint{at, degree});
    }
    return line;
}

/// Beside the frame where a line meets it: meridians below, parallels at the left.
void add_degrees(Layout& layout, double degree, bool is_meridian, Point at) {
    constexpr double size = 7.5;
    const double shown = std::abs(std::remainder(degree, 360.0));
    const bool is_positive = std::remainder(degree, 360.0) >= 0.0;
    const std::string text =
        number(shown) + "\u00B0" + (is_meridian ? (is_positive ? "E" : "W") : (is_positive ? "N" : "S"));
    const Point middle = is_meridian ? Point{at.x, at.y + 7.0} : Point{at.x + 16.0, at.y + 5.0};
    layout.texts.push_back({box_around(middle, 32.0, 10.0), text, size, "#9A9A9A", Align::centre});
}

void add_graticule(Layout& layout, const Scale& scale, const Box& frame, Degrees degrees) {
    const double step = (frame.high.x - frame.low.x) / scale.per_km < 2000.0 ? 5.0 : 10.0;
    const auto add = [&](double degree, bool is_meridian) {
        for (auto& piece : clipped_line(projected(line_of(degree, is_meridian), scale), frame)) {
            const bool is_met =
                is_meridian ? piece.front().y < frame.low.y + 0.5 : piece.front().x < frame.low.x + 0.5;
            const bool has_room = piece.front().x > frame.low.x + 40.0 || !is_meridian;
            if (degrees == Degrees::shown && is_met && has_room) {
                add_degrees(layout, degree, is_meridian, piece.front());
            }
            layout.marks.push_back({std::move(piece), grid, {}, 0.5});
        }
    };
    for (double longitude = -70.0; longitude <= 280.0; longitude += step) {
        add(longitude, true);
    }
    for (double latitude = -60.0; latitude <= 80.0; latitude += step) {
        add(latitude, false);
    }
}

} // namespace

void add_ground(Layout& layout, const Diagram& diagram, const Scale& scale, const Box& frame,
                Degrees degrees) {
    const std::vector<Point> corners{
        frame.low, {frame.high.x, frame.low.y}, frame.high, {frame.low.x, frame.high.y}};
    layout.marks.push_back({corners, "#FFFFFF", "#FFFFFF", 0.0});
    if (diagram.basemap.empty()) {
        add_graticule(layout, scale, frame, degrees);
    }
    for (const Outline& outline : diagram.basemap) {
        if (outline.points.size() > 1) {
            add_outline(layout, outline, scale, frame);
        }
    }
    auto around = corners;
    around.push_back(frame.low);
    layout.marks.push_back({std::move(around), frame_color, {}, 0.8});
}

} // namespace jiedui::render::detail
