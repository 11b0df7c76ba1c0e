// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "names.hpp"
#include "output.hpp"
#include "projection_words.hpp"
#include "table.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/measures.hpp>
#include <jiedui/analysis/timeline.hpp>

namespace jiedui::cli {
namespace {

struct SeriesOptions {
    std::string network{};
    std::vector<std::string> by{};
    std::string window = "1y";
    std::string step = "1y";
    std::string between{};
    std::string undated{};
    analysis::Clock clock = analysis::Clock::issued;
    ProjectionWords projection{};
    std::string format = "text";
    std::string output = "-";
    std::string data{};
};

/// `3y`, `6m`, `1y6m` in months.
std::uint32_t months_of(const std::string& option, const std::string& text) {
    std::uint32_t months = 0;
    std::uint32_t number = 0;
    bool has_number = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9' && number < 10000) {
            number = number * 10 + static_cast<std::uint32_t>(c - '0');
            has_number = true;
        } else if ((c == 'y' || c == 'm') && has_number) {
            months += c == 'y' ? number * 12 : number;
            number = 0;
            has_number = false;
        } else {
            months = 0;
            break;
        }
    }
    if (months == 0 || has_number) {
        throw UsageError("JD521", {option}, "'" + text + "' is no length of time",
                         "write years and months, for example 3y, 6m or 1y6m");
    }
    return months;
}

/// A measure of the whole network, or with `:` and an entity a measure of that entity; and how it is defined.
struct Wanted {
    std::string definition;
    analysis::SeriesMeasure measure;
};

Wanted of_network(const std::string& name) {
    const std::vector<std::string> names{name};
    const auto chosen = network_measures_named("--by", names);
    return {definition_line(chosen.front()->text),
            [chosen](const CooperationGraph& graph, const analysis::Network& network) {
                const auto groups = analysis::by_macro_region(graph, network);
                const double value = analysis::network_values({network, groups}, chosen).front();
                return std::isnan(value) ? std::nullopt : std::optional(value);
            }};
}

/// With the weight and direction that the measure wants, unless the words say otherwise.
Wanted of_entity(const std::string& name, VertexId vertex, const ProjectionWords& words) {
    const analysis::VertexMeasure& measure = vertex_measure_named("--by", name);
    std::string definition = definition_line(measure.text);
    if (measure.weight == analysis::Weight::documents && words.weight.empty()) {
        definition += "; here a link weighs the documents that state it";
    }
    if (measure.network == analysis::Direction::keep && words.direction.empty()) {
        definition += "; here direction is kept";
    }
    const auto ties = choice_of(words, {.weight = measure.weight, .direction = measure.network}).ties;
    return {std::move(definition),
            [vertex, &measure, ties](const CooperationGraph& graph,
                                     const analysis::Network& plain) -> std::optional<double> {
                auto choice = ties;
                choice.time = plain.options.time;
                const auto network = analysis::project(graph, choice);
                const auto at = std::ranges::lower_bound(network.vertices, vertex);
                if (at == network.vertices.end() || *at != vertex) {
                    return std::nullopt;
                }
                const auto groups = analysis::by_macro_region(graph, network);
                return measure.compute(
                    {network, groups})[static_cast<std::size_t>(at - network.vertices.begin())];
            }};
}

Wanted wanted(const std::string& word, const CooperationGraph& graph, const SeriesOptions& options) {
    const auto colon = word.find(':');
    if (colon == std::string::npos) {
        return of_network(word);
    }
    const std::string name = word.substr(0, colon);
    (void)vertex_measure_named("--by", name);
    const Naming naming{.network = options.network, .data = options.data};
    return of_entity(name, find_vertex(graph, word.substr(colon + 1), naming), options.projection);
}

