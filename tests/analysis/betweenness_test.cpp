// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/boost_scores.hpp"

#include <jiedui/analysis/centrality.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

/// Networks of hundreds of vertices with weights that are lengths: sparse ones fall into many blocks and
/// components, dense ones are reached in a few rounds, long ones in many.
std::vector<Topology> middling_networks() {
    std::vector<Topology> all;
    for (const Direction direction : {Direction::drop, Direction::keep}) {
        for (const std::uint32_t max_weight : {1U, 3U, 200U, 3000000U}) {
            for (const std::uint32_t links : {150U, 320U, 3000U}) {
                Network network = test::random_network(
                    links,
                    {.vertices = 250, .links = links, .direction = direction, .max_weight = max_weight});
                network.options.weight_meaning = WeightMeaning::distance;
                all.emplace_back(network);
            }
        }
    }
    return all;
}

/// A long strip of squares with shortcuts here and there.
Topology ladder(std::uint32_t length) {
    std::vector<PlainEdge> edges;
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
    return Topology(2 * length, edges);
}

std::vector<double> doubled(std::vector<double> scores) {
    for (double& score : scores) {
        score *= 2.0;
    }
    return scores;
}

} // namespace

TEST_CASE("betweenness is that of Boost.Graph on networks of hundreds of vertices") {
    double worst = 0.0;

    for (const Topology& topology : middling_networks()) {
        const auto ours = betweenness(topology);
        worst = std::max(worst, test::difference(topology.directed() ? ours : doubled(ours),
                                                 boost_scores::betweenness(topology)));
    }

    CHECK(worst < 1e-11);
}

TEST_CASE("betweenness is that of Boost.Graph where the ends are far apart") {
    const Topology long_one = ladder(200);

    const auto ours = betweenness(long_one);

    CHECK(test::difference(doubled(ours), boost_scores::betweenness(long_one)) < 1e-11);
}

TEST_CASE("betweenness is the same to the last bit for any number of threads") {
    std::size_t unequal = 0;

    for (const Topology& topology : middling_networks()) {
        const auto alone = betweenness(topology);
        for (const unsigned threads : {0U, 2U, 3U}) {
            unequal += betweenness(topology, {.threads = threads}) == alone ? 0U : 1U;
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
