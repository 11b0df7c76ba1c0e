// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <random>
#include <utility>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/clustering.hpp>
#include <jiedui/analysis/communities.hpp>
#include <jiedui/analysis/components.hpp>
#include <jiedui/analysis/cores.hpp>
#include <jiedui/analysis/spectral.hpp>

namespace jiedui::bench {

namespace {

using analysis::Topology;
using Peers = std::vector<Runner>;

/// Ours, then the peers; `directed`: every edge leads from its source to its target.
template <class Measure>
Peers beside(const Graph& graph, Measure measure, Peers peers, bool is_directed = false) {
    auto topology = std::make_shared<const Topology>(graph.vertices, graph.edges,
                                                     analysis::TopologyOptions{.directed = is_directed});
    peers.insert(peers.begin(), Runner{.who = "ours", .run = [=] { return measure(*topology); }});
    return peers;
}

void add(Peers& peers, Peers more) {
    for (Runner& runner : more) {
        peers.push_back(std::move(runner));
    }
}

#ifdef JIEDUI_HAS_IGRAPH
Peers with_igraph(Runner (*peer)(const Graph&), const Graph& graph) {
    return {peer(graph)};
}
#else
constexpr std::nullptr_t igraph_pagerank = nullptr;
constexpr std::nullptr_t igraph_eigenvector = nullptr;
constexpr std::nullptr_t igraph_core_numbers = nullptr;
constexpr std::nullptr_t igraph_components = nullptr;
constexpr std::nullptr_t igraph_strong_components = nullptr;
constexpr std::nullptr_t igraph_clustering = nullptr;
constexpr std::nullptr_t igraph_leiden = nullptr;

Peers with_igraph(std::nullptr_t, const Graph&) {
    return {};
}
#endif

/// The size of its component for each vertex.
Answer sizes(const analysis::Components& components) {
    Answer answer;
    answer.reserve(components.of.size());
    for (const std::uint32_t component : components.of) {
        answer.push_back(components.sizes[component]);
    }
    return answer;
}

Peers pagerank(const Graph& graph) {
    Peers peers = with_igraph(igraph_pagerank, graph);
    add(peers, python_peers(graph, "pagerank", {}));
    return beside(
        graph, [](const Topology& of) { return analysis::pagerank(of); }, std::move(peers));
}

Peers pagerank_threads(const Graph& graph) {
    const auto on = [](unsigned threads) {
        return [=](const Topology& of) { return analysis::pagerank(of, {.threads = threads}); };
    };
    Peers one = beside(graph, on(1), {});
    one.front().who = "one thread";
    return beside(graph, on(2), std::move(one));
}

Peers eigenvector(const Graph& graph) {
    Peers peers = with_igraph(igraph_eigenvector, graph);
    if (graph.name.starts_with("rmat") || graph.name.starts_with("ba") || graph.name.starts_with("policy")) {
        add(peers, python_peers(graph, "eigenvector", {})); // the power method takes minutes on the others
    }
    return beside(
        graph, [](const Topology& of) { return analysis::eigenvector(of); }, std::move(peers));
}

Peers core_numbers(const Graph& graph) {
    Peers peers = with_igraph(igraph_core_numbers, graph);
    peers.push_back(boost_core_numbers(graph));
    add(peers, python_peers(graph, "core_numbers", {}));
    return beside(
        graph, [](const Topology& of) { return analysis::core_numbers(of); }, std::move(peers));
}

Peers components(const Graph& graph) {
    Peers peers = with_igraph(igraph_components, graph);
    peers.push_back(boost_components(graph));
    return beside(
        graph, [](const Topology& of) { return sizes(analysis::weak_components(of)); }, std::move(peers));
}

/// Edges lead either way by the toss of a coin, so there is a large strong component; as they are drawn, from
/// smaller to larger numbers, there would be no directed cycle at all.
Graph with_coin_directions(Graph graph) {
    std::mt19937_64 random(321);
    for (analysis::PlainEdge& edge : graph.edges) {
        if (random() >> 63U == 1) {
            std::swap(edge.source, edge.target);
        }
    }
    return graph;
}

Peers strong_components(const Graph& graph) {
    Peers peers = with_igraph(igraph_strong_components, graph);
    peers.push_back(boost_strong_components(graph));
    return beside(
        graph, [](const Topology& of) { return sizes(analysis::strong_components(of)); }, std::move(peers),
        true);
}

Peers clustering(const Graph& graph) {
    Peers peers = with_igraph(igraph_clustering, graph);
    add(peers, python_peers(graph, "clustering", {}));
    return beside(
        graph, [](const Topology& of) { return analysis::local_clustering(of); }, std::move(peers));
}

/// The answer is the modularity: another seed, another division.
Peers leiden(const Graph& graph) {
    return beside(
        graph, [](const Topology& of) { return Answer{analysis::communities(of).quality}; },
        with_igraph(igraph_leiden, graph));
}

} // namespace

std::vector<Kernel> spectral_kernels() {
    return {{.name = "pagerank", .runners = pagerank},
            {.name = "pagerank_threads", .runners = pagerank_threads},
            {.name = "eigenvector", .runners = eigenvector, .tolerance = 1e-6},
            {.name = "core_numbers", .runners = core_numbers},
            {.name = "components", .runners = components},
            {.name = "strong_components",
             .runners = [](const Graph& graph) { return strong_components(with_coin_directions(graph)); }},
            {.name = "acyclic_components", .runners = strong_components},
            {.name = "clustering", .runners = clustering},
            {.name = "leiden", .runners = leiden, .tolerance = 2e-2}};
}

} // namespace jiedui::bench
