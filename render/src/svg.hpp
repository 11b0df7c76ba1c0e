// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <jiedui/render/layout.hpp>

/// What Graphviz's SVG and PDF still need: tooltips, ids, fonts of other systems; nothing that changes by
/// itself.
namespace jiedui::render::detail {

/// Text for an XML element or attribute.
std::string xml_text(std::string_view text);

/// Comments (they hold the version of Graphviz) go; `title` elements become tooltips; ids become those of the
/// diagram; after `font`, fonts that Chinese readers of other systems have are named. The bytes must be
/// Graphviz's, drawn from `place`: nodes n0, n1, ..., edges e0, e1, ... and cells c0, c1, ...
std::string finish_svg(std::string_view svg, const Diagram& diagram, const Layout& layout,
                       std::string_view font);

/// What a cell stands for: the tooltips of its edges, of many the first few and the number of the others.
std::string cell_tooltip(const Diagram& diagram, const Cell& cell);

/// Replaces the time of writing by the epoch, digit by digit.
void remove_date(std::string& pdf);

} // namespace jiedui::render::detail
