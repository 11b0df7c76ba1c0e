// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/render/layout.hpp>

/// Complete or refused.
namespace jiedui::render::detail {

/// Finite, and neither width nor height is zero.
bool is_box(const Box& box);

/// Whether all edges are drawn: each has a curve with finite points or stands in as many cells as its view
/// wants (matrix: one, undirected ones between two nodes two; timeline: one), and every node has a box.
bool is_complete(const Layout& layout, const Diagram& diagram);

} // namespace jiedui::render::detail
