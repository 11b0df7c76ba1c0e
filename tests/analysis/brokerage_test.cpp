// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <jiedui/analysis/brokerage.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::difference;

namespace {

using Scores = std::vector<double>;

constexpr double exact = 1e-9;

Partition groups_of(std::vector<std::uint32_t> of, std::size_t count) {
    return {.of = std::move(of), .names = std::vector<std::string>(count, "g")};
}

/// The roles and, last, their total.
std::vector<RoleScores> all_roles(const Brokerage& brokerage) {
    std::vector<RoleScores> all(brokerage.roles.begin(), brokerage.roles.end());
    all.push_back(brokerage.total);
    return all;
}

/// Mean and deviation of each role of each vertex over all the networks, each as likely as ties that exist
/// independently with the given density make it.
void check_chance(const std::vector<Network>& networks, const Partition& groups, double pairs,
                  const Network& example) {
    const double d = oracle::density(example);
    const std::size_t n = groups.of.size();
    std::vector<Scores> mean(6, Scores(n, 0.0));
    std::vector<Scores> square(6, Scores(n, 0.0));
    for (const Network& network : networks) {
        const auto ties = static_cast<double>(network.links.size());
        const double likelihood = std::pow(d, ties) * std::pow(1.0 - d, pairs - ties);
        const auto count = oracle::brokerage_counts(network, groups.of);
        for (std::size_t role = 0; role < 6; ++role) {
            for (std::size_t v = 0; v < n; ++v) {
                mean[role][v] += likelihood * count[role][v];
                square[role][v] += likelihood * count[role][v] * count[role][v];
            }
        }
    }

    const auto roles = all_roles(brokerage(example, groups));

    for (std::size_t role = 0; role < 6; ++role) {
        Scores deviation(n);
        for (std::size_t v = 0; v < n; ++v) {
            deviation[v] = std::sqrt(std::max(0.0, square[role][v] - mean[role][v] * mean[role][v]));
        }
        INFO("role " << role);
        CHECK(difference(roles[role].expected, mean[role]) < exact);
        CHECK(difference(roles[role].deviation, deviation) < 1e-6);
    }
}

} // namespace

TEST_CASE("each of the five roles is counted for the broker between the groups that make it") {
    // 0 -> 1 -> 2 alone; the groups decide
    const Network chain =
        test::network_of(3, {{.source = 0, .target = 1}, {.source = 1, .target = 2}}, Direction::keep);

    const auto count = [&](std::vector<std::uint32_t> of, BrokerageRole role) {
        return brokerage(chain, groups_of(std::move(of), 3))[role].count;
    };

    CHECK(count({0, 0, 0}, BrokerageRole::coordinator) == Scores{0, 1, 0});
    CHECK(count({1, 0, 1}, BrokerageRole::consultant) == Scores{0, 1, 0});
    CHECK(count({1, 0, 0}, BrokerageRole::gatekeeper) == Scores{0, 1, 0});
    CHECK(count({0, 0, 1}, BrokerageRole::representative) == Scores{0, 1, 0});
    CHECK(count({0, 1, 2}, BrokerageRole::liaison) == Scores{0, 1, 0});
}

TEST_CASE("an undirected open pair is mediated both ways, a closed one not at all") {
    const Network open = test::network_of(3, {{.source = 0, .target = 1}, {.source = 1, .target = 2}});
    const Network closed = test::network_of(
        3, {{.source = 0, .target = 1}, {.source = 1, .target = 2}, {.source = 0, .target = 2}});
    const Partition groups = groups_of({0, 1, 1}, 2);

    const Brokerage of_open = brokerage(open, groups);

    CHECK(of_open[BrokerageRole::gatekeeper].count == Scores{0, 1, 0});
    CHECK(of_open[BrokerageRole::representative].count == Scores{0, 1, 0});
    CHECK(of_open.total.count == Scores{0, 2, 0});
    CHECK(brokerage(closed, groups).total.count == Scores{0, 0, 0});
}

TEST_CASE("brokerage counts agree with their definition on random networks") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(40)) {
        const Partition groups = groups_of({0, 0, 0, 1, 1, 2, 2, 3, 0}, 4);
        const auto expected = oracle::brokerage_counts(network, groups.of);
        const auto roles = all_roles(brokerage(network, groups));
        for (std::size_t role = 0; role < 6; ++role) {
            worst = std::max(worst, difference(roles[role].count, expected[role]));
        }
    }

    CHECK(worst == 0.0);
}

TEST_CASE("expected brokerage and its deviation are exact over all directed networks of four") {
    const auto networks = test::all_directed_of_4();

    check_chance(networks, groups_of({0, 0, 0, 1}, 2), 12.0, networks[0b000000011111]);
    check_chance(networks, groups_of({0, 1, 2, 1}, 3), 12.0, networks[0b110100100101]);
}

TEST_CASE("expected brokerage and its deviation are exact over all undirected networks of five") {
    const auto networks = test::all_undirected_of_5();

    check_chance(networks, groups_of({0, 0, 0, 1, 1}, 2), 10.0, networks[0b0001010011]);
    check_chance(networks, groups_of({0, 1, 1, 2, 3}, 4), 10.0, networks[0b1101011011]);
}

TEST_CASE("z scores are distances from the expectation, and 0 where chance leaves no room") {
    const RoleScores scores{.count = {3, 1, 2}, .expected = {1, 1, 0}, .deviation = {2, 0.5, 0}};

    const Scores z = z_scores(scores);

    CHECK(z == Scores{1, 0, 0});
}

TEST_CASE("brokerage is defined for no vertex and for one") {
    CHECK(brokerage(Network{}, Partition{}).total.count.empty());
    CHECK(brokerage(test::network_of(1, {}), groups_of({0}, 1)).total.expected == Scores{0});
}
