// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "evidence_json.hpp"
#include "output.hpp"
#include "partner_options.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <CLI/CLI.hpp>

#include <jiedui/analysis/suggest.hpp>

namespace jiedui::cli {
namespace {

using analysis::MixingReason;
using analysis::SharedIndex;
using analysis::SharedReason;
using analysis::Suggestion;

struct SuggestedOptions {
    PartnerChoice choice{};
    std::string entity{};
    std::vector<std::string> kinds{};
    std::string by = "resource-allocation";
    std::size_t top = 10;
};

struct Report {
    const CooperationGraph& graph;
    const Vertex& entity;
    std::string convention;
    std::vector<Suggestion> suggestions;
};

SharedIndex index_of(const SuggestedOptions& options) {
    static const std::vector<std::string> words{"resource-allocation", "adamic-adar", "common-neighbours"};
    return static_cast<SharedIndex>(choose("--by", options.by, words));
}

std::string formula(SharedIndex index) {
    constexpr std::array formulas{"1/k", "1/ln k", "1"};
    return std::string{"score: sum of "} + formulas[static_cast<std::size_t>(index)] +
           " over what is shared, k the number of entities tied to it; equal scores: mixing of "
           "macro-regions, "
           "then of kinds, then vertex order; ";
}

std::string_view role_of(const Vertex& vertex) {
    switch (vertex.entity.kind) {
    case EntityKind::platform:
        return "platform";
    case EntityKind::programme:
        return "programme";
    case EntityKind::field:
        return "field";
    case EntityKind::region:
    case EntityKind::area:
    case EntityKind::zone:
    case EntityKind::country:
    case EntityKind::organization:
    case EntityKind::document:
        return "partner";
    }
    return "partner";
}

std::string groups(const MixingReason& reason) {
    return reason.first == reason.second ? "within " + reason.first : reason.first + " and " + reason.second;
}

std::string mixing_text(const CooperationGraph& graph, const std::optional<MixingReason>& reason,
                        std::string_view what) {
    constexpr std::size_t shown = 3;
    if (!reason) {
        return {};
    }
    std::string text = "   " + std::string{what} + " " + groups(*reason) + ": " + rounded(reason->ratio) +
                       " times as many partners as chance has it, " + std::to_string(reason->links) +
                       (reason->links == 1 ? " pair (" : " pairs (");
    for (std::size_t i = 0; i < std::min(shown, reason->edges.size()); ++i) {
        text += (i == 0 ? "" : ", ") + arrow_of(graph, reason->edges[i]);
    }
    return text + (reason->edges.size() > shown ? ", ...)\n" : ")\n");
}

std::string suggestion_text(const CooperationGraph& graph, const Suggestion& suggestion, std::size_t number) {
    std::string text = "\n" + std::to_string(number) + ". " + label_of(graph[suggestion.vertex]) + ": " +
                       rounded(suggestion.score) + "\n";
    for (const SharedReason& reason : suggestion.shared) {
        const Vertex& vertex = graph[reason.shared.vertex];
        text += "   common " + std::string{role_of(vertex)} + " " + label_of(vertex) + ": " +
                rounded(reason.score) + ", k = " + std::to_string(reason.tied) + "\n" +
                ties_text(graph, reason.shared.first, "     ") +
                ties_text(graph, reason.shared.second, "     ");
    }
    return text + mixing_text(graph, suggestion.macro_regions, "macro-regions") +
           mixing_text(graph, suggestion.kinds, "kinds");
}

std::string to_text(const Report& report) {
    std::string text = label_of(report.entity) + "; " + report.convention + "\n";
    for (std::size_t i = 0; i < report.suggestions.size(); ++i) {
        text += suggestion_text(report.graph, report.suggestions[i], i + 1);
    }
    return text;
}

/// A row for every reason.
Table table_of(const Report& report) {
    Table table{
        .columns =
            {{"place"}, {"score"}, {"name"}, {"english"}, {"id"}, {"reason"}, {"through"}, {"number"}, {"k"}},
        .rows = {}};
    for (std::size_t i = 0; i < report.suggestions.size(); ++i) {
        const Suggestion& suggestion = report.suggestions[i];
        const Vertex& vertex = report.graph[suggestion.vertex];
        const auto add = [&](std::string_view reason, const std::string& through, double number,
                             std::uint32_t count) {
            table.rows.push_back({std::to_string(i + 1), exact(suggestion.score), vertex.entity.name,
                                  vertex.facts.label_en, id(vertex.entity), std::string{reason}, through,
                                  exact(number), std::to_string(count)});
        };
        for (const SharedReason& reason : suggestion.shared) {
            const Vertex& middle = report.graph[reason.shared.vertex];
            add(role_of(middle), id(middle.entity), reason.score, reason.tied);
        }
        if (suggestion.macro_regions) {
            add("macro-regions", groups(*suggestion.macro_regions), suggestion.macro_regions->ratio,
                suggestion.macro_regions->links);
        }
        if (suggestion.kinds) {
            add("kinds", groups(*suggestion.kinds), suggestion.kinds->ratio, suggestion.kinds->links);
        }
    }
    return table;
}

nlohmann::ordered_json mixing_json(const CooperationGraph& graph, const std::optional<MixingReason>& reason) {
    if (!reason) {
        return nullptr;
    }
    nlohmann::ordered_json json{{"groups", {reason->first, reason->second}},
                                {"ratio", reason->ratio},
                                {"pairs", reason->links},
                                {"ties", nlohmann::ordered_json::array()}};
    for (const EdgeId edge : reason->edges) {
        json["ties"].push_back({{"relation", to_string(graph[edge].relation)},
                                {"source", id(graph[graph[edge].source].entity)},
                                {"target", id(graph[graph[edge].target].entity)}});
    }
    return json;
}

std::string to_json(const Report& report) {
    nlohmann::ordered_json json{{"entity", entity_json(report.entity)},
                                {"convention", report.convention},
                                {"suggestions", nlohmann::ordered_json::array()}};
    for (const Suggestion& suggestion : report.suggestions) {
        nlohmann::ordered_json shared = nlohmann::ordered_json::array();
        for (const SharedReason& reason : suggestion.shared) {
            const Vertex& vertex = report.graph[reason.shared.vertex];
            shared.push_back({{"reason", role_of(vertex)},
                              {"through", entity_json(vertex)},
                              {"score", reason.score},
                              {"k", reason.tied},
                              {"first", ties_json(report.graph, reason.shared.first)},
                              {"second", ties_json(report.graph, reason.shared.second)}});
        }
        json["suggestions"].push_back({{"entity", entity_json(report.graph[suggestion.vertex])},
                                       {"score", suggestion.score},
                                       {"shared", shared},
                                       {"macro_regions", mixing_json(report.graph, suggestion.macro_regions)},
                                       {"kinds", mixing_json(report.graph, suggestion.kinds)}});
    }
    return json.dump(2) + "\n";
}

void run_suggest(const SuggestedOptions& options) {
    const auto format = format_of(options.choice);
    const analysis::SuggestOptions choice{.ties = ties_of(options.choice),
                                          .kinds = kinds_of(options.kinds, analysis::party_kinds()),
                                          .index = index_of(options),
                                          .top = options.top};
    const AskedNetwork network(options.choice);
    Report report{network.graph(),
                  network.find(options.entity),
                  formula(choice.index) + convention(options.choice),
                  {}};
    if (const auto vertex = network.position(report.entity)) {
        report.suggestions = analysis::suggest(network.graph(), *vertex, choice);
    }
    write_report(format, options.choice.output, report);
}

} // namespace

void add_suggest(CLI::App& app) {
    auto options = std::make_shared<SuggestedOptions>();
    auto* command = app.add_subcommand("suggest", "With whom an entity might work and does not yet, and why");
    command->add_option("NETWORK", options->choice.network, "Network (.json), or -")->required();
    command->add_option("NAME", options->entity, "Any name or id of an entity")->required();
    command->add_option("--by", options->by,
                        "What counts: resource-allocation, adamic-adar, common-neighbours "
                        "(resource-allocation)");
    command->add_option("--kind", options->kinds, "Only suggest these kinds; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--top", options->top, "How many at most (10)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    add_partner_options(*command, options->choice);
    command->footer("Example:\n  jiedui suggest network.json Gansu --top 5");
    command->callback([options] { run_suggest(*options); });
}

} // namespace jiedui::cli
