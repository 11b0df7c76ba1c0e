// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <jiedui/render/layout.hpp>

/// Which places of a map are so close together that an inset has to show them.
namespace jiedui::render::detail {

/// At most three groups of four or more nodes, the largest first, members ascending. A group is a chain of
/// places, each within `reach` points of another, of which some node has to give way (from `places` to the
/// centre of its box) by more than `reach`; it spans no more than two fifths of the frame, else a shorter
/// reach is tried. O(V^2).
std::vector<std::vector<std::size_t>> crowds(const std::vector<Point>& places, const std::vector<Box>& boxes,
                                             const Box& frame, double reach);

} // namespace jiedui::render::detail
