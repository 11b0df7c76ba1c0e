// SPDX-License-Identifier: Apache-2.0
#include "communities/community_runs.hpp"

#include <algorithm>
#include <cassert>

namespace jiedui::analysis {

namespace {

/// How many vertices two divisions put into the same community of each: sorted pairs with their numbers.
struct Overlap {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double vertices = 0.0;
};

std::vector<Overlap> overlaps(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    assert(a.size() == b.size());
    std::vector<std::uint64_t> pairs(a.size());
    std::ranges::transform(a, b, pairs.begin(),
                           [](std::uint64_t in_a, std::uint64_t in_b) { return in_a << 32U | in_b; });
    std::ranges::sort(pairs);
    std::vector<Overlap> all;
    for (const std::uint64_t pair : pairs) {
        const Overlap cell{.a = static_cast<std::uint32_t>(pair >> 32U),
                           .b = static_cast<std::uint32_t>(pair)};
        if (all.empty() || all.back().a != cell.a || all.back().b != cell.b) {
            all.push_back(cell);
        }
        all.back().vertices += 1.0;
    }
    return all;
}

double pairs_among(double vertices) {
    return vertices * (vertices - 1.0) / 2.0;
}

/// The number of pairs that share a community.
double pairs_inside(std::span<const std::uint32_t> of) {
    double pairs = 0.0;
    for (const Overlap& community : overlaps(of, of)) {
        pairs += pairs_among(community.vertices);
    }
    return pairs;
}

/// Adds |A and B| / |A or B| of every vertex to `sum`.
void add_shared(const Communities& a, const Communities& b, std::vector<double>& sum) {
    const std::vector<Overlap> cells = overlaps(a.of, b.of);
    for (std::uint32_t v = 0; v < sum.size(); ++v) {
        const auto cell =
            std::ranges::lower_bound(cells, std::pair(a.of[v], b.of[v]), {},
                                     [](const Overlap& other) { return std::pair(other.a, other.b); });
        const double both = a.sizes[a.of[v]] + b.sizes[b.of[v]];
        sum[v] += cell->vertices / (both - cell->vertices);
    }
}

} // namespace

double adjusted_rand_index(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    double together = 0.0;
    for (const Overlap& cell : overlaps(a, b)) {
        together += pairs_among(cell.vertices);
    }
    const double in_a = pairs_inside(a);
    const double in_b = pairs_inside(b);
    const double expected = a.size() < 2 ? 0.0 : in_a * in_b / pairs_among(static_cast<double>(a.size()));
    const double possible = (in_a + in_b) / 2.0;
    return possible == expected ? 1.0 : (together - expected) / (possible - expected);
}

CommunityStability community_stability(const Topology& topology, const CommunityOptions& options) {
    const std::vector<Communities> runs = detail::community_runs(topology, options);
    const std::size_t best = detail::best_run(runs);
    CommunityStability result{.best = runs[best], .vertices = std::vector<double>(topology.vertices(), 0.0)};
    double agreement = 0.0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        result.qualities.push_back(runs[i].quality);
        for (std::size_t j = 0; j < i; ++j) {
            agreement += adjusted_rand_index(runs[i].of, runs[j].of);
        }
        if (i != best) {
            add_shared(runs[best], runs[i], result.vertices);
        }
    }
    const auto others = static_cast<double>(runs.size() - 1);
    for (double& value : result.vertices) {
        value = others > 0.0 ? value / others : 1.0;
    }
    result.agreement = others > 0.0 ? agreement / pairs_among(others + 1.0) : 1.0;
    return result;
}

} // namespace jiedui::analysis
