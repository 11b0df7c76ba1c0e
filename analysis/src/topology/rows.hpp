// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// Arcs in rows by source, as a kernel walks them; `arc` names each in the topology that it came from, or is
/// empty where nobody asks for the names: what is made of such rows has none either.
struct Rows {
    std::vector<std::uint32_t> begin = {0};
    std::vector<std::uint32_t> to = {};
    std::vector<std::uint32_t> arc = {};

    std::uint32_t vertices() const { return static_cast<std::uint32_t>(begin.size() - 1); }
    std::uint32_t degree(std::uint32_t vertex) const { return begin[vertex + 1] - begin[vertex]; }
    std::span<const std::uint32_t> operator[](std::uint32_t vertex) const {
        return std::span(to).subspan(begin[vertex], degree(vertex));
    }
};

struct NamedArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t arc = 0;
};

/// Rows sorted by target where the arcs come sorted by target; else in the order given. O(V + E).
Rows rows_of(std::uint32_t vertices, std::span<const NamedArc> arcs);

/// Without the self-loops. O(V + E).
Rows rows_of(const Topology& topology);

/// Every arc turned round. O(V + E).
Rows turned(const Rows& rows);

/// whole: every arc has one that faces it, as in an undirected network.
enum class Symmetry { none, whole };

/// The same rows with vertex `order[i]` called i, each sorted by target. Where the rows are symmetric, facing
/// arcs bear each other's names. O(V + E).
Rows renumbered(const Rows& rows, std::span<const std::uint32_t> order, Symmetry symmetry);

/// Breadth first from the vertex with the most arcs, then again from the one with the most that is left;
/// those that a vertex leads to follow by descending degree. Neighbours get numbers near each other. O(V log
/// V + E log E).
std::vector<std::uint32_t> neighbourly_order(const Rows& rows);

} // namespace jiedui::analysis::detail
