// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "subject.hpp"
#include "table.hpp"
#include "words.hpp"

#include <limits>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/ranking.hpp>

namespace jiedui::cli {
namespace {

struct RankOptions {
    std::string network{};
    std::string by{};
    ProjectionWords projection{};
    std::string groups{};
    unsigned threads = 0;
    std::uint32_t sample = 0; ///< 0: all are sources
    std::size_t top = std::numeric_limits<std::size_t>::max();
    std::string format = "text";
    std::string output = "-";
};

/// A ranking with all that is needed to read it.
struct Result {
    const analysis::MeasureText& measure;
    Subject subject;
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
        Named vertex = result.subject.named(static_cast<std::uint32_t>(entry.vertex));
        table.rows.push_back({std::to_string(entry.rank), number(entry.score), std::move(vertex.name),
                              std::move(vertex.english), std::move(vertex.id)});
    }
    return table;
}

std::string to_json(const Result& result) {
    nlohmann::ordered_json json{{"measure", result.measure.name},
                                {"title", result.measure.title},
                                {"formula", result.measure.formula},
                                {"source", result.measure.source},
                                {"counts", analysis::usage(result.measure)},
                                {"convention", result.subject.convention},
                                {"ranking", nlohmann::ordered_json::array()}};
    for (const auto& entry : result.ranked) {
        const Named vertex = result.subject.named(static_cast<std::uint32_t>(entry.vertex));
        json["ranking"].push_back({{"rank", entry.rank},
                                   {"score", entry.score},
                                   {"name", vertex.name},
                                   {"english", vertex.english},
                                   {"id", vertex.id}});
    }
    return json.dump(2) + "\n";
}

/// Scores from paths that start at a few vertices; the convention tells how far they may be off.
std::vector<double> sampled(const RankOptions& options, Subject& subject) {
    const analysis::SampleOptions choice{.sources = options.sample, .threads = threads_of(options.threads)};
    auto sample = analysis::sampled_betweenness(subject.topology, choice);
    subject.convention += "; sample: paths from " + std::to_string(sample.sources.size()) + " of " +
                          std::to_string(subject.topology.vertices()) + " vertices, seed " +
                          std::to_string(choice.seed) + ", times n / sample; with probability " +
                          rounded(choice.confidence) + " no score is off by more than " +
                          rounded(sample.error);
    return std::move(sample.scores);
}

Result ranked(const RankOptions& options, const analysis::VertexMeasure& measure) {
    const bool compares_groups = measure.text.groups == analysis::GroupUse::counted;
    if (compares_groups && groups_in(options.network) == Groups::none) {
        throw UsageError("JD510", {"--by"},
                         std::string{measure.text.name} + " compares groups, and a plain network has none",
                         "choose a measure without groups");
    }
    if (options.sample > 0 && measure.text.name != "betweenness") {
        throw UsageError("JD510", {"--sample"},
                         std::string{measure.text.name} + " is not taken from a sample",
                         "choose --by betweenness, or leave --sample out");
    }
    Result result{measure.text,
                  subject_of(options.network, options.projection,
                             {.weight = measure.weight, .direction = measure.network}, options.groups),
                  {}};
    Subject& subject = result.subject;
    if (compares_groups) {
        subject.convention += "; groups: " + listed(subject.groups.names);
    }
    const auto scores =
        options.sample > 0 ? sampled(options, subject)
                           : measure.compute({subject.topology, subject.groups, threads_of(options.threads)});
    result.ranked = analysis::ranking(scores, {.top = options.top});
    return result;
}

void run_rank(const RankOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const auto& measure = vertex_measure_named("--by", options.by);
    const Result result = ranked(options, measure);
    const std::string header = definition_line(result.measure) + "\n" + result.subject.convention;
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
    command->add_option("NETWORK", options->network, "Network (.json), edge list or GraphML; or -")
        ->required();
    command->add_option("--by", options->by, "The measure: " + listed(vertex_measure_names()))
        ->required()
        ->type_name("MEASURE");
    command->add_option("--top", options->top, "Only the first N")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command
        ->add_option("--sample", options->sample,
                     "Betweenness from the paths of N entities, with a bound on the error")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_threads_option(*command, options->threads, "How many threads");
    add_groups_option(*command, options->groups);
    add_projection_options(*command, options->projection);
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui rank network.json --by betweenness --relation aid,pairing --top 10");
    command->callback([options] { run_rank(*options); });
}

} // namespace jiedui::cli
