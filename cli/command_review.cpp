// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"
#include "reading.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/loaders/review.hpp>

namespace jiedui::cli {
namespace {

struct ReviewOptions {
    std::vector<std::string> sources{};
    std::string output = "-";
    KnowledgeFiles knowledge{};
    ReadingOptions reading{};
};

void run_review(const ReviewOptions& options) {
    Reading reading(sources_of(options.sources), options.reading);
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    const auto corpus = reading.corpus(extractor);
    const auto documents = reading.documents(extractor);
    write_output(options.output, loaders::review_sheet(corpus.set.statements, documents));
}

} // namespace

void add_review(CLI::App& app) {
    auto options = std::make_shared<ReviewOptions>();
    auto* command = app.add_subcommand("review", "A sheet of all statements, for people to decide on");
    command
        ->add_option(
            "DOC", options->sources,
            "Documents (.txt, .html, .pdf, .docx, .odt), archives, statement files and texts one a line "
            "(.jsonl), networks (.json), folders of them, or -")
        ->required();
    command->add_option("-o,--output", options->output, "The sheet, CSV; - is standard output")
        ->type_name("FILE");
    add_reading_options(*command, options->reading);
    add_knowledge_options(*command, options->knowledge);
    command->footer(
        "Decisions: accept, reject, retype (with relation_new), add; docs/review.md tells more\n\n"
        "Example:\n  jiedui review plans/ -o sheet.csv\n"
        "  jiedui build plans/ --review sheet.csv -o network.json");
    command->callback([options] { run_review(*options); });
}

} // namespace jiedui::cli