Table table_of(const std::vector<analysis::SeriesPoint>& points, const SeriesOptions& options,
               std::string (*number)(double)) {
    const bool in_force = options.clock == analysis::Clock::in_force;
    Table table;
    table.columns = in_force ? std::vector<Column>{{"as_of"}} : std::vector<Column>{{"from"}, {"to"}};
    for (const auto* name : {"documents", "entities", "links"}) {
        table.columns.push_back({name, Align::right});
    }
    for (const auto& word : options.by) {
        table.columns.push_back({word, Align::right});
    }
    for (const auto& point : points) {
        std::vector<std::string> row{in_force ? point.window.as_of : point.window.from};
        if (!in_force) {
            row.push_back(point.window.to);
        }
        for (const std::size_t count : {point.documents, point.vertices, point.links}) {
            row.push_back(std::to_string(count));
        }
        for (const auto& value : point.values) {
            row.push_back(value ? number(*value) : "");
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string to_json(const std::vector<analysis::SeriesPoint>& points, const SeriesOptions& options,
                    const std::string& convention) {
    nlohmann::ordered_json json{{"convention", convention}, {"series", nlohmann::ordered_json::array()}};
    for (const auto& point : points) {
        nlohmann::ordered_json object;
        for (const auto& [key, date] :
             {std::pair{"from", &point.window.from}, std::pair{"to", &point.window.to},
              std::pair{"as_of", &point.window.as_of}}) {
            if (!date->empty()) {
                object[key] = *date;
            }
        }
        object["documents"] = point.documents;
        object["entities"] = point.vertices;
        object["links"] = point.links;
        for (std::size_t i = 0; i < options.by.size(); ++i) {
            object["values"][options.by[i]] =
                point.values[i] ? nlohmann::ordered_json(*point.values[i]) : nlohmann::ordered_json(nullptr);
        }
        json["series"].push_back(std::move(object));
    }
    return json.dump(2) + "\n";
}

/// What is the same for all points: the convention of the network without its size and time.
std::string convention_of(const CooperationGraph& graph, const analysis::ProjectionOptions& choice) {
    const std::string whole = analysis::convention(analysis::project(graph, choice));
    const auto begin = whole.find("; ") + 2;
    const auto time = whole.find("time: all; ");
    return whole.substr(begin, time - begin) + whole.substr(time + std::string_view("time: all; ").size());
}

void run_series(const SeriesOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const auto bounds = window_of({.between = options.between, .as_of = {}, .undated = {}});
    static const std::vector<std::string> words{"drop", "keep"};
    const analysis::TimelineOptions timeline{
        .from = bounds.from,
        .to = bounds.to,
        .window_months = months_of("--window", options.window),
        .step_months = months_of("--step", options.step),
        .clock = options.clock,
        .undated = options.undated.empty()
                       ? analysis::Undated::drop
                       : static_cast<analysis::Undated>(choose("--undated", options.undated, words))};
    const analysis::ProjectionOptions choice = choice_of(options.projection).ties;
    const auto graph = read_network(options.network);
    std::vector<analysis::SeriesMeasure> measures;
    std::string convention = convention_of(graph, choice);
    for (const auto& word : options.by) {
        auto [definition, measure] = wanted(word, graph, options);
        convention += "\n" + definition;
        measures.push_back(std::move(measure));
    }
    const auto points = series(graph, moving_windows(graph, timeline), choice, measures);
    if (points.empty()) {
        print(std::vector{Diagnostic{
            Severity::note, "JD522", {options.network}, "no document is dated", "give --between FROM..TO"}});
    }
    if (format == 2) {
        write_output(options.output, to_json(points, options, convention));
    } else if (format == 1) {
        print_line(convention);
        write_output(options.output, to_csv(table_of(points, options, exact)));
    } else {
        write_output(options.output, convention + "\n\n" + to_text(table_of(points, options, rounded)));
    }
}

} // namespace

void add_series(CLI::App& app) {
    auto options = std::make_shared<SeriesOptions>();
    auto* command = app.add_subcommand("series", "Measures over time, one row for each window");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command
        ->add_option(
            "--by", options->by,
            "A measure of jiedui measure, or one of jiedui rank with an entity, degree:NAME; may be repeated")
        ->allow_extra_args(false)
        ->type_name("MEASURE");
    command->add_option("--window", options->window, "Length of a window: 3y, 6m (1y)")->type_name("LENGTH");
    command->add_option("--step", options->step, "From one window to the next (1y)")->type_name("LENGTH");
    command->add_option("--between", options->between, "From where to where; else all dated documents")
        ->type_name("FROM..TO");
    command->add_flag_callback(
        "--in-force", [options] { options->clock = analysis::Clock::in_force; },
        "What is in force at the end of each window, not what was issued within");
    command->add_option("--undated", options->undated, "drop or keep documents without a date (drop)");
    add_tie_options(*command, options->projection);
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    add_data_option(*command, options->data);
    command->footer(
        "Example:\n  jiedui series network.json --by density --by degree:Guizhou --window 3y --step 1y");
    command->callback([options] { run_series(*options); });
}

} // namespace jiedui::cli
