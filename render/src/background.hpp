// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <jiedui/render/layout.hpp>

namespace jiedui::render::detail {

/// Marks in the drawing language of Graphviz (xdot), for the attribute `_background`.
std::string background(const std::vector<Mark>& marks);

} // namespace jiedui::render::detail
