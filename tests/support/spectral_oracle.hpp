// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/oracle.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <jiedui/analysis/spectral.hpp>

/// Eigenvectors by squaring whole matrices, walks by solving linear systems.
namespace jiedui::oracle {

/// `table[u][v]`: the strength of the arcs from u to v; a self-loop is one arc.
inline Table arcs(const Network& network) {
    const std::size_t n = network.vertices.size();
    Table table(n, Scores(n, 0.0));
    for (const Link& link : network.links) {
        const bool is_distance = network.options.weight_meaning == analysis::WeightMeaning::distance;
        const double strength = is_distance ? 1.0 / link.weight : link.weight;
        table[link.source][link.target] += strength;
        if (is_undirected(network) && link.source != link.target) {
            table[link.target][link.source] += strength;
        }
    }
    return table;
}

inline Table transposed(const Table& a) {
    Table b = a;
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t v = 0; v < a.size(); ++v) {
            b[v][u] = a[u][v];
        }
    }
    return b;
}

inline Table product(const Table& a, const Table& b) {
    Table c(a.size(), Scores(a.size(), 0.0));
    for (std::size_t u = 0; u < a.size(); ++u) {
        for (std::size_t via = 0; via < a.size(); ++via) {
            for (std::size_t v = 0; v < a.size(); ++v) {
                c[u][v] += a[u][via] * b[via][v];
            }
        }
    }
    return c;
}

inline Scores product(const Table& a, const Scores& x) {
    Scores y(x.size(), 0.0);
    for (std::size_t u = 0; u < x.size(); ++u) {
        for (std::size_t v = 0; v < x.size(); ++v) {
            y[u] += a[u][v] * x[v];
        }
    }
    return y;
}

inline Scores unit(Scores x) {
    double squares = 0.0;
    for (const double entry : x) {
        squares += entry * entry;
    }
    for (double& entry : x) {
        entry /= squares > 0.0 ? std::sqrt(squares) : 1.0;
    }
    return x;
}

/// Where (a + shift)^k leads equal scores, k = 2 to the power of `squarings`; of length 1. The shift is the
/// largest sum of a row; 0 where no product of many factors a is left. More than some twenty squarings would
/// tell eigenvalues apart that differ by rounding only.
inline Scores power_limit(Table a, int squarings) {
    Table walks = a;
    double shift = 0.0;
    double steps_left = 0.0;
    for (const Scores& row : a) {
        double sum = 0.0;
        for (const double entry : row) {
            sum += entry;
        }
        shift = std::max(shift, sum);
    }
    for (std::size_t v = 0; v < a.size(); ++v) {
        walks = product(walks, a);
    }
    for (const Scores& row : walks) {
        for (const double entry : row) {
            steps_left += entry;
        }
    }
    if (steps_left == 0.0) {
        return Scores(a.size(), 0.0);
    }
    for (std::size_t v = 0; v < a.size(); ++v) {
        a[v][v] += shift;
    }
    for (int i = 0; i < squarings; ++i) {
        double largest = 0.0;
        a = product(a, a);
        for (const Scores& row : a) {
            largest = std::max(largest, *std::ranges::max_element(row));
        }
        for (Scores& row : a) {
            for (double& entry : row) {
                entry /= largest;
            }
        }
    }
    return unit(product(a, Scores(a.size(), 1.0)));
}

/// The part of equal scores that lies in the space of the largest eigenvalue of a symmetric matrix, of length
/// 1; 0 where that is 0. All eigenvectors by rotations: Jacobi 1846.
inline Scores leading_projection(Table a) {
    const std::size_t n = a.size();
    Table vectors(n, Scores(n, 0.0)); // vectors[i]: the one of a[i][i]
    for (std::size_t v = 0; v < n; ++v) {
        vectors[v][v] = 1.0;
    }
    for (int sweep = 0; sweep < 40; ++sweep) {
        for (std::size_t p = 0; p < n; ++p) {
            for (std::size_t q = p + 1; q < n; ++q) {
                const double angle = 0.5 * std::atan2(2.0 * a[p][q], a[q][q] - a[p][p]);
                const double c = std::cos(angle);
                const double s = std::sin(angle);
                const auto rotate = [&](double& at_p, double& at_q) {
                    const double before = at_p;
                    at_p = c * before - s * at_q;
                    at_q = s * before + c * at_q;
                };
                for (std::size_t v = 0; v < n; ++v) {
                    rotate(a[p][v], a[q][v]);
                }
                for (std::size_t v = 0; v < n; ++v) {
                    rotate(a[v][p], a[v][q]);
                    rotate(vectors[p][v], vectors[q][v]);
                }
            }
        }
    }
    double largest = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        largest = std::max(largest, a[i][i]);
    }
    Scores sum(n, 0.0);
    for (std::size_t i = 0; i < n && largest > 1e-12; ++i) {
        if (a[i][i] > largest * (1.0 - 1e-10)) {
            double share = 0.0;
            for (const double entry : vectors[i]) {
                share += entry;
            }
            for (std::size_t v = 0; v < n; ++v) {
                sum[v] += share * vectors[i][v];
            }
        }
    }
    return unit(sum);
}

inline Scores eigenvector(const Network& network) {
    return leading_projection(arcs(network));
}

inline Scores directed_eigenvector(const Network& network, int squarings = 20) {
    return power_limit(transposed(arcs(network)), squarings);
}

inline analysis::HitsScores hits(const Network& network) {
    const Table a = arcs(network);
    const Scores hubs = leading_projection(product(a, transposed(a)));
    return {.hubs = hubs, .authorities = unit(product(transposed(a), hubs))};
}

inline Scores katz(const Network& network, double alpha) {
    Table system = transposed(arcs(network));
    for (std::size_t u = 0; u < system.size(); ++u) {
        for (std::size_t v = 0; v < system.size(); ++v) {
            system[u][v] = (u == v ? 1.0 : 0.0) - alpha * system[u][v];
        }
    }
    return solve(system, Scores(system.size(), 1.0));
}

} // namespace jiedui::oracle
