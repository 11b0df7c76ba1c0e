// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// A largest eigenvalue and its eigenvector, which is of length 1 and not negative.
struct LeadingPair {
    double value = 0.0;
    std::vector<double> vector = {};
};

/// Of the strengths of a connected undirected topology with at least one arc, where both are unique (Perron
/// and Frobenius), until the residual is below tolerance * value. Lanczos 1950 from the strengths of the
/// vertices, started again from the best vector so far whenever its basis is full. O(E) a step, 24 vectors of
/// memory.
LeadingPair leading_pair(const Topology& topology, double tolerance);

} // namespace jiedui::analysis::detail
