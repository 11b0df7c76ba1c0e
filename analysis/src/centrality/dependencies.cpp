// SPDX-License-Identifier: Apache-2.0
#include "centrality/dependencies.hpp"

#include "centrality/batched_paths.hpp"
#include "centrality/blocks.hpp"
#include "centrality/weighted_paths.hpp"
#include "support/ordered_sum.hpp"
#include "topology/lengths.hpp"

namespace jiedui::analysis::detail {

namespace {

std::vector<std::uint32_t> sources_of(const Block& block) {
    std::vector<std::uint32_t> sources;
    for (std::uint32_t v = 0; v < block.source_mass.size(); ++v) {
        if (block.source_mass[v] > 0.0) {
            sources.push_back(v);
        }
    }
    return sources;
}

std::vector<double> within_block(const Block& block, const Lengths& lengths, unsigned threads) {
    const std::vector<std::uint32_t> sources = sources_of(block);
    const std::size_t size = block.vertices.size();
    if (lengths.all_equal) {
        const std::size_t batches = (sources.size() + lane_count - 1) / lane_count;
        const unsigned useful = useful_threads(threads, batches, block.out.to.size());
        return ordered_sum(batches, size, useful, [&] {
            return [&, paths = BatchedPaths(block)](std::size_t batch, std::span<double> sum) mutable {
                const std::size_t first = batch * lane_count;
                const std::size_t count = std::min<std::size_t>(lane_count, sources.size() - first);
                paths.add_dependencies(std::span(sources).subspan(first, count), sum);
            };
        });
    }
    const Roads roads = without_detours(roads_of(block.out, lengths));
    const unsigned useful = useful_threads(threads, sources.size(), roads.length.size());
    return ordered_sum(sources.size(), size, useful, [&] {
        return [&, paths = WeightedPaths(roads)](std::size_t source, std::span<double> sum) mutable {
            paths.count_from(sources[source]);
            paths.add_dependencies(block, sum);
        };
    });
}

/// Pairs whose ways part at a vertex: those that come from one side of it and leave to another, for the side
/// of this block.
double through_the_joint(const Block& block, std::uint32_t vertex) {
    return (block.component_sources - block.source_mass[vertex]) * (block.mass[vertex] - 1.0);
}

} // namespace

std::vector<double> dependencies(const Topology& topology, const std::vector<bool>& is_source,
                                 unsigned threads) {
    const Lengths lengths = lengths_or_hops(topology);
    std::vector<double> score(topology.vertices(), 0.0);
    for (const Block& block : blocks(topology, is_source)) {
        if (!topology.directed()) {
            for (std::uint32_t v = 0; v < block.vertices.size(); ++v) {
                score[block.vertices[v]] += through_the_joint(block, v);
            }
        }
        if (block.vertices.size() > 2) {
            const std::vector<double> inner = within_block(block, lengths, threads);
            for (std::uint32_t v = 0; v < block.vertices.size(); ++v) {
                score[block.vertices[v]] += inner[v];
            }
        }
    }
    return score;
}

} // namespace jiedui::analysis::detail
