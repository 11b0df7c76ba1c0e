// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cgraph.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>
#include <jiedui/render/style.hpp>

/// From a diagram to what Graphviz lays out, draws or writes.
namespace jiedui::render::detail {

struct FontChoice {
    std::string family;
    std::vector<Diagnostic> diagnostics;
};

/// The font for the texts of a diagram. Throws `Error` JD402 when they are Chinese and no font is.
FontChoice choose_font(const Diagram& diagram, const std::string& wanted);

/// True for an edge of a flow whose source comes after its target: engines are given it the other way round.
bool runs_against_flow(const Diagram& diagram, const DiagramEdge& edge);

/// For layout: sizes and the engine's settings. A session must be open.
GvGraph prepare(const Diagram& diagram, const Style& style, std::string_view font, Engine engine,
                bool is_framed);

enum class Extent { as_placed, as_label_needs };

/// For routing: nodes at their places, edges still without theirs. A session must be open.
GvGraph pin(const Diagram& diagram, const Style& style, std::string_view font, const std::vector<Box>& nodes,
            Extent extent = Extent::as_placed);

/// For drawing: everything at its place, with title and legend. A session must be open.
GvGraph place(const Diagram& diagram, const Style& style, std::string_view font, const Layout& layout,
              double dpi);

/// DOT text with title and legend, not laid out. A session must be open.
std::string dot_source(const Diagram& diagram, const Style& style, std::string_view font);

} // namespace jiedui::render::detail
