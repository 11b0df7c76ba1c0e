// SPDX-License-Identifier: Apache-2.0
#include "analysis/approx.hpp"
#include "analysis/networks.hpp"
#include "support/social_oracle.hpp"

#include <numeric>
#include <random>

#include <jiedui/analysis/qap.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

using Values = std::vector<double>;

oracle::Table table_of(const DyadMatrix& matrix) {
    oracle::Table table(matrix.vertices, oracle::Scores(matrix.vertices));
    for (std::uint32_t i = 0; i < matrix.vertices; ++i) {
        for (std::uint32_t j = 0; j < matrix.vertices; ++j) {
            table[i][j] = matrix.at(i, j);
        }
    }
    return table;
}

enum class Shape { symmetric, free };

DyadMatrix random_matrix(std::uint32_t n, std::uint64_t seed, Shape shape = Shape::free) {
    std::mt19937_64 random(seed);
    DyadMatrix matrix{.vertices = n, .values = Values(std::size_t{n} * n, 0.0)};
    for (std::uint32_t i = 0; i < n; ++i) {
        for (std::uint32_t j = 0; j < n; ++j) {
            const bool is_mirror = shape == Shape::symmetric && j < i;
            matrix.values[i * n + j] = is_mirror ? matrix.at(j, i) : static_cast<double>(random() % 7);
        }
    }
    return matrix;
}

DyadMatrix combined(const DyadMatrix& a, double factor, const DyadMatrix& b) {
    DyadMatrix sum = a;
    for (std::size_t i = 0; i < sum.values.size(); ++i) {
        sum.values[i] += factor * b.values[i];
    }
    return sum;
}

/// The off-diagonal values as one list.
Values flat(const DyadMatrix& matrix) {
    Values values;
    for (std::uint32_t i = 0; i < matrix.vertices; ++i) {
        for (std::uint32_t j = 0; j < matrix.vertices; ++j) {
            if (i != j) {
                values.push_back(matrix.at(i, j));
            }
        }
    }
    return values;
}

/// What is left of y when every column is taken out of it and out of the columns after it (Gram and Schmidt).
Values residuals(Values y, std::vector<Values> columns) {
    columns.insert(columns.begin(), Values(y.size(), 1.0));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double length =
            std::inner_product(columns[i].begin(), columns[i].end(), columns[i].begin(), 0.0);
        const auto take_out = [&](Values& from) {
            const double share =
                std::inner_product(from.begin(), from.end(), columns[i].begin(), 0.0) / length;
            for (std::size_t at = 0; at < from.size(); ++at) {
                from[at] -= share * columns[i][at];
            }
        };
        for (std::size_t later = i + 1; later < columns.size(); ++later) {
            take_out(columns[later]);
        }
        take_out(y);
    }
    return y;
}

double dot(const Values& a, const Values& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// Coefficient of `x` beside `others`, by what they leave of it (Frisch, Waugh and Lovell).
double partial_coefficient(const Values& y, const Values& x, const std::vector<Values>& others) {
    const Values rest = residuals(x, others);
    return dot(rest, y) / dot(rest, rest);
}

} // namespace

TEST_CASE("QAP correlation is Pearson's over the pairs, and every share that of all arrangements") {
    const DyadMatrix a = random_matrix(5, 1);
    const DyadMatrix b = combined(random_matrix(5, 2), 1.0, a);

    const QapCorrelation found = qap_correlation(a, b, {.permutations = 20000});

    const double observed = oracle::table_correlation(table_of(a), table_of(b));
    std::vector<std::uint32_t> place{0, 1, 2, 3, 4};
    double at_least = 0.0;
    double mean = 0.0;
    do {
        oracle::Table moved = table_of(b);
        for (std::uint32_t i = 0; i < 5; ++i) {
            for (std::uint32_t j = 0; j < 5; ++j) {
                moved[i][j] = b.at(place[i], place[j]);
            }
        }
        const double value = oracle::table_correlation(table_of(a), moved);
        at_least += value >= observed - 1e-12 ? 1.0 / 120 : 0.0;
        mean += value / 120;
    } while (std::ranges::next_permutation(place).found);
    CHECK(found.correlation == Approx(observed).epsilon(1e-12));
    CHECK(found.test.at_least == Approx(at_least).margin(0.01));
    CHECK(found.test.at_least + found.test.at_most >= 1.0);
    CHECK(found.mean == Approx(mean).margin(0.01));
}

TEST_CASE("a network correlates with itself as no other arrangement does") {
    const DyadMatrix a = random_matrix(12, 3, Shape::symmetric);

    const QapCorrelation found = qap_correlation(a, a, {.permutations = 999});

    CHECK(found.correlation == Approx(1.0));
    CHECK(found.test.at_least == Approx(1.0 / 1000));
    CHECK(found.test.at_most == 1.0);
}

