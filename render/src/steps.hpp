// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cgraph.hpp"

#include <optional>
#include <string>
#include <vector>

#include <jiedui/render/diagram.hpp>
#include <jiedui/render/layout.hpp>
#include <jiedui/render/style.hpp>

namespace jiedui::render::detail {

enum class Frames { none, around_groups };

/// Engines other than dot: places in each connected part, the parts beside one another, then the edges. With
/// frames the members of each group are placed so by themselves, then the groups and the nodes of none as if
/// they were nodes, tied where any of theirs are. Nothing when the engine gave up.
std::optional<GvLayout> lay_out_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                         const std::string& font, Engine engine, Frames frames);

/// The places alone, each connected part by itself, the parts beside one another.
std::optional<std::vector<Box>> place_in_steps(GvSession& session, const Diagram& diagram, const Style& style,
                                               const std::string& font, Engine engine);

} // namespace jiedui::render::detail
