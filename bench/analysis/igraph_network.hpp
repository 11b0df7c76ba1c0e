// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kernel.hpp"

#include <igraph/igraph.h>

/// igraph's own values, freed when nobody needs them any more.
namespace jiedui::bench::igraph {

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

    explicit Network(const Graph& of, igraph_bool_t direction = IGRAPH_UNDIRECTED)
        : weights(of.edges.size()) {
        igraph_vector_int_t ends;
        igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * of.edges.size()));
        for (std::size_t i = 0; i < of.edges.size(); ++i) {
            VECTOR(ends)[2 * i] = of.edges[i].source;
            VECTOR(ends)[2 * i + 1] = of.edges[i].target;
            VECTOR(weights.values)[i] = of.edges[i].weight;
            is_weighted = is_weighted || of.edges[i].weight != 1.0;
        }
        igraph_create(&graph, &ends, static_cast<igraph_integer_t>(of.vertices), direction);
        igraph_vector_int_destroy(&ends);
    }
    ~Network() { igraph_destroy(&graph); }
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    const igraph_vector_t* lengths() const { return is_weighted ? &weights.values : nullptr; }
};

} // namespace jiedui::bench::igraph
