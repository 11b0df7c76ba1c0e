// SPDX-License-Identifier: Apache-2.0
#include "coding.hpp"
#include "commands.hpp"
#include "output.hpp"
#include "table.hpp"
#include "words.hpp"

#include <array>
#include <charconv>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/loaders/agreement.hpp>

namespace jiedui::cli {
namespace {

using loaders::LevelScore;

enum class List { leave_out, add };

struct ScoreOptions {
    std::string predicted{};
    std::string gold{};
    loaders::Scope scope = loaders::Scope::by_document;
    List list = List::leave_out;
    std::string format = "text";
};

struct NamedLevel {
    std::string_view name;
    LevelScore score;
};

struct Result {
    std::array<NamedLevel, 3> levels;
    loaders::Agreement agreement;
    std::string convention;
};

constexpr std::string_view agreement_convention =
    "Cohen's kappa (Cohen 1960) and Krippendorff's alpha (nominal; Krippendorff 2004) over units; unit: an "
    "unordered "
    "pair of entities, per document, that either coding ties; category: its set of relations, with direction "
    "for aid "
    "and hosts, or none";

std::string convention_of(const ScoreOptions& options) {
    return options.predicted + " against " + options.gold + "; pair: unordered pair of entities" +
           (options.scope == loaders::Scope::one_document
                ? ", all taken as one document"
                : " per document, of documents that the gold names") +
           "; typed: with relation, and direction for aid and hosts; clause: with the clause too; optional "
           "gold "
           "edges count for nothing";
}

std::string three_decimals(double value) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3).ptr;
    return {digits.data(), end};
}

std::string number_or(const std::optional<double>& value, std::string_view otherwise) {
    return value ? three_decimals(*value) : std::string{otherwise};
}

std::string listed_edges(std::string_view title, const std::vector<loaders::EdgeKey>& edges) {
    std::string text;
    for (const auto& edge : edges) {
        text.append("  ").append(title);
        for (const std::string* field : {&edge.document, &edge.source, &edge.target, &edge.relation}) {
            text += field->empty() ? "" : "  " + *field;
        }
        text += '\n';
    }
    return text;
}

std::string to_text(const Result& result, List list) {
    Table table{.columns = {{"level", Align::left},
                            {"precision", Align::right},
                            {"recall", Align::right},
                            {"f1", Align::right},
                            {"hits", Align::right},
                            {"predicted", Align::right},
                            {"gold", Align::right}},
                .rows = {}};
    for (const auto& [name, score] : result.levels) {
        table.rows.push_back({std::string{name}, three_decimals(precision(score)),
                              three_decimals(recall(score)), three_decimals(f1(score)),
                              std::to_string(score.hits), std::to_string(score.predicted),
                              std::to_string(score.required)});
    }
    const auto& agreement = result.agreement;
    std::string text = result.convention + "\n\n" + to_text(table);
    if (list == List::add) {
        const LevelScore& typed = result.levels[1].score;
        text += "\ntyped edges that differ\n" + listed_edges("missed  ", typed.missed) +
                listed_edges("spurious", typed.spurious);
    }
    return text + "\n" + std::string{agreement_convention} + "\n\nunits " + std::to_string(agreement.units) +
           ", alike " + std::to_string(agreement.agreed) + "\nkappa " +
           number_or(agreement.kappa, "undefined") + "\nalpha " + number_or(agreement.alpha, "undefined") +
           "\n";
}

