// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/analysis/components.hpp>

/// The measures once more, straight from their definitions: slow, without any graph library, without the
/// private helpers of the analysis module. Weights are whole numbers from 1 to 10, so that lengths, counted
/// in 2520ths, are whole numbers too.
namespace jiedui::oracle {

using analysis::Direction;
using analysis::Link;
using analysis::Network;
using Scores = std::vector<double>;
using Table = std::vector<std::vector<double>>;

inline constexpr double ticks = 2520.0;
inline constexpr double unreachable = std::numeric_limits<double>::infinity();

inline bool is_undirected(const Network& network) {
    return network.options.direction == Direction::drop;
}

inline double length(const Network& network, const Link& link) {
    const bool is_distance = network.options.weight_meaning == analysis::WeightMeaning::distance;
    return std::round(is_distance ? ticks * link.weight : ticks / link.weight);
}

/// `lengths[u][v]`: the length of every link that leads from u to v, one entry each.
inline std::vector<std::vector<std::vector<double>>> steps(const Network& network) {
    const std::size_t n = network.vertices.size();
    std::vector<std::vector<std::vector<double>>> table(n, std::vector<std::vector<double>>(n));
    for (const Link& link : network.links) {
        table[link.source][link.target].push_back(length(network, link));
        if (is_undirected(network) && link.source != link.target) {
            table[link.target][link.source].push_back(length(network, link));
        }
    }
    return table;
}

/// Floyd 1962, Warshall 1962.
inline Table distances(const Network& network) {
    const std::size_t n = network.vertices.size();
    const auto table = steps(network);
    Table least(n, Scores(n, unreachable));
    for (std::size_t u = 0; u < n; ++u) {
        for (std::size_t v = 0; v < n; ++v) {
            for (const double step : table[u][v]) {
                least[u][v] = std::min(least[u][v], step);
            }
        }
        least[u][u] = 0.0;
    }
    for (std::size_t via = 0; via < n; ++via) {
        for (std::size_t u = 0; u < n; ++u) {
            for (std::size_t v = 0; v < n; ++v) {
                least[u][v] = std::min(least[u][v], least[u][via] + least[via][v]);
            }
        }
    }
    return least;
}

inline Scores degree(const Network& network, analysis::Side side) {
    Scores score(network.vertices.size(), 0.0);
    for (std::size_t v = 0; v < score.size(); ++v) {
        for (const Link& link : network.links) {
            const double leaves = link.source == v ? 1.0 : 0.0;
            const double enters = link.target == v ? 1.0 : 0.0;
            const bool both = is_undirected(network) || side == analysis::Side::total;
            score[v] += both ? leaves + enters : (side == analysis::Side::out ? leaves : enters);
        }
    }
    return score;
}

/// Walks every shortest path from s to t, counts them all and those that touch each vertex on the way.
class PathCounter {
  public:
    explicit PathCounter(const Network& network) : steps_(steps(network)), least_(distances(network)) {}

    /// The share of shortest paths from s to t through each other vertex; empty when there is no path.
    Scores shares(std::size_t s, std::size_t t) {
        all_ = 0.0;
        through_.assign(least_.size(), 0.0);
        on_path_.assign(1, s);
        if (least_[s][t] == unreachable) {
            return {};
        }
        walk(t);
        for (double& share : through_) {
            share /= all_;
        }
        through_[s] = through_[t] = 0.0;
        return through_;
    }

  private:
    void walk(std::size_t t) {
        const std::size_t at = on_path_.back();
        if (at == t) {
            all_ += 1.0;
            for (const std::size_t v : on_path_) {
                through_[v] += 1.0;
            }
            return;
        }
        for (std::size_t next = 0; next < least_.size(); ++next) {
            for (const double step : steps_[at][next]) {
                if (next != at && step + least_[next][t] == least_[at][t]) {
                    on_path_.push_back(next);
                    walk(t);
                    on_path_.pop_back();
                }
            }
        }
    }

