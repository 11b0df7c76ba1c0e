// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

namespace jiedui::analysis::detail {

/// What a regression without intercept needs to know of its columns: their products with each other.
struct Products {
    std::vector<std::vector<double>> xx; ///< k by k, symmetric
    std::vector<double> xy;              ///< k
    double yy = 0.0;
};

struct Solution {
    std::vector<double> coefficients;
    std::vector<double> t;
    double residual_squares = 0.0;
};

/// Ordinary least squares by Cholesky's decomposition; `freedom` is the number of observations less that of
/// coefficients. Nothing where a column is (to 1e-10 of its length) a combination of those before it. O(k^3).
std::optional<Solution> least_squares(const Products& products, double freedom);

} // namespace jiedui::analysis::detail
