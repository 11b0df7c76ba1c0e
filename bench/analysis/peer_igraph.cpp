// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>

#include <igraph/igraph.h>

namespace jiedui::bench {

namespace {

struct Vector {
    igraph_vector_t values;
    explicit Vector(std::size_t size = 0) {
        igraph_vector_init(&values, static_cast<igraph_integer_t>(size));
    }
    ~Vector() { igraph_vector_destroy(&values); }
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;

    Answer answer() const { return {VECTOR(values), VECTOR(values) + igraph_vector_size(&values)}; }
};

struct Network {
    igraph_t graph;
    Vector weights;
    bool is_weighted = false;

    explicit Network(const Graph& of) : weights(of.edges.size()) {
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * of.edges.size()));
        for (std::size_t i = 0; i < of.edges.size(); ++i) {
            VECTOR(ends)[2 * i] = of.edges[i].source;
            VECTOR(ends)[2 * i + 1] = of.edges[i].target;
            VECTOR(weights.values)[i] = of.edges[i].weight;
            is_weighted = is_weighted || of.edges[i].weight != 1.0;
        }
        igraph_create(&graph, &ends, static_cast<igraph_integer_t>(of.vertices), IGRAPH_UNDIRECTED);
        igraph_vector_int_destroy(&ends);
    }
    ~Network() { igraph_destroy(&graph); }
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    const igraph_vector_t* lengths() const { return is_weighted ? &weights.values : nullptr; }
};

struct Selection {
    igraph_vector_int_t vertices;
    explicit Selection(const std::vector<std::uint32_t>& of) {
        igraph_vector_int_init(&vertices, static_cast<igraph_integer_t>(of.size()));
        for (std::size_t i = 0; i < of.size(); ++i) {
            VECTOR(vertices)[i] = of[i];
        }
    }
    ~Selection() { igraph_vector_int_destroy(&vertices); }
    Selection(const Selection&) = delete;
    Selection& operator=(const Selection&) = delete;

    igraph_vs_t selector() const { return igraph_vss_vector(&vertices); }
};

/// `compute(network, selection, result)`.
template <class Compute>
Runner runner(const Graph& graph, const std::vector<std::uint32_t>& sources, Compute compute) {
    auto network = std::make_shared<const Network>(graph);
    auto selection = std::make_shared<const Selection>(sources);
    return {.who = "igraph", .run = [=] {
                Vector result;
                compute(*network, *selection, &result.values);
                return result.answer();
            }};
}

} // namespace

Runner igraph_betweenness(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& from, igraph_vector_t* result) {
        igraph_betweenness_subset(&network.graph, result, igraph_vss_all(), IGRAPH_UNDIRECTED,
                                  from.selector(), igraph_vss_all(), network.lengths());
    });
}

Runner igraph_harmonic(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& of, igraph_vector_t* result) {
        igraph_harmonic_centrality(&network.graph, result, of.selector(), IGRAPH_ALL, network.lengths(),
                                   false);
    });
}

Runner igraph_closeness(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& of, igraph_vector_t* result) {
        igraph_closeness(&network.graph, result, nullptr, nullptr, of.selector(), IGRAPH_ALL,
                         network.lengths(), true);
    });
}

} // namespace jiedui::bench
