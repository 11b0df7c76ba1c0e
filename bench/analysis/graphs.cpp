// SPDX-License-Identifier: Apache-2.0
#include "graphs.hpp"

#include <algorithm>
#include <random>
#include <stdexcept>
#include <tuple>

namespace jiedui::bench {

namespace {

using analysis::PlainEdge;
using Random = std::mt19937_64;

std::uint32_t below(Random& random, std::size_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

double chance(Random& random) {
    return static_cast<double>(random() >> 11U) * 0x1p-53;
}

std::tuple<std::uint32_t, std::uint32_t> ends(const PlainEdge& edge) {
    return {edge.source, edge.target};
}

/// Sorts the edges and drops repeated ones and self-loops.
void make_simple(std::vector<PlainEdge>& edges) {
    for (PlainEdge& edge : edges) {
        std::tie(edge.source, edge.target) = std::minmax({edge.source, edge.target});
    }
    std::erase_if(edges, [](const PlainEdge& edge) { return edge.source == edge.target; });
    std::ranges::sort(edges, {}, ends);
    const auto repeated = std::ranges::unique(edges, {}, ends);
    edges.erase(repeated.begin(), repeated.end());
}

/// Without vertices that no edge touches; the others shuffled.
Graph compacted(std::string name, std::uint32_t vertices, std::vector<PlainEdge> edges, Random& random) {
    std::vector<std::uint32_t> number(vertices, 0);
    for (const PlainEdge& edge : edges) {
        number[edge.source] = number[edge.target] = 1;
    }
    std::vector<std::uint32_t> used;
    for (std::uint32_t v = 0; v < vertices; ++v) {
        if (number[v] == 1) {
            used.push_back(v);
        }
    }
    for (std::size_t i = used.size(); i > 1; --i) {
        std::swap(used[i - 1], used[below(random, i)]);
    }
    for (std::uint32_t i = 0; i < used.size(); ++i) {
        number[used[i]] = i;
    }
    for (PlainEdge& edge : edges) {
        edge = {.source = number[edge.source], .target = number[edge.target]};
    }
    return {.name = std::move(name),
            .vertices = static_cast<std::uint32_t>(used.size()),
            .edges = std::move(edges)};
}

Graph rmat(const std::string& name, unsigned scale) {
    Random random(scale);
    const std::size_t wanted = std::size_t{8} << scale;
    std::vector<PlainEdge> edges;
    while (edges.size() < wanted) {
        for (std::size_t missing = wanted - edges.size(); missing > 0; --missing) {
            PlainEdge edge;
            for (unsigned bit = 0; bit < scale; ++bit) {
                const double x = chance(random);
                edge.source = 2 * edge.source + (x >= 0.76 ? 1U : 0U);
                edge.target = 2 * edge.target + (x >= 0.95 || (x >= 0.57 && x < 0.76) ? 1U : 0U);
            }
            edges.push_back(edge);
        }
        make_simple(edges);
    }
    return compacted(name, 1U << scale, std::move(edges), random);
}

/// Barabasi and Albert: each vertex joins `links` earlier ones in proportion to their degrees.
Graph preferential(const std::string& name, std::uint32_t vertices, std::uint32_t links) {
    Random random(vertices);
    std::vector<PlainEdge> edges;
    std::vector<std::uint32_t> ends_so_far;
    for (std::uint32_t v = 1; v < vertices; ++v) {
        std::vector<std::uint32_t> chosen;
        while (chosen.size() < std::min(v, links)) {
            const std::uint32_t to = v <= links ? static_cast<std::uint32_t>(chosen.size())
                                                : ends_so_far[below(random, ends_so_far.size())];
            if (std::ranges::find(chosen, to) == chosen.end()) {
                chosen.push_back(to);
            }
        }
        for (const std::uint32_t to : chosen) {
            edges.push_back({.source = to, .target = v});
            ends_so_far.insert(ends_so_far.end(), {to, v});
        }
    }
    return {.name = name, .vertices = vertices, .edges = std::move(edges)};
}

/// Watts and Strogatz: a ring, each vertex joined to `links` on either side, one link in twenty to anywhere.
Graph small_world(const std::string& name, std::uint32_t vertices, std::uint32_t links) {
    Random random(vertices);
    std::vector<PlainEdge> edges;
    for (std::uint32_t v = 0; v < vertices; ++v) {
        for (std::uint32_t step = 1; step <= links; ++step) {
            const bool goes_far = chance(random) < 0.05;
            edges.push_back(
                {.source = v, .target = goes_far ? below(random, vertices) : (v + step) % vertices});
        }
    }
    make_simple(edges);
    return {.name = name, .vertices = vertices, .edges = std::move(edges)};
}

Graph grid(const std::string& name, std::uint32_t side) {
    Graph graph{.name = name, .vertices = side * side};
    for (std::uint32_t v = 0; v < side * side; ++v) {
        if (v % side + 1 < side) {
            graph.edges.push_back({.source = v, .target = v + 1});
        }
        if (v + side < side * side) {
            graph.edges.push_back({.source = v, .target = v + side});
        }
    }
    return graph;
}

} // namespace

Graph graph_named(const std::string& name) {
    if (name == "policy500") {
        return preferential(name, 500, 4);
    }
    if (name.starts_with("rmat")) {
        return rmat(name, static_cast<unsigned>(std::stoul(name.substr(4))));
    }
    if (name == "ba16") {
        return preferential(name, 1U << 16U, 8);
    }
    if (name == "ws16") {
        return small_world(name, 1U << 16U, 8);
    }
    if (name == "grid256") {
        return grid(name, 256);
    }
    throw std::invalid_argument("no graph " + name);
}

Graph with_lengths(Graph graph) {
    Random random(12345);
    for (PlainEdge& edge : graph.edges) {
        edge.weight = 1.0 + below(random, 255);
    }
    return graph;
}

} // namespace jiedui::bench
