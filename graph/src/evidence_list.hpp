// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json_text.hpp"

#include <jiedui/graph/cooperation_graph.hpp>

namespace jiedui::detail {

/// One object for every piece of evidence of every statement of the edge.
Json evidence_list(const CooperationGraph& graph, const Edge& edge);

} // namespace jiedui::detail
