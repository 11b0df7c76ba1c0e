// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "cohesion/rewire.hpp"
#include "support/catch.hpp"

#include <cmath>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/small_world.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

/// A ring of n where everybody knows `reach` neighbours on either side; then every tenth tie is moved.
Network ring(std::uint32_t n, std::uint32_t reach, bool is_disturbed) {
    std::mt19937_64 random(7);
    std::vector<Link> links;
    for (std::uint32_t v = 0; v < n; ++v) {
        for (std::uint32_t step = 1; step <= reach; ++step) {
            const bool moves = is_disturbed && random() % 10 == 0;
            const auto other = static_cast<std::uint32_t>(moves ? random() % n : (v + step) % n);
            links.push_back({.source = v, .target = other});
        }
    }
    return test::network_of(n, links);
}

} // namespace

TEST_CASE("a disturbed ring is a small world: sigma well above 1, omega near 0") {
    const SmallWorld disturbed = small_world(ring(120, 4, true), {.samples = 4});

    CHECK(disturbed.sigma > 2.0);
    CHECK(std::abs(disturbed.omega) < 0.4);
    CHECK(disturbed.random_transitivity < disturbed.transitivity);
    CHECK(disturbed.lattice_transitivity > disturbed.random_transitivity);
}

TEST_CASE("a ring itself is a lattice: omega near -1 in the long run") {
    const SmallWorld lattice = small_world(ring(120, 2, false), {.samples = 4});

    CHECK(lattice.transitivity == Approx(0.5));
    CHECK(lattice.omega < -0.4);
}

TEST_CASE("rewiring keeps every degree, makes no loop and no second tie, and moves most ties") {
    const Topology before(ring(60, 3, false));
    analysis::detail::Random random(3);

    for (const auto reference : {analysis::detail::Reference::random, analysis::detail::Reference::lattice}) {
        const Topology after = analysis::detail::rewired(before, reference, 10, random);

        CHECK(degree(after) == degree(before));
        CHECK(!after.has_self_loops());
        CHECK(!after.has_parallel_edges());
    }
    CHECK(transitivity(analysis::detail::rewired(before, analysis::detail::Reference::random, 10, random)) <
          0.3);
}

TEST_CASE("small-world figures depend on the seed alone, and have no value without ties") {
    const Network network = ring(40, 2, true);

    const SmallWorld once = small_world(network, {.seed = 5, .samples = 2});
    const SmallWorld again = small_world(network, {.seed = 5, .samples = 2});

    CHECK(once.sigma == again.sigma);
    CHECK(once.omega == again.omega);
    CHECK(std::isnan(small_world(Network{}, {.samples = 1}).sigma));
    CHECK(std::isnan(small_world(test::network_of(3, {}), {.samples = 1}).omega));
}
