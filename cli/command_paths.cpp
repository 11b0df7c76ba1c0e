// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "names.hpp"
#include "output.hpp"
#include "path_report.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <algorithm>
#include <limits>
#include <memory>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

constexpr std::size_t as_many_as_asked = 0;

struct PathsOptions {
    std::string network{};
    std::string from{};
    std::string to{};
    std::size_t most = as_many_as_asked;
    bool wants_all_shortest = false;
    std::uint32_t max_hops = 6;
    std::string pattern{};
    std::string direction = "drop";
    std::vector<std::string> relations{};
    std::vector<std::string> origins{};
    std::vector<std::string> kinds{};
    std::vector<std::string> avoided_kinds{};
    std::vector<std::string> avoid{};
    std::string weight = "one";
    TimeOptions time{};
    std::string format = "text";
    std::string output = "-";
    std::string data{};
};

analysis::RelationPattern pattern_of(const std::string& text) {
    try {
        return analysis::parse_pattern(text);
    } catch (const Error& problem) {
        throw UsageError(problem.code(), {"--pattern"}, problem.message(), problem.hint());
    }
}

/// Those that were asked for, else the stated ones and those that the pattern names.
std::vector<Relation> choose_relations(const PathsOptions& options,
                                       const analysis::RelationPattern& pattern) {
    std::vector<Relation> otherwise = analysis::stated_relations();
    for (const auto& tie : pattern.ties) {
        if (tie.relations.size() == 1 && is_structural(tie.relations.front())) {
            otherwise.push_back(tie.relations.front());
        }
    }
    std::ranges::sort(otherwise);
    otherwise.erase(std::unique(otherwise.begin(), otherwise.end()), otherwise.end());
    return relations_of(options.relations, std::move(otherwise));
}

analysis::PathTies ties_of(const PathsOptions& options) {
    static const std::vector<std::string> directions{"keep", "drop"};
    static const std::vector<std::string> weights{"one", "documents", "statements"};
    analysis::PathTies ties;
    if (!options.pattern.empty()) {
        ties.pattern = pattern_of(options.pattern);
    }
    ties.relations = choose_relations(options, ties.pattern);
    ties.origins = origins_of(options.origins, ties.origins);
    ties.time = window_of(options.time);
    ties.direction = static_cast<analysis::Direction>(choose("--direction", options.direction, directions));
    ties.weight = static_cast<analysis::Weight>(choose("--weight", options.weight, weights));
    ties.cost =
        ties.weight == analysis::Weight::one ? analysis::PathCost::hops : analysis::PathCost::inverse_weight;
    return ties;
}

analysis::PathOptions choices_of(const PathsOptions& options) {
    analysis::PathOptions choices{.kinds = kinds_of(options.kinds, analysis::path_kinds()),
                                  .max_hops = options.max_hops};
    for (const EntityKind kind : kinds_in("--avoid-kind", options.avoided_kinds)) {
        std::erase(choices.kinds, kind);
    }
    choices.choice =
        options.wants_all_shortest ? analysis::PathChoice::all_shortest : analysis::PathChoice::best;
    const std::size_t otherwise = options.wants_all_shortest ? std::numeric_limits<std::size_t>::max() : 3;
    choices.max_paths = options.most == as_many_as_asked ? otherwise : options.most;
    return choices;
}

/// The ends are looked up in all of the network, so that one who takes no part in the time that was asked for
/// is known all the same.
std::vector<analysis::PartnerPath> find_paths(const CooperationGraph& whole, const CooperationGraph& graph,
                                              const PathsOptions& options, const analysis::PathTies& ties,
                                              analysis::PathOptions& choices,
                                              std::vector<std::string>& avoided) {
    const Naming naming{.network = options.network, .data = options.data};
    const Entity& from = whole[find_vertex(whole, options.from, naming)].entity;
    const Entity& to = whole[find_vertex(whole, options.to, naming)].entity;
    for (const auto& name : options.avoid) {
        const Entity& entity = whole[find_vertex(whole, name, naming)].entity;
        avoided.push_back(id(entity));
        if (const auto vertex = graph.find(entity)) {
            choices.avoid.push_back(*vertex);
        }
    }
    std::vector<analysis::PartnerPath> paths;
    if (graph.find(from) && graph.find(to)) {
        paths = analysis::PathNetwork(graph, ties).paths(*graph.find(from), *graph.find(to), choices);
    }
    if (paths.empty()) {
        const bool is_same = from == to;
        print(std::vector{Diagnostic{Severity::note,
                                     "JD505",
                                     {options.network},
                                     "no path from " + id(from) + " to " + id(to),
                                     is_same ? "a path needs two different entities"
                                             : "allow more hops, more relations, or avoid less"}});
    }
    return paths;
}

void run_paths(const PathsOptions& options) {
    static const std::vector<std::string> formats{"text", "json"};
    const auto format = choose("--format", options.format, formats);
    const analysis::PathTies ties = ties_of(options);
    analysis::PathOptions choices = choices_of(options);
    const auto whole = read_network(options.network);
    const auto graph = analysis::slice(whole, ties.time);
    std::vector<std::string> avoided;
    const auto paths = find_paths(whole, graph, options, ties, choices, avoided);
    const PathReport report{graph, ties, choices, avoided, paths};
    write_output(options.output, format == 0 ? to_text(report) : to_json(report));
}

void add_tie_options(CLI::App& command, PathsOptions& options) {
    command
        .add_option("--pattern", options.pattern,
                    "The relations in their order, such as pairing,co_construction* (see man jiedui)")
        ->type_name("PATTERN");
    command.add_option("--direction", options.direction, "keep or drop the direction of ties (drop)");
    command.add_option("--relation", options.relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--origin", options.origins, "stated or background ties (stated); may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--kind", options.kinds, "Only through these kinds of entities; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--avoid-kind", options.avoided_kinds, "Not through these kinds; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--avoid", options.avoid, "Not through this entity; may be repeated")
        ->allow_extra_args(false)
        ->type_name("NAME");
    command.add_option("--weight", options.weight,
                       "What makes a hop short: one (each hop costs 1), documents, statements (one)");
    add_time_options(command, options.time);
}

} // namespace

void add_paths(CLI::App& app) {
    auto options = std::make_shared<PathsOptions>();
    auto* command =
        app.add_subcommand("paths", "How two entities are connected, and what each step rests on");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("FROM", options->from, "Any name or id of an entity")->required();
    command->add_option("TO", options->to, "Any name or id of an entity")->required();
    command->add_option("-k", options->most, "How many paths at most (3; with --all-shortest: all)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_flag("--all-shortest", options->wants_all_shortest,
                      "All paths that are as short as the first");
    command->add_option("--max-hops", options->max_hops, "How long a path may be (6)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_tie_options(*command, *options);
    command->add_option("--format", options->format, "text or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui paths network.json Shanghai Qinghai -k 5 --avoid Beijing\n"
                    "  jiedui paths network.json Xinjiang Shanghai --pattern 'pairing,co_construction*'");
    command->callback([options] { run_paths(*options); });
}

} // namespace jiedui::cli
