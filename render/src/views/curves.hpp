// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include <jiedui/render/layout.hpp>

/// Curves of the views that are laid out here.
namespace jiedui::render::detail {

Point centre_of(const Box& box);
Box box_around(Point centre, double width, double height);
void widen(Box& box, Point p);

/// Whether two boxes have more than an edge in common.
bool meet(const Box& a, const Box& b);
void move(Box& box, double dx, double dy);

enum class Tip { none, arrow };

/// From left to right, level at both ends; `shift` moves it downwards.
Curve level_curve(Point from, Point to, double shift, Tip tip);

/// From the edge of one box to that of another, `bulge` points to the left of the straight line at its
/// middle. The boxes may touch or overlap.
Curve bow(const Box& from, const Box& to, double bulge, Tip tip);

/// From a box to itself, over its upper right corner; the higher the number, the wider.
Curve loop(const Box& box, std::size_t number, Tip tip);

} // namespace jiedui::render::detail
