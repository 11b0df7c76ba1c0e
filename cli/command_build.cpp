// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"
#include "reading.hpp"

#include <algorithm>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/review.hpp>

namespace jiedui::cli {
namespace {

enum class Background { add, leave_out };

struct BuildOptions {
    std::vector<std::string> sources{};
    std::string output{};
    std::vector<std::string> reviews{};
    std::vector<std::string> without{};
    KnowledgeFiles knowledge{};
    Background background = Background::add;
    ReadingOptions reading{};
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

std::vector<loaders::Review> read_reviews(const std::vector<std::string>& paths) {
    std::vector<loaders::Review> reviews;
    for (const std::string& path : paths) {
        reviews.push_back(loaders::read_review(read_input(path), path));
    }
    return reviews;
}

/// What is added has to find its quotation in a text; else no text is needed.
bool adds_something(const std::vector<loaders::Review>& reviews) {
    return std::ranges::any_of(reviews, [](const loaders::Review& review) {
        return std::ranges::find(review.rows, loaders::Decision::add, &loaders::ReviewRow::decision) !=
               review.rows.end();
    });
}

/// Applies the sheets to the corpus and reports on them; how many warnings there were.
std::size_t apply(const std::vector<loaders::Review>& reviews, loaders::Corpus& corpus, Reading& reading,
                  const loaders::Extractor& extractor) {
    std::vector<loaders::Document> documents;
    if (adds_something(reviews)) {
        documents = reading.documents(extractor);
    }
    auto reviewed = loaders::apply_reviews(std::move(corpus.set), reviews, documents);
    corpus.set = std::move(reviewed.set);
    std::vector<Diagnostic> found;
    for (const loaders::Review& review : reviews) {
        found.insert(found.end(), review.diagnostics.begin(), review.diagnostics.end());
    }
    found.insert(found.end(), reviewed.diagnostics.begin(), reviewed.diagnostics.end());
    print(found);
    return static_cast<std::size_t>(std::ranges::count(found, Severity::warning, &Diagnostic::severity));
}

/// Background ties go with the last tie of an entity, as if the documents had never been there.
void leave_out(const std::vector<std::string>& documents, StatementSet& set) {
    for (const std::string& document : documents) {
        const std::size_t size = set.statements.size() + set.documents.size();
        set = without(std::move(set), document);
        if (set.statements.size() + set.documents.size() == size) {
            throw Error("JD523", {"--without"}, "there is no document '" + document + "'",
                        "write its number, else its title, as jiedui report lists them");
        }
    }
    StatementSet stated = set;
    std::erase_if(stated.statements, [](const Statement& s) { return s.origin == Origin::background; });
    const CooperationGraph graph = build_graph(std::move(stated));
    std::erase_if(set.statements, [&graph](const Statement& statement) {
        return statement.origin == Origin::background &&
               std::ranges::any_of(statement.participants,
                                   [&graph](const Participant& p) { return !graph.find(p.entity); });
    });
}

void run_build(const BuildOptions& options) {
    Reading reading(sources_of(options.sources), options.reading);
    if (!options.reading.store.empty()) {
        reading.keep_in(options.reading.store, options.knowledge);
    }
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    const loaders::Gazetteer& gazetteer = extractor.knowledge().gazetteer;
    const auto reviews = read_reviews(options.reviews);
    auto corpus = reading.corpus(extractor);
    reading.refuse_warnings(apply(reviews, corpus, reading, extractor));
    StatementSet set = std::move(corpus.set);
    if (!options.without.empty()) {
        leave_out(options.without, set);
    }
    if (options.background == Background::add) {
        auto background = background_of(set, gazetteer);
        set = merge(std::move(set), {.statements = std::move(background), .documents = {}});
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
        ->add_option(
            "SOURCE", options->sources,
            "Documents (.txt, .html, .pdf, .docx, .odt), archives, statement files and texts one a line "
            "(.jsonl), networks (.json), folders of them, or -")
        ->required();
    command->add_option("-o,--output", options->output, "Network; - is standard output")
        ->required()
        ->type_name("FILE");
    command->add_flag_callback(
        "--no-background", [options] { options->background = Background::leave_out; },
        "Without the ties that the gazetteer knows (part_of, member_of)");
    command
        ->add_option("--review", options->reviews,
                     "Sheet of jiedui review with decisions; may be repeated, the later one wins")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        ->add_option("--without", options->without,
                     "Leave this document out, by its number, else its title; may be repeated")
        ->allow_extra_args(false)
        ->type_name("DOCUMENT");
    add_reading_options(*command, options->reading);
    add_corpus_options(*command, options->reading);
    add_knowledge_options(*command, options->knowledge);
    command->footer("Example:\n  jiedui build plans/ --review sheet.csv -o network.json");
    command->callback([options] { run_build(*options); });
}

} // namespace jiedui::cli
