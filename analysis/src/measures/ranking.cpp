// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cassert>
#include <cmath>

#include <jiedui/analysis/ranking.hpp>

namespace jiedui::analysis {

std::vector<Ranked> ranking(std::span<const double> scores, RankingOptions options) {
    assert(std::ranges::none_of(scores, [](double score) { return std::isnan(score); }));
    std::vector<Ranked> ranked;
    ranked.reserve(scores.size());
    for (std::size_t v = 0; v < scores.size(); ++v) {
        ranked.push_back(Ranked{.vertex = static_cast<VertexId>(v), .score = scores[v], .rank = 1});
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::score);
    for (std::size_t i = 1; i < ranked.size(); ++i) {
        const bool is_tie = ranked[i].score == ranked[i - 1].score;
        ranked[i].rank = is_tie ? ranked[i - 1].rank : static_cast<std::uint32_t>(i + 1);
    }
    ranked.resize(std::min(options.top, ranked.size()));
    return ranked;
}

std::vector<Ranked> ranking(const Network& network, std::span<const double> scores, RankingOptions options) {
    assert(scores.size() == network.vertices.size());
    std::vector<Ranked> ranked = ranking(scores, options);
    for (Ranked& entry : ranked) {
        entry.vertex = network.vertices[index(entry.vertex)];
    }
    return ranked;
}

} // namespace jiedui::analysis
