// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <numeric>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::bench {

namespace {

using analysis::Topology;

constexpr std::uint32_t sample_size = 512;

std::shared_ptr<const Topology> topology_of(const Graph& graph) {
    return std::make_shared<const Topology>(
        graph.vertices, graph.edges,
        analysis::TopologyOptions{.weight_meaning = analysis::WeightMeaning::distance});
}

std::vector<std::uint32_t> all_of(const Graph& graph) {
    std::vector<std::uint32_t> all(graph.vertices);
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

/// So many vertices, evenly spread.
std::vector<std::uint32_t> some_of(const Graph& graph, std::uint32_t count) {
    std::vector<std::uint32_t> some;
    for (std::uint32_t i = 0; i < std::min(count, graph.vertices); ++i) {
        some.push_back(
            static_cast<std::uint32_t>(std::uint64_t{i} * graph.vertices / std::min(count, graph.vertices)));
    }
    return some;
}

void add_peers(std::vector<Runner>& runners, const Graph& graph, const std::string& kernel,
               const std::vector<std::uint32_t>& sources) {
    runners.push_back(boost_betweenness(graph, sources));
#ifdef JIEDUI_HAS_IGRAPH
    runners.push_back(igraph_betweenness(graph, sources));
#endif
    for (Runner& peer : python_peers(graph, kernel, sources)) {
        runners.push_back(std::move(peer));
    }
}

std::vector<Runner> betweenness(const Graph& graph) {
    const auto topology = topology_of(graph);
    std::vector<Runner> runners{{.who = "ours", .run = [=] { return analysis::betweenness(*topology); }}};
    add_peers(runners, graph, "betweenness", all_of(graph));
    return runners;
}

/// From the sources that we draw, without the scale of the estimate.
std::vector<Runner> sampled(const Graph& graph, std::uint32_t count) {
    const auto topology = topology_of(graph);
    const auto draw = [=] { return analysis::sampled_betweenness(*topology, {.sources = count}); };
    const double scale = static_cast<double>(std::min(count, graph.vertices)) / graph.vertices;
    std::vector<Runner> runners{{.who = "ours", .run = [=] {
                                     Answer scores = draw().scores;
                                     for (double& score : scores) {
                                         score *= scale;
                                     }
                                     return scores;
                                 }}};
    add_peers(runners, graph, "sampled_betweenness", draw().sources);
    return runners;
}

template <class Measure>
std::vector<Runner> beside(const Graph& graph, const std::string& kernel, Measure measure,
                           Runner (*igraph)(const Graph&, const std::vector<std::uint32_t>&)) {
    const auto topology = topology_of(graph);
    std::vector<Runner> runners{{.who = "ours", .run = [=] { return measure(*topology); }}};
    if (igraph != nullptr) {
        const auto some = some_of(graph, 256);
        Runner peer = igraph(graph, some);
        peer.only = some;
        peer.share = static_cast<double>(some.size()) / graph.vertices;
        runners.push_back(std::move(peer));
    }
    if (graph.vertices <= 2000) {
        for (Runner& peer : python_peers(graph, kernel, {})) {
            runners.push_back(std::move(peer));
        }
    }
    return runners;
}

#ifndef JIEDUI_HAS_IGRAPH
constexpr std::nullptr_t igraph_harmonic = nullptr;
constexpr std::nullptr_t igraph_closeness = nullptr;
#endif

/// One thread, then two, of the same kernel.
template <class Measure> std::vector<Runner> two_threads(const Graph& graph, Measure measure) {
    const auto topology = topology_of(graph);
    return {{.who = "ours", .run = [=] { return measure(*topology, 2U); }},
            {.who = "one thread", .run = [=] { return measure(*topology, 1U); }}};
}

} // namespace

std::vector<Kernel> centrality_kernels() {
    const auto closeness = [](const Topology& topology) {
        return analysis::closeness(topology, {.formula = analysis::ClosenessFormula::component});
    };
    const auto harmonic = [](const Topology& topology) { return analysis::harmonic(topology); };
    return {
        {.name = "betweenness", .runners = betweenness, .most_vertices = 2000},
        {.name = "weighted_betweenness",
         .runners = [](const Graph& graph) { return betweenness(with_lengths(graph)); },
         .most_vertices = 2000},
        {.name = "sampled_betweenness",
         .runners = [](const Graph& graph) { return sampled(graph, sample_size); }},
        {.name = "sampled_weighted",
         .runners = [](const Graph& graph) { return sampled(with_lengths(graph), sample_size / 4); }},
        {.name = "harmonic",
         .runners = [=](const Graph& graph) { return beside(graph, "harmonic", harmonic, igraph_harmonic); }},
        {.name = "closeness",
         .runners =
             [=](const Graph& graph) { return beside(graph, "closeness", closeness, igraph_closeness); }},
        {.name = "betweenness_threads",
         .runners =
             [](const Graph& graph) {
                 return two_threads(graph, [](const Topology& topology, unsigned threads) {
                     return analysis::sampled_betweenness(topology, {.sources = 2048, .threads = threads})
                         .scores;
                 });
             }},
        {.name = "harmonic_threads", .runners = [](const Graph& graph) {
             return two_threads(graph, [](const Topology& topology, unsigned threads) {
                 return analysis::harmonic(topology, {.threads = threads});
             });
         }}};
}

} // namespace jiedui::bench
