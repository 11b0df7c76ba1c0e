// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include <jiedui/analysis/communities.hpp>

namespace jiedui::analysis::detail {

/// What each of `options.runs` runs finds, in the order of their seeds.
std::vector<Communities> community_runs(const Topology& topology, const CommunityOptions& options);

/// The first of those with the highest quality.
std::size_t best_run(const std::vector<Communities>& runs);

} // namespace jiedui::analysis::detail
