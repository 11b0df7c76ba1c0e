// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "input.hpp"
#include "knowledge.hpp"
#include "output.hpp"

#include <algorithm>
#include <memory>
#include <sstream>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/review.hpp>

namespace jiedui::cli {
namespace {

enum class Background { add, leave_out };
enum class Strictness { lenient, strict };

struct BuildOptions {
    std::vector<std::string> sources{};
    std::string output{};
    std::vector<std::string> reviews{};
    std::vector<std::string> without{};
    KnowledgeFiles knowledge{};
    Background background = Background::add;
    Strictness strictness = Strictness::lenient;
    unsigned threads = 0;
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

/// Applies the sheets to the corpus and reports on them.
void apply(const std::vector<loaders::Review>& reviews, loaders::Corpus& corpus,
           const std::vector<loaders::Source>& sources, const loaders::Extractor& extractor) {
    std::vector<loaders::Document> documents;
    if (adds_something(reviews)) {
        documents = loaders::read_documents(sources, extractor, reading_of(sources.size()));
    }
    auto reviewed = loaders::apply_reviews(std::move(corpus.set), reviews, documents);
    corpus.set = std::move(reviewed.set);
    std::vector<Diagnostic> found;
    for (const loaders::Review& review : reviews) {
        found.insert(found.end(), review.diagnostics.begin(), review.diagnostics.end());
    }
    found.insert(found.end(), reviewed.diagnostics.begin(), reviewed.diagnostics.end());
    print(found);
    corpus.diagnostics.insert(corpus.diagnostics.end(), found.begin(), found.end());
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

void refuse_warnings(const std::vector<Diagnostic>& diagnostics) {
    const auto warnings = std::ranges::count(diagnostics, Severity::warning, &Diagnostic::severity);
    if (warnings > 0) {
        throw Error("JD508", {"--strict"},
                    std::to_string(warnings) + (warnings == 1 ? " warning" : " warnings") +
                        "; nothing was written",
                    "mend what the warnings name, or build without --strict");
    }
}

void run_build(const BuildOptions& options) {
    const auto sources = sources_of(options.sources);
    const loaders::Extractor extractor(load_knowledge(options.knowledge));
    const loaders::Gazetteer& gazetteer = extractor.knowledge().gazetteer;
    const auto reviews = read_reviews(options.reviews);
    auto corpus = read_corpus(sources, extractor, options.threads);
    apply(reviews, corpus, sources, extractor);
    if (options.strictness == Strictness::strict) {
        refuse_warnings(corpus.diagnostics);
    }
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
        ->add_option("SOURCE", options->sources,
                     "Texts (.txt), statement files (.jsonl), networks (.json), folders of them, or -")
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
    command->add_flag_callback(
        "--strict", [options] { options->strictness = Strictness::strict; },
        "Write nothing and end with 1 when there is any warning");
    add_threads_option(*command, options->threads);
    add_knowledge_options(*command, options->knowledge);
    command->footer("Example:\n  jiedui build plans/ --review sheet.csv -o network.json");
    command->callback([options] { run_build(*options); });
}

} // namespace jiedui::cli
