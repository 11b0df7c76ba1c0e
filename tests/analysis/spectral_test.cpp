// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/catch.hpp"
#include "support/spectral_oracle.hpp"

#include <cmath>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/spectral.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using Scores = std::vector<double>;
using test::difference;

namespace {

constexpr double tight = 1e-9;

std::vector<Network> undirected_networks() {
    std::vector<Network> networks = test::random_networks(30);
    std::erase_if(networks,
                  [](const Network& network) { return network.options.direction == Direction::keep; });
    std::ranges::move(test::all_undirected_of_5(), std::back_inserter(networks));
    return networks;
}

std::vector<Network> directed_networks() {
    std::vector<Network> networks = test::random_networks(30);
    std::erase_if(networks,
                  [](const Network& network) { return network.options.direction == Direction::drop; });
    std::ranges::move(test::all_directed_of_4(), std::back_inserter(networks));
    return networks;
}

/// More vertices than a block of the team and than a basis of Lanczos' method, of one piece and of several.
Network large(std::uint64_t seed, Direction direction, std::uint32_t links) {
    const Network small = test::random_network(seed, {.vertices = 1500, .links = 600, .max_weight = 3});
    std::vector<Link> all;
    for (std::uint32_t i = 0; i < links; ++i) { // the same few links again and again, between other vertices
        Link link = small.links[i % small.links.size()];
        link.source = (link.source + 7 * (i / 600)) % 1500;
        link.target = (link.target + 11 * (i / 600)) % 1500;
        all.push_back(link);
    }
    return test::network_of(1500, all, direction);
}

Scores residual(const Network& network, const Scores& x, double value) {
    Scores left(x.size(), 0.0);
    for (const Link& link : network.links) {
        left[link.target] += link.weight * x[link.source];
        if (network.options.direction == Direction::drop && link.source != link.target) {
            left[link.source] += link.weight * x[link.target];
        }
    }
    for (std::size_t v = 0; v < x.size(); ++v) {
        left[v] -= value * x[v];
    }
    return left;
}

} // namespace

TEST_CASE("eigenvector scores of a star are those worked out by hand") {
    const Network star = test::network_of(5, {{.source = 0, .target = 1},
                                              {.source = 0, .target = 2},
                                              {.source = 0, .target = 3},
                                              {.source = 0, .target = 4}});

    const Scores score = eigenvector(star);

    const double leaf = 1.0 / std::sqrt(8.0);
    CHECK(difference(score, {std::sqrt(0.5), leaf, leaf, leaf, leaf}) < 1e-12);
}

TEST_CASE("undirected eigenvector scores are where the power method leads") {
    double worst = 0.0;

    for (const Network& network : undirected_networks()) {
        worst = std::max(worst, difference(eigenvector(network), oracle::eigenvector(network)));
    }

    CHECK(worst < tight);
}

TEST_CASE("of components with the same eigenvalue each scores, of others one") {
    // A triangle, another one, a single tie, an isolated vertex.
    const Network network = test::network_of(9, {{.source = 0, .target = 1},
                                                 {.source = 1, .target = 2},
                                                 {.source = 0, .target = 2},
                                                 {.source = 3, .target = 4},
                                                 {.source = 4, .target = 5},
                                                 {.source = 3, .target = 5},
                                                 {.source = 6, .target = 7}});

    const Scores score = eigenvector(network);

    const double each = 1.0 / std::sqrt(6.0);
    CHECK(difference(score, {each, each, each, each, each, each, 0, 0, 0}) < 1e-12);
    CHECK(score[6] == 0.0);
    CHECK(score[8] == 0.0);
}

TEST_CASE("eigenvector scores of larger networks leave no residual") {
    for (const std::uint32_t links : {1500U, 6000U}) {
        const Network network = large(5, Direction::drop, links);

        const Scores score = eigenvector(network);

        const Scores image = residual(network, score, 0.0);
        double value = 0.0;
        for (std::size_t v = 0; v < score.size(); ++v) {
            value += image[v] * score[v];
        }
        CHECK(difference(residual(network, score, value), Scores(1500, 0.0)) < 1e-10);
        CHECK(std::ranges::min(score) >= 0.0);
    }
}

TEST_CASE("directed eigenvector scores are where the power method leads, or there are none") {
    double worst = 0.0;
    int settled = 0;
    int wrongly_refused = 0;

    for (const Network& network : directed_networks()) {
        try {
            worst = std::max(worst, difference(eigenvector(network), oracle::directed_eigenvector(network)));
            ++settled;
        } catch (const Error& error) {
            CHECK(error.code() == "JD322");
            // Two thousand and sixteen thousand steps still differ.
            const double still_moves = difference(oracle::directed_eigenvector(network, 11),
                                                  oracle::directed_eigenvector(network, 14));
            wrongly_refused += still_moves < 1e-6 ? 1 : 0;
        }
    }

    CHECK(worst < 1e-8);
    CHECK(settled > 3000);
    CHECK(wrongly_refused == 0);
}

