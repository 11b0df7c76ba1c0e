// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <jiedui/analysis/paths.hpp>

/// Whom an entity works with, and what two entities share, each with the edges it rests on.
namespace jiedui::analysis {

/// Which ties count, and of which kinds a partner may be. As in `ProjectionOptions`; documents are left to
/// `slice` (time_window.hpp).
struct PartnerOptions {
    std::vector<Relation> relations = stated_relations();
    std::vector<Origin> origins = {Origin::stated};
    std::vector<EntityKind> kinds = path_kinds(); ///< parties, platforms and programmes
};

/// How a tie runs, seen from the entity that was asked about. For aid: supports, is supported by.
enum class TieSide { mutual, outgoing, incoming };

struct Partner {
    Relation relation = Relation::cooperation;
    TieSide side = TieSide::mutual;
    VertexId vertex{};
    std::vector<EdgeId> edges = {}; ///< of this relation and side, ascending, never empty
    std::uint32_t documents = 0;    ///< different ones that state them

    friend bool operator==(const Partner&, const Partner&) = default;
};

/// The partners of an entity, once for each relation and side: sorted by relation, side, number of documents
/// (most first), vertex. Empty for one without ties. O(d log d) and the statements of its d ties.
std::vector<Partner> partners(const CooperationGraph& graph, VertexId of, const PartnerOptions& options = {});

/// Somebody or something that two entities are both tied to.
struct SharedVertex {
    VertexId vertex{};
    std::vector<EdgeId> first = {};  ///< ties of the first entity to it, ascending, never empty
    std::vector<EdgeId> second = {}; ///< of the second

    friend bool operator==(const SharedVertex&, const SharedVertex&) = default;
};

/// What two entities have in common. All lists in vertex order.
struct CommonGround {
    std::vector<EdgeId> ties = {};           ///< between the two themselves
    std::vector<SharedVertex> partners = {}; ///< region, area, zone, country, organization
    std::vector<SharedVertex> platforms = {};
    std::vector<SharedVertex> programmes = {};
    std::vector<SharedVertex> fields = {};   ///< by `focuses_on`, whatever relations are chosen
    std::vector<std::string> documents = {}; ///< ids of those that state ties of both, sorted

    friend bool operator==(const CommonGround&, const CommonGround&) = default;
};

/// Shared fields count where the origins allow. An entity shares nothing with itself: all lists are empty
/// then. O(d log d), d the ties of both.
CommonGround common_ground(const CooperationGraph& graph, VertexId first, VertexId second,
                           const PartnerOptions& options = {});

} // namespace jiedui::analysis
