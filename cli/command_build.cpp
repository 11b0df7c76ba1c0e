// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"

#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>

namespace jiedui::cli {
namespace {

enum class Background { add, leave_out };

struct BuildOptions {
    std::vector<std::string> sources{};
    std::string output{};
    std::string data{};
    Background background = Background::add;
};

/// What the gazetteer knows about how the entities of the network belong together.
std::vector<Statement> background_of(const StatementSet& set, const loaders::Gazetteer& gazetteer) {
    const CooperationGraph graph = build_graph(set);
    std::vector<Entity> entities;
    for (const Vertex& vertex : graph.vertices()) {
        entities.push_back(vertex.entity);
    }
    auto statements = gazetteer.background(entities);
    for (Statement& statement : statements) {
        if (statement.document.empty()) {
            statement.document = statement.rule; // a file needs a source for every statement
        }
    }
    return statements;
}

void run_build(const BuildOptions& options) {
    const auto sources = sources_of(options.sources);
    const loaders::Extractor extractor(loaders::Knowledge::load(data_folder(options.data)));
    const loaders::Gazetteer& gazetteer = extractor.knowledge().gazetteer;
    StatementSet set = read_corpus(sources, extractor).set;
    if (options.background == Background::add) {
        set = merge(std::move(set), {.statements = background_of(set, gazetteer), .documents = {}});
    }
    const auto graph =
        build_graph(std::move(set), [&gazetteer](const Entity& entity) { return gazetteer.facts(entity); });
    std::ostringstream out;
    write_graph(out, graph);
    write_output(options.output, out.view());
}

} // namespace

void add_build(CLI::App& app) {
    auto options = std::make_shared<BuildOptions>();
    auto* command = app.add_subcommand("build", "Documents and statement files to a network");
    command
        ->add_option("SOURCE", options->sources,
                     "Texts (.txt), statement files (.jsonl), networks (.json), folders of them, or -")
        ->required();
    command->add_option("-o,--output", options->output, "Network; - is standard output")
        ->required()
        ->type_name("FILE");
    command->add_flag_callback(
        "--no-background", [options] { options->background = Background::leave_out; },
        "Without the ties that the gazetteer knows (part_of, member_of)");
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui build plans/ reviewed.jsonl -o network.json");
    command->callback([options] { run_build(*options); });
}

} // namespace jiedui::cli
