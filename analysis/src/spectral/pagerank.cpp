// SPDX-License-Identifier: Apache-2.0
#include "support/product.hpp"
#include "support/team.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

#include <jiedui/analysis/centrality.hpp>

namespace jiedui::analysis {

namespace {

using detail::Product;
using detail::Team;
using Scores = std::vector<double>;

/// After this many steps of the walker the change is below the tolerance: each shrinks it by the damping at
/// least, from 2 at most.
int step_limit(const PageRankOptions& options) {
    const double steps = std::log(options.tolerance / 2.0) / std::log(options.damping);
    return options.damping > 0.0 && steps > 0.0 ? static_cast<int>(std::ceil(steps)) + 1 : 1;
}

/// Few arcs are done before a second thread has started.
unsigned useful_threads(const Topology& topology, unsigned threads) {
    return topology.arcs() < 50000 ? 1 : threads;
}

/// The walker's steps, arcs pulled: every vertex adds up what comes in.
Scores by_steps(const Topology& topology, const PageRankOptions& options) {
    const std::uint32_t n = topology.vertices();
    const Topology turned = topology.transposed();
    const Product in(turned);
    const Product out(topology);
    Scores share(n, 1.0 / n);
    std::array<Scores, 2> sent{Scores(n),
                               Scores(n)}; // share for each unit of strength that leaves; before, after
    Scores strength(n);
    Team team(n, useful_threads(topology, options.threads));
    team.run([&](Team::Member member) {
        double dangling = member.for_each([&](std::uint32_t v, Team::Sums& sums) {
            strength[v] = out.strength(v);
            sent[0][v] = strength[v] > 0.0 ? share[v] / strength[v] : 0.0;
            sums[0] += strength[v] > 0.0 ? 0.0 : share[v];
        })[0];
        double change = 1.0;
        for (int step = 0; step < step_limit(options) && change >= options.tolerance; ++step) {
            const Scores& before = sent[static_cast<std::size_t>(step % 2)];
            Scores& after = sent[static_cast<std::size_t>((step + 1) % 2)];
            const double jumps = (1.0 - options.damping + options.damping * dangling) / n;
            const Team::Sums sums = member.for_each([&](std::uint32_t v, Team::Sums& to) {
                const double next = jumps + options.damping * in.row(v, before.data());
                to[0] += strength[v] > 0.0 ? 0.0 : next;
                to[1] += std::abs(next - share[v]);
                after[v] = strength[v] > 0.0 ? next / strength[v] : 0.0;
                share[v] = next;
            });
            dangling = sums[0];
            change = sums[1];
        }
    });
    return share;
}

/// Undirected: with d the strengths and x = d u the walker's equation is (D - damping A) u = (1 - damping) /
/// n, symmetric and positive definite, so conjugate gradients solve it, in a quarter to a half of the steps.
/// Vertices without ties keep what they are given; scaling the sum to 1 does what their jumps would do.
/// Hestenes and Stiefel 1952; preconditioned by D.
Scores by_gradients(const Topology& topology, const PageRankOptions& options) {
    const std::uint32_t n = topology.vertices();
    const Product ties(topology);
    const double jump = (1.0 - options.damping) / n;
    Scores strength(n);
    Scores solution(n, 0.0);
    Scores residual(n, jump);
    Scores direction(n);
    Scores image(n);
    Team team(n, useful_threads(topology, options.threads));
    team.run([&](Team::Member member) {
        double energy = member.for_each([&](std::uint32_t v, Team::Sums& sums) {
            const double ties_of_v = ties.strength(v);
            strength[v] = ties_of_v > 0.0 ? ties_of_v : 1.0;
            direction[v] = residual[v] / strength[v];
            sums[0] += residual[v] * direction[v];
        })[0];
        double left = 1.0;
        for (int step = 0; step < step_limit(options) && left >= options.tolerance; ++step) {
            const double bend = member.for_each([&](std::uint32_t v, Team::Sums& sums) {
                image[v] = strength[v] * direction[v] - options.damping * ties.row(v, direction.data());
                sums[0] += direction[v] * image[v];
            })[0];
            const double length = energy / bend;
            const Team::Sums sums = member.for_each([&](std::uint32_t v, Team::Sums& to) {
                solution[v] += length * direction[v];
                residual[v] -= length * image[v];
                to[0] += residual[v] * (residual[v] / strength[v]);
                to[1] += std::abs(residual[v]);
            });
            const double turn = sums[0] / energy;
            energy = sums[0];
            left = energy > 0.0 ? sums[1] : 0.0;
            member.for_each([&](std::uint32_t v, Team::Sums&) {
                direction[v] = residual[v] / strength[v] + turn * direction[v];
            });
        }
        member.for_each([&](std::uint32_t v, Team::Sums&) { solution[v] *= strength[v]; });
    });
    return solution;
}

} // namespace

std::vector<double> pagerank(const Topology& topology, PageRankOptions options) {
    assert(options.damping >= 0.0 && options.damping < 1.0 && options.tolerance > 0.0);
    if (topology.vertices() == 0) {
        return {};
    }
    Scores share = topology.directed() ? by_steps(topology, options) : by_gradients(topology, options);
    const double sum = std::accumulate(share.begin(), share.end(), 0.0);
    for (double& value : share) {
        value /= sum;
    }
    return share;
}

} // namespace jiedui::analysis
