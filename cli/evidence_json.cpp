// SPDX-License-Identifier: Apache-2.0
#include "evidence_json.hpp"

#include "evidence.hpp"

namespace jiedui::cli {
namespace {

nlohmann::ordered_json statement_json(const CooperationGraph& graph, const Statement& statement) {
    nlohmann::ordered_json json;
    if (statement.origin == Origin::background) {
        json["rule"] = statement.rule;
    } else {
        json = {{"document", statement.document},
                {"clause", statement.clause},
                {"date", date_of(graph, statement)}};
    }
    json["quotes"] = nlohmann::ordered_json::array();
    for (const Evidence& evidence : statement.evidence) {
        if (!evidence.quote.empty()) {
            json["quotes"].push_back(evidence.quote);
        }
    }
    return json;
}

} // namespace

nlohmann::ordered_json tie_json(const CooperationGraph& graph, EdgeId edge) {
    const Edge& tie = graph[edge];
    nlohmann::ordered_json json{
        {"relation", to_string(tie.relation)},    {"directed", tie.directed},
        {"source", id(graph[tie.source].entity)}, {"target", id(graph[tie.target].entity)},
        {"origin", to_string(tie.origin)},        {"statements", nlohmann::ordered_json::array()}};
    for (const StatementId at : tie.statements) {
        json["statements"].push_back(statement_json(graph, graph[at]));
    }
    return json;
}

nlohmann::ordered_json ties_json(const CooperationGraph& graph, std::span<const EdgeId> edges) {
    auto json = nlohmann::ordered_json::array();
    for (const EdgeId edge : edges) {
        json.push_back(tie_json(graph, edge));
    }
    return json;
}

nlohmann::ordered_json entity_json(const Vertex& vertex) {
    return {{"id", id(vertex.entity)}, {"name", vertex.entity.name}, {"english", vertex.facts.label_en}};
}

} // namespace jiedui::cli
