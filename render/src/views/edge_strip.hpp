// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <jiedui/render/layout.hpp>

/// What stands around a map because it is not on it.
namespace jiedui::render::detail {

/// Nodes beyond the frame: each at the side of the frame that the line from its middle to the node's place
/// crosses, there in order and without overlap; a note says so. The frame with all of them.
Box place_outside(Layout& layout, const Diagram& diagram, const std::vector<Point>& sizes,
                  const std::vector<std::size_t>& nodes, const Box& frame,
                  const std::function<Point(GeoPoint)>& project);

/// Nodes without a place: columns from the corner to the right, no longer than `height`, under their heading.
void place_unplaced(Layout& layout, const Diagram& diagram, const Style& style,
                    const std::vector<Point>& sizes, const std::vector<std::size_t>& nodes, Point corner,
                    double height);

} // namespace jiedui::render::detail
