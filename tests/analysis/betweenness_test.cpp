// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/middling.hpp"
#include "support/boost_scores.hpp"

#include <jiedui/analysis/centrality.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

std::vector<double> doubled(std::vector<double> scores) {
    for (double& score : scores) {
        score *= 2.0;
    }
    return scores;
}

} // namespace

TEST_CASE("betweenness is that of Boost.Graph on networks of hundreds of vertices") {
    double worst = 0.0;

    for (const Topology& topology : test::middling_networks()) {
        const auto ours = betweenness(topology);
        worst = std::max(worst, test::difference(topology.directed() ? ours : doubled(ours),
                                                 boost_scores::betweenness(topology)));
    }

    CHECK(worst < 1e-11);
}

TEST_CASE("betweenness is that of Boost.Graph where the ends are far apart") {
    const Topology long_one = test::ladder(100);

    const auto ours = betweenness(long_one);

    CHECK(test::difference(doubled(ours), boost_scores::betweenness(long_one)) < 1e-11);
}

TEST_CASE("betweenness is the same to the last bit for any number of threads") {
    std::size_t unequal = 0;

    for (const std::uint32_t max_weight : {1U, 9U}) {
        const Topology large = test::random_network(
            3, {.vertices = 900, .links = 5000, .max_weight = max_weight}); // worth a thread
        const auto alone = betweenness(large);
        for (const unsigned threads : {0U, 2U, 3U}) {
            unequal += betweenness(large, {.threads = threads}) == alone ? 0U : 1U;
        }
    }

    CHECK(unequal == 0);
}

TEST_CASE("betweenness of a tree is counted, so it is exact") {
    // 0 - 1 - 2 - 3 with 0 to 99 more leaves at each: pairs whose way passes by
    std::vector<PlainEdge> edges{{0, 1}, {1, 2}, {2, 3}};
    std::uint32_t next = 4;
    for (std::uint32_t hub = 0; hub < 4; ++hub) {
        for (std::uint32_t leaf = 0; leaf < 33 * hub; ++leaf) {
            edges.push_back({hub, next++});
        }
    }

    const auto score = betweenness(Topology(next, edges));

    const double n = next;
    CHECK(score[0] == 0.0);
    CHECK(score[1] == 1.0 * (n - 2) + 33 * (n - 3) - 33.0 * 32 / 2);
    CHECK(score[4] == 0.0);
}

TEST_CASE("sampled betweenness of all vertices is exact") {
    const Topology topology = test::ladder(40);

    const SampledScores sampled = sampled_betweenness(topology, {.sources = 1000});

    CHECK(sampled.error == 0.0);
    CHECK(sampled.sources.size() == 80);
    CHECK(test::difference(sampled.scores, betweenness(topology)) < 1e-12);
}

TEST_CASE("sampled betweenness stays within the error that it states") {
    std::size_t outside = 0;
    std::size_t bounds_that_say_nothing = 0;

    for (const Topology& topology : test::middling_networks()) {
        for (const Normalisation normalisation : {Normalisation::none, Normalisation::pairs}) {
            const auto exact = betweenness(topology, {.normalisation = normalisation});
            const SampledScores sampled =
                sampled_betweenness(topology, {.sources = 90, .seed = 3, .normalisation = normalisation});
            for (std::size_t v = 0; v < exact.size(); ++v) {
                outside += std::abs(sampled.scores[v] - exact[v]) <= sampled.error ? 0U : 1U;
            }
            bounds_that_say_nothing += normalisation == Normalisation::pairs && sampled.error > 0.2 ? 1U : 0U;
        }
    }

    CHECK(outside == 0);
    CHECK(bounds_that_say_nothing == 0);
}

TEST_CASE("samples of all seeds average to betweenness") {
    const Topology topology = test::ladder(10);
    std::vector<double> mean(topology.vertices(), 0.0);

    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        const auto scores = sampled_betweenness(topology, {.sources = 7, .seed = seed}).scores;
        for (std::size_t v = 0; v < mean.size(); ++v) {
            mean[v] += scores[v] / 4000.0;
        }
    }

    CHECK(test::difference(mean, betweenness(topology)) < 0.02);
}

TEST_CASE("the same seed draws the same sources for any number of threads, another seed others") {
    const Topology topology = test::ladder(100);

    const SampledScores one = sampled_betweenness(topology, {.sources = 60});
    const SampledScores two = sampled_betweenness(topology, {.sources = 60, .threads = 2});
    const SampledScores other = sampled_betweenness(topology, {.sources = 60, .seed = 2});

    CHECK(one.scores == two.scores);
    CHECK(one.sources == two.sources);
    CHECK(one.sources.size() == 60);
    CHECK(one.sources != other.sources);
    CHECK(sampled_betweenness(Topology(2, {}), {.sources = 1}).scores == std::vector<double>{0, 0});
    CHECK(sampled_betweenness(Topology{}).scores.empty());
}
