// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis {

/// The largest k for which the vertex is in the k-core, the largest part of the network in which every vertex
/// has at least k links to others of the part. Parallel links count each, a self-loop never; directed, the
/// arcs that leave and those that enter count together. Strengths do not matter. O(V + E). Seidman 1983;
/// Batagelj and Zaversnik 2003.
std::vector<double> core_numbers(const Topology& topology);

} // namespace jiedui::analysis
