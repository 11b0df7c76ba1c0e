// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "table.hpp"
#include "time_options.hpp"
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
    std::vector<std::string> relations{};
    std::vector<std::string> kinds{};
    std::string weight{};
    TimeOptions time{};
    std::size_t top = std::numeric_limits<std::size_t>::max();
    std::string format = "text";
    std::string output = "-";
};

/// A ranking with all that is needed to read it.
struct Result {
    const CooperationGraph& graph;
    const Measure& measure;
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
                                {"definition", result.measure.definition},
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

analysis::Weight weight_of(const RankOptions& options, const Measure& measure) {
    static const std::vector<std::string> words{"one", "documents", "statements"};
    using enum analysis::Weight;
    constexpr std::array weights{one, documents, statements};
    return options.weight.empty() ? measure.weight : weights[choose("--weight", options.weight, words)];
}

void run_rank(const RankOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const Measure& measure = measure_named("--by", options.by);
    const analysis::ProjectionOptions choice{
        .relations = relations_of(options.relations, analysis::stated_relations()),
        .kinds = kinds_of(options.kinds, analysis::party_kinds()),
        .time = window_of(options.time),
        .weight = weight_of(options, measure)};
    const auto graph = read_network(options.network);
    const auto network = analysis::project(graph, choice);
    const auto scores = measure.compute(network);
    const Result result{graph, measure, analysis::convention(network),
                        analysis::ranking(network, scores, {.top = options.top})};
    const std::string header =
        std::string{measure.name} + ": " + std::string{measure.definition} + "; " + result.convention;
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
    command->add_option("--by", options->by, "The measure: " + listed(measure_names()))
        ->required()
        ->type_name("MEASURE");
    command->add_option("--relation", options->relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--kind", options->kinds, "Only these kinds of entities; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--weight", options->weight, "What a link weighs: one, documents, statements");
    add_time_options(*command, options->time);
    command->add_option("--top", options->top, "Only the first N")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui rank network.json --by betweenness --relation aid,pairing --top 10");
    command->callback([options] { run_rank(*options); });
}

} // namespace jiedui::cli
