// SPDX-License-Identifier: Apache-2.0
#include "centrality/farness.hpp"

#include "centrality/bit_search.hpp"
#include "centrality/weighted_paths.hpp"
#include "support/ordered_sum.hpp"
#include "topology/lengths.hpp"

#include <algorithm>
#include <numeric>

namespace jiedui::analysis::detail {

namespace {

/// Searches over so few vertices stay in the second cache in any order of them.
constexpr std::uint32_t fits_the_cache = 2000;

/// What a search against the arcs finds at a vertex is how far that vertex is from the source. Hops.
struct Sums {
    std::vector<double> of = {}; ///< first all vertices reached, then all distances, then all inverse ones
    double farthest = 0.0;
};

Sums sums_by_hops(const Rows& rows, Symmetry symmetry, unsigned threads) {
    const std::uint32_t n = rows.vertices();
    const Rows other = symmetry == Symmetry::none ? turned(rows) : Rows{};
    const Rows& backward = symmetry == Symmetry::none ? other : rows;
    std::vector<std::uint32_t> sources(n);
    std::iota(sources.begin(), sources.end(), 0U);
    const std::size_t batches = (n + searches_at_once - 1) / searches_at_once;
    const unsigned useful = useful_threads(threads, batches, rows.to.size());
    std::vector<double> farthest(batches, 0.0);
    Sums result;
    result.of = ordered_sum(batches, std::size_t{3} * n, useful, [&] {
        return [&, search = BitSearch(backward, rows)](std::size_t batch, std::span<double> sums) mutable {
            const std::size_t first = batch * searches_at_once;
            const std::size_t count = std::min<std::size_t>(searches_at_once, n - first);
            farthest[batch] = search.search_from(std::span(sources).subspan(first, count), sums);
        };
    });
    result.farthest = farthest.empty() ? 0.0 : *std::ranges::max_element(farthest);
    return result;
}

Sums sums_by_length(const Roads& roads, unsigned threads) {
    const std::uint32_t n = roads.rows.vertices();
    const unsigned useful = useful_threads(threads, n, roads.length.size());
    std::vector<double> farthest(n, 0.0);
    Sums result;
    result.of = ordered_sum(n, std::size_t{3} * n, useful, [&] {
        return [&, n, paths = WeightedPaths(roads)](std::size_t source, std::span<double> sums) mutable {
            paths.count_from(static_cast<std::uint32_t>(source));
            for (const std::uint32_t other : std::span(paths.order()).subspan(1)) {
                sums[source] += 1.0;
                sums[n + source] += paths.distance(other);
                sums[std::size_t{2} * n + source] += 1.0 / paths.distance(other);
                farthest[source] = paths.distance(other); // they come in the order of distances
            }
        };
    });
    result.farthest = farthest.empty() ? 0.0 : *std::ranges::max_element(farthest);
    return result;
}

} // namespace

Farness farness(const Topology& topology, unsigned threads) {
    const Lengths lengths = lengths_or_hops(topology);
    const Symmetry symmetry = topology.directed() ? Symmetry::none : Symmetry::whole;
    Rows rows = rows_of(topology);
    if (lengths.all_equal) {
        rows.arc.clear(); // hops need no lengths
    }
    std::vector<std::uint32_t> order(topology.vertices());
    std::iota(order.begin(), order.end(), 0U);
    if (rows.vertices() > fits_the_cache) {
        order = neighbourly_order(rows);
        rows = renumbered(rows, order, symmetry);
    }
    const std::size_t n = order.size();
    const Sums found = lengths.all_equal ? sums_by_hops(rows, symmetry, threads)
                                         : sums_by_length(without_detours(roads_of(rows, lengths)), threads);
    const double unit = !lengths.all_equal        ? lengths.unit
                        : lengths.of_link.empty() ? 1.0
                                                  : lengths.unit / lengths.of_link.front();
    const std::vector<double>& sums = found.of;
    Farness result{.reached = std::vector<double>(n),
                   .sum = std::vector<double>(n),
                   .inverse = std::vector<double>(n),
                   .farthest = found.farthest / unit};
    for (std::size_t i = 0; i < n; ++i) {
        result.reached[order[i]] = sums[i];
        result.sum[order[i]] = sums[n + i] / unit;
        result.inverse[order[i]] = sums[2 * n + i] * unit;
    }
    return result;
}

} // namespace jiedui::analysis::detail
