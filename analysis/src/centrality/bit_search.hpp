// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/lanes.hpp"
#include "topology/rows.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace jiedui::analysis::detail {

inline constexpr std::uint32_t searches_at_once = 512;

/// Breadth-first search from up to 512 vertices side by side, a bit for each: one visit of an arc carries all
/// of them on. Then and others 2014. Holds 200 bytes a vertex.
class BitSearch {
  public:
    /// The arcs, and the same turned round.
    BitSearch(const Rows& out, const Rows& in);

    /// Adds, for each vertex v that a search reaches from another, 1 to `sums[v]`, the distance to `sums[n +
    /// v]`, and 1 / distance to `sums[2 n + v]`. Returns the largest distance.
    double search_from(std::span<const std::uint32_t> sources, std::span<double> sums);

  private:
    void push_round();
    void pull_round();
    void end_round(double distance, std::span<double> sums);

    const Rows& out_;
    const Rows& in_;
    LineArray<LaneBits> seen_;
    LineArray<LaneBits> now_;  ///< searches that came in this round
    LineArray<LaneBits> next_; ///< searches that come in the next; 0 between the rounds
    LaneBits everything_ = {};
    std::vector<std::uint32_t> active_ = {}; ///< vertices with a search that came in this round
    std::vector<std::uint32_t> coming_ = {};
};

} // namespace jiedui::analysis::detail
