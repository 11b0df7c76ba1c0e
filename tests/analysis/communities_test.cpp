// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"
#include "support/community_oracle.hpp"

#include <algorithm>
#include <cmath>

#include <jiedui/analysis/communities.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using oracle::Division;

namespace {

constexpr double exact = 1e-12;

// Two triangles, joined by an edge:
//   0 - 1    3 - 5
//    \ /      \ /
//     2 ------ 4
std::vector<Link> two_triangles() {
    return {{.source = 0, .target = 1}, {.source = 0, .target = 2}, {.source = 1, .target = 2},
            {.source = 2, .target = 4}, {.source = 3, .target = 4}, {.source = 3, .target = 5},
            {.source = 4, .target = 5}};
}

double quality_of(const Network& network, const Division& of, const CommunityOptions& options) {
    return options.quality == CommunityQuality::modularity
               ? oracle::modularity(network, of, options.resolution)
               : oracle::constant_potts(network, of, options.resolution);
}

/// The most that moving one vertex, to any other community or to one of its own, would add.
double best_move(const Network& network, const Division& of, const CommunityOptions& options) {
    const double now = quality_of(network, of, options);
    double most = 0.0;
    for (std::size_t v = 0; v < of.size(); ++v) {
        for (std::uint32_t target = 0; target <= of.size(); ++target) {
            Division moved = of;
            moved[v] = target;
            most = std::max(most, quality_of(network, moved, options) - now);
        }
    }
    return most;
}

std::vector<CommunityOptions> varied_options() {
    return {{},
            {.resolution = 0.3, .seed = 5, .iterations = 1},
            {.resolution = 2.5, .seed = 9},
            {.quality = CommunityQuality::constant_potts, .resolution = 0.4},
            {.quality = CommunityQuality::constant_potts, .resolution = 1.5, .seed = 3, .randomness = 1.0}};
}

/// Rings of cliques with random ties: larger than the other random networks, with something to find.
Network cliques(std::uint64_t seed, Direction direction) {
    Network network = test::random_network(
        seed, {.vertices = 80, .links = 60, .direction = direction, .max_weight = 3, .is_simple = true});
    for (std::uint32_t v = 0; v < 80; ++v) {
        for (std::uint32_t u = v - v % 8; u < v; ++u) {
            network.links.push_back({.source = u, .target = v});
        }
    }
    return test::network_of(80, network.links, direction);
}

std::vector<PlainEdge> edges_of(const Network& network) {
    std::vector<PlainEdge> edges;
    for (const Link& link : network.links) {
        edges.push_back({.source = link.source, .target = link.target, .weight = link.weight / 3.0});
    }
    return edges;
}

} // namespace

TEST_CASE("two triangles are two communities") {
    const Network network = test::network_of(6, two_triangles());

    const Communities found = communities(network);

    CHECK(found.of == Division{0, 0, 0, 1, 1, 1});
    CHECK(found.sizes == std::vector<std::uint32_t>{3, 3});
    CHECK(found.quality == Approx(6.0 / 7 - 0.5).epsilon(exact));
}

TEST_CASE("modularity and constant Potts are the double sums over all pairs") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(12)) {
        for (std::uint64_t seed = 0; seed < 3; ++seed) {
            Division of = test::shuffled(static_cast<std::uint32_t>(network.vertices.size()), seed);
            std::ranges::for_each(of, [](std::uint32_t& community) { community /= 3; });
            for (const double resolution : {0.0, 1.0, 1.7}) {
                worst = std::max(worst, std::abs(modularity(network, of, resolution) -
                                                 oracle::modularity(network, of, resolution)));
                worst = std::max(worst, std::abs(constant_potts(network, of, resolution) -
                                                 oracle::constant_potts(network, of, resolution)));
            }
        }
    }

    CHECK(worst < exact);
}

TEST_CASE("the best of ten runs is the best of all divisions on every graph of five vertices") {
    const std::vector<Division> divisions = oracle::all_divisions(5);
    double worst = 0.0;

    for (const Network& network : test::all_undirected_of_5()) {
        double best = -1.0;
        for (const Division& division : divisions) {
            best = std::max(best, oracle::modularity(network, division, 1.0));
        }
        worst = std::max(worst, best - communities(network, {.runs = 10}).quality);
    }

    CHECK(worst < exact);
}

TEST_CASE("communities are connected and no vertex gains by moving") {
    int apart = 0;
    double most = 0.0;
    double misjudged = 0.0;

    std::vector<Network> networks = test::random_networks(10);
    networks.push_back(cliques(1, Direction::drop));
    for (const Network& network : networks) {
        for (const CommunityOptions& options : varied_options()) {
            const Communities found = communities(network, options);
            apart += oracle::communities_are_connected(network, found.of) ? 0 : 1;
            most = std::max(most, best_move(network, found.of, options));
            misjudged = std::max(misjudged, std::abs(found.quality - quality_of(network, found.of, options)));
        }
    }

    CHECK(apart == 0);
    CHECK(most < 1e-9);
    CHECK(misjudged < 1e-9);
}

TEST_CASE("planted communities are found, with and without direction") {
    for (const Direction direction : {Direction::drop, Direction::keep}) {
        const Network network = cliques(7, direction);

        const Communities found = communities(network);

        Division planted;
        for (std::uint32_t v = 0; v < 80; ++v) {
            planted.push_back(v / 8);
        }
        CHECK(found.quality >= oracle::modularity(network, planted, 1.0) - exact);
        CHECK(adjusted_rand_index(found.of, planted) > 0.8);
    }
}

