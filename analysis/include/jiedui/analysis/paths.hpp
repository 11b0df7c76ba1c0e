// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <jiedui/analysis/projection.hpp>
#include <jiedui/analysis/relation_pattern.hpp>
#include <jiedui/analysis/shortest_paths.hpp>

/// How two parties are connected, and through whom, with the edges each step rests on:
///
///     PathNetwork network(graph, {.pattern = parse_pattern("pairing,co_construction*")});
///     for (const PartnerPath& path : network.paths(*graph.find(from), *graph.find(to), {.max_paths = 5}))
///         for (const Hop& hop : path.hops) ... // graph[hop.edges[0]].statements -> document, clause, quote
namespace jiedui::analysis {

/// One step of a path. Its edges are the chosen ties that allow it; with a pattern, those by which the whole
/// path fits the pattern.
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

/// `hops`: every hop costs 1. `inverse_weight`: a hop costs 1 / weight of the ties between its two ends that
/// can be walked that way, taken together, so well documented ties are preferred.
enum class PathCost { hops, inverse_weight };

/// The kinds that paths pass through: the parties, and the platforms and programmes that tie parties
/// together.
std::vector<EntityKind> path_kinds();

/// Which ties paths are made of. All but the last two choose as in `ProjectionOptions`.
struct PathTies {
    std::vector<Relation> relations = stated_relations();
    std::vector<Origin> origins = {Origin::stated};
    std::vector<std::string> documents = {};
    TimeWindow time = {};
    double minimum_confidence = 0.0;
    Direction direction = Direction::drop; ///< keep: directed ties are followed in their direction only,
                                           ///< unless the pattern says `<` or `>`
    Weight weight = Weight::documents;     ///< for `PathCost::inverse_weight`
    PathCost cost = PathCost::hops;
    RelationPattern pattern = {}; ///< its ties are taken from among `relations`
};

struct PathOptions {
    std::vector<EntityKind> kinds = path_kinds(); ///< of intermediate vertices; the ends may be of any kind
    std::vector<VertexId> avoid = {};             ///< vertices that no path may touch
    std::uint32_t max_hops = 6;
    std::size_t max_paths = 3;
    PathChoice choice = PathChoice::best;
};

/// The chosen ties of one graph, made ready for queries. It must not outlive the graph, and serves one
/// thread.
class PathNetwork {
  public:
    /// O(E log E) and the size of the pattern's automaton times E. Throws `Error` JD332 where that automaton
    /// is too large, JD320 where something is wrong with the
    /// time.
    explicit PathNetwork(const CooperationGraph& graph, PathTies ties = {});
    ~PathNetwork();
    PathNetwork(PathNetwork&&) noexcept;
    PathNetwork& operator=(PathNetwork&&) noexcept;

    /// The best simple paths, ordered by cost, then number of hops, then the sequence of vertices in vertex
    /// order. All constraints work inside the search, on the product of network and pattern automaton: a path
    /// is the best of those that satisfy them, not a survivor of a filter. Empty when there is no such path,
    /// when from == to (nobody is its own partner), and when an end is to be avoided. Costs are compared
    /// exactly as path lengths are (centrality.hpp).
    ///
    /// Without a pattern O(k h E log V) at worst, k paths of h hops, times max_hops where costs are weights.
    /// A pattern can ask for what is hard (a path of a given odd length, say): then the time may grow
    /// exponentially with the length of the paths. Yen 1971; Lawler 1972; Mendelzon and Wood 1995.
    std::vector<PartnerPath> paths(VertexId from, VertexId to, const PathOptions& options = {});

    const PathTies& ties() const;

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace jiedui::analysis
