// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/oracle.hpp"

#include <array>
#include <limits>
#include <set>

#include <jiedui/analysis/brokerage.hpp>

/// The measures of sociology once more, from their definitions, over full tables of all pairs.
namespace jiedui::oracle {

/// `a[u][v]`: the sum of the strengths of the links from u to v; the diagonal is 0.
inline Table pair_strengths(const Network& network) {
    const std::size_t n = network.vertices.size();
    Table a(n, Scores(n, 0.0));
    for (const Link& link : network.links) {
        const bool is_distance = network.options.weight_meaning == analysis::WeightMeaning::distance;
        const double strength = is_distance ? 1.0 / link.weight : link.weight;
        if (link.source != link.target) {
            a[link.source][link.target] += strength;
            a[link.target][link.source] += is_undirected(network) ? strength : 0.0;
        }
    }
    return a;
}

inline Table both_ways(const Table& a) {
    Table sum = a;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            sum[i][j] = a[i][j] + a[j][i];
        }
    }
    return sum;
}

inline Table ones(const Table& a) {
    Table result = a;
    for (Scores& row : result) {
        for (double& value : row) {
            value = value > 0.0 ? 1.0 : 0.0;
        }
    }
    return result;
}

inline double sum_of(const Scores& row) {
    double sum = 0.0;
    for (const double value : row) {
        sum += value;
    }
    return sum;
}

inline Scores constraint(const Network& network) {
    const Table a = both_ways(pair_strengths(network));
    Scores score(a.size(), 0.0);
    const auto p = [&](std::size_t i, std::size_t j) { return a[i][j] > 0.0 ? a[i][j] / sum_of(a[i]) : 0.0; };
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            double invested = p(i, j);
            for (std::size_t q = 0; q < a.size(); ++q) {
                invested += p(i, q) * p(q, j);
            }
            score[i] += a[i][j] > 0.0 ? invested * invested : 0.0;
        }
    }
    return score;
}

inline Scores effective_size(const Network& network) {
    const Table a = both_ways(pair_strengths(network));
    Scores score(a.size(), 0.0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            if (a[i][j] == 0.0) {
                continue;
            }
            score[i] += 1.0;
            for (std::size_t q = 0; q < a.size(); ++q) {
                score[i] -= a[i][q] / sum_of(a[i]) * a[j][q] / *std::ranges::max_element(a[j]);
            }
        }
    }
    return score;
}

inline double density(const Network& network) {
    const Table a = ones(pair_strengths(network));
    double ties = 0.0;
    for (const Scores& row : a) {
        ties += sum_of(row);
    }
    const auto n = static_cast<double>(a.size());
    return n < 2.0 ? 0.0 : ties / (n * n - n);
}

/// How many pairs each vertex mediates in each role; the last list is the total.
inline std::array<Scores, 6> brokerage_counts(const Network& network,
                                              const std::vector<std::uint32_t>& group) {
    const Table a = pair_strengths(network);
    std::array<Scores, 6> count;
    count.fill(Scores(a.size(), 0.0));
    for (std::size_t b = 0; b < a.size(); ++b) {
        for (std::size_t s = 0; s < a.size(); ++s) {
            for (std::size_t t = 0; t < a.size(); ++t) {
                if (s == t || a[s][b] == 0.0 || a[b][t] == 0.0 || a[s][t] > 0.0) {
                    continue;
                }
                const std::set<std::uint32_t> groups{group[s], group[b], group[t]};
                const std::size_t role = groups.size() == 1     ? 0
                                         : groups.size() == 3   ? 4
                                         : group[s] == group[t] ? 1
                                         : group[b] == group[t] ? 2
                                                                : 3;
                count[role][b] += 1.0;
                count[5][b] += 1.0;
            }
        }
    }
    return count;
}

/// Mean, over arcs or both directions of undirected ties, of a function of the two ends.
template <class Value> double mean_over_arcs(const Table& a, Value value) {
    double sum = 0.0;
    double arcs = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < a.size(); ++j) {
            sum += a[i][j] > 0.0 ? value(i, j) : 0.0;
            arcs += a[i][j] > 0.0 ? 1.0 : 0.0;
        }
    }
    return sum / arcs;
}

inline double degree_assortativity(const Network& network) {
    const Table a = ones(pair_strengths(network));
    const auto out = [&](std::size_t i, std::size_t) { return sum_of(a[i]); };
    const auto in = [&](std::size_t, std::size_t j) {
        double sum = 0.0;
        for (const Scores& row : a) {
            sum += row[j];
        }
        return sum;
    };
    const double mean_out = mean_over_arcs(a, out);
    const double mean_in = mean_over_arcs(a, in);
    const auto product = [&](auto x, double mean_x, auto y, double mean_y) {
        return mean_over_arcs(
            a, [&](std::size_t i, std::size_t j) { return (x(i, j) - mean_x) * (y(i, j) - mean_y); });
    };
    const double spread = product(out, mean_out, out, mean_out) * product(in, mean_in, in, mean_in);
    return spread > 1e-18 ? product(out, mean_out, in, mean_in) / std::sqrt(spread)
                          : std::numeric_limits<double>::quiet_NaN();
}

/// Pearson's correlation of two tables over the pairs with i != j.
inline double table_correlation(const Table& a, const Table& b) {
    double n = 0.0;
    double mean_a = 0.0;
    double mean_b = 0.0;
    const auto for_each = [&](auto visit) {
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = 0; j < a.size(); ++j) {
                if (i != j) {
                    visit(a[i][j], b[i][j]);
                }
            }
        }
    };
    for_each([&](double x, double y) {
        n += 1.0;
        mean_a += x;
        mean_b += y;
    });
    double aa = 0.0;
    double bb = 0.0;
    double ab = 0.0;
    for_each([&](double x, double y) {
        aa += (x - mean_a / n) * (x - mean_a / n);
        bb += (y - mean_b / n) * (y - mean_b / n);
        ab += (x - mean_a / n) * (y - mean_b / n);
    });
    return aa > 1e-12 && bb > 1e-12 ? ab / std::sqrt(aa * bb) : std::numeric_limits<double>::quiet_NaN();
}

/// The fit of the best of all cores; NaN where none has any.
inline double best_core_fit(const Network& network) {
    const Table a = ones(both_ways(pair_strengths(network)));
    double best = std::numeric_limits<double>::quiet_NaN();
    for (std::uint32_t core = 1; core < 1U << a.size(); ++core) {
        Table pattern(a.size(), Scores(a.size(), 0.0));
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t j = 0; j < a.size(); ++j) {
                pattern[i][j] = ((core >> i | core >> j) & 1U) != 0 ? 1.0 : 0.0;
            }
        }
        const double fit = table_correlation(a, pattern);
        best = std::isnan(best) || fit > best ? fit : best;
    }
    return best;
}

} // namespace jiedui::oracle
