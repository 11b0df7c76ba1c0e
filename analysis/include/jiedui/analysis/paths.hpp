// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// How two parties are connected, and through whom, with the edges each step rests on:
///
///     for (const PartnerPath& path : partner_paths(graph, *graph.find(from), *graph.find(to), {.max_paths =
///     5}))
///         for (const Hop& hop : path.hops) ... // graph[hop.edges[0]].statements -> document, clause, quote
namespace jiedui::analysis {

/// One step of a path: all ties that allow it (relation, origin, document, time, confidence and direction
/// considered).
struct Hop {
    VertexId from{};
    VertexId to{};
    std::vector<EdgeId> edges = {}; ///< never empty, ascending
    double cost = 1.0;

    friend bool operator==(const Hop&, const Hop&) = default;
};

/// A simple path: no vertex twice. `hops` is never empty; each hop starts where the one before ends.
struct PartnerPath {
    std::vector<Hop> hops = {};
    double cost = 0.0; ///< the sum over the hops

    friend bool operator==(const PartnerPath&, const PartnerPath&) = default;
};

/// `hops`: every hop costs 1. `inverse_weight`: a hop costs 1 / weight of the ties between its two ends,
/// taken together, so well documented ties are preferred.
enum class PathCost { hops, inverse_weight };

/// The kinds that paths pass through: the parties, and the platforms and programmes that tie parties
/// together.
std::vector<EntityKind> path_kinds();

/// The first six choose ties as in `ProjectionOptions`, except that `kinds` is asked of intermediate
/// vertices only: the ends may be of any kind.
struct PathOptions {
    std::vector<Relation> relations = stated_relations();
    std::vector<Origin> origins = {Origin::stated};
    std::vector<EntityKind> kinds = path_kinds();
    std::vector<std::string> documents = {};
    TimeWindow time = {};
    double minimum_confidence = 0.0;
    Direction direction = Direction::drop; ///< keep: directed ties are followed in their direction only
    PathCost cost = PathCost::hops;
    Weight weight = Weight::documents; ///< for `PathCost::inverse_weight`
    std::uint32_t max_hops = 6;
    std::size_t max_paths = 3;
    std::vector<VertexId> avoid = {}; ///< vertices that no path may touch
};

/// The best simple paths between two vertices, at most `max_paths`, ordered by cost, then number of hops,
/// then the sequence of vertices in vertex order. All constraints work inside the search: a returned path is
/// the best of those that satisfy them, not a survivor of a filter. Empty when there is no such path, when
/// from == to (nobody is its own partner), and when an end is to be avoided. Costs are compared exactly as
/// path lengths are (centrality.hpp).
///
/// k paths take O(k h) searches of O(h E) each, h = max_hops, after O(E log E) to choose the ties.
/// Yen 1971, on a shortest-path search by number of hops (Bellman 1958) that the limit on hops needs.
std::vector<PartnerPath> partner_paths(const CooperationGraph& graph, VertexId from, VertexId to,
                                       const PathOptions& options = {});

} // namespace jiedui::analysis
