// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence_json.hpp"
#include "output.hpp"
#include "partner_options.hpp"
#include "table.hpp"

#include <array>
#include <memory>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

using analysis::CommonGround;
using analysis::SharedVertex;

struct CommonOptions {
    PartnerChoice choice{};
    std::string first{};
    std::string second{};
};

struct Report {
    const CooperationGraph& graph;
    const Vertex& first;
    const Vertex& second;
    std::string convention;
    CommonGround ground;
};

struct Section {
    std::string_view plural;
    std::string_view singular;
    std::vector<SharedVertex> CommonGround::*list;
};
constexpr std::array sections{Section{"partners", "partner", &CommonGround::partners},
                              Section{"platforms", "platform", &CommonGround::platforms},
                              Section{"programmes", "programme", &CommonGround::programmes},
                              Section{"fields", "field", &CommonGround::fields}};

std::string heading(std::string_view title, std::size_t number) {
    return "\n" + std::string{title} + ": " + (number == 0 ? "none" : std::to_string(number)) + "\n";
}

std::string to_text(const Report& report) {
    const auto& [graph, first, second, convention, ground] = report;
    std::string text = label_of(first) + " and " + label_of(second) + "; " + convention + "\n";
    text += heading("ties between them", ground.ties.size()) + ties_text(graph, ground.ties, "  ");
    for (const Section& section : sections) {
        const auto& list = ground.*section.list;
        text += heading(section.plural, list.size());
        for (const SharedVertex& shared : list) {
            text += "  " + label_of(graph[shared.vertex]) + "\n" + ties_text(graph, shared.first, "    ") +
                    ties_text(graph, shared.second, "    ");
        }
    }
    text += heading("documents", ground.documents.size());
    for (const std::string& document : ground.documents) {
        text += "  " + document + "\n";
    }
    return text;
}

Table table_of(const Report& report) {
    const auto& [graph, first, second, convention, ground] = report;
    Table table{.columns = {{"what"}, {"name"}, {"english"}, {"id"}, {"first"}, {"second"}}, .rows = {}};
    if (!ground.ties.empty()) {
        table.rows.push_back({"tie", "", "", "", relations_text(graph, ground.ties), ""});
    }
    for (const Section& section : sections) {
        for (const SharedVertex& shared : ground.*section.list) {
            const Vertex& vertex = graph[shared.vertex];
            table.rows.push_back({std::string{section.singular}, vertex.entity.name, vertex.facts.label_en,
                                  id(vertex.entity), relations_text(graph, shared.first),
                                  relations_text(graph, shared.second)});
        }
    }
    for (const std::string& document : ground.documents) {
        table.rows.push_back({"document", document, "", "document:" + document, "", ""});
    }
    return table;
}

std::string to_json(const Report& report) {
    const auto& [graph, first, second, convention, ground] = report;
    nlohmann::ordered_json json{{"first", entity_json(first)},
                                {"second", entity_json(second)},
                                {"convention", convention},
                                {"ties", ties_json(graph, ground.ties)}};
    for (const Section& section : sections) {
        auto& list = json[std::string{section.plural}] = nlohmann::ordered_json::array();
        for (const SharedVertex& shared : ground.*section.list) {
            list.push_back({{"shared", entity_json(graph[shared.vertex])},
                            {"first", ties_json(graph, shared.first)},
                            {"second", ties_json(graph, shared.second)}});
        }
    }
    json["documents"] = ground.documents;
    return json.dump(2) + "\n";
}

void run_common(const CommonOptions& options) {
    const auto format = format_of(options.choice);
    const auto ties = ties_of(options.choice);
    const AskedNetwork network(options.choice);
    Report report{network.graph(),
                  network.find(options.first),
                  network.find(options.second),
                  convention(options.choice),
                  {}};
    const auto first = network.position(report.first);
    const auto second = network.position(report.second);
    if (first && second) {
        report.ground = analysis::common_ground(network.graph(), *first, *second, ties);
    }
    write_report(format, options.choice.output, report);
}

} // namespace

void add_common(CLI::App& app) {
    auto options = std::make_shared<CommonOptions>();
    auto* command =
        app.add_subcommand("common", "What two entities share: partners, platforms, fields, documents");
    command->add_option("NETWORK", options->choice.network, "Network (.json), or -")->required();
    command->add_option("FIRST", options->first, "Any name or id of an entity")->required();
    command->add_option("SECOND", options->second, "Any name or id of another one")->required();
    add_partner_options(*command, options->choice);
    command->footer("Example:\n  jiedui common network.json Ningxia Qinghai");
    command->callback([options] { run_common(*options); });
}

} // namespace jiedui::cli
