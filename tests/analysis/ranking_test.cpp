// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"

#include <algorithm>

#include <jiedui/analysis/ranking.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

const Network four{.vertices = {VertexId{2}, VertexId{3}, VertexId{5}, VertexId{7}}};

} // namespace

TEST_CASE("a ranking goes down the scores, ties in vertex order with a shared rank") {
    const std::vector<double> scores{1.0, 4.0, 1.0, 0.5};

    const std::vector<Ranked> ranked = ranking(four, scores);

    CHECK(ranked ==
          std::vector<Ranked>{
              {VertexId{3}, 4.0, 1}, {VertexId{2}, 1.0, 2}, {VertexId{5}, 1.0, 2}, {VertexId{7}, 0.5, 4}});
}

TEST_CASE("a long tie stays in vertex order") {
    Network hundred;
    std::vector<double> scores;
    for (std::uint32_t v = 0; v < 100; ++v) {
        hundred.vertices.push_back(VertexId{v});
        scores.push_back(v % 2 == 0 ? 0.0 : 1.0);
    }

    const std::vector<Ranked> ranked = ranking(hundred, scores);

    CHECK(std::ranges::is_sorted(std::span(ranked).first(50), {}, &Ranked::vertex));
    CHECK(std::ranges::is_sorted(std::span(ranked).last(50), {}, &Ranked::vertex));
    CHECK(ranked.back().rank == 51);
}

TEST_CASE("a ranking can be cut, even inside a tie, and longer than the network") {
    const std::vector<double> scores{1.0, 4.0, 1.0, 0.5};

    const std::vector<Ranked> two = ranking(four, scores, {.top = 2});

    CHECK(two == std::vector<Ranked>{{VertexId{3}, 4.0, 1}, {VertexId{2}, 1.0, 2}});
    CHECK(ranking(four, scores, {.top = 0}).empty());
    CHECK(ranking(four, scores, {.top = 9}).size() == 4);
    CHECK(ranking(Network{}, {}).empty());
}
