// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <array>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/timeline.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::among;

namespace {

CooperationGraph years() {
    StatementSet set;
    set.documents = {{.id = "一", .title = "一", .written = "2019-03-01"},
                     {.id = "二", .title = "二", .written = "2020"},
                     {.id = "三", .title = "三", .written = "2022-07-15"},
                     {.id = "四", .title = "四"}};
    set.statements = {among("一", Relation::cooperation, {"region:甲", "region:乙"}),
                      among("二", Relation::pairing, {"region:甲", "region:乙", "region:丙"}),
                      among("三", Relation::pairing, {"region:乙", "region:丙"})};
    set.statements[0].valid_to = "2020-12-31";
    return build_graph(set);
}

using Bounds = std::vector<std::pair<std::string, std::string>>;

Bounds bounds(const std::vector<TimeWindow>& windows) {
    Bounds result;
    for (const TimeWindow& window : windows) {
        result.emplace_back(window.from, window.to);
    }
    return result;
}

} // namespace

TEST_CASE("windows move on from the first year to the last document") {
    const auto graph = years();

    CHECK(bounds(moving_windows(graph)) == Bounds{{"2019-01-01", "2019-12-31"},
                                                  {"2020-01-01", "2020-12-31"},
                                                  {"2021-01-01", "2021-12-31"},
                                                  {"2022-01-01", "2022-12-31"}});
    CHECK(bounds(moving_windows(graph, {.window_months = 36})) ==
          Bounds{{"2019-01-01", "2021-12-31"}, {"2020-01-01", "2022-12-31"}});
    CHECK(bounds(moving_windows(
              graph, {.from = "2020-01-31", .to = "2020-04", .window_months = 1, .step_months = 1})) ==
          Bounds{{"2020-01-31", "2020-02-28"},
                 {"2020-02-29", "2020-03-30"},
                 {"2020-03-31", "2020-04-29"},
                 {"2020-04-30", "2020-05-30"}});
    CHECK(bounds(moving_windows(graph, {.from = "9999", .to = "9999"})) ==
          Bounds{{"9999-01-01", "9999-12-31"}});
}

TEST_CASE("windows without a gap between them take every dated document once") {
    std::mt19937 random(51);
    for (int round = 0; round < 50; ++round) {
        StatementSet set;
        for (int i = 0; i < 8; ++i) {
            const auto two = [&random](std::size_t limit) {
                const auto text = std::to_string(1 + test::below(random, limit));
                return std::string(2 - text.size(), '0') + text;
            };
            const std::string name = "文" + std::to_string(i);
            set.documents.push_back(
                {.id = name, .title = name, .written = "20" + two(20) + "-" + two(12) + "-" + two(28)});
        }
        const auto graph = build_graph(set);
        const auto months = static_cast<std::uint32_t>(1 + test::below(random, 30));

        const auto points =
            series(graph, moving_windows(graph, {.window_months = months, .step_months = months}), {}, {});

        std::size_t documents = 0;
        for (const SeriesPoint& point : points) {
            documents += point.documents;
        }
        CHECK(documents == 8);
    }
}

TEST_CASE("what is in force is asked on the last day of each window") {
    const auto windows = moving_windows(years(), {.clock = Clock::in_force});

    REQUIRE(windows.size() == 4);
    CHECK(windows[1] == TimeWindow{.from = {}, .to = {}, .as_of = "2020-12-31", .undated = Undated::drop});
}

TEST_CASE("a series is the measure of the projection of each window") {
    const auto graph = years();
    const VertexId first = *graph.find(test::entity("region:甲"));
    const SeriesMeasure degree_of_first = [first](const CooperationGraph&,
                                                  const Network& network) -> std::optional<double> {
        const auto at = std::ranges::find(network.vertices, first);
        return at == network.vertices.end()
                   ? std::nullopt
                   : std::optional(degree(network)[static_cast<std::size_t>(at - network.vertices.begin())]);
    };
    const std::array measures{degree_of_first};

    const auto issued = series(graph, moving_windows(graph), {}, measures);
    const auto in_force = series(graph, moving_windows(graph, {.clock = Clock::in_force}), {}, measures);

    using Values = std::vector<std::optional<double>>;
    const auto values = [](const std::vector<SeriesPoint>& points) {
        Values result;
        for (const SeriesPoint& point : points) {
            result.push_back(point.values.at(0));
        }
        return result;
    };
    CHECK(values(issued) == Values{1.0, 2.0, std::nullopt, std::nullopt});
    CHECK(values(in_force) == Values{1.0, 2.0, 2.0, 2.0});
    CHECK(issued[1].links == 3);
    CHECK(issued[2].links == 0);
    CHECK(issued[3].documents == 1);
    CHECK(in_force[3].documents == 3);
}

TEST_CASE("without dated documents there are no windows, and a span the wrong way round is refused") {
    const auto undated = build_graph(
        {.statements = {among("无", Relation::pairing, {"region:甲", "region:乙"})}, .documents = {}});

    CHECK(moving_windows(undated).empty());
    CHECK(moving_windows(undated, {.from = "2020", .to = "2021"}).size() == 2);
    CHECK_THROWS_AS(moving_windows(years(), {.from = "2023"}), Error);
    CHECK_THROWS_AS(moving_windows(years(), {.from = "yesterday"}), Error);
}
