// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "projection_words.hpp"
#include "table.hpp"
#include "words.hpp"

#include <limits>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/ranking.hpp>

namespace jiedui::cli {
namespace {

struct RankOptions {
    std::string network{};
    std::string by{};
    ProjectionWords projection{};
    std::string groups{};
    std::size_t top = std::numeric_limits<std::size_t>::max();
    std::string format = "text";
    std::string output = "-";
};

/// A ranking with all that is needed to read it.
struct Result {
    const CooperationGraph& graph;
    const analysis::MeasureText& measure;
    std::string convention;
    std::vector<analysis::Ranked> ranked;
};

Table table_of(const Result& result, std::string (*number)(double)) {
    Table table{.columns = {{"rank", Align::right},
                            {"score", Align::right},
                            {"name", Align::left},
                            {"english", Align::left},
                            {"id", Align::left}},
                .rows = {}};
    for (const auto& entry : result.ranked) {
        const Vertex& vertex = result.graph[entry.vertex];
        table.rows.push_back({std::to_string(entry.rank), number(entry.score), vertex.entity.name,
                              vertex.facts.label_en, id(vertex.entity)});
    }
    return table;
}

std::string to_json(const Result& result) {
    nlohmann::ordered_json json{{"measure", result.measure.name},
                                {"title", result.measure.title},
                                {"formula", result.measure.formula},
                                {"source", result.measure.source},
                                {"counts", analysis::usage(result.measure)},
                                {"convention", result.convention},
                                {"ranking", nlohmann::ordered_json::array()}};
    for (const auto& entry : result.ranked) {
        const Vertex& vertex = result.graph[entry.vertex];
        json["ranking"].push_back({{"rank", entry.rank},
                                   {"score", entry.score},
                                   {"name", vertex.entity.name},
                                   {"english", vertex.facts.label_en},
                                   {"id", id(vertex.entity)}});
    }
    return json.dump(2) + "\n";
}

Result ranked(const CooperationGraph& graph, const analysis::VertexMeasure& measure,
              const NetworkChoice& choice, Grouping grouping, std::size_t top) {
    auto [network, convention] = projected(graph, choice);
    const auto groups = partition_by(grouping, graph, network);
    if (measure.text.groups == analysis::GroupUse::counted) {
        convention += "; groups: " + listed(groups.names);
    }
    const auto scores = measure.compute({network, groups});
    return {graph, measure.text, std::move(convention), analysis::ranking(network, scores, {.top = top})};
}

void run_rank(const RankOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const auto& measure = vertex_measure_named("--by", options.by);
    const auto choice =
        choice_of(options.projection, {.weight = measure.weight, .direction = measure.network});
    const auto grouping = grouping_of(options.groups);
    const auto graph = read_network(options.network);
    const Result result = ranked(graph, measure, choice, grouping, options.top);
    const std::string header = definition_line(result.measure) + "\n" + result.convention;
    if (format == 0) {
        write_output(options.output, header + "\n\n" + to_text(table_of(result, rounded)));
    } else if (format == 1) {
        print_line(header);
        write_output(options.output, to_csv(table_of(result, exact)));
    } else {
        write_output(options.output, to_json(result));
    }
}

} // namespace

void add_rank(CLI::App& app) {
    auto options = std::make_shared<RankOptions>();
    auto* command = app.add_subcommand("rank", "Entities in the order of a measure, with its convention");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("--by", options->by, "The measure: " + listed(vertex_measure_names()))
        ->required()
        ->type_name("MEASURE");
    command->add_option("--top", options->top, "Only the first N")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_groups_option(*command, options->groups);
    add_projection_options(*command, options->projection);
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui rank network.json --by betweenness --relation aid,pairing --top 10");
    command->callback([options] { run_rank(*options); });
}

} // namespace jiedui::cli
