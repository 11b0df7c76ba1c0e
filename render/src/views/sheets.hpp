// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ground.hpp"

#include <cstddef>
#include <vector>

#include <jiedui/render/layout.hpp>

/// The main map and the frames that enlarge what is crowded on it.
namespace jiedui::render::detail {

inline constexpr double strip_gap = 20.0; ///< points between a map and what stands beside it

/// One map or inset: its scale and the nodes in it.
struct Sheet {
    Scale scale;
    std::vector<std::size_t> nodes;
    std::vector<Point> places; ///< of the nodes, in points
    std::vector<Box> boxes;    ///< of the nodes
    Box frame;
};

/// What of the main map an inset shows.
struct Enlarged {
    Box box;
    std::vector<Point> places; ///< of its nodes, on the main map
};

/// The main map and its insets; the places of the insets' nodes on the main map.
struct Sheets {
    Sheet map;
    std::vector<Sheet> insets;
    std::vector<Enlarged> enlarged; ///< one for each inset
};

/// The map of these nodes, which all have a place, with its insets not yet in theirs. O(V^2).
Sheets sheets_of(const Diagram& diagram, const std::vector<Point>& sizes,
                 const std::vector<std::size_t>& inside);

/// Moves every inset to the nearest free place: in a corner of the map or outside `around`, which grows.
void place_insets(Sheets& sheets, Box& around);

} // namespace jiedui::render::detail
