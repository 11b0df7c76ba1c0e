// SPDX-License-Identifier: Apache-2.0
#include "partner_options.hpp"

#include "evidence.hpp"
#include "input.hpp"
#include "names.hpp"
#include "words.hpp"

#include <set>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

template <class Values> std::string words_of(const Values& values) {
    std::vector<std::string> words;
    for (const auto value : values) {
        words.emplace_back(to_string(value));
    }
    return listed(words);
}

} // namespace

void add_partner_options(CLI::App& command, PartnerChoice& choice) {
    command.add_option("--relation", choice.relations, "Only these relations; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_option("--origin", choice.origins, "stated or background ties (stated); may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_time_options(command, choice.time);
    command.add_option("--format", choice.format, "text, csv or json");
    command.add_option("-o,--output", choice.output, "- is standard output")->type_name("FILE");
    add_data_option(command, choice.data);
}

ReportFormat format_of(const PartnerChoice& choice) {
    static const std::vector<std::string> formats{"text", "csv", "json"};
    return static_cast<ReportFormat>(choose("--format", choice.format, formats));
}

analysis::PartnerOptions ties_of(const PartnerChoice& choice) {
    return {.relations = relations_of(choice.relations, analysis::stated_relations()),
            .origins = origins_of(choice.origins, {Origin::stated})};
}

std::string convention(const PartnerChoice& choice) {
    const auto ties = ties_of(choice);
    return "relations: " + words_of(ties.relations) + "; origins: " + words_of(ties.origins) +
           "; time: " + analysis::describe(window_of(choice.time));
}

AskedNetwork::AskedNetwork(const PartnerChoice& choice)
    : choice_(choice), whole_(read_network(choice.network)),
      graph_(analysis::slice(whole_, window_of(choice.time))) {}

const Vertex& AskedNetwork::find(const std::string& name) const {
    return whole_[find_vertex(whole_, name, {.network = choice_.network, .data = choice_.data})];
}

std::string label_of(const Vertex& vertex) {
    return id(vertex.entity) + (vertex.facts.label_en.empty() ? "" : ", " + vertex.facts.label_en);
}

std::string ties_text(const CooperationGraph& graph, std::span<const EdgeId> edges,
                      const std::string& indent) {
    std::string text;
    for (const EdgeId edge : edges) {
        text += indent + arrow_of(graph, edge) + ": " + std::string{to_string(graph[edge].relation)} + "\n" +
                evidence_lines(graph, edge, indent + "  ");
    }
    return text;
}

std::string relations_text(const CooperationGraph& graph, std::span<const EdgeId> edges) {
    std::set<Relation> relations;
    for (const EdgeId edge : edges) {
        relations.insert(graph[edge].relation);
    }
    return words_of(relations);
}

} // namespace jiedui::cli
