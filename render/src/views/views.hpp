// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/layout.hpp>

/// The views that need no layout engine. Each takes the size of every node, width and height in points, as
/// Graphviz draws it, and returns a complete layout.
namespace jiedui::render::detail {

/// True for the arrangements below.
constexpr bool is_placed_here(Arrangement arrangement) {
    return arrangement != Arrangement::network && arrangement != Arrangement::path;
}

/// Flows and two-mode networks: two columns. Order by barycentre (Sugiyama, Tagawa and Toda 1981), the best
/// of some sweeps by crossings counted. O(sweeps * E log E).
Layout lay_out_columns(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes);

/// Nodes as near to their places as they fit, with a line from each that had to give way; what lies in no
/// frame at its edge; crowds in insets; nodes without a place in columns at the right.
Layout lay_out_map(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes);

/// A row and a column for each node, in their order; columns are headed by the number of the row. O(V^2).
Layout lay_out_matrix(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes);

/// A row for each step: date, document, what is new. O(V + E).
Layout lay_out_timeline(const Diagram& diagram, const Style& style, const std::vector<Point>& sizes);

} // namespace jiedui::render::detail
