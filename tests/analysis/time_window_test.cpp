// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <jiedui/analysis/paths.hpp>
#include <jiedui/analysis/projection.hpp>
#include <jiedui/graph/dates.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::among;
using test::entity;

namespace {

/// One tie of each of: a document of 2019, one of June 2021, one without a date, and background.
CooperationGraph dated_graph() {
    StatementSet set;
    set.documents = {{.id = "旧", .title = "旧", .written = "2019-03-01"},
                     {.id = "新", .title = "新", .published = "2021-06"},
                     {.id = "无", .title = "无"}};
    set.statements = {among("旧", Relation::cooperation, {"region:甲", "region:乙"}),
                      among("新", Relation::pairing, {"region:乙", "region:丙"}),
                      among("无", Relation::pairing, {"region:丙", "region:丁"}),
                      among("册", Relation::cooperation, {"region:甲", "region:戊"})};
    set.statements[0].valid_to = "2020";
    set.statements[3].origin = Origin::background;
    return build_graph(set);
}

std::vector<std::string> documents_of(const CooperationGraph& graph) {
    std::vector<std::string> documents;
    for (const Statement& statement : graph.statements()) {
        documents.push_back(statement.document);
    }
    std::ranges::sort(documents);
    return documents;
}

/// The choice of statements, told otherwise than the library does: day by day counted as numbers.
bool counts(const Statement& statement, const CooperationGraph& graph, const TimeWindow& window) {
    const auto number = [](std::string day) {
        std::erase(day, '-');
        return std::stol(day);
    };
    if (statement.origin == Origin::background || window == TimeWindow{.undated = window.undated}) {
        return true;
    }
    const bool ended = !window.as_of.empty() && !statement.valid_to.empty() &&
                       number(last_day(statement.valid_to)) < number(last_day(window.as_of));
    std::string date;
    for (const DocumentInfo& document : graph.documents()) {
        if (document.id == statement.document) {
            date = document.written.empty() ? document.published : document.written;
        }
    }
    if (date.empty()) {
        return !ended && window.undated == Undated::keep;
    }
    const bool early = !window.from.empty() && number(first_day(date)) < number(first_day(window.from));
    const bool late = !window.to.empty() && number(last_day(date)) > number(last_day(window.to));
    const bool ahead = !window.as_of.empty() && number(last_day(date)) > number(last_day(window.as_of));
    return !ended && !early && !late && !ahead;
}

TimeWindow random_window(std::mt19937& random) {
    TimeWindow window{.undated = test::below(random, 2) == 0 ? Undated::drop : Undated::keep};
    window.from = test::random_date(random);
    window.to = test::random_date(random);
    window.as_of = test::random_date(random);
    return window;
}

} // namespace

TEST_CASE("a window of time takes the documents issued within it, and background of every time") {
    const auto graph = dated_graph();
    const auto within = [&graph](TimeWindow window) { return documents_of(slice(graph, window)); };

    CHECK(within({}) == std::vector<std::string>{"册", "新", "无", "旧"});
    CHECK(within({.from = "2019", .to = "2019"}) == std::vector<std::string>{"册", "旧"});
    CHECK(within({.from = "2019-03-01", .to = "2021"}) == std::vector<std::string>{"册", "新", "旧"});
    CHECK(within({.from = "2019-03-02"}) == std::vector<std::string>{"册", "新"});
    CHECK(within({.to = "2021-06-29"}) == std::vector<std::string>{"册", "旧"});
    CHECK(within({.from = "2021-06-02"}) == std::vector<std::string>{"册"});
    CHECK(within({.from = "2020", .undated = Undated::keep}) == std::vector<std::string>{"册", "新", "无"});
}

TEST_CASE("as of a day counts what was issued by then and has not ended by its own words") {
    const auto graph = dated_graph();
    const auto as_of = [&graph](std::string day) {
        return documents_of(slice(graph, {.as_of = std::move(day)}));
    };

    CHECK(as_of("2018") == std::vector<std::string>{"册"});
    CHECK(as_of("2019-03-01") == std::vector<std::string>{"册", "旧"});
    CHECK(as_of("2020") == std::vector<std::string>{"册", "旧"});
    CHECK(as_of("2020-12-31") == std::vector<std::string>{"册", "旧"});
    CHECK(as_of("2021-01-01") == std::vector<std::string>{"册"});
    CHECK(as_of("2021-06") == std::vector<std::string>{"册", "新"});
    CHECK(as_of("2099") == std::vector<std::string>{"册", "新"});
}

