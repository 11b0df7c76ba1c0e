// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <jiedui/analysis/mixing.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::difference;

namespace {

const Partition groups{.of = {0, 0, 0, 1, 1, 2, 2, 1, 0}, .names = {"a", "b", "c"}};

double gap(double a, double b) {
    return std::isnan(a) && std::isnan(b) ? 0.0 : difference({a}, {b});
}

/// Newman's coefficient as the correlation that chance corrects: (observed - expected) / (1 - expected).
double oracle_assortativity(const oracle::Table& a) {
    const auto is_within = [&](std::size_t i, std::size_t j) {
        return groups.of[i] == groups.of[j] ? 1.0 : 0.0;
    };
    double expected = 0.0;
    for (std::uint32_t group = 0; group < 3; ++group) {
        const double leaving = oracle::mean_over_arcs(
            a, [&](std::size_t i, std::size_t) { return groups.of[i] == group ? 1.0 : 0.0; });
        const double entering = oracle::mean_over_arcs(
            a, [&](std::size_t, std::size_t j) { return groups.of[j] == group ? 1.0 : 0.0; });
        expected += leaving * entering;
    }
    return expected > 1.0 - 1e-12 ? NAN
                                  : (oracle::mean_over_arcs(a, is_within) - expected) / (1.0 - expected);
}

} // namespace

TEST_CASE("degree assortativity is the correlation of the degrees at the ends, on all small graphs") {
    double worst = 0.0;

    for (const auto& networks :
         {test::all_undirected_of_5(), test::all_directed_of_4(), test::random_networks(60)}) {
        for (const Network& network : networks) {
            worst =
                std::max(worst, gap(degree_assortativity(network), oracle::degree_assortativity(network)));
        }
    }

    CHECK(worst < 1e-9);
}

TEST_CASE("assortativity by group and the E-I index agree with their definitions on random networks") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(60)) {
        const auto a = oracle::ones(oracle::pair_strengths(network));
        const MixingMatrix mixing = mixing_matrix(network, groups);
        const double external = oracle::mean_over_arcs(
            a, [&](std::size_t i, std::size_t j) { return groups.of[i] != groups.of[j] ? 1.0 : 0.0; });
        worst = std::max({worst, gap(assortativity(mixing), oracle_assortativity(a)),
                          gap(ei_index(mixing), external - (1.0 - external))});
    }

    CHECK(worst < 1e-12);
}

TEST_CASE("a mixing matrix counts an undirected tie from both ends and a directed one once") {
    const Partition two{.of = {0, 0, 1}, .names = {"east", "west"}};
    const std::vector<Link> links{{.source = 0, .target = 1}, {.source = 0, .target = 2}};

    const MixingMatrix undirected = mixing_matrix(test::network_of(3, links), two);
    const MixingMatrix directed = mixing_matrix(test::network_of(3, links, Direction::keep), two);

    CHECK(undirected.ties == std::vector<double>{2, 1, 1, 0});
    CHECK(directed.ties == std::vector<double>{1, 1, 0, 0});
    CHECK(ei_index(undirected) == 0.0);
    CHECK(ei_index(directed) == 0.0);
}

TEST_CASE("mixing has no value without ties, or where all are alike") {
    const Partition one{.of = {0, 0}, .names = {"all"}};
    const Network pair = test::network_of(2, {{.source = 0, .target = 1}});
    const Network apart = test::network_of(2, {});

    CHECK(std::isnan(degree_assortativity(pair)));
    CHECK(std::isnan(assortativity(mixing_matrix(pair, one))));
    CHECK(ei_index(mixing_matrix(pair, one)) == -1.0);
    CHECK(std::isnan(ei_index(mixing_matrix(apart, one))));
    CHECK(std::isnan(ei_index(mixing_matrix(Network{}, Partition{}))));
}
