// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"
#include "support/oracle.hpp"

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
