// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// For each vertex v the sum over ordered pairs (s, t) of other vertices, s a source, of the share of
/// shortest s-t paths that run through v.
std::vector<double> dependencies(const Topology& topology, const std::vector<bool>& is_source,
                                 unsigned threads);

} // namespace jiedui::analysis::detail
