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

struct ExtractOptions {
    std::vector<std::string> sources{};
    std::string output = "-";
    std::string data{};
};

void run_extract(const ExtractOptions& options) {
    const auto sources = sources_of(options.sources);
    const loaders::Extractor extractor(loaders::Knowledge::load(data_folder(options.data)));
    const auto corpus = read_corpus(sources, extractor);
    std::ostringstream out;
    write_statements(out, corpus.set);
    write_output(options.output, out.view());
}

} // namespace

void add_extract(CLI::App& app) {
    auto options = std::make_shared<ExtractOptions>();
    auto* command = app.add_subcommand("extract", "Documents to a statement file");
    command->add_option("DOC", options->sources, "Texts (.txt), folders of them, or -")->required();
    command->add_option("-o,--output", options->output, "Statement file; - is standard output")
        ->type_name("FILE");
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui extract plan.txt -o statements.jsonl");
    command->callback([options] { run_extract(*options); });
}

} // namespace jiedui::cli
