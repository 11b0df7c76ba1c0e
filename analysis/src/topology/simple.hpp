// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// What becomes of the strengths of parallel edges that are brought together.
enum class Strengths { add, forget };

/// The network on which most measures of sociology are defined: no self-loops, one edge for all that are
/// parallel, weights that mean strength (`forget`: all 1). Direction stays. O(V + E log d).
Topology simple(const Topology& topology, Strengths strengths);

} // namespace jiedui::analysis::detail
