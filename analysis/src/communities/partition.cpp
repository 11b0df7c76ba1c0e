// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <jiedui/analysis/partition.hpp>

namespace jiedui::analysis {

Partition partition_of(const std::vector<std::string>& name_of) {
    Partition result{.of = {}, .names = name_of};
    std::ranges::sort(result.names);
    result.names.erase(std::unique(result.names.begin(), result.names.end()), result.names.end());
    result.of.reserve(name_of.size());
    for (const std::string& name : name_of) {
        const auto found = std::ranges::lower_bound(result.names, name);
        result.of.push_back(static_cast<std::uint32_t>(found - result.names.begin()));
    }
    return result;
}

Partition by_macro_region(const CooperationGraph& graph, const Network& network) {
    std::vector<std::string> names;
    names.reserve(network.vertices.size());
    for (const VertexId vertex : network.vertices) {
        const std::string& region = graph[vertex].facts.macro_region;
        names.push_back(region.empty() ? "none" : region);
    }
    return partition_of(names);
}

Partition by_kind(const CooperationGraph& graph, const Network& network) {
    std::vector<std::string> names;
    names.reserve(network.vertices.size());
    for (const VertexId vertex : network.vertices) {
        names.emplace_back(to_string(graph[vertex].entity.kind));
    }
    return partition_of(names);
}

} // namespace jiedui::analysis
