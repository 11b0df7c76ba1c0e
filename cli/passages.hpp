// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/loaders/document.hpp>
#include <jiedui/render/explorer.hpp>

/// Evidence in its surroundings.
namespace jiedui::cli {

struct Passages {
    std::vector<render::ExplorerPassage> found{};
    std::size_t differing = 0; ///< pieces whose document has another text there
};

/// For each piece of evidence of stated statements whose document is given: the text at its place with up to
/// `around` code points on either side. What the document does not bear out is counted and left out. Of
/// several documents of one id the first that agrees counts.
Passages passages_of(const CooperationGraph& graph, std::span<const loaders::Document> documents,
                     std::size_t around = 100);

} // namespace jiedui::cli
