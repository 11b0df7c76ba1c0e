// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/graph/cooperation_graph.hpp>

/// What an edge rests on, as lines for people.
namespace jiedui::cli {

/// A quotation on one line: a line end between Chinese characters disappears, any other blank space becomes
/// one blank.
std::string one_line(std::string_view quote);

/// Where a statement stands: document and clause; the rule for background.
std::string place_of(const Statement& statement);

/// When the document of a statement was issued; empty when that is unknown.
std::string date_of(const CooperationGraph& graph, const Statement& statement);

/// For every statement of the edge a line with document, clause and date, and below it its quotations.
std::string evidence_lines(const CooperationGraph& graph, EdgeId edge, std::string_view indent);

/// `A -> B` for a directed edge, `A -- B` for an undirected one.
std::string arrow_of(const CooperationGraph& graph, EdgeId edge);

} // namespace jiedui::cli
