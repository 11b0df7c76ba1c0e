// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/oracle.hpp"

#include <numeric>
#include <string>

#include <jiedui/analysis/centrality.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::difference;

namespace {

using Scores = std::vector<double>;

constexpr double exact = 1e-12;

/// Every measure in every variant, side by side, under a name.
std::vector<std::pair<std::string, Scores>> all_scores(const Network& network) {
    return {{"degree out", degree(network, {.side = Side::out})},
            {"degree in", degree(network, {.side = Side::in})},
            {"degree total", degree(network)},
            {"strength", strength(network)},
            {"betweenness", betweenness(network)},
            {"closeness out", closeness(network)},
            {"closeness in", closeness(network, {.side = Side::in})},
            {"closeness wf",
             closeness(network, {.formula = ClosenessFormula::wasserman_faust, .side = Side::total})},
            {"harmonic", harmonic(network)},
            {"harmonic pairs", harmonic(network, {.normalisation = Normalisation::pairs, .side = Side::in})},
            {"pagerank", pagerank(network, {.tolerance = 1e-15})}};
}

/// 0 where every measure agrees with its definition.
double distance_from_oracle(const Network& network) {
    double worst = 0.0;
    for (const Side side : {Side::out, Side::in, Side::total}) {
        worst = std::max(worst, difference(degree(network, {.side = side}), oracle::degree(network, side)));
        worst =
            std::max(worst, difference(harmonic(network, {.side = side}), oracle::harmonic(network, side)));
        for (const auto formula : {ClosenessFormula::component, ClosenessFormula::wasserman_faust}) {
            const ClosenessOptions options{.formula = formula, .side = side};
            worst =
                std::max(worst, difference(closeness(network, options), oracle::closeness(network, options)));
        }
    }
    worst = std::max(worst, difference(betweenness(network), oracle::betweenness(network)));
    return std::max(worst,
                    difference(pagerank(network, {.tolerance = 1e-15}), oracle::pagerank(network, 0.85)));
}

//   0 - 1 - 2 - 3
//       |
//       4
Network branched() {
    return test::network_of(5, {{.source = 0, .target = 1},
                                {.source = 1, .target = 2},
                                {.source = 2, .target = 3},
                                {.source = 1, .target = 4}});
}

} // namespace

TEST_CASE("measures of a drawn fork are those worked out by hand") {
    const Network network = branched();

    const Scores by_pairs = betweenness(network, {.normalisation = Normalisation::pairs});

    CHECK(degree(network) == Scores{1, 3, 2, 1, 1});
    CHECK(betweenness(network) == Scores{0, 5, 3, 0, 0});
    CHECK(difference(by_pairs, {0, 5.0 / 6, 3.0 / 6, 0, 0}) < exact);
    CHECK(difference(closeness(network), {4.0 / 8, 4.0 / 5, 4.0 / 6, 4.0 / 9, 4.0 / 8}) < exact);
}

TEST_CASE("all measures agree with their definitions on every undirected graph of five vertices") {
    double worst = 0.0;

    for (const Network& network : test::all_undirected_of_5()) {
        worst = std::max(worst, distance_from_oracle(network));
    }

    CHECK(worst < exact);
}

TEST_CASE("all measures agree with their definitions on every directed graph of four vertices") {
    double worst = 0.0;

    for (const Network& network : test::all_directed_of_4()) {
        worst = std::max(worst, distance_from_oracle(network));
    }

    CHECK(worst < exact);
}

TEST_CASE(
    "all measures agree with their definitions on random networks with weights, parallel links and loops") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(60)) {
        worst = std::max(worst, distance_from_oracle(network));
    }

    CHECK(worst < exact);
}

TEST_CASE("relabelling the vertices relabels the scores and changes none") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(20)) {
        const std::vector<std::uint32_t> to = test::shuffled(9, network.links.size());
        const auto before = all_scores(network);
        const auto after = all_scores(test::relabelled(network, to));
        for (std::size_t measure = 0; measure < before.size(); ++measure) {
            Scores moved(to.size());
            for (std::size_t v = 0; v < to.size(); ++v) {
                moved[to[v]] = before[measure].second[v];
            }
            worst = std::max(worst, difference(after[measure].second, moved));
        }
    }

    CHECK(worst < exact);
}

