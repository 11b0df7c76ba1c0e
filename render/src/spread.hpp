// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>

/// Removal of overlaps. Graphviz's own (prism) triangulates with a library that iterates over hash tables of
/// addresses, so its results change from run to run; these do not.
namespace jiedui::render::detail {

/// Scales the drawing so that the mean edge, from centre to centre, is as long as so many mean labels, and at
/// least so far that the boxes with `gap` points between them fill no more than half of it: where most edges
/// are long, short ones would else be pressed into a heap, which takes long to clear.
void scale_to_labels(std::vector<Box>& nodes, const Diagram& diagram, double labels_per_edge, double gap);

/// Moves boxes apart until there are at least `gap` points between any two, keeping their relative places:
/// each overlapping pair is pushed along the line of its centres, later along the shorter axis; when that
/// does not end, the whole is stretched a little. Ends always. O(n log n + pairs) a round, a few dozen
/// rounds.
///
/// After the idea of Gansner and Hu, Efficient node overlap removal using a proximity stress model, 2008,
/// without the triangulation.
void remove_overlaps(std::vector<Box>& nodes, double gap);

} // namespace jiedui::render::detail