    std::vector<std::vector<std::vector<double>>> steps_;
    Table least_;
    double all_ = 0.0;
    Scores through_;
    std::vector<std::size_t> on_path_;
};

inline Scores betweenness(const Network& network) {
    PathCounter counter(network);
    Scores score(network.vertices.size(), 0.0);
    for (std::size_t s = 0; s < score.size(); ++s) {
        for (std::size_t t = is_undirected(network) ? s + 1 : 0; t < score.size(); ++t) {
            const Scores shares = s == t ? Scores{} : counter.shares(s, t);
            for (std::size_t v = 0; v < shares.size(); ++v) {
                score[v] += shares[v];
            }
        }
    }
    return score;
}

inline Scores closeness(Network network, analysis::ClosenessOptions options) {
    if (options.side == analysis::Side::total) {
        network.options.direction = Direction::drop;
    }
    const Table least = distances(network);
    const std::size_t n = least.size();
    Scores score(n, 0.0);
    for (std::size_t v = 0; v < n; ++v) {
        double reached = 1.0;
        double sum = 0.0;
        for (std::size_t other = 0; other < n; ++other) {
            const double d = options.side == analysis::Side::in ? least[other][v] : least[v][other];
            if (other != v && d < unreachable) {
                reached += 1.0;
                sum += d / ticks;
            }
        }
        if (reached > 1.0) {
            const double classic = (reached - 1.0) / sum;
            const bool is_classic = options.formula == analysis::ClosenessFormula::component;
            score[v] = is_classic ? classic : classic * (reached - 1.0) / (static_cast<double>(n) - 1.0);
        }
    }
    return score;
}

inline Scores harmonic(Network network, analysis::Side side) {
    if (side == analysis::Side::total) {
        network.options.direction = Direction::drop;
    }
    const Table least = distances(network);
    Scores score(least.size(), 0.0);
    for (std::size_t v = 0; v < least.size(); ++v) {
        for (std::size_t other = 0; other < least.size(); ++other) {
            const double d = side == analysis::Side::in ? least[other][v] : least[v][other];
            score[v] += other == v ? 0.0 : ticks / d;
        }
    }
    return score;
}

/// Gauss elimination with row exchange: x in a x = b.
inline Scores solve(Table a, Scores b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t row = k; row < n; ++row) {
            pivot = std::abs(a[row][k]) > std::abs(a[pivot][k]) ? row : pivot;
        }
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = row == k ? 0.0 : a[row][k] / a[k][k];
            for (std::size_t column = k; column < n; ++column) {
                a[row][column] -= factor * a[k][column];
            }
            b[row] -= factor * b[k];
        }
    }
    for (std::size_t k = 0; k < n; ++k) {
        b[k] /= a[k][k];
    }
    return b;
}

/// The stationary shares as the solution of the linear system, no iteration.
inline Scores pagerank(const Network& network, double damping) {
    const std::size_t n = network.vertices.size();
    Table flow(n, Scores(n, 0.0)); // flow[from][to]
    for (const Link& link : network.links) {
        const bool is_distance = network.options.weight_meaning == analysis::WeightMeaning::distance;
        const double worth = is_distance ? 1.0 / link.weight : link.weight;
        flow[link.source][link.target] += worth;
        if (is_undirected(network) && link.source != link.target) {
            flow[link.target][link.source] += worth;
        }
    }
    Table system(n, Scores(n, 0.0));
    for (std::size_t from = 0; from < n; ++from) {
        double all = 0.0;
        for (const double part : flow[from]) {
            all += part;
        }
        for (std::size_t to = 0; to < n; ++to) {
            const double chance = all > 0.0 ? flow[from][to] / all : 1.0 / static_cast<double>(n);
            system[to][from] = (from == to ? 1.0 : 0.0) - damping * chance;
        }
    }
    return solve(system, Scores(n, (1.0 - damping) / static_cast<double>(n)));
}

/// Who reaches whom, then classes of mutual reach in the order of their smallest vertices.
inline analysis::Components strong_components(const Network& network) {
    const Table least = distances(network);
    analysis::Components result;
    for (std::size_t v = 0; v < least.size(); ++v) {
        std::size_t smallest = 0;
        while (least[v][smallest] == unreachable || least[smallest][v] == unreachable) {
            ++smallest;
        }
        if (smallest == v) {
            result.sizes.push_back(0);
        }
        result.of.push_back(smallest == v ? static_cast<std::uint32_t>(result.sizes.size() - 1)
                                          : result.of[smallest]);
        ++result.sizes[result.of.back()];
    }
    return result;
}

inline analysis::Components weak_components(Network network) {
    network.options.direction = Direction::drop;
    return oracle::strong_components(network);
}

} // namespace jiedui::oracle
