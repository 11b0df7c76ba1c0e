// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// About the other vertices that each vertex reaches.
struct Farness {
    std::vector<double> reached; ///< how many
    std::vector<double> sum;     ///< of the distances to them
    std::vector<double> inverse; ///< sum of 1 / distance
    double farthest = 0.0;       ///< the longest of all distances; 0: nobody reaches another
};

Farness farness(const Topology& topology, unsigned threads);

} // namespace jiedui::analysis::detail
