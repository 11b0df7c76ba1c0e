// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "input.hpp"
#include "output.hpp"
#include "reading.hpp"

#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/loaders/verify.hpp>

namespace jiedui::cli {
namespace {

struct VerifyOptions {
    std::string network{};
    std::vector<std::string> documents{};
    std::string data{};
    ReadingOptions reading{};
};

std::string line_of(const CooperationGraph& graph, const loaders::Difference& difference) {
    const Statement& statement = graph.statements()[difference.statement];
    const Evidence evidence = loaders::pieces(statement)[difference.evidence];
    std::string line = place_of(statement) + ", characters " + std::to_string(evidence.span.begin) + " to " +
                       std::to_string(evidence.span.end) + ": ";
    if (difference.mismatch == loaders::Mismatch::outside) {
        return line + "the document ends before\n";
    }
    const std::string quoted = one_line(evidence.quote);
    const std::string found = one_line(difference.found);
    return line + "quoted \"" + quoted + "\", the document has " +
           (quoted == found ? "other white space there\n" : "\"" + found + "\"\n");
}

std::string report(const CooperationGraph& graph, const loaders::Verification& result) {
    std::string text;
    for (const auto& difference : result.differences) {
        text += line_of(graph, difference);
    }
    for (const auto& missing : result.missing) {
        text +=
            missing.id + ": document not found, " + std::to_string(missing.spans) + " spans not verified\n";
    }
    text += std::to_string(result.verified) + " of " + std::to_string(result.spans) + " spans verified\n";
    if (result.unquoted > 0) {
        text += std::to_string(result.unquoted) + " of them have no quote, only their place was checked\n";
    }
    if (result.unproved > 0) {
        text += std::to_string(result.unproved) + " stated statements have no evidence at all\n";
    }
    return text;
}

void run_verify(const VerifyOptions& options) {
    const auto graph = read_network(options.network);
    Reading reading(sources_of(options.documents), options.reading);
    const loaders::Extractor extractor(loaders::Knowledge::load(data_folder(options.data)));
    const auto documents = reading.documents(extractor);
    const auto result = loaders::verify(graph.statements(), documents);
    write_output("-", report(graph, result));
    if (!result.differences.empty() || !result.missing.empty()) {
        throw Error("JD507", {options.network}, "not every span could be verified",
                    "build the network again from these documents, or find the texts it was built from");
    }
}

} // namespace

void add_verify(CLI::App& app) {
    auto options = std::make_shared<VerifyOptions>();
    auto* command = app.add_subcommand("verify", "Cuts all evidence out of the documents again and compares");
    command->add_option("NETWORK", options->network, "Network (.json), or -")->required();
    command
        ->add_option("--documents", options->documents,
                     "Folder of the documents, or single ones; may be repeated")
        ->required()
        ->allow_extra_args(false)
        ->type_name("DIR");
    add_reading_options(*command, options->reading);
    add_data_option(*command, options->data);
    command->footer("Example:\n  jiedui verify network.json --documents plans/");
    command->callback([options] { run_verify(*options); });
}

} // namespace jiedui::cli
