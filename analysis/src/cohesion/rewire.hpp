// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/random.hpp"

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

enum class Reference { random, lattice };

/// An undirected simple topology with the same degrees: pairs of edges exchange ends, `swaps` tries for each
/// edge; towards a lattice only where both together come nearer on a ring of the vertices in their order.
Topology rewired(const Topology& simple, Reference reference, std::uint32_t swaps, Random& random);

} // namespace jiedui::analysis::detail
