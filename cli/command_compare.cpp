// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "input.hpp"
#include "output.hpp"
#include "table.hpp"
#include "time_options.hpp"
#include "words.hpp"

#include <array>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <jiedui/analysis/compare.hpp>

namespace jiedui::cli {
namespace {

struct CompareOptions {
    std::string before{};
    std::string after{};
    TimeOptions before_time{};
    TimeOptions after_time{};
    std::vector<std::string> relations{};
    std::string format = "text";
    std::string output = "-";
};

/// Ties of one graph that changed in one way.
struct Change {
    std::string_view name;
    const CooperationGraph* graph;
    std::vector<EdgeId> ties;
    std::vector<VertexId> entities;
    std::vector<std::string> documents;
};

/// New and lasting ties with the sentences of the later graph, lost ones with those of the earlier.
std::array<Change, 3> changes_of(const CooperationGraph& before, const CooperationGraph& after,
                                 const analysis::Comparison& comparison) {
    std::vector<EdgeId> lasting;
    for (const analysis::LastingTie& tie : comparison.lasting) {
        lasting.push_back(tie.after);
    }
    return {Change{"new", &after, comparison.gained, comparison.appeared, comparison.new_documents},
            Change{"lost", &before, comparison.lost, comparison.vanished, comparison.gone_documents},
            Change{"lasting", &after, std::move(lasting), {}, {}}};
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string to_text(const std::array<Change, 3>& changes) {
    std::string text;
    for (const Change& change : changes) {
        const CooperationGraph& graph = *change.graph;
        text.append(text.empty() ? "" : "\n").append(change.name).append(": ");
        text += counted(change.ties.size(), "tie", "ties");
        text += change.name == "lasting"
                    ? "\n"
                    : ", " + counted(change.entities.size(), "entity", "entities") + ", " +
                          counted(change.documents.size(), "document", "documents") + "\n";
        for (const auto& document : change.documents) {
            text += "  document " + document + "\n";
        }
        for (const VertexId entity : change.entities) {
            text += "  entity " + id(graph[entity].entity) + "\n";
        }
        for (const EdgeId tie : change.ties) {
            text += "  " + std::string(to_string(graph[tie].relation)) + ": " + arrow_of(graph, tie) + "\n" +
                    evidence_lines(graph, tie, "    ");
        }
    }
    return text;
}

/// One row for each statement behind a tie.
Table table_of(const std::array<Change, 3>& changes) {
    Table table{.columns = {{"change"},
                            {"relation"},
                            {"source"},
                            {"target"},
                            {"directed"},
                            {"document"},
                            {"clause"},
                            {"valid_from"},
                            {"valid_to"},
                            {"quote"}},
                .rows = {}};
    for (const Change& change : changes) {
        const CooperationGraph& graph = *change.graph;
        for (const EdgeId tie : change.ties) {
            const Edge& edge = graph[tie];
            for (const StatementId at : edge.statements) {
                const Statement& statement = graph[at];
                table.rows.push_back(
                    {std::string(change.name), std::string(to_string(edge.relation)),
                     id(graph[edge.source].entity), id(graph[edge.target].entity),
                     edge.directed ? "true" : "false", statement.document, statement.clause,
                     statement.valid_from, statement.valid_to,
                     statement.evidence.empty() ? "" : one_line(statement.evidence.front().quote)});
            }
        }
    }
    return table;
}

using Json = nlohmann::ordered_json;

Json evidence_of(const CooperationGraph& graph, const Edge& edge) {
    Json list = Json::array();
    for (const StatementId at : edge.statements) {
        const Statement& statement = graph[at];
        Json quotes = Json::array();
        for (const Evidence& evidence : statement.evidence) {
            quotes.push_back({{"span", {evidence.span.begin, evidence.span.end}}, {"quote", evidence.quote}});
        }
        list.push_back({{"document", statement.document},
                        {"clause", statement.clause},
                        {"evidence", std::move(quotes)}});
    }
    return list;
}

std::string to_json(const std::array<Change, 3>& changes) {
    Json json;
    for (const Change& change : changes) {
        const CooperationGraph& graph = *change.graph;
        Json& part = json[std::string(change.name)];
        if (change.name != "lasting") {
            part["documents"] = change.documents;
            part["entities"] = Json::array();
            for (const VertexId entity : change.entities) {
                part["entities"].push_back(id(graph[entity].entity));
            }
        }
        part["ties"] = Json::array();
        for (const EdgeId tie : change.ties) {
            const Edge& edge = graph[tie];
            part["ties"].push_back({{"relation", to_string(edge.relation)},
                                    {"source", id(graph[edge.source].entity)},
                                    {"target", id(graph[edge.target].entity)},
                                    {"directed", edge.directed},
                                    {"statements", evidence_of(graph, edge)}});
        }
    }
    return json.dump(2) + "\n";
}

void run_compare(const CompareOptions& options) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    const auto format = choose("--format", options.format, formats);
    const analysis::CompareOptions choice{.relations =
                                              relations_of(options.relations, analysis::stated_relations())};
    const auto earlier = window_of(options.before_time);
    const auto later = window_of(options.after_time);
    const auto before = read_network(options.before, earlier);
    const auto after = read_network(options.after, later);
    const auto changes = changes_of(before, after, compare(before, after, choice));
    write_output(options.output, format == 0   ? to_text(changes)
                                 : format == 1 ? to_csv(table_of(changes))
                                               : to_json(changes));
}

} // namespace

void add_compare(CLI::App& app) {
    auto options = std::make_shared<CompareOptions>();
    auto* command =
        app.add_subcommand("compare", "New, lost and lasting ties, with the sentences behind each");
    command->add_option("OLD", options->before, "Network (.json), or -")->required();
    command->add_option("NEW", options->after, "Network (.json), which may be the same one")->required();
    add_time_options(*command, options->before_time, "old-");
    add_time_options(*command, options->after_time, "new-");
    command->add_option("--relation", options->relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--format", options->format, "text, csv or json");
    command->add_option("-o,--output", options->output, "- is standard output")->type_name("FILE");
    command->footer("Example:\n  jiedui compare network.json network.json --old-as-of 2020 --new-as-of 2024");
    command->callback([options] { run_compare(*options); });
}

} // namespace jiedui::cli
