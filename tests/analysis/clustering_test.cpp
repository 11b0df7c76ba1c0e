// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>

#include <jiedui/analysis/clustering.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using Scores = std::vector<double>;

namespace {

struct Clustering {
    Scores triangles;
    Scores local;
    double mean = 0.0;
    double transitivity = 0.0;
};

/// From the definition, over all triples of vertices.
Clustering clustering_by_definition(const Network& network) {
    const std::size_t n = network.vertices.size();
    std::vector<std::vector<char>> tied(n, std::vector<char>(n, 0));
    for (const Link& link : network.links) {
        tied[link.source][link.target] = tied[link.target][link.source] = link.source == link.target ? 0 : 1;
    }
    Clustering result{.triangles = Scores(n, 0.0), .local = Scores(n, 0.0)};
    double closed = 0.0;
    double open = 0.0;
    for (std::size_t v = 0; v < n; ++v) {
        double pairs = 0.0;
        for (std::size_t a = 0; a < n; ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const bool is_pair = tied[v][a] != 0 && tied[v][b] != 0;
                pairs += is_pair ? 1.0 : 0.0;
                result.triangles[v] += is_pair && tied[a][b] != 0 ? 1.0 : 0.0;
            }
        }
        result.local[v] = pairs > 0.0 ? result.triangles[v] / pairs : 0.0;
        result.mean += result.local[v] / static_cast<double>(n);
        closed += result.triangles[v];
        open += pairs;
    }
    result.transitivity = open > 0.0 ? closed / open : 0.0;
    return result;
}

} // namespace

TEST_CASE("clustering of two triangles on one side is that worked out by hand") {
    // 0 - 1 - 2 - 0 and 1 - 2 - 3 - 1, and 4 hangs on 3
    const Network network = test::network_of(5, {{.source = 0, .target = 1},
                                                 {.source = 1, .target = 2},
                                                 {.source = 0, .target = 2},
                                                 {.source = 1, .target = 3},
                                                 {.source = 2, .target = 3},
                                                 {.source = 3, .target = 4}});

    CHECK(triangles(network) == Scores{1, 2, 2, 1, 0});
    CHECK(test::difference(local_clustering(network), {1, 2.0 / 3, 2.0 / 3, 1.0 / 3, 0}) < 1e-15);
    CHECK(transitivity(network) == Approx(6.0 / 10));
    CHECK(mean_clustering(network) == Approx(8.0 / 15));
}

TEST_CASE("clustering is that of the definition, whatever direction, loops and parallel links") {
    double worst = 0.0;
    std::vector<Network> networks = test::random_networks(30);
    std::ranges::move(test::all_undirected_of_5(), std::back_inserter(networks));
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        networks.push_back(test::random_network(seed, {.vertices = 30, .links = 150}));
    }

    for (const Network& network : networks) {
        const Clustering expected = clustering_by_definition(network);
        worst = std::max({worst, test::difference(triangles(network), expected.triangles),
                          test::difference(local_clustering(network), expected.local),
                          std::abs(mean_clustering(network) - expected.mean),
                          std::abs(transitivity(network) - expected.transitivity)});
    }

    CHECK(worst < 1e-14);
}

TEST_CASE("networks without triples have clustering 0") {
    CHECK(triangles(Topology{}).empty());
    CHECK(mean_clustering(Topology{}) == 0.0);
    CHECK(transitivity(Topology(2, std::vector<PlainEdge>{{0, 1}, {0, 1}, {1, 1}})) == 0.0);
}
