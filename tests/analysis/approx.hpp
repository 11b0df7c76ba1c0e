// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace jiedui::test {

/// The largest difference between two score vectors, relative where scores exceed 1; infinite for different
/// sizes.
inline double difference(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.size() != b.size()) {
        return INFINITY;
    }
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double gap = std::abs(a[i] - b[i]) / std::max(1.0, std::abs(b[i]));
        largest = std::isnan(gap) ? INFINITY : std::max(largest, gap);
    }
    return largest;
}

} // namespace jiedui::test
