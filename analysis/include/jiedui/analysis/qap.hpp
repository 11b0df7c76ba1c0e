// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Are two networks on the same vertices alike, more than chance would have it? Permutation tests that keep
/// the structure of both: the vertices of one change places. Krackhardt 1987, 1988.
namespace jiedui::analysis {

/// A value for each ordered pair of vertices, row by row; the diagonal does not count.
struct DyadMatrix {
    std::uint32_t vertices = 0;
    std::vector<double> values = {};

    double at(std::uint32_t row, std::uint32_t column) const {
        return values[std::size_t{row} * vertices + column];
    }
};

/// The strengths of the arcs, parallel ones added; 0 where there is none. O(V^2).
DyadMatrix dyad_matrix(const Topology& topology);

struct QapOptions {
    std::uint64_t seed = 1;
    std::uint32_t permutations = 5000; ///< >= 1
};

/// How often the permutations gave so much. Every share is (1 + such permutations) / (1 + all of them), for
/// the arrangement as it is counts as one.
struct PermutationTest {
    double at_least = 1.0;   ///< one-sided, for a positive relation
    double at_most = 1.0;    ///< one-sided, for a negative relation
    double as_extreme = 1.0; ///< two-sided: at least as far from 0
};

struct QapCorrelation {
    double correlation = 0.0; ///< Pearson's, over all ordered pairs; NaN where a matrix does not vary
    double mean = 0.0;        ///< over the permutations
    double deviation = 0.0;   ///< its standard deviation over the permutations
    PermutationTest test = {};
};

/// Both matrices have the same vertices in the same order. The same seed gives the same bytes. NaN: nothing
/// is permuted and the shares are 1. O(permutations V^2).
QapCorrelation qap_correlation(const DyadMatrix& a, const DyadMatrix& b, QapOptions options = {});

struct QapCoefficient {
    double value = 0.0;
    double standardised = 0.0; ///< value times the deviation of its matrix / that of the dependent one
    double t = 0.0;
    PermutationTest test = {};
};

struct QapRegression {
    double intercept = 0.0;
    std::vector<QapCoefficient> coefficients = {}; ///< one for each independent matrix
    double r_squared = 0.0;
    double adjusted_r_squared = 0.0;
};

/// Ordinary least squares of the dependent matrix on the others over all ordered pairs (unordered ones where
/// all matrices are symmetric). Each coefficient is
/// tested by Dekker's double semi-partialling: the residuals of its matrix on the other independent ones are
/// permuted by vertices and take its place, and the t of that regression is compared with the observed t.
/// Throws `Error` JD330 where the matrices are linearly dependent or do not vary, or where there are no more
/// pairs than coefficients. O(k permutations (k + V^2 k^2)), k independent matrices.
/// Dekker, Krackhardt and Snijders 2007.
QapRegression qap_regression(const DyadMatrix& dependent, std::span<const DyadMatrix> independent,
                             QapOptions options = {});

} // namespace jiedui::analysis
