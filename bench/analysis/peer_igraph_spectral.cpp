// SPDX-License-Identifier: Apache-2.0
#include "igraph_network.hpp"
#include "peers.hpp"

#include <cmath>
#include <memory>
#include <numeric>

namespace jiedui::bench {

namespace {

using igraph::Network;
using igraph::Vector;

struct Numbers {
    igraph_vector_int_t values;
    Numbers() { igraph_vector_int_init(&values, 0); }
    ~Numbers() { igraph_vector_int_destroy(&values); }
    Numbers(const Numbers&) = delete;
    Numbers& operator=(const Numbers&) = delete;

    Answer answer() const { return {VECTOR(values), VECTOR(values) + igraph_vector_int_size(&values)}; }
};

/// `compute(network)` gives the answer.
template <class Compute>
Runner runner(const Graph& graph, Compute compute, igraph_bool_t direction = IGRAPH_UNDIRECTED) {
    auto network = std::make_shared<const Network>(graph, direction);
    return {.who = "igraph", .run = [=] { return compute(network->graph); }};
}

/// igraph numbers components in an order of its own: only how large they are can be compared.
Answer component_sizes(const igraph_t& graph, igraph_connectedness_t mode) {
    Numbers of;
    Numbers sizes;
    igraph_integer_t count = 0;
    igraph_connected_components(&graph, &of.values, &sizes.values, &count, mode);
    Answer answer;
    for (const double component : of.answer()) {
        answer.push_back(static_cast<double>(VECTOR(sizes.values)[static_cast<std::size_t>(component)]));
    }
    return answer;
}

} // namespace

Runner igraph_pagerank(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) {
        Vector score;
        igraph_real_t value = 0.0;
        igraph_pagerank(&network, IGRAPH_PAGERANK_ALGO_PRPACK, &score.values, &value, igraph_vss_all(), false,
                        0.85, nullptr, nullptr);
        return score.answer();
    });
}

Runner igraph_eigenvector(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) {
        Vector score;
        igraph_real_t value = 0.0;
        igraph_arpack_options_t options;
        igraph_arpack_options_init(&options);
        igraph_eigenvector_centrality(&network, &score.values, &value, false, true, nullptr, &options);
        Answer answer = score.answer();
        const double squares = std::inner_product(answer.begin(), answer.end(), answer.begin(), 0.0);
        for (double& entry : answer) {
            entry /= std::sqrt(squares);
        }
        return answer;
    });
}

Runner igraph_core_numbers(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) {
        Numbers core;
        igraph_coreness(&network, &core.values, IGRAPH_ALL);
        return core.answer();
    });
}

Runner igraph_components(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) { return component_sizes(network, IGRAPH_WEAK); });
}

Runner igraph_strong_components(const Graph& graph) {
    return runner(
        graph, [](const igraph_t& network) { return component_sizes(network, IGRAPH_STRONG); },
        IGRAPH_DIRECTED);
}

Runner igraph_clustering(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) {
        Vector share;
        igraph_transitivity_local_undirected(&network, &share.values, igraph_vss_all(),
                                             IGRAPH_TRANSITIVITY_ZERO);
        return share.answer();
    });
}

/// Two passes, its default.
Runner igraph_leiden(const Graph& graph) {
    return runner(graph, [](const igraph_t& network) {
        Vector degree;
        Numbers community;
        igraph_integer_t count = 0;
        igraph_real_t quality = 0.0;
        igraph_strength(&network, &degree.values, igraph_vss_all(), IGRAPH_ALL, true, nullptr);
        const double resolution = 0.5 / static_cast<double>(igraph_ecount(&network));
        igraph_community_leiden(&network, nullptr, &degree.values, resolution, 0.01, false, 2,
                                &community.values, &count, nullptr);
        igraph_modularity(&network, &community.values, nullptr, 1.0, false, &quality);
        return Answer{quality};
    });
}

} // namespace jiedui::bench
