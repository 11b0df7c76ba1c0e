// SPDX-License-Identifier: Apache-2.0
#include "commands.hpp"
#include "evidence.hpp"
#include "evidence_json.hpp"
#include "output.hpp"
#include "partner_options.hpp"
#include "table.hpp"
#include "words.hpp"

#include <memory>
#include <set>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

using analysis::Partner;
using analysis::TieSide;

struct PartnersOptions {
    PartnerChoice choice{};
    std::string entity{};
    std::vector<std::string> kinds{};
};

struct Report {
    const CooperationGraph& graph;
    const Vertex& entity;
    std::string convention;
    std::vector<Partner> partners;
};

/// What the entity does with regard to the partner.
std::string_view verb(Relation relation, TieSide side) {
    if (side == TieSide::mutual) {
        return "with";
    }
    const bool is_outgoing = side == TieSide::outgoing;
    switch (relation) {
    case Relation::aid:
        return is_outgoing ? "supports" : "is supported by";
    case Relation::technology_transfer:
        return is_outgoing ? "gives to" : "receives from";
    case Relation::hosts:
        return is_outgoing ? "hosts" : "is hosted by";
    case Relation::part_of:
        return is_outgoing ? "is part of" : "consists of";
    case Relation::member_of:
        return is_outgoing ? "is a member of" : "has as a member";
    case Relation::issues:
        return is_outgoing ? "issues" : "is issued by";
    case Relation::leads:
        return is_outgoing ? "leads" : "is led by";
    case Relation::focuses_on:
        return is_outgoing ? "focuses on" : "is a field of";
    case Relation::pairing:
    case Relation::cooperation:
    case Relation::joint_research:
    case Relation::co_construction:
    case Relation::talent_exchange:
        return is_outgoing ? "to" : "from";
    }
    return "with";
}

std::string_view word(TieSide side) {
    return side == TieSide::mutual ? "mutual" : side == TieSide::outgoing ? "outgoing" : "incoming";
}

std::string counted(std::size_t number, const std::string& what) {
    return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

std::string to_text(const Report& report) {
    std::set<VertexId> different;
    for (const Partner& partner : report.partners) {
        different.insert(partner.vertex);
    }
    std::string text = label_of(report.entity) + ": " + counted(different.size(), "partner") + "; " +
                       report.convention + "\n";
    for (std::size_t i = 0; i < report.partners.size(); ++i) {
        const Partner& partner = report.partners[i];
        const Partner* before = i == 0 ? nullptr : &report.partners[i - 1];
        if (before == nullptr || before->relation != partner.relation || before->side != partner.side) {
            text.append("\n").append(to_string(partner.relation)).append(": ");
            text.append(verb(partner.relation, partner.side)).append("\n");
        }
        text += "  " + label_of(report.graph[partner.vertex]);
        text += partner.documents == 0 ? "\n" : ", " + counted(partner.documents, "document") + "\n";
        for (const EdgeId edge : partner.edges) {
            text += evidence_lines(report.graph, edge, "    ");
        }
    }
    return text;
}

Table table_of(const Report& report) {
    Table table{
        .columns =
            {{"relation"}, {"side"}, {"verb"}, {"name"}, {"english"}, {"id"}, {"documents"}, {"statements"}},
        .rows = {}};
    for (const Partner& partner : report.partners) {
        const Vertex& vertex = report.graph[partner.vertex];
        std::size_t statements = 0;
        for (const EdgeId edge : partner.edges) {
            statements += report.graph[edge].statements.size();
        }
        table.rows.push_back({std::string{to_string(partner.relation)}, std::string{word(partner.side)},
                              std::string{verb(partner.relation, partner.side)}, vertex.entity.name,
                              vertex.facts.label_en, id(vertex.entity), std::to_string(partner.documents),
                              std::to_string(statements)});
    }
    return table;
}

std::string to_json(const Report& report) {
    nlohmann::ordered_json json{{"entity", entity_json(report.entity)},
                                {"convention", report.convention},
                                {"partners", nlohmann::ordered_json::array()}};
    for (const Partner& partner : report.partners) {
        json["partners"].push_back({{"relation", to_string(partner.relation)},
                                    {"side", word(partner.side)},
                                    {"partner", entity_json(report.graph[partner.vertex])},
                                    {"documents", partner.documents},
                                    {"ties", ties_json(report.graph, partner.edges)}});
    }
    return json.dump(2) + "\n";
}

void run_partners(const PartnersOptions& options) {
    const auto format = format_of(options.choice);
    auto ties = ties_of(options.choice);
    ties.kinds = kinds_of(options.kinds, ties.kinds);
    const AskedNetwork network(options.choice);
    Report report{network.graph(), network.find(options.entity), convention(options.choice), {}};
    if (const auto vertex = network.position(report.entity)) {
        report.partners = analysis::partners(network.graph(), *vertex, ties);
    }
    write_report(format, options.choice.output, report);
}

} // namespace

void add_partners(CLI::App& app) {
    auto options = std::make_shared<PartnersOptions>();
    auto* command = app.add_subcommand("partners", "An entity's partners by relation, with the evidence");
    command->add_option("NETWORK", options->choice.network, "Network (.json), or -")->required();
    command->add_option("NAME", options->entity, "Any name or id of an entity")->required();
    command->add_option("--kind", options->kinds, "Only partners of these kinds; may be repeated")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_partner_options(*command, options->choice);
    command->footer("Example:\n  jiedui partners network.json Qinghai --relation aid");
    command->callback([options] { run_partners(*options); });
}

} // namespace jiedui::cli
