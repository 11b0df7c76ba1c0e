// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Measures of the place of a vertex in a network. Each takes a topology, which a projection
/// turns into by itself, and returns one value for each vertex; formulas, sources and what other programs do
/// differently are in docs/measures.md.
///
/// Weights: the weights of the network always count, `degree` aside; the default projection gives every link
/// weight 1, and then the unweighted measures come out. Path lengths are 1 / weight where the weight means
/// strength, the weight itself where it means distance. Lengths are compared exactly as long as the weights
/// are whole numbers of moderate size (their least common multiple times the number of vertices below 2^53):
/// 1/2 then equals 1/3 + 1/6.
///
/// For all of them: an empty network gives an empty vector; a vertex without links scores 0, except that its
/// PageRank is a share like any other (1 where it is alone). The same network gives the same bytes.
namespace jiedui::analysis {

/// Which arcs of a directed network count: those that leave, those that enter, or both.
/// An undirected network gives the same values for all three.
enum class Side { out, in, total };

struct DegreeOptions {
    Side side = Side::total;
};

/// The number of links at a vertex. Parallel links count each; a self-loop counts 2 (directed: one out, one
/// in). On a directed network `total` is in + out, so an undirected tie, an arc each way, counts 2 at both
/// ends. O(V + E). Freeman 1979.
std::vector<double> degree(const Topology& topology, DegreeOptions options = {});

/// The sum of the strengths of the links at a vertex: the weight where it means strength, 1 / weight where it
/// means distance. Everything else as for `degree`. O(V + E). Barrat et al. 2004.
std::vector<double> strength(const Topology& topology, DegreeOptions options = {});

/// `pairs` divides by the number of pairs that a vertex can stand between: (n-1)(n-2)/2, or (n-1)(n-2) where
/// direction counts; the scores then lie in 0 to 1.
enum class Normalisation { none, pairs };

struct BetweennessOptions {
    Normalisation normalisation = Normalisation::none;
    unsigned threads = 1;
};

/// The sum over all pairs of other vertices (s, t) of the share of shortest s-t paths that run through v.
/// Undirected networks count each pair once, directed ones each ordered pair. Pairs without a path add
/// nothing; the ends of a path are not on it; parallel links of equal length are paths of their own;
/// self-loops never matter. With fewer than three vertices all scores are 0. Unweighted O(V E), weighted O(V
/// E + V^2 log V). Brandes 2001; Freeman 1977.
std::vector<double> betweenness(const Topology& topology, BetweennessOptions options = {});

struct SampleOptions {
    std::uint32_t sources = 512; ///< > 0; all vertices where there are no more
    double confidence = 0.95;    ///< that the error bound holds, between 0 and 1
    std::uint64_t seed = 1;
    Normalisation normalisation = Normalisation::none;
    unsigned threads = 1;
};

struct SampledScores {
    std::vector<double> scores = {};
    std::vector<std::uint32_t> sources = {}; ///< the vertices drawn, ascending
    double error = 0.0; ///< with the confidence asked for, no score is farther from its true value than this
};

/// An estimate of `betweenness` from the paths that start at a few vertices, drawn without replacement: their
/// sum times n / sources. Exact, with error 0, when all are drawn. The error is n (n-2) t, divided as the
/// scores are, with t^2 = (1 - (sources-1)/n) ln(2n / (1-confidence)) / (2 sources); it falls with the root
/// of the number of sources and is large for few. Same seed, same bytes. Time: sources / n of `betweenness`.
/// Brandes and Pich 2007; Hoeffding 1963; Serfling 1974.
SampledScores sampled_betweenness(const Topology& topology, SampleOptions options = {});

/// With r the number of vertices that v reaches, v included, s the sum of its distances to them, n all
/// vertices:
enum class ClosenessFormula {
    component,       ///< (r-1) / s: within the component of v; not comparable between components
    wasserman_faust, ///< (r-1) / s * (r-1) / (n-1): small components score lower; Wasserman and Faust 1994
};

struct ClosenessOptions {
    ClosenessFormula formula = ClosenessFormula::component;
    Side side = Side::out; ///< out: distances from v; in: distances to v; total: direction ignored
    unsigned threads = 1;
};

/// The inverse of the mean distance to the vertices that can be reached. A vertex that reaches no other
/// scores 0. Of parallel links the shortest counts; self-loops never matter. Unweighted O(V (V + E)) / 512
/// for small diameters, weighted O(V (V + E)). Bavelas 1950; Freeman 1979.
std::vector<double> closeness(const Topology& topology, ClosenessOptions options = {});

struct HarmonicOptions {
    Normalisation normalisation = Normalisation::none; ///< `pairs` divides by n - 1, the pairs of one vertex
    Side side = Side::out;                             ///< as for `closeness`
    unsigned threads = 1;
};

/// The sum of 1 / distance over the other vertices, 0 for those out of reach; so it compares vertices of
/// different components. Everything else as for `closeness`. Marchiori and Latora 2000; Boldi and Vigna 2014.
std::vector<double> harmonic(const Topology& topology, HarmonicOptions options = {});

struct PageRankOptions {
    double damping = 0.85; ///< probability of following a link, 0 <= damping < 1
    double tolerance =
        1e-10;            ///< > 0; stop when a step of the walker changes the scores by less than this in sum
    unsigned threads = 1; ///< the same bytes for any number
};

/// The share of time that a random walker spends at a vertex who follows an out-link with probability
/// `damping`, chosen in proportion to strength, and else, or where no link leaves, jumps to any vertex alike.
/// The scores sum to 1. Parallel links add up; a self-loop leads back once. Undirected links are walked both
/// ways. O(V + E) a step, at most log(tolerance / 2) / log(damping) + 2 steps. Brin and Page 1998.
std::vector<double> pagerank(const Topology& topology, PageRankOptions options = {});

} // namespace jiedui::analysis
