// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <cassert>
#include <cmath>
#include <limits>

#include <jiedui/analysis/brokerage.hpp>
#include <jiedui/analysis/cohesion.hpp>

namespace jiedui::analysis {

namespace {

BrokerageRole role_of(std::uint32_t from, std::uint32_t broker, std::uint32_t to) {
    if (from == to) {
        return from == broker ? BrokerageRole::coordinator : BrokerageRole::consultant;
    }
    if (broker == to) {
        return BrokerageRole::gatekeeper;
    }
    return broker == from ? BrokerageRole::representative : BrokerageRole::liaison;
}

/// The ordered pairs that one vertex could mediate in one role.
struct Chances {
    double pairs = 0.0;  ///< how many (undirected: twice the unordered ones)
    double linked = 0.0; ///< ordered pairs of different such pairs whose mediation hangs on one common tie
};

/// `own`: size of the broker's group; `squares`, `cubes`: sums of powers of all group sizes.
struct Groups {
    double n = 0.0;
    double own = 0.0;
    double squares = 0.0;
    double cubes = 0.0;
};

/// Pairs (a, c) and (a, c') depend on the tie from a to the broker, pairs (a, c) and (a', c) on the tie to c.
Chances directed_chances(BrokerageRole role, const Groups& g) {
    const double mates = g.own - 1.0;
    const double others = g.n - g.own;
    const double other_squares = g.squares - g.own * g.own;
    const double other_cubes = g.cubes - g.own * g.own * g.own;
    switch (role) {
    case BrokerageRole::coordinator:
        return {mates * (mates - 1.0), 2.0 * mates * (mates - 1.0) * (mates - 2.0)};
    case BrokerageRole::consultant: // sums of m (m-1) and 2 m (m-1) (m-2) over the other groups
        return {other_squares - others, 2.0 * (other_cubes - 3.0 * other_squares + 2.0 * others)};
    case BrokerageRole::gatekeeper:
    case BrokerageRole::representative:
        return {mates * others, mates * others * (mates - 1.0 + others - 1.0)};
    case BrokerageRole::liaison: // sums of m (others-m) and 2 m (others-m) (others-m-1)
        return {others * others - other_squares,
                2.0 * (others * others * others - 2.0 * others * other_squares + other_cubes -
                       others * others + other_squares)};
    }
    return {};
}

Chances total_chances(const Groups& g) {
    const double rest = g.n - 1.0;
    return {rest * (rest - 1.0), 2.0 * rest * (rest - 1.0) * (rest - 2.0)};
}

struct Moments {
    double mean = 0.0;
    double deviation = 0.0;
};

/// With density d, an ordered pair is mediated with probability d d (1-d), and two that share a tie have the
/// covariance d^3 (1-d)^3. In an undirected network (a, c) and (c, a) are one event: where a role counts both
/// (`twice`), only half of the events exist, and each counts 2.
Moments moments(const Chances& chances, double density, bool twice) {
    const double once = density * density * (1.0 - density);
    const double shared = std::pow(density * (1.0 - density), 3.0);
    const double variance = chances.pairs * once * (1.0 - once) * (twice ? 2.0 : 1.0) +
                            chances.linked * shared * (twice ? 2.0 : 1.0);
    return {chances.pairs * once, std::sqrt(std::max(0.0, variance))};
}

void count_roles(const Topology& ties, const Partition& groups, Brokerage& result) {
    std::vector<std::uint32_t> reached_by(ties.vertices(), std::numeric_limits<std::uint32_t>::max());
    for (std::uint32_t a = 0; a < ties.vertices(); ++a) {
        reached_by[a] = a;
        for (const std::uint32_t b : ties.row(a)) {
            reached_by[b] = a;
        }
        for (const std::uint32_t b : ties.row(a)) {
            for (const std::uint32_t c : ties.row(b)) {
                if (reached_by[c] != a) {
                    const BrokerageRole role = role_of(groups.of[a], groups.of[b], groups.of[c]);
                    result.roles[static_cast<std::size_t>(role)].count[b] += 1.0;
                    result.total.count[b] += 1.0;
                }
            }
        }
    }
}

Groups sizes_of(const Partition& groups, std::vector<double>& sizes) {
    Groups all{.n = static_cast<double>(groups.of.size())};
    sizes.assign(groups.names.size(), 0.0);
    for (const std::uint32_t group : groups.of) {
        sizes[group] += 1.0;
    }
    for (const double size : sizes) {
        all.squares += size * size;
        all.cubes += size * size * size;
    }
    return all;
}

void expect(const Chances& chances, double density, bool twice, RoleScores& scores) {
    const Moments chance = moments(chances, density, twice);
    scores.expected.push_back(chance.mean);
    scores.deviation.push_back(chance.deviation);
}

} // namespace

Brokerage brokerage(const Topology& topology, const Partition& groups) {
    assert(groups.of.size() == topology.vertices());
    const Topology ties = detail::simple(topology, detail::Strengths::forget);
    const double d = density(ties);
    std::vector<double> sizes;
    Groups sums = sizes_of(groups, sizes);
    Brokerage result;
    result.total.count.assign(ties.vertices(), 0.0);
    for (RoleScores& role : result.roles) {
        role.count.assign(ties.vertices(), 0.0);
    }
    count_roles(ties, groups, result);
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        sums.own = sizes[groups.of[v]];
        for (std::size_t i = 0; i < brokerage_roles; ++i) {
            const auto role = static_cast<BrokerageRole>(i);
            const bool is_mirrored =
                role != BrokerageRole::gatekeeper && role != BrokerageRole::representative;
            expect(directed_chances(role, sums), d, !ties.directed() && is_mirrored, result.roles[i]);
        }
        expect(total_chances(sums), d, !ties.directed(), result.total);
    }
    return result;
}

std::vector<double> z_scores(const RoleScores& scores) {
    std::vector<double> z(scores.count.size(), 0.0);
    for (std::size_t v = 0; v < z.size(); ++v) {
        const bool varies = scores.deviation[v] > 0.0;
        z[v] = varies ? (scores.count[v] - scores.expected[v]) / scores.deviation[v] : 0.0;
    }
    return z;
}

} // namespace jiedui::analysis
