// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/middling.hpp"
#include "support/boost_scores.hpp"

#include <jiedui/analysis/centrality.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

/// Closeness within the component and harmonic closeness by Boost.Graph's distances.
struct Expected {
    std::vector<double> closeness;
    std::vector<double> harmonic;
};

Expected expected(const Topology& topology) {
    const auto rows = boost_scores::rows_of(topology);
    Expected scores;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        double reached = 0.0;
        double sum = 0.0;
        double inverse = 0.0;
        for (const double distance : boost_scores::distances_from(rows, v)) {
            if (distance > 0.0 && std::isfinite(distance)) {
                reached += 1.0;
                sum += distance;
                inverse += 1.0 / distance;
            }
        }
        scores.closeness.push_back(reached > 0.0 ? reached / sum : 0.0);
        scores.harmonic.push_back(inverse);
    }
    return scores;
}

double distance_from_expected(const Topology& topology) {
    const Expected scores = expected(topology);
    return std::max(test::difference(closeness(topology), scores.closeness),
                    test::difference(harmonic(topology), scores.harmonic));
}

} // namespace

TEST_CASE("closeness follows Boost.Graph's distances on networks of hundreds of vertices") {
    double worst = 0.0;

    for (const Topology& topology : test::middling_networks()) {
        worst = std::max(worst, distance_from_expected(topology));
    }

    CHECK(worst < 1e-12);
}

TEST_CASE("closeness follows Boost.Graph's distances over more searches than fit side by side") {
    const Topology wide = test::random_network(5, {.vertices = 700, .links = 2200});

    CHECK(distance_from_expected(wide) < 1e-12);
    CHECK(distance_from_expected(test::ladder(100)) < 1e-12);
}

TEST_CASE("closeness is the same to the last bit for any number of threads") {
    const Topology hops = test::large_network(4000, 32000);
    const Topology lengths = test::random_network(6, {.vertices = 500, .links = 1500, .max_weight = 9});

    const auto alone = harmonic(hops);

    CHECK(harmonic(hops, {.threads = 2}) == alone);
    CHECK(harmonic(hops, {.threads = 3}) == alone);
    CHECK(closeness(lengths, {.threads = 2}) == closeness(lengths));
}

TEST_CASE("harmonic closeness is 1 in the middle of a star when divided by the others") {
    const Topology star(5, std::vector<PlainEdge>{{0, 1}, {0, 2}, {0, 3}, {0, 4}});

    const auto score = harmonic(star, {.normalisation = Normalisation::pairs});

    CHECK(score == std::vector<double>{1.0, 0.625, 0.625, 0.625, 0.625});
}
