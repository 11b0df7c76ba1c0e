// SPDX-License-Identifier: Apache-2.0
#include "topology/simple.hpp"

#include <algorithm>

#include <jiedui/analysis/structural_holes.hpp>

namespace jiedui::analysis {

namespace {

Topology ties_of(const Topology& topology) {
    return detail::simple(topology.without_direction(), detail::Strengths::add);
}

double total_strength(const Topology& ties, std::uint32_t vertex) {
    double total = 0.0;
    for (std::uint32_t arc = ties.begin(vertex); arc < ties.end(vertex); ++arc) {
        total += ties.strength(arc);
    }
    return total;
}

/// p(i,j) for every arc.
std::vector<double> shares(const Topology& ties) {
    std::vector<double> share(ties.arcs());
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        const double total = total_strength(ties, v);
        for (std::uint32_t arc = ties.begin(v); arc < ties.end(v); ++arc) {
            share[arc] = ties.strength(arc) / total;
        }
    }
    return share;
}

/// max over k of a(j,k), for every j.
std::vector<double> largest_strengths(const Topology& ties) {
    std::vector<double> largest(ties.vertices(), 0.0);
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        for (std::uint32_t arc = ties.begin(v); arc < ties.end(v); ++arc) {
            largest[v] = std::max(largest[v], ties.strength(arc));
        }
    }
    return largest;
}

std::vector<double> effective_sizes(const Topology& ties) {
    const std::vector<double> share = shares(ties);
    const std::vector<double> largest = largest_strengths(ties);
    std::vector<double> score(ties.vertices(), 0.0);
    std::vector<bool> is_partner(ties.vertices(), false);
    for (std::uint32_t i = 0; i < ties.vertices(); ++i) {
        for (const std::uint32_t j : ties.row(i)) {
            is_partner[j] = true;
        }
        for (std::uint32_t first = ties.begin(i); first < ties.end(i); ++first) {
            const std::uint32_t q = ties.targets()[first];
            double redundancy = 0.0;
            for (std::uint32_t second = ties.begin(q); second < ties.end(q); ++second) {
                const std::uint32_t j = ties.targets()[second];
                redundancy += is_partner[j] ? ties.strength(second) / largest[j] : 0.0;
            }
            score[i] += 1.0 - share[first] * redundancy;
        }
        for (const std::uint32_t j : ties.row(i)) {
            is_partner[j] = false;
        }
    }
    return score;
}

} // namespace

std::vector<double> constraint(const Topology& topology) {
    const Topology ties = ties_of(topology);
    const std::vector<double> share = shares(ties);
    std::vector<double> score(ties.vertices(), 0.0);
    std::vector<double> invested(ties.vertices(), 0.0); // of one vertex in each of its partners, else 0
    for (std::uint32_t i = 0; i < ties.vertices(); ++i) {
        for (std::uint32_t arc = ties.begin(i); arc < ties.end(i); ++arc) {
            invested[ties.targets()[arc]] = share[arc];
        }
        for (std::uint32_t first = ties.begin(i); first < ties.end(i); ++first) {
            const std::uint32_t q = ties.targets()[first];
            for (std::uint32_t second = ties.begin(q); second < ties.end(q); ++second) {
                double& in_partner = invested[ties.targets()[second]];
                in_partner += in_partner > 0.0 ? share[first] * share[second] : 0.0;
            }
        }
        for (const std::uint32_t j : ties.row(i)) {
            score[i] += invested[j] * invested[j];
            invested[j] = 0.0;
        }
    }
    return score;
}

std::vector<double> effective_size(const Topology& topology) {
    return effective_sizes(ties_of(topology));
}

std::vector<double> efficiency(const Topology& topology) {
    const Topology ties = ties_of(topology);
    std::vector<double> score = effective_sizes(ties);
    for (std::uint32_t v = 0; v < ties.vertices(); ++v) {
        score[v] = ties.out_degree(v) == 0 ? 0.0 : score[v] / ties.out_degree(v);
    }
    return score;
}

} // namespace jiedui::analysis
