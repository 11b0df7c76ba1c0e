// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/render/style.hpp>

/// The texts that tie a drawing to its documents.
namespace jiedui::render::detail {

/// The name in that language: the canonical one where the facts have no English.
std::string name_of(const Vertex& vertex, Language language);

/// Name, English name, kind; one a line.
std::string vertex_tooltip(const Vertex& vertex, const Style& style, Language language);

/// Ends, relation, then for each statement document, clause and quotation; at most `most` of them.
std::string edge_tooltip(const CooperationGraph& graph, const Edge& edge, const Style& style,
                         Language language, std::size_t most);

/// The documents that these edges rest on, the first three by id, and the first and last date of all.
std::string documents_line(const CooperationGraph& graph, std::span<const EdgeId> edges, const Style& style,
                           Language language);

} // namespace jiedui::render::detail
