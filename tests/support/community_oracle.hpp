// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/oracle.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

/// Communities from their definitions, over all pairs of vertices and all divisions.
namespace jiedui::oracle {

using Division = std::vector<std::uint32_t>;

/// `table[u][v]`: the strength of the links from u to v; an undirected self-loop counts twice.
inline Table strengths(const Network& network) {
    const std::size_t n = network.vertices.size();
    Table table(n, Scores(n, 0.0));
    for (const Link& link : network.links) {
        const bool is_distance = network.options.weight_meaning == analysis::WeightMeaning::distance;
        const double strength = is_distance ? 1.0 / link.weight : link.weight;
        table[link.source][link.target] += strength;
        if (is_undirected(network)) {
            table[link.target][link.source] += strength;
        }
    }
    return table;
}

/// The double sum of Newman 2004, directed that of Leicht and Newman 2008.
inline double modularity(const Network& network, const Division& of, double resolution) {
    const Table a = strengths(network);
    Scores out(a.size(), 0.0);
    Scores in(a.size(), 0.0);
    double all = 0.0;
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t v = 0; v < a.size(); ++v) {
            out[u] += a[u][v];
            in[v] += a[u][v];
            all += a[u][v];
        }
    }
    double sum = 0.0;
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t v = 0; v < a.size(); ++v) {
            sum += of[u] == of[v] && all > 0.0 ? a[u][v] - resolution * out[u] * in[v] / all : 0.0;
        }
    }
    return all > 0.0 ? sum / all : 0.0;
}

inline double constant_potts(const Network& network, const Division& of, double resolution) {
    const Table a = strengths(network);
    double sum = 0.0;
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t v = 0; v < a.size(); ++v) {
            sum += of[u] == of[v] ? a[u][v] - (u == v ? 0.0 : resolution) : 0.0;
        }
    }
    return is_undirected(network) ? sum / 2.0 : sum;
}

/// Every division of n things once: each joins one of the groups before it or opens a new one.
inline std::vector<Division> all_divisions(std::size_t n) {
    std::vector<Division> all{{}};
    for (std::size_t v = 0; v < n; ++v) {
        std::vector<Division> longer;
        for (const Division& division : all) {
            const std::uint32_t groups = division.empty() ? 0 : *std::ranges::max_element(division) + 1;
            for (std::uint32_t group = 0; group <= groups; ++group) {
                longer.push_back(division);
                longer.back().push_back(group);
            }
        }
        all = std::move(longer);
    }
    return all;
}

/// Whether chains of links inside their community join all vertices of each.
inline bool communities_are_connected(Network network, const Division& of) {
    std::erase_if(network.links, [&](const Link& link) { return of[link.source] != of[link.target]; });
    network.options.direction = Direction::drop;
    const Table least = distances(network);
    for (std::size_t u = 0; u < of.size(); ++u) {
        for (std::size_t v = 0; v < of.size(); ++v) {
            if (of[u] == of[v] && least[u][v] == unreachable) {
                return false;
            }
        }
    }
    return true;
}

/// From the four numbers of pairs: together in both, in one only, in neither.
inline double adjusted_rand_index(const Division& a, const Division& b) {
    double both = 0.0;
    double only_a = 0.0;
    double only_b = 0.0;
    double neither = 0.0;
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t v = 0; v < u; ++v) {
            (a[u] == a[v] ? (b[u] == b[v] ? both : only_a) : (b[u] == b[v] ? only_b : neither)) += 1.0;
        }
    }
    const double below = (both + only_a) * (only_a + neither) + (both + only_b) * (only_b + neither);
    return below == 0.0 ? 1.0 : 2.0 * (both * neither - only_a * only_b) / below;
}

} // namespace jiedui::oracle
