// SPDX-License-Identifier: Apache-2.0
#include "phrases.hpp"
#include "report.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include <jiedui/analysis/measures.hpp>

using namespace jiedui;

namespace {

const std::filesystem::path wordings = std::filesystem::path(JIEDUI_SOURCE_DIR) / "data" / "report.json";

template <class Measures> void check_definitions(const Measures& measures) {
    const cli::Phrases english(wordings, render::Language::en);
    const cli::Phrases chinese(wordings, render::Language::zh);
    for (const auto& measure : measures) {
        const std::string key = "definition." + std::string(measure.text.name);
        if (measure.text.name.starts_with("small_world")) {
            continue; // in no report
        }
        INFO(key);
        CHECK(english(key) == measure.text.formula);
        CHECK_FALSE(chinese(key).empty());
    }
}

} // namespace

TEST_CASE("the convention of a report is that of every other result") {
    const cli::Phrases english(wordings, render::Language::en);
    const auto style = render::load_style(wordings.parent_path() / "style.json");
    const CooperationGraph graph;
    for (const auto& options :
         {analysis::ProjectionOptions{},
          analysis::ProjectionOptions{.origins = {Origin::background},
          .time = {.from = "2020", .as_of = "2021"},
          .minimum_confidence = 0.5,
          .direction = analysis::Direction::keep,
          .parallel_edges = analysis::ParallelEdges::count,
          .weight = analysis::Weight::statements,
          .weight_meaning = analysis::WeightMeaning::distance,
          .isolates = analysis::Isolates::keep},
          analysis::ProjectionOptions{.time = {.to = "2020", .undated = analysis::Undated::keep},
          .parallel_edges = analysis::ParallelEdges::keep,
          .weight = analysis::Weight::documents}}) {
        const auto network = analysis::project(graph, options);

        const std::string in_report =
            cli::convention(cli::ReportSource{.graph = graph, .style = style, .words = english}, network);

        CHECK(in_report == analysis::convention(network));
    }
}

TEST_CASE("reports say of every coding rule what it finds") {
    const cli::Phrases chinese(wordings, render::Language::zh);
    std::ifstream table(std::filesystem::path(JIEDUI_SOURCE_DIR) / "loaders" / "src" / "rules" /
                        "confidence.cpp");
    const std::string text(std::istreambuf_iterator<char>(table), {});
    const std::regex rule("RuleConfidence\\{\"([a-z-]+)\",");
    std::size_t rules = 0;
    for (std::sregex_iterator found(text.begin(), text.end(), rule), none; found != none; ++found) {
        INFO((*found)[1]);
        CHECK_FALSE(chinese.or_else("rule.meaning." + (*found)[1].str(), "").empty());
        ++rules;
    }

    CHECK(rules > 20);
}

TEST_CASE("reports define every measure in both languages, in English by its formula") {
    check_definitions(analysis::vertex_measures());
    check_definitions(analysis::network_measures());
}
