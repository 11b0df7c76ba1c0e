// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// Lengths times `unit`, one for each link of a network or arc of a topology. Where all weights are whole
/// numbers and strengths, the unit is their least common multiple, so that lengths are whole numbers and sums
/// of them are exact in any order; else it is 1.
struct Lengths {
    std::vector<double> of_link;
    double unit = 1.0;
    bool all_equal = true; ///< then hops decide which path is shortest
};

/// How strong a link is, whatever its weight means.
double strength_of(const Network& network, const Link& link);

Lengths lengths(const Network& network);

Lengths lengths(const Topology& topology);

} // namespace jiedui::analysis::detail