TEST_CASE("a directed network is divided by where its arcs lead") {
    // Two directed rings of three, joined by arcs that all lead from the first to the second.
    const Network network = test::network_of(6,
                                             {{.source = 0, .target = 1},
                                              {.source = 1, .target = 2},
                                              {.source = 2, .target = 0},
                                              {.source = 3, .target = 4},
                                              {.source = 4, .target = 5},
                                              {.source = 5, .target = 3},
                                              {.source = 0, .target = 3}},
                                             Direction::keep);

    const Communities found = communities(network);

    CHECK(found.of == Division{0, 0, 0, 1, 1, 1});
    CHECK(found.quality == Approx(6.0 / 7 - (4.0 * 3 + 3.0 * 4) / 49).epsilon(exact));
}

TEST_CASE("the order of edges and the number of threads change no byte") {
    int differing = 0;

    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Direction direction = seed % 2 == 0 ? Direction::drop : Direction::keep;
        std::vector<PlainEdge> edges = edges_of(cliques(seed, direction));
        for (std::size_t i = 0; i < 40; ++i) { // parallel edges of other weights
            edges.push_back({edges[i].source, edges[i].target, 0.1 * static_cast<double>(i + 1)});
        }
        std::vector<PlainEdge> other;
        for (const std::uint32_t i : test::shuffled(static_cast<std::uint32_t>(edges.size()), seed)) {
            other.push_back(edges[i]);
        }
        const TopologyOptions options{.directed = direction == Direction::keep};
        const Communities found = communities(Topology(80, edges, options), {.seed = seed, .runs = 5});
        differing += found == communities(Topology(80, other, options), {.seed = seed, .runs = 5}) ? 0 : 1;
        differing +=
            found == communities(Topology(80, edges, options), {.seed = seed, .runs = 5, .threads = 3}) ? 0
                                                                                                        : 1;
    }

    CHECK(differing == 0);
}

TEST_CASE("more runs never find less, and the first of the best counts") {
    const Topology topology = test::random_network(3, {.vertices = 60, .links = 150});
    double before = -1.0;
    int less = 0;

    for (const unsigned runs : {1U, 3U, 9U, 27U}) {
        const double quality = communities(topology, {.runs = runs}).quality;
        less += quality < before ? 1 : 0;
        before = quality;
    }

    CHECK(less == 0);
    CHECK(communities(topology, {.seed = 4}) == communities(topology, {.seed = 4}));
}

TEST_CASE("without ties every vertex is alone") {
    const Communities none = communities(Topology{});
    const Communities alone = communities(Topology(3, {}));
    const Communities loops = communities(Topology(2, std::vector<PlainEdge>{{0, 0}, {1, 1}}));

    CHECK(none == Communities{});
    CHECK(alone == Communities{.of = {0, 1, 2}, .sizes = {1, 1, 1}, .quality = 0.0});
    CHECK(loops == Communities{.of = {0, 1}, .sizes = {1, 1}, .quality = 0.5});
    CHECK(modularity(Topology{}, {}) == 0.0);
}

TEST_CASE("the adjusted Rand index is that of the four numbers of pairs") {
    double worst = 0.0;
    const std::vector<Division> divisions = oracle::all_divisions(5);

    for (const Division& a : divisions) {
        for (const Division& b : divisions) {
            worst = std::max(worst, std::abs(adjusted_rand_index(a, b) - oracle::adjusted_rand_index(a, b)));
        }
    }

    CHECK(worst < exact);
    CHECK(adjusted_rand_index({}, {}) == 1.0);
}

TEST_CASE("stability counts what the runs agree about") {
    const Topology topology = test::random_network(11, {.vertices = 40, .links = 70});
    const CommunityOptions options{.seed = 3, .runs = 6};

    const CommunityStability found = community_stability(topology, options);

    std::vector<Communities> runs;
    for (std::uint64_t seed = 3; seed < 9; ++seed) {
        runs.push_back(communities(topology, {.seed = seed}));
    }
    double agreement = 0.0;
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            agreement += oracle::adjusted_rand_index(runs[i].of, runs[j].of) / 15.0;
        }
        CHECK(found.qualities[i] == runs[i].quality);
    }
    CHECK(found.best == communities(topology, options));
    CHECK(found.agreement == Approx(agreement).epsilon(exact));
    CHECK(found.agreement < 1.0); // the runs do differ, or this test shows nothing
}

TEST_CASE("the stability of a vertex is the mean overlap of its communities") {
    const Topology topology = test::random_network(11, {.vertices = 40, .links = 70});

    const CommunityStability found = community_stability(topology, {.runs = 6});

    double worst = 0.0;
    for (std::uint32_t v = 0; v < 40; ++v) {
        double sum = 0.0;
        for (std::uint64_t seed = 1; seed < 7; ++seed) {
            const Communities run = communities(topology, {.seed = seed});
            double both = 0.0;
            double either = 0.0;
            for (std::uint32_t u = 0; u < 40; ++u) {
                const bool in_best = found.best.of[u] == found.best.of[v];
                const bool in_run = run.of[u] == run.of[v];
                both += in_best && in_run ? 1.0 : 0.0;
                either += in_best || in_run ? 1.0 : 0.0;
            }
            sum += both / either;
        }
        worst = std::max(worst,
                         std::abs(found.vertices[v] - (sum - 1.0) / 5.0)); // the best run agrees with itself
    }
    CHECK(worst < exact);
}

TEST_CASE("one run agrees with itself") {
    const CommunityStability found = community_stability(test::network_of(6, two_triangles()), {.runs = 1});

    CHECK(found.agreement == 1.0);
    CHECK(found.vertices == std::vector<double>(6, 1.0));
    CHECK(community_stability(Topology{}).agreement == 1.0);
}
