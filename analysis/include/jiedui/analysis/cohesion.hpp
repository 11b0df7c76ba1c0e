// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/topology.hpp>

/// How closely a network as a whole hangs together. What has no value (the mean of nothing) is NaN.
namespace jiedui::analysis {

/// Tied pairs divided by all pairs, ordered ones where direction counts: 0 to 1. Self-loops, repetitions of a
/// tie and weights do not count. 0 with fewer than two vertices. O(V + E).
double density(const Topology& topology);

/// Of the arcs from one vertex to another, the share that an arc answers. Undirected ties answer themselves:
/// 1. Self-loops and repetitions do not count. NaN without arcs. O(E log d). Wasserman and Faust 1994.
double reciprocity(const Topology& topology);

/// Shortest paths over all ordered pairs of different vertices, directed along the arcs. Lengths follow from
/// the weights as in centrality.hpp.
struct Distances {
    double connected_pairs = 0.0; ///< ordered pairs with a path
    double diameter = 0.0;        ///< the longest shortest path; 0 where no pair is connected
    double mean = 0.0;            ///< over the connected pairs; NaN where there is none
    double efficiency = 0.0;      ///< the mean of 1 / distance over all pairs, 0 for those without a path
};

/// O(V (V + E)), weighted O(V (V + E) log V). The same for any number of threads. Efficiency: Latora and
/// Marchiori 2001.
Distances distances(const Topology& topology, unsigned threads = 1);

/// Freeman's centralization, sum over v of (largest score - score of v) divided by the largest such sum that
/// any network of as many vertices has: 1 in a star, 0 where all score alike, or with fewer than three
/// vertices. Self-loops, repetitions and weights do not count. Freeman 1979.
///
/// By degree: the largest sum is (n-1)(n-2), directed, with `side` out or in, (n-1)^2. Undirected networks
/// take no side; directed ones with `total` are measured without direction. O(V + E log d).
double degree_centralization(const Topology& topology, Side side = Side::total);

/// By betweenness: (n-1)^2 (n-2) / 2, directed (n-1)^2 (n-2).
double betweenness_centralization(const Topology& topology, unsigned threads = 1);

/// By closeness, without direction: (n-1)(n-2) / (2n-3). In a network that is not connected the closeness is
/// Wasserman and Faust's.
double closeness_centralization(const Topology& topology, unsigned threads = 1);

} // namespace jiedui::analysis
