// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "adjacency.hpp"
#include "lengths.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace jiedui::analysis::detail {

/// A path as positions in the network. Ordered as results are: cost, number of hops, sequence of vertices.
struct Route {
    double cost = 0.0; ///< in the unit of the lengths
    std::vector<std::uint32_t> vertices;
    std::vector<std::uint32_t> links; ///< one fewer

    friend bool operator==(const Route&, const Route&) = default;
};

bool operator<(const Route& a, const Route& b);

/// What the search walks on: rows of arcs with at most one arc between two vertices, and the price of each
/// link.
struct SearchSpace {
    Adjacency rows;
    Lengths price;
};

struct SearchLimits {
    std::uint32_t max_hops = 0;
    const std::vector<bool>& is_blocked; ///< vertices that may not be entered
    std::span<const std::uint32_t>
        forbidden_seconds; ///< vertices that may not follow directly on the first, sorted
};

/// The smallest route (by the order above) from one vertex to another within the limits; nothing when there
/// is none. O(max_hops * E), less when the costs settle earlier.
std::optional<Route> smallest_route(const SearchSpace& space, std::uint32_t from, std::uint32_t to,
                                    const SearchLimits& limits);

} // namespace jiedui::analysis::detail
