// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>

/// Diagrams in pieces that no edge joins. Each is laid out by itself and then put beside the others:
/// Graphviz's own packing leaves wide gaps, and some of its engines place several pieces differently from run
/// to run.
namespace jiedui::render::detail {

/// The nodes of each connected part, ascending; parts ordered by their first node. O(V + E).
std::vector<std::vector<std::size_t>> connected_parts(const Diagram& diagram);

/// Those nodes of a diagram and the edges among them, without groups, title and legend.
Diagram part_of(const Diagram& diagram, const std::vector<std::size_t>& nodes);

/// Moves the parts beside and below one another, the largest first, `gap` points apart: into columns, a new
/// one where the part fits under none. Parts of equal size keep their order. O(n log n + parts * columns).
void pack(std::vector<Box>& nodes, const std::vector<std::vector<std::size_t>>& parts, double gap);

} // namespace jiedui::render::detail
