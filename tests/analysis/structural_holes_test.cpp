// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <jiedui/analysis/structural_holes.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::difference;

namespace {

using Scores = std::vector<double>;

constexpr double exact = 1e-12;

double distance_from_oracle(const Network& network) {
    const Scores size = oracle::effective_size(network);
    Scores share = size;
    const auto a = oracle::both_ways(oracle::pair_strengths(network));
    for (std::size_t v = 0; v < share.size(); ++v) {
        const double partners = oracle::sum_of(oracle::ones(a)[v]);
        share[v] = partners > 0.0 ? share[v] / partners : 0.0;
    }
    return std::max({difference(constraint(network), oracle::constraint(network)),
                     difference(effective_size(network), size), difference(efficiency(network), share)});
}

} // namespace

TEST_CASE("constraint and effective size of a triangle with a tail are those worked out by hand") {
    // 0, 1, 2 are tied to each other, 3 to 2 only
    const Network network = test::network_of(4, {{.source = 0, .target = 1},
                                                 {.source = 0, .target = 2},
                                                 {.source = 1, .target = 2},
                                                 {.source = 2, .target = 3}});

    const Scores of_all = constraint(network);

    // 0: (1/2 + 1/2 1/3)^2 + (1/2 + 1/2 1/2)^2; 2: two of (1/3 + 1/3 1/2)^2 and (1/3)^2
    CHECK(difference(of_all, {4.0 / 9 + 9.0 / 16, 4.0 / 9 + 9.0 / 16, 2.0 / 4 + 1.0 / 9, 1.0}) < exact);
    CHECK(difference(effective_size(network), {1, 1, 3 - 2.0 / 3, 1}) < exact);
    CHECK(difference(efficiency(network), {0.5, 0.5, 7.0 / 9, 1}) < exact);
}

TEST_CASE("constraint and effective size agree with their definitions on all small graphs") {
    double worst = 0.0;

    for (const auto& networks : {test::all_undirected_of_5(), test::all_directed_of_4()}) {
        for (const Network& network : networks) {
            worst = std::max(worst, distance_from_oracle(network));
        }
    }

    CHECK(worst < exact);
}

TEST_CASE("constraint and effective size agree with their definitions with weights, loops, parallel links") {
    double worst = 0.0;

    for (const Network& network : test::random_networks(60)) {
        worst = std::max(worst, distance_from_oracle(network));
    }

    CHECK(worst < exact);
}

TEST_CASE("constraint is defined for no vertex, one vertex and a loop alone") {
    CHECK(constraint(Network{}).empty());
    CHECK(constraint(test::network_of(1, {})) == Scores{0});
    CHECK(effective_size(test::network_of(1, {{.source = 0, .target = 0}})) == Scores{0});
    CHECK(efficiency(test::network_of(2, {})) == Scores{0, 0});
}
