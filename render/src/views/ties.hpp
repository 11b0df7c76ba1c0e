// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/layout.hpp>

namespace jiedui::render::detail {

/// A bow for every edge between boxes in their places; edges between the same two side by side, loops beside
/// one another, those between two of a column out of its way, to the right. One entry for each edge.
/// O(V + E log E).
std::vector<EdgePath> bowed_ties(const Diagram& diagram, const std::vector<Box>& nodes,
                                 const std::vector<std::size_t>& column);

} // namespace jiedui::render::detail
