// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "attributes.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Attributes of whole elements of a diagram, shared by layout, drawing and DOT text.
namespace jiedui::render::detail {

inline constexpr double group_font_size = 11.0; ///< points
inline constexpr double edge_label_size = 9.0;  ///< points

void append(Attributes& to, Attributes more);

Attributes edge_look(const DiagramEdge& edge, const Style& style, std::string_view font, Heading heading);

Attributes group_look(const DiagramGroup& group, const Style& style, std::string_view font);

/// A fixed place and size.
Attributes placed(const Box& box);

std::string at(Point p);

/// Tooltip and link, where there are any.
Attributes hints(const std::string& tooltip, const std::string& link);

std::vector<std::size_t> group_members(const Diagram& diagram, std::size_t group);

} // namespace jiedui::render::detail
