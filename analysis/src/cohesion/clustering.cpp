// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>

#include <jiedui/analysis/clustering.hpp>

namespace jiedui::analysis {

namespace {

/// The simple undirected network: the number of neighbours of each vertex, and rows in which each edge stands
/// once, at the end that comes first by (number of neighbours, number). So no row is longer than sqrt(2 E).
struct Simple {
    std::vector<std::uint32_t> neighbours = {};
    std::vector<std::uint32_t> begin = {0};
    std::vector<std::uint32_t> to = {};
};

/// Calls `visit(neighbour)` for every other vertex in the row, parallel arcs once.
template <class Visit> void for_each_neighbour(const Topology& topology, std::uint32_t vertex, Visit visit) {
    std::uint32_t before = std::numeric_limits<std::uint32_t>::max();
    for (const std::uint32_t target : topology.row(vertex)) {
        if (target != vertex && target != before) {
            visit(target);
        }
        before = target;
    }
}

Simple simple(const Topology& topology) {
    Simple result;
    result.neighbours.assign(topology.vertices(), 0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for_each_neighbour(topology, v, [&](std::uint32_t) { ++result.neighbours[v]; });
    }
    result.to.reserve(topology.arcs() / 2);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        const std::uint32_t own = result.neighbours[v];
        for_each_neighbour(topology, v, [&](std::uint32_t other) {
            const std::uint32_t theirs = result.neighbours[other];
            if (own < theirs || (own == theirs && v < other)) {
                result.to.push_back(other);
            }
        });
        result.begin.push_back(static_cast<std::uint32_t>(result.to.size()));
    }
    return result;
}

Simple simple_undirected(const Topology& topology) {
    return topology.directed() ? simple(topology.without_direction()) : simple(topology);
}

/// For each vertex its neighbours are marked, then the rows of these searched for marks; without a branch,
/// for none could be predicted.
std::vector<double> triangles_of(const Simple& network) {
    const auto n = static_cast<std::uint32_t>(network.neighbours.size());
    std::vector<std::uint64_t> count(n, 0);
    std::vector<std::uint32_t> mark(n, std::numeric_limits<std::uint32_t>::max());
    std::vector<std::uint32_t> third(std::size_t{n} + 1);
    const auto row = [&](std::uint32_t v) {
        return std::span(network.to).subspan(network.begin[v], network.begin[v + 1] - network.begin[v]);
    };
    for (std::uint32_t v = 0; v < n; ++v) {
        for (const std::uint32_t u : row(v)) {
            mark[u] = v;
        }
        for (const std::uint32_t u : row(v)) {
            std::size_t found = 0;
            for (const std::uint32_t w : row(u)) {
                third[found] = w;
                found += mark[w] == v ? 1U : 0U;
            }
            for (std::size_t i = 0; i < found; ++i) {
                ++count[third[i]];
            }
            count[u] += found;
            count[v] += found;
        }
    }
    return {count.begin(), count.end()};
}

double pairs(std::uint32_t neighbours) {
    return static_cast<double>(neighbours) * (static_cast<double>(neighbours) - 1.0) / 2.0;
}

} // namespace

std::vector<double> triangles(const Topology& topology) {
    return triangles_of(simple_undirected(topology));
}

std::vector<double> local_clustering(const Topology& topology) {
    const Simple network = simple_undirected(topology);
    std::vector<double> share = triangles_of(network);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        share[v] = network.neighbours[v] < 2 ? 0.0 : share[v] / pairs(network.neighbours[v]);
    }
    return share;
}

double mean_clustering(const Topology& topology) {
    const std::vector<double> share = local_clustering(topology);
    const double sum = std::accumulate(share.begin(), share.end(), 0.0);
    return share.empty() ? 0.0 : sum / static_cast<double>(share.size());
}

double transitivity(const Topology& topology) {
    const Simple network = simple_undirected(topology);
    const std::vector<double> count = triangles_of(network);
    double possible = 0.0;
    for (const std::uint32_t neighbours : network.neighbours) {
        possible += neighbours < 2 ? 0.0 : pairs(neighbours);
    }
    return possible > 0.0 ? std::accumulate(count.begin(), count.end(), 0.0) / possible : 0.0;
}

} // namespace jiedui::analysis
