// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"
#include "reading.hpp"

#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/loaders/extractor.hpp>

namespace jiedui::cli {
namespace {

struct ExplainOptions {
    std::string source{};
    std::string clause{};
    std::string format = "text";
    std::string output = "-";
    KnowledgeFiles knowledge{};
    ReadingOptions reading{};
};

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) {
        text += (text.empty() ? "" : ", ") + part;
    }
    return text;
}

/// Lines of a hard-wrapped text are shown as one.
std::string one_line(std::string text) {
    std::erase_if(text, [](char c) { return c == '\n' || c == '\r' || c == '\f'; });
    return text;
}

void write_text(std::ostream& out, const loaders::ExplainedSentence& sentence) {
    out << sentence.clause << "  [" << sentence.span.begin << ", " << sentence.span.end << ")  "
        << one_line(sentence.text) << '\n';
    for (const auto& word : sentence.words) {
        out << "  seen     " << one_line(word.text) << "  " << join(word.meanings) << '\n';
    }
    for (const auto& statement : sentence.statements) {
        out << "  states   " << to_string(statement.relation);
        for (const auto& participant : statement.participants) {
            out << "  " << id(participant.entity) << " (" << to_string(participant.role) << ')';
        }
        for (const auto& more : {statement.platform, statement.programme}) {
            if (more) {
                out << "  " << id(*more);
            }
        }
        out << "  by rule " << statement.rule << ", confidence "
            << nlohmann::json(statement.confidence).dump() << '\n';
    }
    for (const auto& cue : sentence.unused) {
        out << "  nothing  " << one_line(cue.text) << ": " << cue.reason << '\n';
    }
}

nlohmann::ordered_json to_json(const loaders::ExplainedSentence& sentence) {
    const auto span = [](Span s) { return nlohmann::ordered_json::array({s.begin, s.end}); };
    nlohmann::ordered_json json{
        {"clause", sentence.clause}, {"span", span(sentence.span)}, {"text", sentence.text}};
    json["seen"] = nlohmann::ordered_json::array();
    for (const auto& word : sentence.words) {
        json["seen"].push_back({{"span", span(word.span)}, {"text", word.text}, {"meanings", word.meanings}});
    }
    json["statements"] = nlohmann::ordered_json::array();
    for (const auto& statement : sentence.statements) {
        nlohmann::ordered_json participants = nlohmann::ordered_json::array();
        for (const auto& participant : statement.participants) {
            participants.push_back(
                {{"entity", id(participant.entity)}, {"role", to_string(participant.role)}});
        }
        nlohmann::ordered_json one{{"relation", to_string(statement.relation)},
                                   {"participants", std::move(participants)}};
        one["platform"] =
            statement.platform ? nlohmann::ordered_json(id(*statement.platform)) : nlohmann::ordered_json();
        one["programme"] =
            statement.programme ? nlohmann::ordered_json(id(*statement.programme)) : nlohmann::ordered_json();
        one["rule"] = statement.rule;
        one["confidence"] = statement.confidence;
        json["statements"].push_back(std::move(one));
    }
    json["nothing"] = nlohmann::ordered_json::array();
    for (const auto& cue : sentence.unused) {
        json["nothing"].push_back({{"span", span(cue.span)}, {"text", cue.text}, {"reason", cue.reason}});
    }
    return json;
}

void run_explain(const ExplainOptions& options) {
    Reading reading(sources_of({options.source}), options.reading);
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    const auto documents = reading.documents(extractor);
    if (documents.size() != 1) {
        throw Error("JD119", {options.source}, "not one document but " + std::to_string(documents.size()),
                    "name a single document");
    }
    const loaders::Document& document = documents.front();
    std::ostringstream out;
    bool any = false;
    for (const auto& sentence : extractor.explain(document)) {
        const bool wanted = options.clause.empty() ? !sentence.statements.empty() || !sentence.unused.empty()
                                                   : sentence.clause == options.clause;
        if (!wanted) {
            continue;
        }
        any = true;
        if (options.format == "json") {
            out << to_json(sentence).dump() << '\n';
        } else {
            write_text(out, sentence);
        }
    }
    if (!any && !options.clause.empty()) {
        throw Error("JD117", {options.source}, "no sentence in a clause '" + options.clause + "'",
                    "without --clause all sentences with a cue are shown, each with its clause");
    }
    write_output(options.output, out.view());
}

} // namespace

void add_explain(CLI::App& app) {
    auto options = std::make_shared<ExplainOptions>();
    auto* command =
        app.add_subcommand("explain", "Why a document states what it states, sentence by sentence");
    command->add_option("DOC", options->source, "A document (.txt, .html, .pdf, .docx, .odt), or -")
        ->required();
    command->add_option("--clause", options->clause, "Only this clause, all of its sentences")
        ->type_name("LABEL");
    command->add_option("--format", options->format, "text, or json (a line for each sentence)")
        ->check(CLI::IsMember({"text", "json"}));
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    add_reading_options(*command, options->reading);
    add_knowledge_options(*command, options->knowledge);
    command->footer("Example:\n  jiedui explain plan.txt --clause 2(1)");
    command->callback([options] { run_explain(*options); });
}

} // namespace jiedui::cli
