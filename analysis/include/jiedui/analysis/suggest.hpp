// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <jiedui/analysis/partners.hpp>

/// With whom an entity might work and does not yet, as far as the documents say; each suggestion with its
/// reasons, their numbers and the ties behind them. A prompt for reading, no forecast.
namespace jiedui::analysis {

/// What somebody or something counts that two entities share; k is the number of entities tied to it.
enum class SharedIndex {
    resource_allocation, ///< 1 / k; Zhou, Lü and Zhang 2009
    adamic_adar,         ///< 1 / ln k; Adamic and Adar 2003
    common_neighbours,   ///< 1; Liben-Nowell and Kleinberg 2007
};

struct SuggestOptions {
    PartnerOptions ties = {};                      ///< what partners are shared over, besides fields
    std::vector<EntityKind> kinds = party_kinds(); ///< of those who are suggested, never fields
    SharedIndex index = SharedIndex::resource_allocation;
    std::size_t top = std::numeric_limits<std::size_t>::max();
};

/// A common partner, platform, programme or field.
struct SharedReason {
    SharedVertex shared = {};
    std::uint32_t tied = 0; ///< k: entities tied to it; for fields, that focus on it
    double score = 0.0;     ///< its part of the suggestion's score

    friend bool operator==(const SharedReason&, const SharedReason&) = default;
};

/// That parties of two groups work together more than chance has it.
struct MixingReason {
    std::string first = {}; ///< the group of the entity that was asked about
    std::string second = {};
    std::uint32_t links = 0; ///< pairs of partners between the two groups
    double ratio = 0.0; ///< links / expected; > 1. With d the sum of the degrees of a group and m all links,
                        ///< d1 d2 / 2m are expected, d^2 / 4m within one group; Newman 2003
    std::vector<EdgeId> edges = {}; ///< those of the links, ascending

    friend bool operator==(const MixingReason&, const MixingReason&) = default;
};

struct Suggestion {
    VertexId vertex{};
    double score = 0.0;
    std::vector<SharedReason> shared = {}; ///< never empty; by score, then vertex
    std::optional<MixingReason> kinds = {};
    std::optional<MixingReason> macro_regions = {};

    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// Those who share a partner, platform, programme or field with an entity and have no tie to it, of whatever
/// relation and origin (so no place is suggested to the province it lies in). Ordered by score; equal ones by
/// the ratio of their macro-regions, then of their kinds (1 where there is no such reason), then by vertex.
/// Empty for an entity without ties. Degrees are taken in the network of the chosen ties. Mixing is counted
/// between parties alone, among macro-regions those that have one. O(E log E) to choose the ties, then the
/// sum of the degrees of the partners.
std::vector<Suggestion> suggest(const CooperationGraph& graph, VertexId entity,
                                const SuggestOptions& options = {});

} // namespace jiedui::analysis
