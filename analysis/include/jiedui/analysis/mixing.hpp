// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/partition.hpp>
#include <jiedui/analysis/topology.hpp>

/// Whether like is tied to like. Weights, self-loops and repetitions of a tie do not count; O(V + E log d).
/// What has no value is NaN.
namespace jiedui::analysis {

/// Pearson's correlation of the degrees at the two ends of a tie; directed: of the out-degree of the source
/// with the in-degree of the target. NaN where an end does not vary. Newman 2002, 2003.
double degree_assortativity(const Topology& topology);

/// `at(g, h)`: the number of ties from group g to group h. Undirected networks count each tie from both ends,
/// so the matrix is symmetric, and ties within a group count twice.
struct MixingMatrix {
    std::size_t groups = 0;
    std::vector<double> ties = {}; ///< row by row
    double sum = 0.0;

    double at(std::size_t from, std::size_t to) const { return ties[from * groups + to]; }
};

MixingMatrix mixing_matrix(const Topology& topology, const Partition& partition);

/// (trace e - sum of e^2) / (1 - sum of e^2), e the mixing matrix divided by its sum: 1 where all ties stay
/// within their group, 0 as by chance. NaN without ties or with all of them in one group. Newman 2003.
double assortativity(const MixingMatrix& mixing);

/// (ties between groups - ties within) / all ties: -1 all within, 1 all between. NaN without ties.
/// Krackhardt and Stern 1988.
double ei_index(const MixingMatrix& mixing);

} // namespace jiedui::analysis
