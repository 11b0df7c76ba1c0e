// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis {

/// A division of the vertices of a network. Components are numbered by their smallest vertex: the first
/// vertex is in component 0, the first vertex outside it in component 1, and so on.
struct Components {
    std::vector<std::uint32_t> of = {};    ///< the component of each vertex
    std::vector<std::uint32_t> sizes = {}; ///< the number of vertices of each component, never 0

    friend bool operator==(const Components&, const Components&) = default;
};

/// Vertices that a chain of links joins, direction ignored. Weights do not matter. An isolated vertex is a
/// component of its own; the empty network has none. O(V + E).
Components weak_components(const Topology& topology);

/// Vertices that reach each other along the direction of the links; the weak ones where direction is dropped.
/// O(V + E). Tarjan 1972.
Components strong_components(const Topology& topology);

} // namespace jiedui::analysis
