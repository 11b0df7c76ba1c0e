// SPDX-License-Identifier: Apache-2.0
#include "cohesion/rewire.hpp"

#include <algorithm>
#include <unordered_set>

namespace jiedui::analysis::detail {

namespace {

std::uint64_t key(std::uint32_t a, std::uint32_t b) {
    return std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
}

std::uint32_t ring_distance(std::uint32_t a, std::uint32_t b, std::uint32_t n) {
    const std::uint32_t along = a < b ? b - a : a - b;
    return std::min(along, n - along);
}

std::vector<PlainEdge> edges_of(const Topology& simple) {
    std::vector<PlainEdge> edges;
    for (std::uint32_t v = 0; v < simple.vertices(); ++v) {
        for (const std::uint32_t to : simple.row(v)) {
            if (v < to) {
                edges.push_back(PlainEdge{.source = v, .target = to});
            }
        }
    }
    return edges;
}

} // namespace

Topology rewired(const Topology& simple, Reference reference, std::uint32_t swaps, Random& random) {
    const std::uint32_t n = simple.vertices();
    std::vector<PlainEdge> edges = edges_of(simple);
    const auto m = static_cast<std::uint32_t>(edges.size());
    std::unordered_set<std::uint64_t> present;
    for (const PlainEdge& edge : edges) {
        present.insert(key(edge.source, edge.target));
    }
    const auto is_nearer = [&](const PlainEdge& a, const PlainEdge& b) {
        return ring_distance(a.source, b.target, n) + ring_distance(b.source, a.target, n) <
               ring_distance(a.source, a.target, n) + ring_distance(b.source, b.target, n);
    };
    for (std::uint64_t tries = std::uint64_t{swaps} * m; tries > 0; --tries) {
        PlainEdge& a = edges[random.below(m)];
        PlainEdge& b = edges[random.below(m)];
        if (random.below(2) == 1) {
            std::swap(b.source, b.target);
        }
        const bool makes_loop = a.source == b.target || b.source == a.target;
        if (makes_loop || present.contains(key(a.source, b.target)) ||
            present.contains(key(b.source, a.target)) ||
            (reference == Reference::lattice && !is_nearer(a, b))) {
            continue;
        }
        present.erase(key(a.source, a.target));
        present.erase(key(b.source, b.target));
        std::swap(a.target, b.target);
        present.insert(key(a.source, a.target));
        present.insert(key(b.source, b.target));
    }
    return Topology(n, edges, {.directed = false});
}

} // namespace jiedui::analysis::detail
