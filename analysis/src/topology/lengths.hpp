// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// Lengths times `unit`, one for each arc. Where all weights are whole
/// numbers and strengths, the unit is their least common multiple, so that lengths are whole numbers and sums
/// of them are exact in any order; else it is 1.
struct Lengths {
    std::vector<double> of_link = {};
    double unit = 1.0;
    bool all_equal = true; ///< then hops decide which path is shortest
};

Lengths lengths(const Topology& topology);

/// The same, with nothing in `of_link` where there are no weights: for those who then count hops.
inline Lengths lengths_or_hops(const Topology& topology) {
    return topology.weighted() ? lengths(topology) : Lengths{};
}

} // namespace jiedui::analysis::detail
