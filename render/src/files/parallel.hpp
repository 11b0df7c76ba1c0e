// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>

/// Parallel edges, for formats that must be told how to keep them apart or that hold one edge a pair only.
namespace jiedui::render::detail {

/// A word that no other edge between the same ends has: the relation, with `background` or the direction
/// where that is not the usual one of the relation.
std::string parallel_kind(const Edge& edge);

/// All edges of a choice between the same two ends, as one.
struct Bundle {
    VertexId source{};
    VertexId target{};
    std::uint64_t weight = 0; ///< sum of the edges' weights
    std::size_t edges = 0;
};

enum class Ends { ordered, unordered };

/// One bundle a pair, sorted by it. `unordered` takes both directions together, with source <= target.
template <class Keep> std::vector<Bundle> bundles(const CooperationGraph& graph, Ends ends, const Keep& keep);

/// Sorts and adds up what `bundles` gathered.
std::vector<Bundle> added_up(std::vector<Bundle> single);

template <class Keep>
std::vector<Bundle> bundles(const CooperationGraph& graph, Ends ends, const Keep& keep) {
    std::vector<Bundle> single;
    for (const Edge& edge : graph.edges()) {
        if (keep(edge)) {
            const bool is_turned = ends == Ends::unordered && edge.target < edge.source;
            single.push_back({is_turned ? edge.target : edge.source, is_turned ? edge.source : edge.target,
                              edge.weight, 1});
        }
    }
    return added_up(std::move(single));
}

} // namespace jiedui::render::detail
