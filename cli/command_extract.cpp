// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"

#include <algorithm>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>

namespace jiedui::cli {
namespace {

enum class Quotes { keep, leave_out };

struct ExtractOptions {
    std::vector<std::string> sources{};
    std::string output = "-";
    KnowledgeFiles knowledge{};
    Quotes quotes = Quotes::keep;
    unsigned threads = 0;
};

/// Who, with whom, where: without the sentences, which belong to others. The places stay.
void leave_out_quotes(StatementSet& set) {
    for (Statement& statement : set.statements) {
        for (Evidence& evidence : statement.evidence) {
            evidence.quote.clear();
        }
        if (statement.valid_by) {
            statement.valid_by->quote.clear();
        }
    }
}

void run_extract(const ExtractOptions& options) {
    auto sources = sources_of(options.sources);
    std::ranges::sort(sources, {}, &loaders::Source::path);
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    OutputFile out(options.output);
    const auto take = [&](loaders::SourceContent content) { // document after document: a corpus may be large
        print(content.diagnostics);
        if (options.quotes == Quotes::leave_out) {
            leave_out_quotes(content.set);
        }
        write_statements(out.stream(), content.set);
    };
    loaders::read_each(sources, extractor, take, reading_of(sources.size(), options.threads));
    out.finish();
    out.publish();
}

} // namespace

void add_extract(CLI::App& app) {
    auto options = std::make_shared<ExtractOptions>();
    auto* command = app.add_subcommand("extract", "Documents to a statement file");
    command->add_option("DOC", options->sources, "Texts (.txt), folders of them, or -")->required();
    command->add_option("-o,--output", options->output, "Statement file; - is standard output")
        ->type_name("FILE");
    command->add_flag_callback(
        "--facts-only", [options] { options->quotes = Quotes::leave_out; },
        "Without the quotations; their places stay, so that jiedui verify still finds them");
    add_threads_option(*command, options->threads);
    add_knowledge_options(*command, options->knowledge);
    command->footer("Example:\n  jiedui extract plan.txt -o statements.jsonl");
    command->callback([options] { run_extract(*options); });
}

} // namespace jiedui::cli
