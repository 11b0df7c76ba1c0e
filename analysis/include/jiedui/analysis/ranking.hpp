// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <jiedui/analysis/projection.hpp>

namespace jiedui::analysis {

struct Ranked {
    VertexId vertex{};
    double score = 0.0;
    std::uint32_t rank = 1; ///< 1 + the number of vertices with a higher score: equal scores share a rank

    friend bool operator==(const Ranked&, const Ranked&) = default;
};

struct RankingOptions {
    std::size_t top = std::numeric_limits<std::size_t>::max(); ///< how many to return
};

/// The vertices by descending score; equal scores in vertex order. `scores` has a value for each vertex of
/// the network and no NaN. Scores are compared exactly. O(n log n).
std::vector<Ranked> ranking(const Network& network, std::span<const double> scores,
                            RankingOptions options = {});

/// The same of vertices that go by their positions.
std::vector<Ranked> ranking(std::span<const double> scores, RankingOptions options = {});

} // namespace jiedui::analysis
