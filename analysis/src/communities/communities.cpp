// SPDX-License-Identifier: Apache-2.0
#include "communities/community_runs.hpp"
#include "communities/leiden.hpp"
#include "topology/joined.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <thread>

#include <jiedui/analysis/communities.hpp>

namespace jiedui::analysis {

namespace {

using detail::DirectedMass;
using detail::Level;
using detail::Objective;
using detail::PlainMass;

/// The rows of an undirected topology without parallel edges, self-loops left out.
template <class Mass> void add_rows(const Topology& topology, Level<Mass>& level) {
    level.begin.reserve(std::size_t{topology.vertices()} + 1);
    level.to.reserve(topology.arcs());
    level.weight.reserve(topology.weighted() ? topology.arcs() : 0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            if (topology.targets()[arc] != v) {
                level.to.push_back(topology.targets()[arc]);
                if (topology.weighted()) {
                    level.weight.push_back(topology.strength(arc));
                }
            }
        }
        level.begin.push_back(static_cast<std::uint32_t>(level.to.size()));
    }
}

/// The strength of the arcs in each row, self-loops `loop` times.
std::vector<double> row_strengths(const Topology& topology, double loop) {
    std::vector<double> sums(topology.vertices(), 0.0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            sums[v] += topology.strength(arc) * (topology.targets()[arc] == v ? loop : 1.0);
        }
    }
    return sums;
}

template <class Mass>
Objective objective_of(const Level<Mass>& level, double rate, const CommunityOptions& options) {
    auto strength = static_cast<double>(level.to.size());
    if (!level.weight.empty()) {
        strength = std::accumulate(level.weight.begin(), level.weight.end(), 0.0);
    }
    return {.rate = rate,
            .least_gain = 1e-12 * strength,
            .randomness =
                options.randomness * strength / std::max(1.0, static_cast<double>(level.to.size()))};
}

/// Does `task(i)` for every i below `count`, on so many threads.
template <class Task> void for_each_run(unsigned count, unsigned threads, Task task) {
    std::atomic<unsigned> next = 0;
    const auto work = [&] {
        for (unsigned i = next++; i < count; i = next++) {
            task(i);
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < std::min(count, threads); ++t) {
        helpers.emplace_back(work);
    }
    work();
}

template <class Mass>
std::vector<Communities> runs_on(const Topology& topology, const Level<Mass>& level, double rate,
                                 const CommunityOptions& options) {
    const Objective objective = objective_of(level, rate, options);
    std::vector<Communities> found(options.runs);
    for_each_run(options.runs, options.threads, [&](unsigned run) {
        Communities& result = found[run];
        result.of = detail::leiden(level, objective, detail::Random(options.seed + run), options.iterations);
        for (const std::uint32_t community : result.of) {
            result.sizes.resize(std::max<std::size_t>(result.sizes.size(), community + 1), 0);
            ++result.sizes[community];
        }
        result.quality = options.quality == CommunityQuality::modularity
                             ? modularity(topology, result.of, options.resolution)
                             : constant_potts(topology, result.of, options.resolution);
    });
    return found;
}

std::vector<Communities> undirected_runs(const Topology& topology, const CommunityOptions& options) {
    Level<PlainMass> level;
    add_rows(topology, level);
    if (options.quality == CommunityQuality::constant_potts) {
        level.mass.assign(topology.vertices(), {1.0});
        return runs_on(topology, level, options.resolution, options);
    }
    double all = 0.0;
    for (const double strength : row_strengths(topology, 2.0)) {
        level.mass.push_back({strength});
        all += strength;
    }
    return runs_on(topology, level, all > 0.0 ? options.resolution / all : 0.0, options);
}

std::vector<Communities> directed_runs(const Topology& topology, const CommunityOptions& options) {
    Level<DirectedMass> level;
    add_rows(detail::joined(topology.without_direction()), level);
    if (options.quality == CommunityQuality::constant_potts) {
        level.mass.assign(topology.vertices(), {1.0, 1.0});
        return runs_on(topology, level, options.resolution, options);
    }
    const std::vector<double> out = row_strengths(topology, 1.0);
    const std::vector<double> in = row_strengths(topology.transposed(), 1.0);
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        level.mass.push_back({out[v], in[v]});
    }
    const double all = std::accumulate(out.begin(), out.end(), 0.0);
    return runs_on(topology, level, all > 0.0 ? options.resolution / all : 0.0, options);
}

} // namespace

std::vector<Communities> detail::community_runs(const Topology& topology, const CommunityOptions& options) {
    assert(options.resolution >= 0.0 && options.randomness > 0.0);
    assert(options.iterations >= 1 && options.runs >= 1);
    if (topology.has_parallel_edges()) {
        return community_runs(joined(topology), options);
    }
    return topology.directed() ? directed_runs(topology, options) : undirected_runs(topology, options);
}

std::size_t detail::best_run(const std::vector<Communities>& runs) {
    const auto best = std::ranges::max_element(runs, {}, &Communities::quality);
    return static_cast<std::size_t>(best - runs.begin());
}

Communities communities(const Topology& topology, const CommunityOptions& options) {
    std::vector<Communities> runs = detail::community_runs(topology, options);
    return std::move(runs[detail::best_run(runs)]);
}

} // namespace jiedui::analysis
