// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <jiedui/analysis/core_periphery.hpp>

namespace jiedui::analysis {

namespace {

constexpr std::size_t starts = 16; ///< in each of two orders

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();

/// A core that is being improved. What counts is its size and how many ties touch it.
class Climb {
  public:
    explicit Climb(const Topology& ties)
        : ties_(ties), n_(ties.vertices()), in_core_(n_, false), outside_(n_, 0) {
        for (std::uint32_t v = 0; v < n_; ++v) {
            outside_[v] = ties.out_degree(v);
        }
    }

    /// Pearson's correlation for a core of `size` that `touched` ties touch; NaN where the pattern or the
    /// ties do not vary.
    double fit(std::size_t size, std::size_t touched) const {
        const double pairs = n_ * (n_ - 1.0) / 2.0;
        const auto rest = static_cast<double>(n_ - size);
        const double ones = pairs - rest * (rest - 1.0) / 2.0;
        const auto m = static_cast<double>(ties_.edges());
        const double spread = m * (pairs - m) * ones * (pairs - ones);
        return spread > 0.0 ? (pairs * static_cast<double>(touched) - m * ones) / std::sqrt(spread)
                            : std::numeric_limits<double>::quiet_NaN();
    }
    double fit() const { return fit(size_, touched_); }

    void move_in(std::uint32_t vertex) {
        touched_ += outside_[vertex];
        in_core_[vertex] = true;
        ++size_;
        for (const std::uint32_t other : ties_.row(vertex)) {
            --outside_[other];
        }
    }

    void move_out(std::uint32_t vertex) {
        touched_ -= outside_[vertex];
        in_core_[vertex] = false;
        --size_;
        for (const std::uint32_t other : ties_.row(vertex)) {
            ++outside_[other];
        }
    }

    /// Makes the move that helps most; false where none helps.
    bool improve() {
        const std::uint32_t newcomer = most_tied_outsider();
        const std::uint32_t leaver = least_needed_member();
        const Swap swap = best_swap(newcomer);
        const double now = fit();
        const auto gain = [&](double value) { return std::isnan(value) ? 0.0 : value - now; };
        const double by_out = leaver == nobody ? 0.0 : gain(fit(size_ - 1, touched_ - outside_[leaver]));
        const double by_in = newcomer == nobody ? 0.0 : gain(fit(size_ + 1, touched_ + outside_[newcomer]));
        const double by_swap = swap.in == nobody ? 0.0 : gain(fit(size_, swap.touched));
        const double best = std::max({by_out, by_in, by_swap});
        if (best <= 0.0) {
            return false;
        }
        if (best == by_out) {
            move_out(leaver);
        } else if (best == by_swap) {
            move_out(swap.out);
            move_in(swap.in);
        } else {
            move_in(newcomer);
        }
        return true;
    }

    std::uint32_t most_tied_outsider() const {
        std::uint32_t best = nobody;
        for (std::uint32_t v = 0; v < n_; ++v) {
            if (!in_core_[v] && (best == nobody || outside_[v] > outside_[best])) {
                best = v;
            }
        }
        return best;
    }

    std::vector<std::uint32_t> members() const {
        std::vector<std::uint32_t> result;
        for (std::uint32_t v = 0; v < n_; ++v) {
            if (in_core_[v]) {
                result.push_back(v);
            }
        }
        return result;
    }

  private:
    struct Swap {
        std::uint32_t out = nobody;
        std::uint32_t in = nobody;
        std::size_t touched = 0;
    };

    std::uint32_t least_needed_member() const {
        std::uint32_t best = nobody;
        for (std::uint32_t v = 0; v < n_; ++v) {
            if (in_core_[v] && (best == nobody || outside_[v] < outside_[best])) {
                best = v;
            }
        }
        return best;
    }

    /// A member makes place for the outsider with most ties outside; for one that is tied to the member
    /// itself, where there is one as good, as that tie is then outside too.
    Swap best_swap(std::uint32_t newcomer) const {
        Swap best;
        for (std::uint32_t out = 0; newcomer != nobody && out < n_; ++out) {
            if (!in_core_[out]) {
                continue;
            }
            Swap swap{.out = out, .in = newcomer, .touched = touched_ + outside_[newcomer] - outside_[out]};
            for (const std::uint32_t other : ties_.row(out)) {
                if (!in_core_[other] && outside_[other] == outside_[newcomer]) {
                    swap.in = other;
                    ++swap.touched;
                    break;
                }
            }
            best = best.in == nobody || swap.touched > best.touched ? swap : best;
        }
        return best;
    }

    const Topology& ties_;
    std::uint32_t n_;
    std::vector<bool> in_core_;
    std::vector<std::uint32_t> outside_; ///< of each vertex: how many of its partners are not in the core
    std::size_t size_ = 0;
    std::size_t touched_ = 0;
};

std::vector<std::uint32_t> by_degree(const Topology& ties) {
    std::vector<std::uint32_t> order(ties.vertices());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::uint32_t v) { return ties.out_degree(v); });
    return order;
}

/// The vertices such that each, after those before it, touches most ties that none of them touches.
std::vector<std::uint32_t> by_cover(const Topology& ties) {
    Climb climb(ties);
    std::vector<std::uint32_t> order;
    while (order.size() < ties.vertices()) {
        order.push_back(climb.most_tied_outsider());
        climb.move_in(order.back());
    }
    return order;
}

/// The sizes of the prefixes of `order` that fit best as cores, the best first.
std::vector<std::size_t> best_sizes(const Topology& ties, const std::vector<std::uint32_t>& order) {
    Climb climb(ties);
    std::vector<std::pair<double, std::size_t>> fits;
    for (std::size_t size = 1; size + 1 < order.size(); ++size) {
        climb.move_in(order[size - 1]);
        if (!std::isnan(climb.fit())) {
            fits.emplace_back(-climb.fit(), size);
        }
    }
    std::ranges::sort(fits);
    std::vector<std::size_t> sizes;
    for (std::size_t i = 0; i < std::min(starts, fits.size()); ++i) {
        sizes.push_back(fits[i].second);
    }
    return sizes;
}

Core climbed(const Topology& ties, std::span<const std::uint32_t> start) {
    Climb climb(ties);
    for (const std::uint32_t vertex : start) {
        climb.move_in(vertex);
    }
    while (climb.improve()) {
    }
    return {.members = climb.members(), .fit = climb.fit()};
}

} // namespace

Core discrete_core(const Topology& topology) {
    const Topology ties = detail::simple(topology.without_direction(), detail::Strengths::forget);
    Core best{.members = {}, .fit = std::numeric_limits<double>::quiet_NaN()};
    for (const auto& order : {by_degree(ties), by_cover(ties)}) {
        for (const std::size_t size : best_sizes(ties, order)) {
            Core core = climbed(ties, std::span(order).first(size));
            const bool is_smaller = core.fit == best.fit && core.members.size() < best.members.size();
            if (std::isnan(best.fit) || core.fit > best.fit || is_smaller) {
                best = std::move(core);
            }
        }
    }
    return best;
}

} // namespace jiedui::analysis
