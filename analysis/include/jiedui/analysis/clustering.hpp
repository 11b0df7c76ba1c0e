// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

/// How often the partners of a vertex are partners of each other. All of this sees the simple undirected
/// network: direction, self-loops and strengths are ignored, parallel edges are one. k(v) is the number of
/// neighbours of v in it.
namespace jiedui::analysis {

/// The number of triangles at each vertex. Each triangle is found once, from its vertex of fewest neighbours:
/// O(E sqrt(E)). Latapy 2008.
std::vector<double> triangles(const Topology& topology);

/// triangles(v) over k(v) (k(v) - 1) / 2, the share of pairs of neighbours that are tied; 0 where k(v) < 2.
/// Watts and Strogatz 1998.
std::vector<double> local_clustering(const Topology& topology);

/// The mean of `local_clustering` over all vertices, those with fewer than two neighbours included with 0; 0
/// for the empty network. Watts and Strogatz 1998.
double mean_clustering(const Topology& topology);

/// The share of pairs of links with a common end that a third link closes: 3 * triangles / sum of k(v) (k(v)
/// - 1) / 2; 0 where there is no such pair. Newman, Watts and Strogatz 2002.
double transitivity(const Topology& topology);

} // namespace jiedui::analysis
