// SPDX-License-Identifier: Apache-2.0
#include "spectral/lanczos.hpp"

#include "support/product.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace jiedui::analysis::detail {

namespace {

using Vector = std::vector<double>;

constexpr std::size_t largest_basis = 24;
constexpr int most_restarts = 4000; ///< with rounding a residual may stop short of a tolerance near 1e-16

/// A symmetric tridiagonal matrix: what the operator looks like in the basis.
struct Tridiagonal {
    Vector diagonal = {};
    Vector beside = {}; ///< beside[i] joins i and i + 1; > 0

    /// The pivots of (value - matrix); false where one is not positive, which is when an eigenvalue is
    /// larger.
    bool find_pivots(double value, Vector& pivots) const {
        pivots.resize(diagonal.size());
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double before = i == 0 ? 0.0 : beside[i - 1] * beside[i - 1] / pivots[i - 1];
            pivots[i] = value - diagonal[i] - before;
            if (!(pivots[i] > 0.0)) {
                return false;
            }
        }
        return true;
    }

    /// The smallest number that is seen to exceed all eigenvalues: bisection between Gershgorin's bounds.
    double largest_eigenvalue() const {
        double low = *std::ranges::max_element(diagonal);
        double high = low;
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double left = i == 0 ? 0.0 : beside[i - 1];
            const double right = i + 1 == diagonal.size() ? 0.0 : beside[i];
            high = std::max(high, diagonal[i] + left + right);
        }
        high = std::nextafter(high * (1.0 + 1e-15), high + 1.0);
        Vector pivots;
        for (double middle = (low + high) / 2.0; low < middle && middle < high; middle = (low + high) / 2.0) {
            (find_pivots(middle, pivots) ? high : low) = middle;
        }
        return high;
    }

    /// Its eigenvector, by inverse iteration; all entries are positive.
    Vector leading_vector(double value) const {
        const std::size_t n = diagonal.size();
        Vector pivot;
        find_pivots(value, pivot);
        Vector x(n, 1.0);
        for (int round = 0; round < 3; ++round) {
            for (std::size_t i = 1; i < n; ++i) {
                x[i] += beside[i - 1] / pivot[i - 1] * x[i - 1];
            }
            for (std::size_t i = n; i-- > 0;) {
                x[i] = (x[i] + (i + 1 < n ? beside[i] * x[i + 1] : 0.0)) / pivot[i];
            }
            const double length = std::sqrt(std::inner_product(x.begin(), x.end(), x.begin(), 0.0));
            std::ranges::for_each(x, [length](double& entry) { entry /= length; });
        }
        return x;
    }
};

/// Eight sums side by side, for additions wait for each other; their order is fixed.
double dot(const Vector& a, const Vector& b) {
    std::array<double, 8> sums{};
    const std::size_t whole = a.size() - a.size() % sums.size();
    for (std::size_t i = 0; i < whole; i += sums.size()) {
        for (std::size_t lane = 0; lane < sums.size(); ++lane) {
            sums[lane] += a[i + lane] * b[i + lane];
        }
    }
    for (std::size_t i = whole; i < a.size(); ++i) {
        sums[0] += a[i] * b[i];
    }
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

void add(Vector& to, double factor, const Vector& from) {
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += factor * from[i];
    }
}

void scale(Vector& vector, double factor) {
    std::ranges::for_each(vector, [factor](double& entry) { entry *= factor; });
}

/// A basis of orthogonal vectors and the operator in it, grown from a start until it is full or the residual
/// is small enough.
class Basis {
  public:
    Basis(const Product& product, Vector start, double tolerance) : product_(product) {
        scale(start, 1.0 / std::sqrt(dot(start, start)));
        vectors_.push_back(std::move(start));
        while (!is_done_ && vectors_.size() <= largest_basis) {
            grow(tolerance);
        }
    }

    bool is_done() const { return is_done_; }

    /// The best approximation in the basis.
    LeadingPair best() const {
        const double value = matrix_.largest_eigenvalue();
        const Vector weight = matrix_.leading_vector(value);
        LeadingPair pair{.value = value, .vector = Vector(vectors_.front().size(), 0.0)};
        for (std::size_t i = 0; i < weight.size(); ++i) {
            add(pair.vector, weight[i], vectors_[i]);
        }
        std::ranges::for_each(pair.vector, [](double& entry) { entry = std::max(entry, 0.0); });
        scale(pair.vector, 1.0 / std::sqrt(dot(pair.vector, pair.vector)));
        return pair;
    }

  private:
    void grow(double tolerance) {
        const Vector& last = vectors_.back();
        Vector next(last.size());
        for (std::uint32_t v = 0; v < next.size(); ++v) {
            next[v] = product_.row(v, last.data());
        }
        if (vectors_.size() > 1) {
            add(next, -matrix_.beside.back(), vectors_[vectors_.size() - 2]);
        }
        matrix_.diagonal.push_back(dot(next, last));
        add(next, -matrix_.diagonal.back(), last);
        add(next, -dot(next, vectors_.front()),
            vectors_.front()); // nearly found, so the first to creep back in
        const double length = std::sqrt(dot(next, next));
        const bool is_exhausted = length <= 1e-9 * (matrix_.diagonal.front() + largest_length_);
        largest_length_ = std::max(largest_length_, length);
        if (is_exhausted || vectors_.size() % 4 == 0 || vectors_.size() == largest_basis) {
            const double value = matrix_.largest_eigenvalue();
            is_done_ = length * matrix_.leading_vector(value).back() <= tolerance * value;
        }
        if (!is_done_ && vectors_.size() < largest_basis) {
            matrix_.beside.push_back(length);
            scale(next, 1.0 / length);
        }
        vectors_.push_back(std::move(next));
    }

    const Product& product_;
    std::vector<Vector> vectors_ = {};
    Tridiagonal matrix_ = {};
    double largest_length_ = 0.0;
    bool is_done_ = false;
};

} // namespace

LeadingPair leading_pair(const Topology& topology, double tolerance) {
    const Product product(topology);
    LeadingPair pair{.vector = Vector(topology.vertices())};
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        pair.vector[v] = product.strength(v);
    }
    bool is_done = false;
    for (int restart = 0; restart < most_restarts && !is_done; ++restart) {
        const Basis basis(product, std::move(pair.vector), tolerance);
        pair = basis.best();
        is_done = basis.is_done();
    }
    return pair;
}

} // namespace jiedui::analysis::detail