TEST_CASE("a slice is the graph built of the statements that count") {
    std::mt19937 random(20);
    for (int round = 0; round < 200; ++round) {
        const auto graph = build_graph(test::random_set(random, 12), test::some_facts);
        const TimeWindow window = random_window(random);
        if (!problem_with(window).empty()) {
            continue;
        }
        StatementSet expected;
        for (const Statement& statement : graph.statements()) {
            if (counts(statement, graph, window)) {
                expected.statements.push_back(statement);
            }
        }

        const auto part = slice(graph, window);

        const auto built = build_graph(expected, test::some_facts);
        CAPTURE(describe(window));
        CHECK(std::ranges::equal(part.statements(), built.statements()));
        CHECK(std::ranges::equal(part.edges(), built.edges()));
        CHECK(std::ranges::equal(part.vertices(), built.vertices()));
    }
}

TEST_CASE("projecting within a window is projecting the slice") {
    std::mt19937 random(21);
    int compared = 0;
    for (int round = 0; round < 200; ++round) {
        const auto graph = build_graph(test::random_set(random, 12));
        ProjectionOptions options{.kinds = {all_kinds.begin(), all_kinds.end()},
                                  .time = random_window(random),
                                  .weight = round % 2 == 0 ? Weight::documents : Weight::statements};
        if (!problem_with(options.time).empty()) {
            continue;
        }

        const Network network = project(graph, options);

        const auto part = slice(graph, options.time);
        options.time = {};
        const Network expected = project(part, options);
        REQUIRE(network.links.size() == expected.links.size());
        for (std::size_t i = 0; i < network.links.size(); ++i) {
            CHECK(network.links[i].weight == expected.links[i].weight);
            CHECK(graph[network.vertices[network.links[i].source]].entity ==
                  part[expected.vertices[expected.links[i].source]].entity);
            CHECK(graph[network.vertices[network.links[i].target]].entity ==
                  part[expected.vertices[expected.links[i].target]].entity);
        }
        ++compared;
    }
    CHECK(compared > 80);
}

TEST_CASE("paths walk only what lies within the window") {
    const auto graph = dated_graph();
    const auto at = [&graph](const char* id) { return *graph.find(entity(id)); };
    PathNetwork network(graph, {.time = {.from = "2019", .to = "2021"}});

    const auto inside = network.paths(at("region:甲"), at("region:丙"));
    const auto beyond = network.paths(at("region:甲"), at("region:丁"));

    CHECK(inside.size() == 1);
    CHECK(beyond.empty());
    CHECK(PathNetwork(graph).paths(at("region:甲"), at("region:丁")).size() == 1);
}

TEST_CASE("a window that is none is refused") {
    const auto graph = dated_graph();

    CHECK(problem_with({.from = "2020", .to = "2019"}) == "the window ends (2019) before it begins (2020)");
    CHECK(problem_with({.as_of = "2020-02-30"}) ==
          "'2020-02-30' is no date; expected 2021, 2021-06 or 2021-06-30");
    CHECK(problem_with({.from = "2020-05", .to = "2020"}).empty());
    CHECK_THROWS_AS(slice(graph, {.from = "2020", .to = "2019"}), Error);
    CHECK_THROWS_AS(project(graph, {.time = {.to = "soon"}}), Error);
}

TEST_CASE("a window is told in words") {
    CHECK(describe({}) == "all");
    CHECK(describe({.from = "2019", .to = "2021"}) == "issued from 2019 to 2021, undated documents left out");
    CHECK(describe({.to = "2021"}) == "issued up to 2021, undated documents left out");
    CHECK(describe({.as_of = "2021-06-30", .undated = Undated::keep}) ==
          "in force as of 2021-06-30, undated documents kept");
    CHECK(convention(project(dated_graph(), {.time = {.as_of = "2020"}}))
              .find("; time: in force as of 2020, ") != std::string::npos);
}
