// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <jiedui/analysis/projection.hpp>

/// Who meets where: actors and events, and the network among the actors that their common events make.
///
///     Network together = co_occurrence(graph, issuing_bodies(), {.events = {EntityKind::document}});
namespace jiedui::analysis {

/// What a common event is worth to two of its actors.
enum class CoNormalisation {
    count,   ///< 1 each
    newman,  ///< 1 / (participants - 1): every event gives each participant 1 in all; Newman 2001
    jaccard, ///< common events / events of either; Jaccard 1912
    cosine,  ///< common events / root of (events of one times events of the other); Salton and McGill 1983
};

struct TwoModeOptions {
    std::vector<EntityKind> events = {EntityKind::platform, EntityKind::programme};
    CoNormalisation normalisation = CoNormalisation::count;
};

/// The choice for organizations and the documents that they issue: relation `issues`.
ProjectionOptions issuing_bodies();

/// The choice for parties and what they run or take part in: the stated relations and `member_of`, except
/// that what a programme aids takes no part in it.
ProjectionOptions platform_parties();

/// Actors tied where they share events. `ties` says which ties make an actor (of its kinds) a participant of
/// an event (of `options.events`), by relation, origin, document and confidence; once, however many there
/// are. The network is undirected, its weights are strengths by the normalisation, and its links have the
/// ties of both actors to their common events as evidence; actors that share no event are isolates.
/// `ties.kinds` and `options.events` have no kind in common. O(P log P), P the sum over events of
/// participants squared.
Network co_occurrence(const CooperationGraph& graph, const ProjectionOptions& ties,
                      const TwoModeOptions& options = {});

/// The convention of such a network, on one line.
std::string convention(const Network& network, const TwoModeOptions& options);

} // namespace jiedui::analysis
