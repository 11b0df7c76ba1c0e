// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <jiedui/graph/cooperation_graph.hpp>

/// The same as evidence.hpp for programs.
namespace jiedui::cli {

/// {"relation", "directed", "source", "target", "origin", "statements": [{"document", "clause", "date",
/// "quotes"}]}; for background statements "rule" instead of document, clause and date.
nlohmann::ordered_json tie_json(const CooperationGraph& graph, EdgeId edge);

nlohmann::ordered_json ties_json(const CooperationGraph& graph, std::span<const EdgeId> edges);

/// {"id", "name", "english"}.
nlohmann::ordered_json entity_json(const Vertex& vertex);

} // namespace jiedui::cli