TEST_CASE("strength adds weights that mean strength and inverts those that mean distance") {
    Network network = test::network_of(
        3, {{.source = 0, .target = 1, .weight = 2}, {.source = 1, .target = 2, .weight = 4}});
    const Scores as_strength = strength(network);
    network.options.weight_meaning = WeightMeaning::distance;

    const Scores as_distance = strength(network);

    CHECK(as_strength == Scores{2, 6, 4});
    CHECK(as_distance == Scores{0.5, 0.75, 0.25});
}

TEST_CASE("strength distinguishes in and out and counts a self-loop at both") {
    const Network network = test::network_of(
        2, {{.source = 0, .target = 1, .weight = 3}, {.source = 1, .target = 1, .weight = 5}},
        Direction::keep);

    const Scores out = strength(network, {.side = Side::out});
    const Scores in = strength(network, {.side = Side::in});

    CHECK(out == Scores{3, 5});
    CHECK(in == Scores{0, 8});
    CHECK(strength(network) == Scores{3, 13});
}

TEST_CASE("a half is as long as a third and a sixth") {
    // 0 -(2)- 3 directly; 0 -(3)- 1 -(6)- 3; 0 -(6)- 2 -(3)- 3: three shortest paths of length 1/2
    const Network network = test::network_of(4, {{.source = 0, .target = 3, .weight = 2},
                                                 {.source = 0, .target = 1, .weight = 3},
                                                 {.source = 1, .target = 3, .weight = 6},
                                                 {.source = 0, .target = 2, .weight = 6},
                                                 {.source = 2, .target = 3, .weight = 3}});

    const Scores score = betweenness(network);

    CHECK(difference(score, oracle::betweenness(network)) < exact);
    CHECK(difference({score[1], score[2]}, {1.0 / 3, 1.0 / 3}) < exact);
}

TEST_CASE("betweenness survives more shortest paths than integers can count") {
    // seventy squares in a row, corner to corner: 2^70 shortest paths from end to end
    std::vector<Link> links;
    for (std::uint32_t left = 0; left < 210; left += 3) {
        for (const std::uint32_t corner : {left + 1, left + 2}) {
            links.push_back({.source = left, .target = corner});
            links.push_back({.source = corner, .target = left + 3});
        }
    }

    const Scores score = betweenness(test::network_of(211, links));

    // all pairs across, and half of the pair of corners in the squares on either side
    CHECK(score[105] == Approx(105.0 * 105.0 + 0.5 + 0.5));
    CHECK(score[0] == Approx(0.5));
}

TEST_CASE("normalised betweenness is 1 in the middle of a star, with and without direction") {
    std::vector<Link> rays;
    std::vector<Link> both;
    for (std::uint32_t v = 1; v < 6; ++v) {
        rays.push_back({.source = 0, .target = v});
        both.push_back({.source = 0, .target = v});
        both.push_back({.source = v, .target = 0});
    }

    const Scores undirected = betweenness(test::network_of(6, rays), {.normalisation = Normalisation::pairs});
    const Scores directed =
        betweenness(test::network_of(6, both, Direction::keep), {.normalisation = Normalisation::pairs});

    CHECK(undirected == Scores{1, 0, 0, 0, 0, 0});
    CHECK(directed == undirected);
}

TEST_CASE("PageRank sums to 1 with sinks, loops and isolated vertices, for every damping") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(20)) {
        for (const double damping : {0.0, 0.5, 0.85, 0.99}) {
            const Scores score = pagerank(network, {.damping = damping});
            worst = std::max(worst, std::abs(std::accumulate(score.begin(), score.end(), 0.0) - 1.0));
            worst = std::max(worst, difference(score, oracle::pagerank(network, damping)) - 1e-8);
        }
    }

    CHECK(worst < exact);
}

TEST_CASE("networks of no, one and two vertices are defined") {
    const Network lonely = test::network_of(1, {});
    const Network looped = test::network_of(1, {{.source = 0, .target = 0}});
    const Network apart = test::network_of(2, {});

    const auto of_nothing = all_scores(Network{});
    const auto of_one = all_scores(lonely);

    for (const auto& [name, score] : of_nothing) {
        INFO(name);
        CHECK(score.empty());
    }
    for (const auto& [name, score] : of_one) {
        INFO(name);
        CHECK(score == Scores{name == "pagerank" ? 1.0 : 0.0});
    }
    CHECK(degree(looped) == Scores{2});
    CHECK(closeness(looped, {.formula = ClosenessFormula::wasserman_faust}) == Scores{0});
    CHECK(pagerank(looped) == Scores{1});
    CHECK(betweenness(apart, {.normalisation = Normalisation::pairs}) == Scores{0, 0});
    CHECK(pagerank(apart) == Scores{0.5, 0.5});
}
