// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <jiedui/analysis/core_periphery.hpp>

namespace jiedui::analysis {

namespace {

using Values = std::vector<double>;

/// The correlation of the strengths with the products c(i) c(j) over all pairs, and where it rises.
class Fit {
  public:
    explicit Fit(const Topology& ties) : ties_(ties) {
        const double n = ties.vertices();
        pairs_ = n * (n - 1.0) / 2.0;
        for (std::size_t arc = 0; arc < ties.arcs(); ++arc) {
            sum_ += ties.strength(arc) / 2.0;
            squares_ += ties.strength(arc) * ties.strength(arc) / 2.0;
        }
    }

    /// NaN where the strengths or the products do not vary.
    double operator()(const Values& c) const { return sums(c).correlation; }

    Values gradient(const Values& c) const {
        const Sums s = sums(c);
        Values slope(c.size());
        for (std::size_t i = 0; i < c.size(); ++i) {
            const double product = s.c - c[i];
            const double square = 2.0 * c[i] * (s.cc - c[i] * c[i]);
            slope[i] = (pairs_ * s.tied[i] - sum_ * product) / s.spread -
                       s.correlation * (pairs_ * square - 2.0 * s.products * product) / (2.0 * s.variance);
        }
        return slope;
    }

  private:
    struct Sums {
        double c = 0.0;
        double cc = 0.0;
        double products = 0.0; ///< of c(i) c(j) over pairs
        double variance = 0.0; ///< of the products, times the square of the number of pairs
        double spread = 0.0;   ///< root of both variances multiplied
        double correlation = 0.0;
        Values tied = {}; ///< sum over j of a(i,j) c(j)
    };

    Sums sums(const Values& c) const {
        Sums s;
        double fourth = 0.0;
        double common = 0.0;
        s.tied.assign(c.size(), 0.0);
        for (std::uint32_t i = 0; i < ties_.vertices(); ++i) {
            s.c += c[i];
            s.cc += c[i] * c[i];
            fourth += c[i] * c[i] * c[i] * c[i];
            for (std::uint32_t arc = ties_.begin(i); arc < ties_.end(i); ++arc) {
                s.tied[i] += ties_.strength(arc) * c[ties_.targets()[arc]];
            }
            common += s.tied[i] * c[i] / 2.0;
        }
        s.products = (s.c * s.c - s.cc) / 2.0;
        s.variance = pairs_ * (s.cc * s.cc - fourth) / 2.0 - s.products * s.products;
        const double own_variance = pairs_ * squares_ - sum_ * sum_;
        const bool varies =
            s.variance > 1e-12 * s.products * s.products && own_variance > 1e-12 * sum_ * sum_;
        s.spread = varies ? std::sqrt(own_variance * s.variance) : std::numeric_limits<double>::quiet_NaN();
        s.correlation = (pairs_ * common - sum_ * s.products) / s.spread;
        return s;
    }

    const Topology& ties_;
    double pairs_ = 0.0;
    double sum_ = 0.0;
    double squares_ = 0.0;
};

/// Brought to length 1; all 0 stay so.
Values scaled(Values c) {
    double squares = 0.0;
    for (const double value : c) {
        squares += value * value;
    }
    for (double& value : c) {
        value = squares > 0.0 ? value / std::sqrt(squares) : 0.0;
    }
    return c;
}

/// A step along the slope; no value falls below 0.
Values moved(Values c, const Values& slope, double step) {
    for (std::size_t i = 0; i < c.size(); ++i) {
        c[i] = std::max(0.0, c[i] + step * slope[i]);
    }
    return c;
}

Values by_strength(const Topology& ties) {
    Values c(ties.vertices(), 0.0);
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        for (std::uint32_t arc = ties.begin(v); arc < ties.end(v); ++arc) {
            c[v] += ties.strength(arc);
        }
    }
    return c;
}

} // namespace

Coreness coreness(const Topology& topology, CorenessOptions options) {
    const Topology ties = detail::simple(topology.without_direction(), detail::Strengths::add);
    const Fit fit(ties);
    Coreness result{.of = scaled(by_strength(ties)), .fit = 0.0};
    result.fit = fit(result.of);
    double step = 1.0;
    for (std::uint32_t round = 0; round < options.max_rounds && step > options.shortest_step; ++round) {
        Values next = scaled(moved(result.of, fit.gradient(result.of), step));
        const double reached = fit(next);
        const bool is_better = reached > result.fit; // never where something does not vary
        step *= is_better ? 2.0 : 0.5;
        if (is_better) {
            result = {.of = std::move(next), .fit = reached};
        }
    }
    return result;
}

} // namespace jiedui::analysis
