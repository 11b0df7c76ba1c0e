// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Whether a network consists of a core whose members are tied to each other and to the rest, and a periphery
/// whose members are not. Direction is dropped. Borgatti and Everett 2000.
namespace jiedui::analysis {

struct Core {
    std::vector<std::uint32_t> members = {}; ///< ascending
    double fit =
        0.0; ///< Pearson's correlation of ties and pattern over all pairs; NaN where ties do not vary
};

/// The discrete model: the core for which the ties are most like the pattern "1 where an end is in the core,
/// else 0". Weights, self-loops and repetitions of a tie do not count. The exact answer is out of reach (it
/// holds the best vertex cover of its size), so 16 prefixes of the vertices by degree and 16 of a greedy
/// cover are climbed from, by the best single move (in, out, or a swap) until none helps; of equal fits the
/// smaller core, then the one found first. A network whose pairs are all alike has no core. O(V^2), and O(V +
/// E) a move.
Core discrete_core(const Topology& topology);

struct Coreness {
    std::vector<double> of = {}; ///< of each vertex, >= 0, the squares sum to 1
    double fit = 0.0;            ///< as above, with the pattern c(i) c(j); NaN where one does not vary
};

struct CorenessOptions {
    double shortest_step = 1e-12; ///< stop when no longer step up the slope makes the fit better
    std::uint32_t max_rounds = 5000;
};

/// The continuous model: the c for which the strengths of the ties are most like the products c(i) c(j), by
/// correlation over all pairs. Climbs the slope from c in proportion to strength to a local optimum, so the
/// fit is at least that of the strengths; where those are all equal there is no slope and no core: equal
/// values, fit NaN. Self-loops do not count, parallel ties add up. O(V + E) a round.
Coreness coreness(const Topology& topology, CorenessOptions options = {});

} // namespace jiedui::analysis