TEST_CASE("QAP depends on the seed alone, and has no value where a network does not vary") {
    const DyadMatrix a = random_matrix(8, 4);
    const DyadMatrix b = random_matrix(8, 5);
    const DyadMatrix empty{.vertices = 8, .values = Values(64, 0.0)};

    const QapCorrelation once = qap_correlation(a, b, {.seed = 9, .permutations = 200});
    const QapCorrelation again = qap_correlation(a, b, {.seed = 9, .permutations = 200});

    CHECK(once.test.at_least == again.test.at_least);
    CHECK(once.mean == again.mean);
    CHECK(std::isnan(qap_correlation(a, empty).correlation));
    CHECK(std::isnan(qap_correlation(DyadMatrix{}, DyadMatrix{}).correlation));
    CHECK(qap_correlation(a, empty).test.at_least == 1.0);
}

TEST_CASE("QAP regression has the coefficients, t and R squared of least squares by another way") {
    const std::vector<DyadMatrix> x{random_matrix(7, 11), random_matrix(7, 12), random_matrix(7, 13)};
    const DyadMatrix y = combined(combined(random_matrix(7, 14), 0.5, x[0]), -2.0, x[2]);

    const QapRegression found = qap_regression(y, x, {.permutations = 10});

    const std::vector<Values> columns{flat(x[0]), flat(x[1]), flat(x[2])};
    const Values rest = residuals(flat(y), columns);
    const Values centred = residuals(flat(y), {});
    CHECK(found.r_squared == Approx(1 - dot(rest, rest) / dot(centred, centred)).epsilon(1e-9));
    CHECK(found.adjusted_r_squared ==
          Approx(1 - dot(rest, rest) / 38 / (dot(centred, centred) / 41)).epsilon(1e-9));
    for (std::size_t k = 0; k < 3; ++k) {
        std::vector<Values> others = columns;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(k));
        const double value = partial_coefficient(flat(y), columns[k], others);
        const Values own = residuals(columns[k], others);
        const Values alone = residuals(columns[k], {});
        CHECK(found.coefficients[k].value == Approx(value).epsilon(1e-9));
        CHECK(found.coefficients[k].t ==
              Approx(value / std::sqrt(dot(rest, rest) / 38 / dot(own, own))).epsilon(1e-9));
        CHECK(found.coefficients[k].standardised ==
              Approx(value * std::sqrt(dot(alone, alone) / dot(centred, centred))).epsilon(1e-9));
    }
}

TEST_CASE("QAP regression tells what matters from what does not") {
    const std::vector<DyadMatrix> x{random_matrix(15, 21, Shape::symmetric),
                                    random_matrix(15, 22, Shape::symmetric)};
    const DyadMatrix y = combined(random_matrix(15, 23, Shape::symmetric), 1.5, x[0]);

    const QapRegression found = qap_regression(y, x, {.permutations = 500});

    CHECK(found.coefficients[0].value == Approx(1.5).margin(0.3));
    CHECK(found.coefficients[0].test.as_extreme == Approx(1.0 / 501));
    CHECK(found.coefficients[1].test.as_extreme > 0.05);
}

TEST_CASE("with one independent matrix, semi-partialling tests what QAP correlation tests") {
    const std::vector<DyadMatrix> x{random_matrix(9, 31)};
    const DyadMatrix y = combined(random_matrix(9, 32), 0.3, x[0]);

    const QapRegression regression = qap_regression(y, x, {.permutations = 2000});
    const QapCorrelation correlation = qap_correlation(y, x[0], {.permutations = 2000});

    CHECK(regression.r_squared == Approx(correlation.correlation * correlation.correlation));
    CHECK(regression.coefficients[0].test.at_least == Approx(correlation.test.at_least).margin(0.03));
}

TEST_CASE("QAP regression refuses matrices that do not vary, repeat each other, or are too small") {
    const DyadMatrix a = random_matrix(6, 41);
    const DyadMatrix b = random_matrix(6, 42);
    const DyadMatrix empty{.vertices = 6, .values = Values(36, 0.0)};
    const DyadMatrix small = random_matrix(2, 43);

    CHECK_THROWS_AS(qap_regression(a, std::vector{b, combined(b, 1.0, b)}), Error);
    CHECK_THROWS_AS(qap_regression(a, std::vector{empty}), Error);
    CHECK_THROWS_AS(qap_regression(empty, std::vector{a}), Error);
    CHECK_THROWS_AS(qap_regression(small, std::vector{small, small}), Error);
}

TEST_CASE("a dyad matrix adds parallel links and keeps direction") {
    const std::vector<Link> links{{.source = 0, .target = 1, .weight = 2},
                                  {.source = 0, .target = 1, .weight = 3}};

    CHECK(dyad_matrix(test::network_of(2, links)).values == Values{0, 5, 5, 0});
    CHECK(dyad_matrix(test::network_of(2, links, Direction::keep)).values == Values{0, 5, 0, 0});
}
