// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include <jiedui/analysis/partition.hpp>
#include <jiedui/analysis/topology.hpp>

/// Who mediates between whom: a broker b stands between a and c where a is tied to b, b to c, a not to c, and
/// a is not c. The groups of the three decide its role. Gould and Fernandez 1989.
namespace jiedui::analysis {

enum class BrokerageRole {
    coordinator,    ///< a, b and c in one group
    consultant,     ///< a and c in one group, b in another (itinerant broker)
    gatekeeper,     ///< b and c in one group: b lets a in
    representative, ///< a and b in one group: b speaks for a
    liaison,        ///< three groups
};
inline constexpr std::size_t brokerage_roles = 5;

/// One value for each vertex. An undirected tie leads both ways, so an undirected network counts every open
/// pair twice and gatekeeper equals representative.
struct RoleScores {
    std::vector<double> count = {};     ///< ordered pairs (a, c) that the vertex mediates in this role
    std::vector<double> expected = {};  ///< the mean of `count` over random networks, see `brokerage`
    std::vector<double> deviation = {}; ///< its standard deviation over them
};

struct Brokerage {
    std::array<RoleScores, brokerage_roles> roles = {};
    RoleScores total = {}; ///< over all roles

    const RoleScores& operator[](BrokerageRole role) const { return roles[static_cast<std::size_t>(role)]; }
};

/// Counts with what chance would give: the random networks have the same vertices and groups, and every tie
/// (undirected: pair) exists independently with the density of this one; mean and deviation are exact.
/// Weights, self-loops and repetitions of a tie do not count. `groups` has an entry for each vertex.
/// O(sum over arcs of the degree of the end).
Brokerage brokerage(const Topology& topology, const Partition& groups);

/// (count - expected) / deviation; 0 where the deviation is 0.
std::vector<double> z_scores(const RoleScores& scores);

} // namespace jiedui::analysis
