// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Shortest paths between two vertices of a plain topology. What a search needs beyond its answer is kept by
/// the finder and used again, so ask one finder for all pairs:
///
///     PathFinder finder(topology);
///     std::vector<PlainPath> ten = finder.shortest_paths(from, to, {.max_paths = 10});
namespace jiedui::analysis {

/// A simple path: no vertex twice, at least two of them.
struct PlainPath {
    std::vector<std::uint32_t> vertices = {};
    double length = 0.0; ///< the sum over its arcs

    friend bool operator==(const PlainPath&, const PlainPath&) = default;
};

/// `best`: the shortest, the next, and so on. `all_shortest`: only those of the least length.
enum class PathChoice { best, all_shortest };

struct ShortestPathsOptions {
    std::size_t max_paths = 1;
    PathChoice choice = PathChoice::best;
    std::uint32_t max_hops = std::numeric_limits<std::uint32_t>::max();
};

/// An arc is 1 / weight long where the weight means strength, else as long as its weight; of parallel arcs
/// the shortest counts, self-loops never do. Paths are sequences of vertices, ordered by length, then number
/// of hops, then the sequence. Lengths are compared exactly as far as centrality.hpp says. There is no path
/// from a vertex to itself. Vertices are asserted to be below `vertices()`.
///
/// One finder serves one thread. It holds 24 bytes an arc, directed or weighted up to twice that, and 16 to
/// 32 more from the first `shortest_path` on.
class PathFinder {
  public:
    explicit PathFinder(const Topology& topology);
    ~PathFinder();
    PathFinder(PathFinder&&) noexcept;
    PathFinder& operator=(PathFinder&&) noexcept;

    /// The first of `shortest_paths`, from both ends at once: O(E log V), in practice the two neighbourhoods
    /// up to where they meet. Pohl 1971. The first call sorts the arcs by
    /// length, the thousandth leaves out those that no shortest path can use.
    std::optional<PlainPath> shortest_path(std::uint32_t from, std::uint32_t to);

    /// The k shortest simple paths, fewer where there are no more. One search back from `to`, only as far as
    /// needed, then O(k h) searches that it leads, h hops a path; most of them read their answer off it.
    /// O(k h E log V) at worst, with a bound on the hops of weighted paths times that bound, memory likewise.
    /// Yen 1971; Lawler 1972.
    std::vector<PlainPath> shortest_paths(std::uint32_t from, std::uint32_t to,
                                          const ShortestPathsOptions& options = {});

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace jiedui::analysis
