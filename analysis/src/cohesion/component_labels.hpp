// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include <jiedui/analysis/components.hpp>

namespace jiedui::analysis::detail {

inline constexpr auto no_component = std::numeric_limits<std::uint32_t>::max();

/// Vertices with the same label are one component. No label is larger than the number of vertices.
Components numbered_by_smallest_vertex(std::vector<std::uint32_t> labels);

} // namespace jiedui::analysis::detail
