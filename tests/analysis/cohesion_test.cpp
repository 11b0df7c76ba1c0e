// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <jiedui/analysis/cohesion.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::difference;

namespace {

constexpr double exact = 1e-12;

/// NaN equals NaN.
double gap(double a, double b) {
    return std::isnan(a) && std::isnan(b) ? 0.0 : difference({a}, {b});
}

double oracle_reciprocity(const Network& network) {
    const auto a = oracle::ones(oracle::pair_strengths(network));
    return oracle::mean_over_arcs(a, [&](std::size_t i, std::size_t j) { return a[j][i]; });
}

double distance_from_oracle(const Network& network) {
    return std::max(gap(density(network), oracle::density(network)),
                    gap(reciprocity(network), oracle_reciprocity(network)));
}

/// The links once each, without loops and weights.
Network simple(const Network& network) {
    Network result = network;
    result.options.weight_meaning = WeightMeaning::strength;
    result.links.clear();
    for (Link link : network.links) {
        link.weight = 1.0;
        const bool is_repeated = !result.links.empty() && result.links.back().source == link.source &&
                                 result.links.back().target == link.target;
        if (!is_repeated && link.source != link.target) {
            result.links.push_back(link);
        }
    }
    return result;
}

double spread_of(const std::vector<double>& scores) {
    double sum = 0.0;
    for (const double score : scores) {
        sum += *std::ranges::max_element(scores) - score;
    }
    return sum;
}

/// A star of n, all rays out of vertex 0.
Network star(std::uint32_t n, Direction direction) {
    std::vector<Link> rays;
    for (std::uint32_t v = 1; v < n; ++v) {
        rays.push_back({.source = 0, .target = v});
    }
    return test::network_of(n, rays, direction);
}

} // namespace

TEST_CASE("density and reciprocity agree with their definitions on all small graphs") {
    double worst = 0.0;

    for (const auto& networks :
         {test::all_undirected_of_5(), test::all_directed_of_4(), test::random_networks(60)}) {
        for (const Network& network : networks) {
            worst = std::max(worst, distance_from_oracle(network));
        }
    }

    CHECK(worst < exact);
}

TEST_CASE("distances agree with a table of all pairs, with weights and without") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(60)) {
        double longest = 0.0;
        double sum = 0.0;
        double inverse = 0.0;
        double pairs = 0.0;
        const auto table = oracle::distances(network);
        for (std::size_t u = 0; u < table.size(); ++u) {
            for (std::size_t v = 0; v < table.size(); ++v) {
                if (u != v && table[u][v] < oracle::unreachable) {
                    const double distance = table[u][v] / oracle::ticks;
                    longest = std::max(longest, distance);
                    sum += distance;
                    inverse += 1.0 / distance;
                    pairs += 1.0;
                }
            }
        }
        const Distances found = distances(network);
        worst = std::max({worst, gap(found.diameter, longest), gap(found.mean, sum / pairs),
                          gap(found.connected_pairs, pairs), gap(found.efficiency, inverse / 72.0)});
    }

    CHECK(worst < exact);
}

TEST_CASE("distances of two components leave the pairs between them out, efficiency counts them 0") {
    const Network network = test::network_of(
        5, {{.source = 0, .target = 1}, {.source = 1, .target = 2}, {.source = 3, .target = 4}});

    const Distances found = distances(network);

    CHECK(found.diameter == 2.0);
    CHECK(found.connected_pairs == 8.0);
    CHECK(found.mean == Approx((4 * 1.0 + 2 * 2.0 + 2 * 1.0) / 8));
    CHECK(found.efficiency == Approx((6 * 1.0 + 2 * 0.5) / 20));
}

TEST_CASE("every centralization is 1 in a star and 0 where all vertices are alike") {
    const Network ring = test::network_of(4, {{.source = 0, .target = 1},
                                              {.source = 1, .target = 2},
                                              {.source = 2, .target = 3},
                                              {.source = 0, .target = 3}});
    Network both_ways = star(6, Direction::keep);
    for (std::uint32_t v = 1; v < 6; ++v) {
        both_ways.links.push_back({.source = v, .target = 0});
    }

    for (const auto measure : {+[](const Topology& t) { return degree_centralization(t); },
                               +[](const Topology& t) { return betweenness_centralization(t); },
                               +[](const Topology& t) { return closeness_centralization(t); }}) {
        CHECK(measure(star(6, Direction::drop)) == Approx(1.0));
        CHECK(measure(both_ways) == Approx(1.0));
        CHECK(measure(ring) == Approx(0.0).margin(exact));
        CHECK(measure(test::network_of(2, {{.source = 0, .target = 1}})) == 0.0);
        CHECK(measure(Network{}) == 0.0);
    }
    CHECK(degree_centralization(star(6, Direction::keep), Side::out) == Approx(1.0));
}

TEST_CASE("no network of five has a larger sum of differences than centralization divides by") {
    double largest = 0.0;

    for (const Network& network : test::all_undirected_of_5()) {
        for (const double value : {degree_centralization(network), betweenness_centralization(network),
                                   closeness_centralization(network)}) {
            largest = std::max(largest, value);
        }
    }

    CHECK(largest == Approx(1.0));
}

TEST_CASE("centralization ignores loops, repetitions and weights") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(30)) {
        const Network plain = simple(network);
        Network undirected = plain;
        undirected.options.direction = Direction::drop;
        const bool is_directed = network.options.direction == Direction::keep;
        const double most = 8.0 * (is_directed ? 8.0 : 7.0);
        worst = std::max(
            {worst,
             gap(degree_centralization(network, Side::in), spread_of(oracle::degree(plain, Side::in)) / most),
             gap(betweenness_centralization(network),
                 spread_of(oracle::betweenness(plain)) / (8.0 * 8.0 * 7.0 / (is_directed ? 1.0 : 2.0)))});
    }

    CHECK(worst < exact);
}

TEST_CASE("measures of the whole are defined for no vertex, one vertex and a loop alone") {
    const Network looped = test::network_of(1, {{.source = 0, .target = 0}});

    for (const Network& network : {Network{}, test::network_of(1, {}), looped}) {
        CHECK(density(network) == 0.0);
        CHECK(std::isnan(reciprocity(network)));
        CHECK(distances(network).diameter == 0.0);
        CHECK(std::isnan(distances(network).mean));
        CHECK(distances(network).efficiency == 0.0);
    }
}
