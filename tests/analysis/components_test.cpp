// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"
#include "support/oracle.hpp"

#include <algorithm>
#include <numeric>
#include <random>

#include <jiedui/analysis/components.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

TEST_CASE("components are numbered by their smallest vertex") {
    // 0 - 3    1    2 - 4
    const Network network = test::network_of(5, {{.source = 2, .target = 4}, {.source = 0, .target = 3}});

    const Components components = weak_components(network);

    CHECK(components == Components{.of = {0, 1, 2, 0, 2}, .sizes = {2, 1, 2}});
}

TEST_CASE("strong components follow direction, weak ones do not") {
    // 0 -> 1 <-> 2 -> 3
    const Network network = test::network_of(4,
                                             {{.source = 0, .target = 1},
                                              {.source = 1, .target = 2},
                                              {.source = 2, .target = 1},
                                              {.source = 2, .target = 3}},
                                             Direction::keep);

    const Components strong = strong_components(network);
    const Components weak = weak_components(network);

    CHECK(strong == Components{.of = {0, 1, 1, 2}, .sizes = {1, 2, 1}});
    CHECK(weak == Components{.of = {0, 0, 0, 0}, .sizes = {4}});
}

TEST_CASE("components agree with mutual reach on all small graphs and on random ones") {
    int differing = 0;
    std::vector<Network> networks = test::random_networks(40);
    std::ranges::move(test::all_undirected_of_5(), std::back_inserter(networks));
    std::ranges::move(test::all_directed_of_4(), std::back_inserter(networks));

    for (const Network& network : networks) {
        differing += weak_components(network) == oracle::weak_components(network) ? 0 : 1;
        differing += strong_components(network) == oracle::strong_components(network) ? 0 : 1;
    }

    CHECK(differing == 0);
}

namespace {

/// 0 to `vertices` - 1 once round in a drawn order, so that no sweep by number follows the ring for long.
std::vector<PlainEdge> drawn_ring(std::uint32_t vertices, std::mt19937& random) {
    std::vector<std::uint32_t> order(vertices);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = vertices; i > 1; --i) {
        std::swap(order[i - 1], order[random() % i]);
    }
    std::vector<PlainEdge> ring;
    for (std::uint32_t i = 0; i < vertices; ++i) {
        ring.push_back({.source = order[i], .target = order[(i + 1) % vertices]});
    }
    return ring;
}

} // namespace

TEST_CASE("long rings are strong components of their own, whatever the order of their vertices") {
    std::mt19937 random(3);
    std::vector<PlainEdge> edges = drawn_ring(3000, random);
    for (const PlainEdge& edge : drawn_ring(2000, random)) {
        edges.push_back({.source = 3000 + edge.source, .target = 3000 + edge.target});
    }
    edges.push_back({.source = 17, .target = 4711}); // from one ring to the other, and no way back

    const Components strong = strong_components(Topology(5000, edges, {.directed = true}));

    CHECK(strong.sizes == std::vector<std::uint32_t>{3000, 2000});
}

TEST_CASE("a strong core keeps apart what only leads to it and what it only leads to") {
    std::mt19937 random(5);
    std::vector<Link> edges;
    for (int i = 0; i < 12000; ++i) { // 500 vertices before the core, 1000 in it, 500 behind
        const auto from = static_cast<std::uint32_t>(random() % 2000);
        const auto to = static_cast<std::uint32_t>(random() % 2000);
        const auto side = [](std::uint32_t v) { return v < 500 ? 0 : v < 1500 ? 1 : 2; };
        if (side(from) < side(to) || (side(from) == 1 && side(to) == 1)) {
            edges.push_back({.source = from, .target = to});
        }
    }
    const Network network = test::network_of(2000, edges, Direction::keep);

    const Components strong = strong_components(network);

    CHECK(strong == oracle::strong_components(network));
    CHECK(*std::ranges::max_element(strong.sizes) > 500);
}

TEST_CASE("the empty network has no component and a long chain has one") {
    std::vector<Link> chain;
    for (std::uint32_t v = 1; v < 200000; ++v) {
        chain.push_back({.source = v - 1, .target = v});
    }

    const Components components = strong_components(test::network_of(200000, chain));

    CHECK(components.sizes == std::vector<std::uint32_t>{200000});
    CHECK(weak_components(Network{}) == Components{});
}

TEST_CASE("components of larger networks agree with a search from every vertex") {
    int differing = 0;

    for (std::uint64_t seed = 0; seed < 10; ++seed) { // a large component and many small ones
        const Network network = test::random_network(
            seed, {.vertices = 150, .links = 60 + static_cast<std::uint32_t>(seed) * 15});
        differing += weak_components(network) == oracle::weak_components(network) ? 0 : 1;
    }

    CHECK(differing == 0);
}
