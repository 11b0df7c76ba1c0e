// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <jiedui/analysis/topology.hpp>

/// Is a network clustered as a lattice is, and yet as short as chance makes it?
namespace jiedui::analysis {

struct SmallWorldOptions {
    std::uint64_t seed = 1;
    std::uint32_t samples = 20;        ///< references of either kind, >= 1
    std::uint32_t swaps_per_edge = 10; ///< tries; those that would repeat a tie or make a loop are left out
};

struct SmallWorld {
    double transitivity = 0.0;        ///< C
    double mean_distance = 0.0;       ///< L, over connected pairs
    double random_transitivity = 0.0; ///< mean over the random references
    double random_mean_distance = 0.0;
    double lattice_transitivity = 0.0; ///< mean over the lattice references
    double sigma = 0.0;                ///< (C / C random) / (L / L random): above 1 in a small world
    double omega = 0.0; ///< L random / L - C / C lattice: near 0 in a small world, -1 lattice, 1 random
};

/// Direction, weights, self-loops and repetitions do not count. References keep every degree: pairs of edges
/// exchange ends, for the lattice only where both edges come nearer to the diagonal of the matrix in vertex
/// order (Maslov and Sneppen 2002; Sporns and Zwi 2004). The same seed gives the same bytes. NaN where a
/// divisor is 0. O(samples (swaps E + V (V + E))). Humphries and Gurney 2008; Telesford et al. 2011.
SmallWorld small_world(const Topology& topology, SmallWorldOptions options = {});

} // namespace jiedui::analysis
