// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <jiedui/render/layout.hpp>

/// Complete or refused.
namespace jiedui::render::detail {

/// Finite, and neither width nor height is zero.
bool is_box(const Box& box);

/// Whether all edges are drawn: each has a curve with finite points or stands in as many cells as its view
/// wants (matrix: one, undirected ones between two nodes two; timeline: one), and every node has a box.
bool is_complete(const Layout& layout, const Diagram& diagram);

/// The boxes of the labels of edges; nothing for edges without one.
std::vector<std::optional<Box>> label_boxes(const Diagram& diagram, const std::vector<EdgePath>& edges);

/// How well labels of edges can be read: `free` where no other edge runs through one, `clear` where none meets
/// another one or a node, else `crowded`.
enum class Labels { crowded, clear, free };

Labels read_labels(const Diagram& diagram, const std::vector<Box>& nodes, const std::vector<EdgePath>& edges);

} // namespace jiedui::render::detail
