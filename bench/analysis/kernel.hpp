// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graphs.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace jiedui::bench {

using Answer = std::vector<double>;

/// One program's way to an answer. What it needs of the graph is made before, outside the time.
struct Runner {
    std::string who = {};
    std::function<Answer()> run = {};
    double share = 1.0; ///< of the work that is done; the time is divided by it
    std::vector<std::uint32_t> only =
        {}; ///< the entries of our answer that this one holds; empty: all of them
    std::shared_ptr<double> seconds = {}; ///< set by `run` where another process takes the time
};

/// A row of the table: what is computed, by us (first) and by the peers.
struct Kernel {
    std::string name = {};
    std::function<std::vector<Runner>(const Graph&)> runners = {};
    std::uint32_t most_vertices = 0; ///< larger graphs would take too long; 0: none would
    double tolerance = 1e-9;         ///< relative above 1
};

/// One table for each part of the library; main.cpp joins them.
std::vector<Kernel> centrality_kernels();
std::vector<Kernel> loading_kernels();
std::vector<Kernel> spectral_kernels();

} // namespace jiedui::bench
