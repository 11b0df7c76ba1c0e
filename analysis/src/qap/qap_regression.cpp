// SPDX-License-Identifier: Apache-2.0
#include "qap/least_squares.hpp"
#include "qap/permutation_test.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <cassert>

#include <jiedui/analysis/qap.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

/// The pairs over which a regression runs: where all matrices are symmetric, each unordered pair once.
struct Pairs {
    std::uint32_t vertices = 0;
    bool are_ordered = true;

    double count() const {
        const double n = vertices;
        return n * (n - 1.0) / (are_ordered ? 1.0 : 2.0);
    }

    template <class Visit> void for_each(Visit visit) const {
        for (std::uint32_t i = 0; i < vertices; ++i) {
            for (std::uint32_t j = are_ordered ? 0 : i + 1; j < vertices; ++j) {
                if (i != j) {
                    visit(i, j);
                }
            }
        }
    }
};

bool is_symmetric(const DyadMatrix& matrix) {
    for (std::uint32_t i = 0; i < matrix.vertices; ++i) {
        for (std::uint32_t j = 0; j < i; ++j) {
            if (matrix.at(i, j) != matrix.at(j, i)) {
                return false;
            }
        }
    }
    return true;
}

double mean(const DyadMatrix& matrix, const Pairs& pairs) {
    double sum = 0.0;
    pairs.for_each([&](std::uint32_t i, std::uint32_t j) { sum += matrix.at(i, j); });
    return sum / pairs.count();
}

DyadMatrix centred(DyadMatrix matrix, const Pairs& pairs) {
    const double middle = mean(matrix, pairs);
    for (double& value : matrix.values) {
        value -= middle;
    }
    return matrix;
}

double product(const DyadMatrix& a, const DyadMatrix& b, const Pairs& pairs) {
    double sum = 0.0;
    pairs.for_each([&](std::uint32_t i, std::uint32_t j) { sum += a.at(i, j) * b.at(i, j); });
    return sum;
}

DyadMatrix permuted(const DyadMatrix& matrix, const std::vector<std::uint32_t>& place) {
    DyadMatrix result = matrix;
    for (std::uint32_t i = 0; i < matrix.vertices; ++i) {
        for (std::uint32_t j = 0; j < matrix.vertices; ++j) {
            result.values[std::size_t{i} * matrix.vertices + j] = matrix.at(place[i], place[j]);
        }
    }
    return result;
}

[[noreturn]] void refuse(const std::string& problem) {
    throw Error("JD340", {}, problem, "leave out networks that say the same as others, or nothing");
}

/// The regression of one matrix on others, all centred, so that the intercept needs no column.
class Regression {
  public:
    Regression(const DyadMatrix& y, std::span<const DyadMatrix> x) {
        assert(std::ranges::all_of(x, [&](const DyadMatrix& m) { return m.vertices == y.vertices; }));
        pairs_ = {.vertices = y.vertices,
                  .are_ordered = !is_symmetric(y) || !std::ranges::all_of(x, is_symmetric)};
        freedom_ = pairs_.count() - static_cast<double>(x.size()) - 1.0;
        if (freedom_ < 1.0) {
            refuse("too few pairs of vertices for " + std::to_string(x.size()) + " independent networks");
        }
        y_ = centred(y, pairs_);
        products_.yy = product(y_, y_, pairs_);
        for (const DyadMatrix& matrix : x) {
            x_.push_back(centred(matrix, pairs_));
        }
        for (const DyadMatrix& row : x_) {
            products_.xx.emplace_back();
            for (const DyadMatrix& column : x_) {
                products_.xx.back().push_back(product(row, column, pairs_));
            }
            products_.xy.push_back(product(row, y_, pairs_));
        }
    }

    detail::Solution solve() const {
        auto solution = detail::least_squares(products_, freedom_);
        if (!solution || !(products_.yy > 0.0)) {
            refuse("the networks do not vary, or one follows from the others");
        }
        return *std::move(solution);
    }

    /// What of the k-th independent matrix the others do not explain.
    DyadMatrix residuals(std::size_t k) const {
        const std::vector<std::size_t> others = all_but(k);
        detail::Products products;
        for (const std::size_t row : others) {
            products.xx.emplace_back();
            for (const std::size_t column : others) {
                products.xx.back().push_back(products_.xx[row][column]);
            }
            products.xy.push_back(products_.xx[row][k]);
        }
        DyadMatrix rest = x_[k];
        const auto fitted = detail::least_squares(products, freedom_);
        for (std::size_t i = 0; i < others.size(); ++i) {
            for (std::size_t at = 0; at < rest.values.size(); ++at) {
                rest.values[at] -= fitted->coefficients[i] * x_[others[i]].values[at];
            }
        }
        return rest;
    }

    /// The t of `matrix` in the place of the k-th independent one; nothing where it follows from the others.
    double t_with(std::size_t k, const DyadMatrix& matrix) const {
        detail::Products products = products_;
        for (const std::size_t other : all_but(k)) {
            products.xx[other][k] = products.xx[k][other] = product(matrix, x_[other], pairs_);
        }
        products.xx[k][k] = product(matrix, matrix, pairs_);
        products.xy[k] = product(matrix, y_, pairs_);
        const auto solution = detail::least_squares(products, freedom_);
        return solution ? solution->t[k] : 0.0;
    }

    double freedom() const { return freedom_; }
    const Pairs& pairs() const { return pairs_; }
    const detail::Products& products() const { return products_; }

  private:
    std::vector<std::size_t> all_but(std::size_t k) const {
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < x_.size(); ++i) {
            if (i != k) {
                others.push_back(i);
            }
        }
        return others;
    }

    Pairs pairs_;
    double freedom_ = 0.0;
    DyadMatrix y_;
    std::vector<DyadMatrix> x_;
    detail::Products products_;
};

PermutationTest semi_partialling(const Regression& regression, std::size_t k, double observed,
                                 QapOptions options) {
    const DyadMatrix residuals = regression.residuals(k);
    detail::ExtremeCount extremes(observed);
    detail::Random random(options.seed);
    for (std::uint32_t i = 0; i < options.permutations; ++i) {
        extremes.add(
            regression.t_with(k, permuted(residuals, detail::random_order(residuals.vertices, random))));
    }
    return extremes.test();
}

} // namespace

QapRegression qap_regression(const DyadMatrix& dependent, std::span<const DyadMatrix> independent,
                             QapOptions options) {
    const Regression regression(dependent, independent);
    const detail::Solution solution = regression.solve();
    const double total = regression.products().yy;
    QapRegression result;
    result.intercept = mean(dependent, regression.pairs());
    for (std::size_t k = 0; k < independent.size(); ++k) {
        const double value = solution.coefficients[k];
        result.intercept -= value * mean(independent[k], regression.pairs());
        result.coefficients.push_back(
            {.value = value,
             .standardised = value * std::sqrt(regression.products().xx[k][k] / total),
             .t = solution.t[k],
             .test = semi_partialling(regression, k, solution.t[k], options)});
    }
    result.r_squared = 1.0 - solution.residual_squares / total;
    result.adjusted_r_squared = 1.0 - (solution.residual_squares / regression.freedom()) /
                                          (total / (regression.pairs().count() - 1.0));
    return result;
}

} // namespace jiedui::analysis
