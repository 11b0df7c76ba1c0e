// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include <jiedui/graph/builder.hpp>

namespace jiedui::bench {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::string{} : found->get<std::string>();
}

Entity entity_of(const Json& id) {
    return parse_entity(id.get_ref<const std::string&>()).value();
}

Statement statement_of(const Json& object) {
    Statement statement{.document = text_of(object, "document"), .clause = text_of(object, "clause")};
    statement.relation = parse_relation(text_of(object, "relation")).value();
    for (const Json& each : object.at("participants")) {
        statement.participants.push_back(
            {entity_of(each.at("entity")), parse_role(text_of(each, "role")).value()});
    }
    for (const Json& each : object.at("fields")) {
        statement.fields.push_back(each.get<std::string>());
    }
    for (const Json& each : object.at("evidence")) {
        const Json& span = each.at("span");
        statement.evidence.push_back(
            {{span[0].get<std::uint32_t>(), span[1].get<std::uint32_t>()}, text_of(each, "quote")});
    }
    statement.confidence = object.at("confidence").get<double>();
    statement.origin = parse_origin(text_of(object, "origin")).value();
    statement.rule = text_of(object, "rule");
    return statement;
}

DocumentInfo document_of(const Json& object) {
    return {.id = text_of(object, "document"),
            .title = text_of(object, "title"),
            .issuers = object.at("issuers").get<std::vector<std::string>>(),
            .written = text_of(object, "written")};
}

/// The same graph without a check: what a program writes that trusts its input.
CooperationGraph read(const std::string& text) {
    const Json json = Json::parse(text);
    StatementSet set;
    for (const Json& each : json.at("graph").at("statements")) {
        set.statements.push_back(statement_of(each));
    }
    for (const Json& each : json.at("graph").at("documents")) {
        set.documents.push_back(document_of(each));
    }
    std::map<Entity, EntityFacts> facts;
    for (const Json& each : json.at("nodes")) {
        facts.emplace(entity_of(each.at("id")),
                      EntityFacts{.label_en = text_of(each.at("attributes"), "label_en")});
    }
    return build_graph(std::move(set), [&](const Entity& entity) { return facts.at(entity); });
}

} // namespace

Runner nlohmann_network(std::shared_ptr<const std::string> text) {
    return {.who = "nlohmann DOM", .run = [=] { return size_of(read(*text)); }};
}

} // namespace jiedui::bench
