// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <random>

#include <jiedui/analysis/core_periphery.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

/// What `discrete_core` says its fit is, from the members alone.
double fit_of(const Network& network, const Core& core) {
    const auto a = oracle::ones(oracle::both_ways(oracle::pair_strengths(network)));
    oracle::Table pattern(a.size(), oracle::Scores(a.size(), 0.0));
    for (const std::uint32_t member : core.members) {
        for (std::size_t other = 0; other < a.size(); ++other) {
            pattern[member][other] = pattern[other][member] = 1.0;
        }
    }
    return oracle::table_correlation(a, pattern);
}

double fit_of(const Network& network, const std::vector<double>& c) {
    const auto a = oracle::both_ways(oracle::pair_strengths(network));
    oracle::Table pattern(a.size(), oracle::Scores(a.size(), 0.0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            pattern[i][j] = c[i] * c[j];
        }
    }
    return oracle::table_correlation(a, pattern);
}

} // namespace

TEST_CASE("the core of a star is its middle, that of two joined stars both") {
    const Network star = test::network_of(5, {{.source = 2, .target = 0},
                                              {.source = 2, .target = 1},
                                              {.source = 2, .target = 3},
                                              {.source = 2, .target = 4}});
    std::vector<Link> two{{.source = 0, .target = 1}};
    for (std::uint32_t v = 2; v < 7; ++v) {
        two.push_back({.source = 0, .target = v});
        two.push_back({.source = 1, .target = v});
    }

    const Core of_star = discrete_core(star);
    const Core of_two = discrete_core(test::network_of(7, two));

    CHECK(of_star.members == std::vector{2U});
    CHECK(of_star.fit == Approx(1.0));
    CHECK(of_two.members == std::vector{0U, 1U});
    CHECK(of_two.fit == Approx(1.0));
}

TEST_CASE("the discrete core is the best of all cores on every graph of five and most of nine") {
    std::size_t missed_of_five = 0;
    std::size_t missed_of_nine = 0;
    std::size_t of_nine = 0;
    bool fits_are_true = true;

    for (const Network& network : test::all_undirected_of_5()) {
        const Core core = discrete_core(network);
        const double best = oracle::best_core_fit(network);
        missed_of_five +=
            std::isnan(best) ? (core.members.empty() ? 0U : 1U) : (core.fit < best - 1e-9 ? 1U : 0U);
        fits_are_true =
            fits_are_true && (std::isnan(best) || std::abs(core.fit - fit_of(network, core)) < 1e-9);
    }
    for (const Network& network : test::random_networks(30)) {
        missed_of_nine += discrete_core(network).fit < oracle::best_core_fit(network) - 1e-9 ? 1U : 0U;
        ++of_nine;
    }

    CHECK(missed_of_five == 0);
    CHECK(missed_of_nine * 50 <= of_nine);
    CHECK(fits_are_true);
}

TEST_CASE("coreness finds the values of which the strengths are products") {
    const std::vector<double> planted{0.9, 0.7, 0.5, 0.3, 0.2, 0.1};
    std::vector<Link> links;
    for (std::uint32_t i = 0; i < 6; ++i) {
        for (std::uint32_t j = i + 1; j < 6; ++j) {
            links.push_back({.source = i, .target = j, .weight = planted[i] * planted[j]});
        }
    }

    const Coreness found = coreness(test::network_of(6, links));

    CHECK(found.fit == Approx(1.0).margin(1e-6));
    for (std::size_t i = 0; i < 6; ++i) {
        CHECK(found.of[i] / found.of[0] == Approx(planted[i] / planted[0]).margin(1e-2));
    }
}

TEST_CASE("coreness has the fit that it says, and none of a thousand small changes makes it better") {
    std::mt19937_64 random(1);
    double worst = 0.0;
    double improvement = 0.0;

    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Network network = test::random_network(seed, {.vertices = 8, .links = 16, .max_weight = 4});
        const Coreness found = coreness(network);
        worst = std::max(worst, std::abs(found.fit - fit_of(network, found.of)));
        for (int trial = 0; trial < 100; ++trial) {
            std::vector<double> changed = found.of;
            for (double& value : changed) {
                value = std::max(0.0, value + 1e-3 * (static_cast<double>(random() % 2001) / 1000.0 - 1.0));
            }
            improvement = std::max(improvement, fit_of(network, changed) - found.fit);
        }
    }

    CHECK(worst < 1e-9);
    CHECK(improvement < 1e-6);
}

TEST_CASE("a network whose pairs are all alike has no core") {
    const Network complete = test::network_of(
        3, {{.source = 0, .target = 1}, {.source = 0, .target = 2}, {.source = 1, .target = 2}});

    for (const Network& network :
         {Network{}, test::network_of(1, {}), test::network_of(2, {{.source = 0, .target = 1}}), complete}) {
        CHECK(discrete_core(network).members.empty());
        CHECK(std::isnan(discrete_core(network).fit));
        CHECK(std::isnan(coreness(network).fit));
    }
    CHECK(coreness(test::network_of(2, {})).of == std::vector<double>{0, 0});
    CHECK(coreness(complete).of == std::vector<double>(3, 1 / std::sqrt(3.0)));
}
