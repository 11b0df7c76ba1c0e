// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Communities: groups of vertices with more ties inside than chance would put there.
///
///     const Communities found = communities(project(graph), {.seed = 7});
///     const CommunityStability trust = community_stability(project(graph), {.runs = 100});
///
/// Strengths count (1 / weight where the weight means distance), parallel edges add up. Formulas, sources and
/// what other programs do differently are in docs/measures.md.
namespace jiedui::analysis {

/// What makes a division good. `modularity`: the share of tie strength inside communities less the share that
/// would fall inside if the ends of all ties were joined at random. `constant_potts`: the strength inside
/// communities less `resolution` for every pair of vertices inside.
enum class CommunityQuality { modularity, constant_potts };

struct CommunityOptions {
    CommunityQuality quality = CommunityQuality::modularity;
    double resolution = 1.0;  ///< >= 0; higher: smaller communities
    std::uint64_t seed = 1;   ///< of the first run; run i takes seed + i
    unsigned iterations = 3;  ///< at most so many passes of the algorithm in a run, at least 1
    unsigned runs = 1;        ///< at least 1; the best counts, of equal ones the first
    double randomness = 0.01; ///< > 0, in mean tie strengths: how freely vertices merge before aggregation
    unsigned threads = 1;     ///< runs side by side; the same result for any number
};

/// A division of the vertices, numbered like components: community 0 holds vertex 0, community 1 the first
/// vertex outside it, and so on.
struct Communities {
    std::vector<std::uint32_t> of = {};    ///< the community of each vertex
    std::vector<std::uint32_t> sizes = {}; ///< the number of vertices of each community, never 0
    double quality = 0.0;                  ///< what `modularity` or `constant_potts` says of it

    friend bool operator==(const Communities&, const Communities&) = default;
};

/// The Leiden algorithm. Every community is connected (direction ignored), and no vertex can be moved to
/// another community, or to one of its own, with a gain. A directed network is divided by the modularity of
/// Leicht and Newman. An isolated vertex is a community of its own, so in a network without ties every vertex
/// is, with quality 0. The result depends on the network and the options only, not on the order of edges.
/// About O(E) a run in practice. Traag, Waltman and van Eck 2019.
Communities communities(const Topology& topology, const CommunityOptions& options = {});

/// Sum over communities c of  L(c) / m - resolution * (K(c) / 2m)^2,  with L(c) the strength of the ties
/// inside c, K(c) the sum of the strengths of its vertices (a self-loop counts twice), m the strength of all
/// ties. Directed:  L(c) / m - resolution * K_out(c) K_in(c) / m^2.  0 where there are no ties.
/// `community_of` has a number below 2^32 - 1 for each vertex. O(V + E). Newman and Girvan 2004; Reichardt
/// and Bornholdt 2006; Leicht and Newman 2008.
double modularity(const Topology& topology, std::span<const std::uint32_t> community_of,
                  double resolution = 1.0);

/// Sum over communities c of  L(c) - resolution * n(c) (n(c) - 1) / 2,  n(c) the number of vertices; directed
/// without the division by 2. Self-loops add to L. O(V + E). Traag, Van Dooren and Nesterov 2011.
double constant_potts(const Topology& topology, std::span<const std::uint32_t> community_of,
                      double resolution = 1.0);

/// How far two divisions of the same vertices agree about pairs: 1 for equal ones, about 0 for independent
/// ones; 1 also where chance leaves no room (both all in one, or all alone). O(n log n). Hubert and Arabie
/// 1985.
double adjusted_rand_index(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// What many runs with different seeds agree about.
struct CommunityStability {
    Communities best = {};              ///< as `communities` with the same options finds it
    std::vector<double> qualities = {}; ///< of every run
    double agreement = 1.0;             ///< mean adjusted Rand index over all pairs of runs
    std::vector<double> vertices = {}; ///< for each vertex: the mean over the other runs of |A and B| / |A or
                                       ///< B|, A its community in `best`, B in that run; 1: never differs
};

/// `options.runs` runs compared; fewer than two agree by definition. O(runs E + runs^2 n log n).
/// The overlap of communities is that of Hennig 2007, taken for each vertex.
CommunityStability community_stability(const Topology& topology,
                                       const CommunityOptions& options = {.runs = 20});

} // namespace jiedui::analysis