Table values_of(const Result& result) {
    const auto exact_or_empty = [](const std::optional<double>& value) {
        return value ? exact(*value) : std::string{};
    };
    Table table{.columns = {{"level"}, {"measure"}, {"value"}}, .rows = {}};
    for (const auto& [name, score] : result.levels) {
        const std::string level{name};
        table.rows.push_back({level, "precision", exact(precision(score))});
        table.rows.push_back({level, "recall", exact(recall(score))});
        table.rows.push_back({level, "f1", exact(f1(score))});
        table.rows.push_back({level, "hits", std::to_string(score.hits)});
        table.rows.push_back({level, "predicted", std::to_string(score.predicted)});
        table.rows.push_back({level, "gold", std::to_string(score.required)});
    }
    const auto& agreement = result.agreement;
    table.rows.push_back({"agreement", "units", std::to_string(agreement.units)});
    table.rows.push_back({"agreement", "alike", std::to_string(agreement.agreed)});
    table.rows.push_back({"agreement", "kappa", exact_or_empty(agreement.kappa)});
    table.rows.push_back({"agreement", "alpha", exact_or_empty(agreement.alpha)});
    return table;
}

using Json = nlohmann::ordered_json;

Json edges_as_json(const std::vector<loaders::EdgeKey>& edges) {
    Json array = Json::array();
    for (const auto& edge : edges) {
        array.push_back({{"document", edge.document},
                         {"source", edge.source},
                         {"target", edge.target},
                         {"relation", edge.relation}});
    }
    return array;
}

Json number_or_null(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::string to_json(const Result& result, List list) {
    Json json{{"convention", result.convention}, {"levels", Json::object()}};
    for (const auto& [name, score] : result.levels) {
        json["levels"][std::string{name}] = {{"precision", precision(score)},
                                             {"recall", recall(score)},
                                             {"f1", f1(score)},
                                             {"hits", score.hits},
                                             {"predicted", score.predicted},
                                             {"gold", score.required}};
    }
    const auto& agreement = result.agreement;
    json["agreement"] = {{"convention", agreement_convention},
                         {"units", agreement.units},
                         {"alike", agreement.agreed},
                         {"kappa", number_or_null(agreement.kappa)},
                         {"alpha", number_or_null(agreement.alpha)}};
    if (list == List::add) {
        json["missed"] = edges_as_json(result.levels[1].score.missed);
        json["spurious"] = edges_as_json(result.levels[1].score.spurious);
    }
    return json.dump(2) + "\n";
}

void run_score(const ScoreOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    if (format == 1 && options.list == List::add) {
        throw UsageError("JD506", {"--list"}, "a CSV table holds no list of edges",
                         "use --format text or --format json");
    }
    const auto predicted = read_coding(options.predicted);
    const auto gold = read_coding(options.gold);
    auto score = loaders::score(predicted, gold, options.scope);
    const Result result{{NamedLevel{"pair", std::move(score.pair)},
                         NamedLevel{"typed", std::move(score.typed)},
                         NamedLevel{"clause", std::move(score.clause)}},
                        loaders::agreement(predicted, gold, options.scope),
                        convention_of(options)};
    if (format == 0) {
        write_output("-", to_text(result, options.list));
    } else if (format == 1) {
        print_line(result.convention);
        print_line(agreement_convention);
        write_output("-", to_csv(values_of(result)));
    } else {
        write_output("-", to_json(result, options.list));
    }
}

} // namespace

void add_score(CLI::App& app) {
    auto options = std::make_shared<ScoreOptions>();
    auto* command =
        app.add_subcommand("score", "How well one coding agrees with another, such as a gold file");
    command->add_option("PREDICTED", options->predicted, "Edge file, statement file or network")->required();
    command->add_option("GOLD", options->gold, "The same; edges may list spellings (zone:A|B) or be optional")
        ->required();
    command->add_flag_callback(
        "--list", [options] { options->list = List::add; }, "Also the typed edges that differ");
    command->add_flag_callback(
        "--one-document", [options] { options->scope = loaders::Scope::one_document; },
        "Both files are about one document, whatever they call it");
    command->add_option("--format", options->format, "text, csv or json");
    command->footer(
        "Example:\n  jiedui extract plan.txt -o found.jsonl && jiedui score found.jsonl gold.jsonl --list");
    command->callback([options] { run_score(*options); });
}

} // namespace jiedui::cli
