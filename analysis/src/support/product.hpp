// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <jiedui/analysis/topology.hpp>

namespace jiedui::analysis::detail {

/// The rows of a topology as a matrix of strengths. The topology must live as long.
class Product {
  public:
    explicit Product(const Topology& topology)
        : begin_(topology.offsets().data()), to_(topology.targets().data()) {
        if (topology.weighted()) {
            strength_.reserve(topology.arcs());
            for (std::size_t arc = 0; arc < topology.arcs(); ++arc) {
                strength_.push_back(topology.strength(arc));
            }
        }
    }

    /// The sum of strength * x[target] over one row. Four sums run side by side, for additions wait for each
    /// other; their order is fixed.
    double row(std::uint32_t vertex, const double* x) const {
        return strength_.empty() ? sum(vertex, [&](std::size_t arc) { return x[to_[arc]]; })
                                 : sum(vertex, [&](std::size_t arc) { return strength_[arc] * x[to_[arc]]; });
    }

    /// The sum of the strengths of one row.
    double strength(std::uint32_t vertex) const {
        return strength_.empty() ? static_cast<double>(begin_[vertex + 1] - begin_[vertex])
                                 : sum(vertex, [&](std::size_t arc) { return strength_[arc]; });
    }

  private:
    template <class Term> double sum(std::uint32_t vertex, Term term) const {
        double sums[4] = {};
        std::size_t arc = begin_[vertex];
        const std::size_t end = begin_[vertex + 1];
        for (; arc + 4 <= end; arc += 4) {
            sums[0] += term(arc);
            sums[1] += term(arc + 1);
            sums[2] += term(arc + 2);
            sums[3] += term(arc + 3);
        }
        for (; arc < end; ++arc) {
            sums[0] += term(arc);
        }
        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    const std::uint32_t* begin_;
    const std::uint32_t* to_;
    std::vector<double> strength_ = {}; ///< empty: all are 1
};

} // namespace jiedui::analysis::detail
