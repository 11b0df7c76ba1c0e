// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Measures by which a vertex is important that has ties to important vertices: eigenvectors and sums over
/// walks. PageRank, their relative, is in centrality.hpp.
///
/// A(u,v) is the strength of the arcs from u to v (1 / weight where the weight means distance); parallel
/// edges add up; undirected edges are arcs both ways, an undirected self-loop is one arc. Scores are never
/// negative. An empty topology gives empty vectors. Formulas, sources and what other programs do differently
/// are in docs/measures.md.
namespace jiedui::analysis {

struct EigenvectorOptions {
    double tolerance =
        1e-12; ///< > 0; of the residual, relative to the eigenvalue (directed: of the last change)
};

/// The x with  lambda x(v) = sum over arcs u -> v of A(u,v) x(u),  lambda the largest eigenvalue; the squares
/// of the scores sum to 1. Undirected: where the network falls into components, those with the largest lambda
/// score, all others are 0; of several with the same lambda (up to 1e-10 of it) each counts by the sum of its
/// scores, which is where the power method from equal scores leads. Directed: who is reached by nobody scores
/// 0; without a directed cycle all scores are 0. All scores are 0 where there are no arcs.
/// Throws `Error` JD322 where a directed network has no single answer that iteration can find: two strong
/// components of the same lambda one after the other, or lambdas too close. Undirected by Lanczos 1950, O(E)
/// a step. Bonacich 1972.
std::vector<double> eigenvector(const Topology& topology, EigenvectorOptions options = {});

struct KatzOptions {
    std::optional<double> alpha =
        {};                   ///< >= 0, below 1 / lambda; none: 0.85 / the largest strength of a vertex
    double tolerance = 1e-12; ///< > 0; of the sum of changes, relative to the sum of scores
};

/// The x with  x(v) = 1 + alpha * sum over arcs u -> v of A(u,v) x(u):  the number of walks of any length
/// that end at v, each step making them count alpha times as much; the empty walk counts 1. Not normalised.
/// The strength in the default of alpha is that of the entering arcs. Throws `Error` JD321 where the sum does
/// not converge: alpha is 1 / lambda or more. O(E) a step. Katz 1953.
std::vector<double> katz(const Topology& topology, KatzOptions options = {});

struct HitsScores {
    std::vector<double> hubs = {};
    std::vector<double> authorities = {};

    friend bool operator==(const HitsScores&, const HitsScores&) = default;
};

/// Good hubs point to good authorities:  h ~ A a,  a ~ A' h,  the leading singular vectors of A; the squares
/// of either sum to 1. Where several pairs have the same singular value, each counts by the sum of its hubs,
/// which is where the iteration from equal hubs leads. Undirected: hubs and authorities are the same but for
/// bipartite components. All 0 where there are no arcs. O(E) a step. Kleinberg 1999.
HitsScores hits(const Topology& topology, EigenvectorOptions options = {});

} // namespace jiedui::analysis
