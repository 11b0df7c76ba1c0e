// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "input.hpp"
#include "names.hpp"
#include "output.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/analysis/paths.hpp>

namespace jiedui::cli {
namespace {

struct PathsOptions {
    std::string network{};
    std::string from{};
    std::string to{};
    std::size_t most = 3;
    std::uint32_t max_hops = 6;
    std::vector<std::string> relations{};
    std::vector<std::string> avoid{};
    TimeOptions time{};
    std::string data{};
};

std::string route(const CooperationGraph& graph, const analysis::PartnerPath& path) {
    std::string names = graph[path.hops.front().from].entity.name;
    for (const auto& hop : path.hops) {
        names += " - " + graph[hop.to].entity.name;
    }
    return names;
}

std::string path_text(const CooperationGraph& graph, const analysis::PartnerPath& path, std::size_t number) {
    std::string text = "path " + std::to_string(number) + ", " + std::to_string(path.hops.size()) +
                       (path.hops.size() == 1 ? " hop: " : " hops: ") + route(graph, path) + "\n";
    for (const auto& hop : path.hops) {
        for (const EdgeId edge : hop.edges) {
            text += "  " + arrow_of(graph, edge) + ": " + std::string{to_string(graph[edge].relation)} +
                    "\n" + evidence_lines(graph, edge, "    ");
        }
    }
    return text;
}

void run_paths(const PathsOptions& options) {
    analysis::PathOptions choice{.relations = relations_of(options.relations, analysis::stated_relations()),
                                 .time = window_of(options.time),
                                 .max_hops = options.max_hops,
                                 .max_paths = options.most};
    const auto graph = read_network(options.network);
    const Naming naming{.network = options.network, .data = options.data};
    const VertexId from = find_vertex(graph, options.from, naming);
    const VertexId to = find_vertex(graph, options.to, naming);
    for (const auto& name : options.avoid) {
        choice.avoid.push_back(find_vertex(graph, name, naming));
    }
    const auto paths = analysis::partner_paths(graph, from, to, choice);
    if (paths.empty()) {
        print(std::vector{Diagnostic{Severity::note,
                                     "JD505",
                                     {options.network},
                                     "no path from " + id(graph[from].entity) + " to " + id(graph[to].entity),
                                     "allow more hops, more relations, or avoid less"}});
    }
    std::string text;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        text += (i == 0 ? "" : "\n") + path_text(graph, paths[i], i + 1);
    }
    write_output("-", text);
}

} // namespace

void add_paths(CLI::App& app) {
    auto options = std::make_shared<PathsOptions>();
    auto* command =
        app.add_subcommand("paths", "How two entities are connected, and what each step rests on");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command->add_option("FROM", options->from, "Any name or id of an entity")->required();
    command->add_option("TO", options->to, "Any name or id of an entity")->required();
    command->add_option("-k", options->most, "How many paths at most (3)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--max-hops", options->max_hops, "How long a path may be (6)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command->add_option("--relation", options->relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--avoid", options->avoid, "Not through this entity; may be repeated")
        ->allow_extra_args(false)
        ->type_name("NAME");
    add_time_options(*command, options->time);
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui paths network.json Shanghai Qinghai -k 5 --avoid Beijing");
    command->callback([options] { run_paths(*options); });
}

} // namespace jiedui::cli
