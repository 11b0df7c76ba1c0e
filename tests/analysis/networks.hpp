// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// Small networks for the tests of the measures.
namespace jiedui::test {

using analysis::Direction;
using analysis::Link;
using analysis::Network;

/// A network of n vertices from its links, which may stand in any order and, undirected, either way round.
inline Network network_of(std::uint32_t n, std::vector<Link> links, Direction direction = Direction::drop) {
    Network network{.options = {.direction = direction}, .vertices = {}, .links = std::move(links)};
    for (std::uint32_t v = 0; v < n; ++v) {
        network.vertices.push_back(VertexId{v});
    }
    for (Link& link : network.links) {
        if (direction == Direction::drop && link.source > link.target) {
            std::swap(link.source, link.target);
        }
    }
    std::ranges::sort(network.links, {},
                      [](const Link& link) { return std::tuple(link.source, link.target, link.weight); });
    return network;
}

/// Every undirected graph on five vertices, one for each set of the ten pairs.
inline std::vector<Network> all_undirected_of_5() {
    std::vector<Network> all;
    for (std::uint32_t code = 0; code < 1024; ++code) {
        std::vector<Link> links;
        std::uint32_t bit = 0;
        for (std::uint32_t u = 0; u < 5; ++u) {
            for (std::uint32_t v = u + 1; v < 5; ++v) {
                if ((code >> bit++ & 1U) != 0) {
                    links.push_back(Link{.source = u, .target = v});
                }
            }
        }
        all.push_back(network_of(5, links));
    }
    return all;
}

/// Every directed graph on four vertices without self-loops, one for each set of the twelve ordered pairs.
inline std::vector<Network> all_directed_of_4() {
    std::vector<Network> all;
    for (std::uint32_t code = 0; code < 4096; ++code) {
        std::vector<Link> links;
        std::uint32_t bit = 0;
        for (std::uint32_t u = 0; u < 4; ++u) {
            for (std::uint32_t v = 0; v < 4; ++v) {
                if (u != v && (code >> bit++ & 1U) != 0) {
                    links.push_back(Link{.source = u, .target = v});
                }
            }
        }
        all.push_back(network_of(4, links, Direction::keep));
    }
    return all;
}

struct RandomNetworkOptions {
    std::uint32_t vertices = 9;
    std::uint32_t links = 14;
    Direction direction = Direction::drop;
    std::uint32_t max_weight = 1; ///< weights are whole numbers from 1
    bool is_simple = false;       ///< no parallel links and no self-loops
};

inline Network random_network(std::uint64_t seed, const RandomNetworkOptions& options) {
    std::mt19937_64 random(seed);
    const auto below = [&](std::uint32_t limit) { return static_cast<std::uint32_t>(random() % limit); };
    std::vector<Link> links;
    for (std::uint32_t i = 0; i < options.links; ++i) {
        Link link{.source = below(options.vertices), .target = below(options.vertices)};
        link.weight = 1.0 + below(options.max_weight);
        if (options.direction == Direction::drop && link.source > link.target) {
            std::swap(link.source, link.target);
        }
        const bool is_repeated = std::ranges::any_of(links, [&](const Link& other) {
            return other.source == link.source && other.target == link.target;
        });
        if (!options.is_simple || (link.source != link.target && !is_repeated)) {
            links.push_back(link);
        }
    }
    return network_of(options.vertices, links, options.direction);
}

/// Networks with parallel links, self-loops, sinks and isolated vertices: with and without direction, weights
/// of both meanings and none.
inline std::vector<Network> random_networks(std::uint64_t count) {
    std::vector<Network> all;
    for (std::uint64_t seed = 0; seed < count; ++seed) {
        for (const Direction direction : {Direction::drop, Direction::keep}) {
            for (const std::uint32_t max_weight : {1U, 2U, 10U}) {
                all.push_back(random_network(seed, {.links = 6 + static_cast<std::uint32_t>(seed % 14),
                                                    .direction = direction,
                                                    .max_weight = max_weight}));
                all.push_back(all.back());
                all.back().options.weight_meaning = analysis::WeightMeaning::distance;
            }
        }
    }
    return all;
}

/// The same network with vertex v called to[v].
inline Network relabelled(const Network& network, const std::vector<std::uint32_t>& to) {
    std::vector<Link> links = network.links;
    for (Link& link : links) {
        link.source = to[link.source];
        link.target = to[link.target];
    }
    const auto n = static_cast<std::uint32_t>(network.vertices.size());
    Network result = network_of(n, links, network.options.direction);
    result.options = network.options;
    return result;
}

/// A permutation of 0 to n-1.
inline std::vector<std::uint32_t> shuffled(std::uint32_t n, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<std::uint32_t> order;
    for (std::uint32_t v = 0; v < n; ++v) {
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(random() % (v + 1)), v);
    }
    return order;
}

} // namespace jiedui::test
