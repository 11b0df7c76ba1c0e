// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <jiedui/analysis/qap.hpp>

namespace jiedui::analysis::detail {

/// Counts how often a permuted value reaches the observed one. Differences below 1e-12 are rounding.
class ExtremeCount {
  public:
    explicit ExtremeCount(double observed) : observed_(observed) {}

    void add(double value) {
        const double slack = 1e-12 * std::max(1.0, std::abs(observed_));
        ++all_;
        at_least_ += value >= observed_ - slack ? 1U : 0U;
        at_most_ += value <= observed_ + slack ? 1U : 0U;
        as_extreme_ += std::abs(value) >= std::abs(observed_) - slack ? 1U : 0U;
    }

    PermutationTest test() const { return {share(at_least_), share(at_most_), share(as_extreme_)}; }

  private:
    double share(std::uint64_t count) const {
        return static_cast<double>(1 + count) / static_cast<double>(1 + all_);
    }

    double observed_;
    std::uint64_t all_ = 0;
    std::uint64_t at_least_ = 0;
    std::uint64_t at_most_ = 0;
    std::uint64_t as_extreme_ = 0;
};

} // namespace jiedui::analysis::detail
