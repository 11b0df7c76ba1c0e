// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"
#include "words.hpp"

#include <array>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/import.hpp>

namespace jiedui::cli {
namespace {

using loaders::ImportFormat;

struct ImportCommand {
    std::string file{};
    std::string from{};
    std::string output{};
    std::string vertices{};
    std::string document{};
    std::string relation{};
    std::string kind{};
    std::vector<std::string> columns{};
    KnowledgeFiles knowledge{};
};

constexpr std::array formats{ImportFormat::json, ImportFormat::statements, ImportFormat::edges,
                             ImportFormat::csv,  ImportFormat::graphml,    ImportFormat::gexf};

/// As `--from` says, else by the ending.
ImportFormat format_of(const ImportCommand& command) {
    std::string word = command.from;
    if (word.empty()) {
        word = std::filesystem::path(command.file).extension().string();
        word.erase(0, 1);
        word = word == "jsonl" ? "statements" : word == "tsv" ? "csv" : word;
    }
    std::vector<std::string> words;
    for (const ImportFormat format : formats) {
        words.emplace_back(to_string(format));
    }
    return formats[choose("--from", word, words)];
}

std::map<std::string, std::string> columns_of(const std::vector<std::string>& pairs) {
    std::map<std::string, std::string> columns;
    for (const std::string& pair : pairs) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
            throw UsageError("JD510", {"--column"}, "'" + pair + "' is no pair of names",
                             "write OURS=THEIRS, such as --column source=From");
        }
        columns[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return columns;
}

loaders::ImportOptions options_of(const ImportCommand& command, const loaders::Gazetteer& gazetteer) {
    loaders::ImportOptions options;
    options.document = command.document;
    if (options.document.empty()) {
        options.document =
            command.file == "-" ? "import" : std::filesystem::path(command.file).stem().string();
    }
    options.relation = relations_of({command.relation}, {}).front();
    options.kind = kinds_of({command.kind}, {}).front();
    options.columns = columns_of(command.columns);
    if (!command.vertices.empty()) {
        options.vertices = read_input(command.vertices);
        options.vertices_name = command.vertices;
    }
    options.find = [&gazetteer](std::string_view name) -> std::optional<Entity> {
        const auto found = gazetteer.lookup(name);
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    };
    return options;
}

void run_import(const ImportCommand& command) {
    const ImportFormat format = format_of(command);
    const auto knowledge = load_knowledge(command.knowledge);
    const loaders::Gazetteer& gazetteer = knowledge.gazetteer;
    const std::string bytes = read_input(command.file);
    auto import = loaders::import_network(bytes, command.file, format, options_of(command, gazetteer));
    print(import.diagnostics);
    const auto graph = loaders::graph_of(
        std::move(import), [&gazetteer](const Entity& entity) { return gazetteer.facts(entity); });
    OutputFile file(command.output);
    write_graph(file.stream(), graph);
    file.finish();
    file.publish();
}

} // namespace

void add_import(CLI::App& app) {
    auto options = std::make_shared<ImportCommand>();
    options->relation = "cooperation";
    options->kind = "organization";
    auto* command = app.add_subcommand("import", "A network that another program wrote");
    command->add_option("FILE", options->file, "The file, of a table the edges; or -")->required();
    command->add_option("-o,--output", options->output, "Network; - is standard output")
        ->required()
        ->type_name("FILE");
    command
        ->add_option("--from", options->from,
                     "json, statements, edges, csv, graphml or gexf; the ending of FILE says it too")
        ->type_name("FORMAT");
    command->add_option("--vertices", options->vertices, "Tables: the vertices")->type_name("FILE");
    command
        ->add_option("--column", options->columns,
                     "Tables: which column holds what, such as source=From; may be repeated")
        ->allow_extra_args(false)
        ->type_name("OURS=THEIRS");
    command->add_option("--document", options->document,
                        "What edges stand under that name no document; the name of FILE if not given");
    command->add_option("--relation", options->relation, "Relation of edges that name none")
        ->type_name("WORD");
    command->add_option("--kind", options->kind, "Kind of vertices that name none and no gazetteer knows")
        ->type_name("WORD");
    add_knowledge_options(*command, options->knowledge);
    command->footer(
        "Example:\n  jiedui import ties.csv --column source=From --column target=To -o network.json");
    command->callback([options] { run_import(*options); });
}

} // namespace jiedui::cli
