// SPDX-License-Identifier: Apache-2.0
#include "qap/least_squares.hpp"

#include <algorithm>
#include <cmath>

namespace jiedui::analysis::detail {

namespace {

using Rows = std::vector<std::vector<double>>;

/// The lower triangle l with l l' = a.
std::optional<Rows> decomposed(const Rows& a) {
    Rows l(a.size(), std::vector<double>(a.size(), 0.0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = a[i][j];
            for (std::size_t k = 0; k < j; ++k) {
                rest -= l[i][k] * l[j][k];
            }
            if (i == j && !(rest > 1e-10 * a[i][i])) {
                return std::nullopt;
            }
            l[i][j] = i == j ? std::sqrt(rest) : rest / l[j][j];
        }
    }
    return l;
}

/// x with l l' x = b.
std::vector<double> solved(const Rows& l, std::vector<double> b) {
    for (std::size_t i = 0; i < b.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            b[i] -= l[i][k] * b[k];
        }
        b[i] /= l[i][i];
    }
    for (std::size_t i = b.size(); i-- > 0;) {
        for (std::size_t k = i + 1; k < b.size(); ++k) {
            b[i] -= l[k][i] * b[k];
        }
        b[i] /= l[i][i];
    }
    return b;
}

} // namespace

std::optional<Solution> least_squares(const Products& products, double freedom) {
    const auto l = decomposed(products.xx);
    if (!l) {
        return std::nullopt;
    }
    Solution solution{.coefficients = solved(*l, products.xy), .t = {}, .residual_squares = products.yy};
    const std::size_t k = products.xy.size();
    for (std::size_t i = 0; i < k; ++i) {
        solution.residual_squares -= solution.coefficients[i] * products.xy[i];
    }
    solution.residual_squares = std::max(0.0, solution.residual_squares);
    for (std::size_t i = 0; i < k; ++i) {
        std::vector<double> unit(k, 0.0);
        unit[i] = 1.0;
        const double variance = solution.residual_squares / freedom * solved(*l, unit)[i];
        solution.t.push_back(solution.coefficients[i] / std::sqrt(variance));
    }
    return solution;
}

} // namespace jiedui::analysis::detail
