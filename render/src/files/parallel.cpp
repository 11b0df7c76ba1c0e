// SPDX-License-Identifier: Apache-2.0
#include "parallel.hpp"

#include <algorithm>
#include <tuple>

#include <jiedui/graph/edge_summary.hpp>

namespace jiedui::render::detail {

std::string parallel_kind(const Edge& edge) {
    std::string kind{to_string(edge.relation)};
    if (edge.directed != is_usually_directed(edge.relation)) {
        kind += edge.directed ? " directed" : " undirected";
    }
    return edge.origin == Origin::background && !is_structural(edge.relation) ? kind + " background"
           : edge.origin == Origin::stated && is_structural(edge.relation)    ? kind + " stated"
                                                                              : kind;
}

std::vector<Bundle> added_up(std::vector<Bundle> single) {
    std::ranges::sort(single, {}, [](const Bundle& b) { return std::tuple(b.source, b.target); });
    std::vector<Bundle> sums;
    for (const Bundle& next : single) {
        if (sums.empty() || sums.back().source != next.source || sums.back().target != next.target) {
            sums.push_back(next);
        } else {
            sums.back().weight += next.weight;
            sums.back().edges += next.edges;
        }
    }
    return sums;
}

} // namespace jiedui::render::detail
