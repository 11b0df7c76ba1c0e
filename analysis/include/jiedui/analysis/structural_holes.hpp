// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include <jiedui/analysis/topology.hpp>

/// Burt's measures of structural holes: how far the partners of a vertex are tied to each other, so that it
/// has little to broker between. Burt 1992, chapter 2.
///
/// Direction is dropped: a(i,j) is the strength of all ties between i and j, either way, N(i) are the
/// vertices with a(i,j) > 0, p(i,j) = a(i,j) / sum over k of a(i,k). Self-loops do not count. A vertex
/// without partners scores 0 everywhere. O(sum over ties of the degrees of their ends).
namespace jiedui::analysis {

/// Sum over j in N(i) of (p(i,j) + sum over q of p(i,q) p(q,j))^2: how much of its ties lead, directly or
/// round a corner, to the same partner. 1 with a single partner; can exceed 1 (9/8 in a triangle).
std::vector<double> constraint(const Topology& topology);

/// Sum over j in N(i) of 1 - sum over q in N(i) of p(i,q) m(j,q), with m(j,q) = a(j,q) / max over k of
/// a(j,k): partners less redundant ones. Unweighted: partners less their mean number of ties among each other
/// (Borgatti 1997).
std::vector<double> effective_size(const Topology& topology);

/// Effective size divided by the number of partners; 0 to 1.
std::vector<double> efficiency(const Topology& topology);

} // namespace jiedui::analysis
