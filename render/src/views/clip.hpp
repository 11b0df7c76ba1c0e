// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/layout.hpp>

/// What of a line or an area lies in a box.
namespace jiedui::render::detail {

/// Pieces of a line, in its order (Liang and Barsky 1984). O(n).
std::vector<std::vector<Point>> clipped_line(const std::vector<Point>& line, const Box& box);

/// An area (its last point is joined to the first) cut by the four sides in turn (Sutherland and Hodgman
/// 1974); empty when nothing is inside. O(n).
std::vector<Point> clipped_area(std::vector<Point> area, const Box& box);

/// Leaves out points that are nearer than `least` to the last one kept; the ends stay. O(n).
std::vector<Point> thinned(const std::vector<Point>& line, double least);

} // namespace jiedui::render::detail
