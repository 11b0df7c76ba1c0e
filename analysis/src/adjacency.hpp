// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis::detail {

/// One step along a link, seen from the vertex that is left.
struct NetworkArc {
    std::uint32_t to = 0;
    std::uint32_t link = 0; ///< position in Network::links
};

/// Compact rows of arcs, each row sorted by (to, link).
struct Adjacency {
    std::vector<std::uint32_t> begin; ///< size n + 1
    std::vector<NetworkArc> arcs;

    std::uint32_t vertices() const { return static_cast<std::uint32_t>(begin.size() - 1); }
    std::span<const NetworkArc> operator[](std::uint32_t vertex) const {
        return std::span(arcs).subspan(begin[vertex], begin[vertex + 1] - begin[vertex]);
    }
};

/// The arcs that `side` allows: where direction is dropped or `side` is total, both ways along every link. A
/// self-loop is one arc in any case. O(V + E).
Adjacency adjacency(const Network& network, Side side);

/// Asserts the rules stated at `Network` and `Link`.
void check(const Network& network);

} // namespace jiedui::analysis::detail
