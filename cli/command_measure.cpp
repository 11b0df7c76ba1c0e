// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "measures.hpp"
#include "output.hpp"
#include "subject.hpp"
#include "table.hpp"
#include "words.hpp"

#include <cmath>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/bridges.hpp>
#include <jiedui/analysis/core_periphery.hpp>
#include <jiedui/analysis/mixing.hpp>

namespace jiedui::cli {
namespace {

struct MeasureOptions {
    std::string network{};
    std::vector<std::string> by{};
    ProjectionWords projection{};
    std::string groups{};
    unsigned threads = 0;
    std::string format = "text";
    std::string output = "-";
};

/// What stands behind a number: the entities, or pairs of entities, that it counts.
struct Listed {
    std::string name;
    std::vector<std::vector<std::uint32_t>> entries;
};

struct Result {
    Subject subject;
    std::vector<const analysis::NetworkMeasure*> measures;
    std::vector<double> values;
    std::vector<Listed> lists;
    analysis::MixingMatrix mixing;
};

bool asks_for(const Result& result, std::string_view name) {
    return std::ranges::any_of(result.measures, [&](const auto* m) { return m->text.name == name; });
}

bool asks_for_groups(const Result& result) {
    return std::ranges::any_of(result.measures, [](const auto* measure) {
        return measure->text.groups == analysis::GroupUse::counted;
    });
}

/// The members behind the numbers that were asked for.
std::vector<Listed> lists_of(const Result& result) {
    const analysis::Topology& topology = result.subject.topology;
    std::vector<Listed> lists;
    const auto add = [&](std::string name, const std::vector<std::uint32_t>& members) {
        lists.push_back(Listed{std::move(name), {}});
        for (const std::uint32_t member : members) {
            lists.back().entries.push_back({member});
        }
    };
    if (asks_for(result, "core_size")) {
        add("core", analysis::discrete_core(topology).members);
    }
    if (asks_for(result, "articulation_points")) {
        add("articulation_points", analysis::cut_points(topology).articulation_points);
    }
    if (asks_for(result, "bridges")) {
        add("bridges", {});
        for (const analysis::PlainEdge& edge : analysis::cut_points(topology).bridges) {
            lists.back().entries.push_back({edge.source, edge.target});
        }
    }
    return lists;
}

/// Those that compare groups are left out where there are none, unless they were named: then they are an
/// error.
std::vector<const analysis::NetworkMeasure*> measures_of(const MeasureOptions& options) {
    auto measures = network_measures_named("--by", options.by);
    const auto compares = [](const auto* measure) {
        return measure->text.groups == analysis::GroupUse::counted;
    };
    if (groups_in(options.network) == Groups::known) {
        return measures;
    }
    if (const auto found = std::ranges::find_if(measures, compares);
        found != measures.end() && !options.by.empty()) {
        throw UsageError("JD510", {"--by"},
                         std::string{(*found)->text.name} + " compares groups, and a plain network has none",
                         "choose measures without groups");
    }
    std::erase_if(measures, compares);
    return measures;
}

Result measured(const MeasureOptions& options) {
    auto measures = measures_of(options);
    Result result{
        subject_of(options.network, options.projection, {}, options.groups), std::move(measures), {}, {}, {}};
    const Subject& subject = result.subject;
    result.values = analysis::network_values({subject.topology, subject.groups, threads_of(options.threads)},
                                             result.measures);
    if (asks_for_groups(result)) {
        result.mixing = analysis::mixing_matrix(subject.topology, subject.groups);
    }
    result.lists = lists_of(result);
    return result;
}

Table table_of(const Result& result, std::string (*number)(double), const std::string& if_undefined) {
    Table table{.columns = {{"measure", Align::left},
                            {"value", Align::right},
                            {"formula", Align::left},
                            {"source", Align::left},
                            {"counts", Align::left}},
                .rows = {}};
    for (std::size_t i = 0; i < result.measures.size(); ++i) {
        const auto& text = result.measures[i]->text;
        table.rows.push_back({std::string{text.name},
                              std::isnan(result.values[i]) ? if_undefined : number(result.values[i]),
                              std::string{text.formula}, std::string{text.source}, analysis::usage(text)});
    }
    return table;
}

Table mixing_table(const Result& result) {
    Table table{.columns = {{"from \\ to", Align::left}}, .rows = {}};
    for (std::size_t from = 0; from < result.mixing.groups; ++from) {
        table.columns.push_back({result.subject.groups.names[from], Align::right});
        table.rows.push_back({result.subject.groups.names[from]});
        for (std::size_t to = 0; to < result.mixing.groups; ++to) {
            table.rows.back().push_back(rounded(result.mixing.at(from, to)));
        }
    }
    return table;
}

std::string to_text(const Result& result) {
    std::string text = result.subject.convention + "\n\n" + to_text(table_of(result, rounded, "undefined"));
    for (const Listed& list : result.lists) {
        text += "\n" + list.name + ":";
        for (const auto& entry : list.entries) {
            text += &entry == &list.entries.front() ? " " : ", ";
            for (const std::uint32_t member : entry) {
                text += (member == entry.front() ? "" : " - ") + result.subject.named(member).name;
            }
        }
        text += "\n";
    }
    if (asks_for_groups(result) && result.mixing.groups > 0) {
        text += "\nties between groups (undirected ones from both ends):\n" + to_text(mixing_table(result));
    }
    return text;
}

std::string to_json(const Result& result) {
    using Json = nlohmann::ordered_json;
    Json json{{"convention", result.subject.convention}, {"measures", Json::array()}};
    for (std::size_t i = 0; i < result.measures.size(); ++i) {
        const auto& text = result.measures[i]->text;
        json["measures"].push_back({{"name", text.name},
                                    {"title", text.title},
                                    {"value", std::isnan(result.values[i]) ? Json() : Json(result.values[i])},
                                    {"formula", text.formula},
                                    {"source", text.source},
                                    {"counts", analysis::usage(text)}});
    }
    for (const Listed& list : result.lists) {
        json[list.name] = Json::array();
        for (const auto& entry : list.entries) {
            Json ids = Json::array();
            for (const std::uint32_t member : entry) {
                ids.push_back(result.subject.named(member).id);
            }
            json[list.name].push_back(entry.size() == 1 ? ids.front() : ids);
        }
    }
    if (asks_for_groups(result)) {
        json["groups"] = result.subject.groups.names;
        json["mixing"] = Json::array();
        for (std::size_t from = 0; from < result.mixing.groups; ++from) {
            const auto row =
                result.mixing.ties.begin() + static_cast<std::ptrdiff_t>(from * result.mixing.groups);
            json["mixing"].push_back(
                std::vector<double>(row, row + static_cast<std::ptrdiff_t>(result.mixing.groups)));
        }
    }
    return json.dump(2) + "\n";
}

void run_measure(const MeasureOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const Result result = measured(options);
    if (format == 0) {
        write_output(options.output, to_text(result));
    } else if (format == 1) {
        print_line(result.subject.convention);
        write_output(options.output, to_csv(table_of(result, exact, "")));
    } else {
        write_output(options.output, to_json(result));
    }
}

} // namespace

void add_measure(CLI::App& app) {
    auto options = std::make_shared<MeasureOptions>();
    auto* command =
        app.add_subcommand("measure", "Measures of the network as a whole, with their conventions");
    command->add_option("NETWORK", options->network, "Network (.json), edge list or GraphML; or -")
        ->required();
    command
        ->add_option("--by", options->by,
                     "Only these measures, may be repeated: " + listed(network_measure_names()))
        ->delimiter(',')
        ->allow_extra_args(false)
        ->type_name("MEASURE");
    add_threads_option(*command, options->threads, "How many threads");
    add_groups_option(*command, options->groups);
    add_projection_options(*command, options->projection);
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui measure network.json --by density,ei_index --kind region");
    command->callback([options] { run_measure(*options); });
}

} // namespace jiedui::cli
