// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"
#include "reading.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>

namespace jiedui::cli {
namespace {

enum class Quotes { keep, leave_out };
enum class Resumption { begin_anew, go_on };

struct ExtractOptions {
    std::vector<std::string> sources{};
    std::string output = "-";
    KnowledgeFiles knowledge{};
    Quotes quotes = Quotes::keep;
    Resumption resumption = Resumption::begin_anew;
    ReadingOptions reading{};
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

/// What an interrupted run has read is kept beside its output.
std::string place_to_resume(const ExtractOptions& options) {
    if (options.output == "-") {
        throw UsageError("JD525", {"--resume"}, "it needs a file to write to",
                         "jiedui extract plans/ --resume -o statements.jsonl");
    }
    return options.output + ".resume";
}

void run_extract(const ExtractOptions& options) {
    const std::string resume = options.resumption == Resumption::go_on && options.reading.store.empty()
                                   ? place_to_resume(options)
                                   : "";
    auto sources = sources_of(options.sources);
    std::ranges::sort(sources, {}, &loaders::Source::path);
    Reading reading(std::move(sources), options.reading);
    const std::string& store = options.reading.store.empty() ? resume : options.reading.store;
    if (!store.empty()) {
        reading.keep_in(store, options.knowledge);
    }
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    OutputFile out(options.output);
    const auto take = [&](loaders::SourceContent& content) { // document after document: a corpus may be large
        if (options.quotes == Quotes::leave_out) {
            leave_out_quotes(content.set);
        }
        write_statements(out.stream(), content.set);
        out.check();
    };
    reading.each(extractor, take, Reading::Input::once);
    reading.refuse_warnings();
    out.finish();
    out.publish();
    if (!resume.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(resume, ignored);
    }
}

} // namespace

void add_extract(CLI::App& app) {
    auto options = std::make_shared<ExtractOptions>();
    auto* command = app.add_subcommand("extract", "Documents to a statement file");
    command
        ->add_option(
            "DOC", options->sources,
            "Documents (.txt, .html, .pdf, .docx, .odt), archives and folders of them, texts one a line "
            "(.jsonl), or -")
        ->required();
    command->add_option("-o,--output", options->output, "Statement file; - is standard output")
        ->type_name("FILE");
    command->add_flag_callback(
        "--facts-only", [options] { options->quotes = Quotes::leave_out; },
        "Without the quotations; their places stay, so that jiedui verify still finds them");
    command->add_flag_callback(
        "--resume", [options] { options->resumption = Resumption::go_on; },
        "Go on where an earlier run with --resume was interrupted");
    add_reading_options(*command, options->reading);
    add_corpus_options(*command, options->reading);
    add_knowledge_options(*command, options->knowledge);
    command->footer("Example:\n  jiedui extract plan.txt -o statements.jsonl");
    command->callback([options] { run_extract(*options); });
}

} // namespace jiedui::cli
