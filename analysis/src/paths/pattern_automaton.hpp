// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "paths/state_graph.hpp"

#include <jiedui/analysis/relation_pattern.hpp>

namespace jiedui::analysis::detail {

/// How a tie can be walked, as a set of bits: one for each relation along its arrow, one for each against it.
using Labels = std::uint32_t;

/// The labels of an edge that is walked from `from`. An undirected one has both.
Labels labels_of(const Edge& edge, VertexId from);

/// What a tie of a pattern admits. `Arrow::unsaid`: along the arrow where direction is kept, else both ways.
Labels labels_of(const PatternTie& tie, Direction direction);

/// All that a pattern admits anywhere; without ties, whatever the direction allows.
Labels labels_of(const RelationPattern& pattern, Direction direction);

/// Reads the label sets of hops, one after the other: a hop may be taken for any of its ties, so a state is
/// the set of ties of the pattern that the last hop can stand for, and every path has one run. Symbol i is
/// `alphabet[i]`. Throws `Error` JD332 where there are more than 4096 states. O(states * symbols * ties).
Automaton determinise(const RelationPattern& pattern, Direction direction, std::span<const Labels> alphabet);

/// Which labels of each hop belong to a run that the pattern accepts; the hops are those of an accepted path.
std::vector<Labels> accepted_labels(const RelationPattern& pattern, Direction direction,
                                    std::span<const Labels> hops);

} // namespace jiedui::analysis::detail
