// SPDX-License-Identifier: Apache-2.0
#include "qap/permutation_test.hpp"
#include "support/random.hpp"

#include <cassert>
#include <limits>

#include <jiedui/analysis/qap.hpp>

namespace jiedui::analysis {

namespace {

struct Entry {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    double value = 0.0;
};

/// All but the zeros and the diagonal.
std::vector<Entry> entries(const DyadMatrix& matrix) {
    std::vector<Entry> result;
    for (std::uint32_t row = 0; row < matrix.vertices; ++row) {
        for (std::uint32_t column = 0; column < matrix.vertices; ++column) {
            if (row != column && matrix.at(row, column) != 0.0) {
                result.push_back(Entry{row, column, matrix.at(row, column)});
            }
        }
    }
    return result;
}

struct Sums {
    double once = 0.0;
    double squared = 0.0;

    /// Of n values; exactly 0 where they are whole and all alike.
    double variance(double n) const { return n * squared - once * once; }
};

Sums sums_of(const std::vector<Entry>& entries) {
    Sums sums;
    for (const Entry& entry : entries) {
        sums.once += entry.value;
        sums.squared += entry.value * entry.value;
    }
    return sums;
}

} // namespace

DyadMatrix dyad_matrix(const Topology& topology) {
    const std::size_t n = topology.vertices();
    DyadMatrix matrix{.vertices = topology.vertices(), .values = std::vector<double>(n * n, 0.0)};
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            matrix.values[v * n + topology.targets()[arc]] += topology.strength(arc);
        }
    }
    return matrix;
}

QapCorrelation qap_correlation(const DyadMatrix& a, const DyadMatrix& b, QapOptions options) {
    assert(a.vertices == b.vertices);
    const double n = a.vertices;
    const double pairs = n * (n - 1.0);
    const std::vector<Entry> of_a = entries(a);
    const Sums in_a = sums_of(of_a);
    const Sums in_b = sums_of(entries(b));
    const auto correlation = [&](const std::vector<std::uint32_t>& place) {
        double common = 0.0;
        for (const Entry& entry : of_a) {
            common += entry.value * b.at(place[entry.row], place[entry.column]);
        }
        return (pairs * common - in_a.once * in_b.once) /
               std::sqrt(in_a.variance(pairs) * in_b.variance(pairs));
    };
    if (!(in_a.variance(pairs) > 0.0 && in_b.variance(pairs) > 0.0)) {
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return {.correlation = none, .mean = none, .deviation = none, .test = {}};
    }
    std::vector<std::uint32_t> as_it_is(a.vertices);
    for (std::uint32_t v = 0; v < a.vertices; ++v) {
        as_it_is[v] = v;
    }
    QapCorrelation result{.correlation = correlation(as_it_is)};
    detail::ExtremeCount extremes(result.correlation);
    detail::Random random(options.seed);
    Sums permuted;
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        const double value = correlation(detail::random_order(a.vertices, random));
        extremes.add(value);
        permuted.once += value;
        permuted.squared += value * value;
    }
    const double count = options.permutations;
    result.mean = permuted.once / count;
    result.deviation = std::sqrt(std::max(0.0, permuted.variance(count))) / count;
    result.test = extremes.test();
    return result;
}

} // namespace jiedui::analysis
