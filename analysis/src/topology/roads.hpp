// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "topology/lengths.hpp"
#include "topology/rows.hpp"

#include <vector>

namespace jiedui::analysis::detail {

/// Rows with the length of each arc beside it.
struct Roads {
    Rows rows;
    std::vector<double> length;
};

Roads roads_of(const Rows& rows, const Lengths& lengths);

/// Without the arcs that are longer than a way over one other vertex: no shortest path uses them. All
/// distances and all shortest paths stay. O(sum over the arcs of the degree of their ends), most of it early
/// abandoned.
Roads without_detours(const Roads& roads);

} // namespace jiedui::analysis::detail