TEST_CASE("without a directed cycle nobody has eigenvector scores") {
    const Network chain =
        test::network_of(3, {{.source = 0, .target = 1}, {.source = 1, .target = 2}}, Direction::keep);

    CHECK(eigenvector(chain) == Scores{0, 0, 0});
    CHECK(eigenvector(test::network_of(2, {})) == Scores{0, 0});
    CHECK(eigenvector(Topology{}).empty());
}

TEST_CASE("hubs and authorities are where their iteration leads") {
    double worst = 0.0;
    std::vector<Network> networks = directed_networks();
    std::ranges::move(undirected_networks(), std::back_inserter(networks));

    for (const Network& network : networks) {
        const HitsScores found = hits(network);
        const HitsScores expected = oracle::hits(network);
        worst = std::max({worst, difference(found.hubs, expected.hubs),
                          difference(found.authorities, expected.authorities)});
    }

    CHECK(worst < 1e-8); // two of them are nearly bipartite: a gap of 1e-6 to the next value
    CHECK(hits(Topology(2, {})) == HitsScores{.hubs = {0, 0}, .authorities = {0, 0}});
    CHECK(hits(Topology{}) == HitsScores{});
}

TEST_CASE("Katz scores solve their equation") {
    double worst = 0.0;
    std::vector<Network> networks = directed_networks();
    std::ranges::move(undirected_networks(), std::back_inserter(networks));

    for (const Network& network : networks) {
        double largest = 0.0;
        for (const double strength : strength(network, {.side = Side::in})) {
            largest =
                std::max(largest, strength); // an undirected self-loop counts twice here, once in a walk
        }
        const double alpha = largest > 0.0 ? 0.5 / largest : 1.0;
        worst = std::max(worst, difference(katz(network, {.alpha = alpha}), oracle::katz(network, alpha)));
    }

    CHECK(worst < tight);
}

TEST_CASE("the default alpha of Katz scores is 0.85 over the largest strength that enters") {
    const Network network = test::network_of(
        4, {{.source = 0, .target = 2}, {.source = 1, .target = 2}, {.source = 2, .target = 3}},
        Direction::keep);

    CHECK(difference(katz(network), oracle::katz(network, 0.425)) < 1e-12);
    CHECK(katz(Topology(2, {})) == Scores{1, 1});
    CHECK(katz(Topology{}).empty());
}

TEST_CASE("Katz scores that grow without end are an error") {
    const Network triangle = test::network_of(
        3, {{.source = 0, .target = 1}, {.source = 1, .target = 2}, {.source = 0, .target = 2}});

    const auto scores = [&] { return katz(triangle, {.alpha = 0.6}); };

    CHECK_THROWS_WITH(scores(), Catch::Contains("without end"));
    CHECK(difference(katz(triangle, {.alpha = 0.4}), {5, 5, 5}) < 1e-9);
}

TEST_CASE("PageRank of larger networks is a fixed point of its definition") {
    for (const Direction direction : {Direction::drop, Direction::keep}) {
        for (const std::uint32_t links : {1000U, 15000U}) {
            const Network network = large(3, direction, links);

            const Scores share = pagerank(network, {.tolerance = 1e-14});

            const Scores out = strength(network, {.side = Side::out});
            Scores next(1500, 0.0);
            double jumps = 0.0;
            const auto send = [&](std::uint32_t from, std::uint32_t to, double weight, double all) {
                next[to] += 0.85 * share[from] * weight / all;
            };
            Scores loops(1500, 0.0);
            for (const Link& link : network.links) {
                loops[link.source] += link.source == link.target ? link.weight : 0.0;
            }
            const bool both_ways = direction == Direction::drop;
            for (const Link& link : network.links) { // `strength` counts an undirected self-loop twice
                send(link.source, link.target, link.weight,
                     out[link.source] - (both_ways ? loops[link.source] : 0.0));
                if (both_ways && link.source != link.target) {
                    send(link.target, link.source, link.weight, out[link.target] - loops[link.target]);
                }
            }
            for (std::size_t v = 0; v < 1500; ++v) {
                jumps += out[v] == 0.0 ? share[v] : 0.0;
            }
            for (double& value : next) {
                value += (0.15 + 0.85 * jumps) / 1500;
            }
            CHECK(difference(next, share) < 1e-13);
        }
    }
}

TEST_CASE("the number of threads changes no byte of PageRank") {
    for (const Direction direction : {Direction::drop, Direction::keep}) {
        const Network network = large(9, direction, 60000);

        const Scores alone = pagerank(network);

        CHECK(pagerank(network, {.threads = 2}) == alone);
        CHECK(pagerank(network, {.threads = 5}) == alone);
    }
}
