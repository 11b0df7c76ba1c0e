// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <algorithm>

#include <jiedui/analysis/cores.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using Scores = std::vector<double>;

namespace {

/// From the definition: for every k, vertices with fewer than k links to those left go, until none does.
Scores cores_by_definition(const Network& network) {
    const std::size_t n = network.vertices.size();
    Scores core(n, 0.0);
    for (double k = 1.0; k <= static_cast<double>(2 * network.links.size()); k += 1.0) {
        std::vector<char> is_left(n, 1);
        for (std::size_t round = 0; round < n; ++round) {
            Scores links(n, 0.0);
            for (const Link& link : network.links) {
                const bool counts = is_left[link.source] != 0 && is_left[link.target] != 0;
                if (counts && link.source != link.target) {
                    links[link.source] += 1.0;
                    links[link.target] += 1.0;
                }
            }
            for (std::size_t v = 0; v < n; ++v) {
                is_left[v] = static_cast<char>(is_left[v] != 0 && links[v] >= k);
            }
        }
        for (std::size_t v = 0; v < n; ++v) {
            core[v] = is_left[v] != 0 ? k : core[v];
        }
    }
    return core;
}

} // namespace

TEST_CASE("a triangle with a tail is a 2-core with a 1-core") {
    const Network network = test::network_of(6, {{.source = 0, .target = 1},
                                                 {.source = 1, .target = 2},
                                                 {.source = 0, .target = 2},
                                                 {.source = 2, .target = 3},
                                                 {.source = 3, .target = 4}});

    CHECK(core_numbers(network) == Scores{2, 2, 2, 1, 1, 0});
}

TEST_CASE("core numbers are those of the definition") {
    int differing = 0;
    std::vector<Network> networks = test::random_networks(30);
    std::ranges::move(test::all_undirected_of_5(), std::back_inserter(networks));
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        networks.push_back(test::random_network(seed, {.vertices = 25, .links = 120}));
    }

    for (const Network& network : networks) {
        differing += core_numbers(network) == cores_by_definition(network) ? 0 : 1;
    }

    CHECK(differing == 0);
}

TEST_CASE("parallel links count each, self-loops never, direction does not matter") {
    const std::vector<PlainEdge> edges{{0, 1}, {1, 0}, {1, 1}, {2, 2}};

    CHECK(core_numbers(Topology(3, edges)) == Scores{2, 2, 0});
    CHECK(core_numbers(Topology(3, edges, {.directed = true})) == Scores{2, 2, 0});
    CHECK(core_numbers(Topology{}).empty());
}
