// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/networks.hpp"

#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Networks of hundreds of vertices, for the kernels that work on many vertices at once.
namespace jiedui::test {

/// Weights are lengths. Sparse networks fall into many blocks and components, dense ones are reached in few
/// rounds.
inline std::vector<analysis::Topology> middling_networks() {
    std::vector<analysis::Topology> all;
    for (const Direction direction : {Direction::drop, Direction::keep}) {
        for (const std::uint32_t max_weight : {1U, 3U, 200U, 3000000U}) {
            for (const std::uint32_t links : {70U, 150U, 900U}) {
                Network network = random_network(
                    links,
                    {.vertices = 120, .links = links, .direction = direction, .max_weight = max_weight});
                network.options.weight_meaning = analysis::WeightMeaning::distance;
                all.emplace_back(network);
            }
        }
    }
    return all;
}

/// Large enough for threads.
inline analysis::Topology large_network(std::uint32_t vertices, std::uint32_t edges) {
    std::mt19937_64 random(vertices);
    std::vector<analysis::PlainEdge> all;
    for (std::uint32_t i = 0; i < edges; ++i) {
        all.push_back({static_cast<std::uint32_t>(random() % vertices),
                       static_cast<std::uint32_t>(random() % vertices)});
    }
    return analysis::Topology(vertices, all);
}

/// A long strip of squares with shortcuts here and there.
inline analysis::Topology ladder(std::uint32_t length) {
    std::vector<analysis::PlainEdge> edges;
    for (std::uint32_t i = 0; i < length; ++i) {
        edges.push_back({2 * i, 2 * i + 1});
        if (i > 0) {
            edges.push_back({2 * i - 2, 2 * i});
            edges.push_back({2 * i - 1, 2 * i + 1});
        }
        if (i % 17 == 16) {
            edges.push_back({2 * i, 2 * i - 13});
        }
    }
    return analysis::Topology(2 * length, edges);
}

} // namespace jiedui::test
