// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// The topology with one arc instead of parallel ones; its weight is the sum of their strengths, added in
/// ascending order, so that the order in which edges were given does not show in the last digit. Weights mean
/// strength. O(V + E log d).
Topology joined(const Topology& topology);

} // namespace jiedui::analysis::detail
