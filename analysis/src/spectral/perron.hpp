// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// Where the power method on an undirected topology leads from `start` (not negative): the part of `start`
/// that lies in the space of the largest eigenvalue. Each component with that eigenvalue, up to 1e-10 of it,
/// has its own eigenvector there, all other components 0. All 0 where there are no arcs.
std::vector<double> leading_part(const Topology& topology, const std::vector<double>& start,
                                 double tolerance);

/// Makes the squares sum to 1, unless all are 0.
void make_unit(std::vector<double>& vector);

} // namespace jiedui::analysis::detail
