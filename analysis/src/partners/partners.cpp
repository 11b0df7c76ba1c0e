// SPDX-License-Identifier: Apache-2.0
#include "projection/tie_filter.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include <jiedui/analysis/partners.hpp>

namespace jiedui::analysis {

namespace {

detail::TieFilter filter_of(const CooperationGraph& graph, const PartnerOptions& options) {
    return {graph, {.relations = options.relations, .origins = options.origins, .kinds = options.kinds}};
}

TieSide side_of(const Edge& edge, VertexId seen_from) {
    if (!edge.directed) {
        return TieSide::mutual;
    }
    return edge.source == seen_from ? TieSide::outgoing : TieSide::incoming;
}

/// All edges at a vertex, each once, by the vertex at their other end.
std::map<VertexId, std::vector<EdgeId>> ties_at(const CooperationGraph& graph, VertexId vertex) {
    std::map<VertexId, std::set<EdgeId>> sets;
    for (const auto arcs : {graph.out(vertex), graph.in(vertex)}) {
        for (const Arc& arc : arcs) {
            sets[arc.to].insert(arc.edge);
        }
    }
    std::map<VertexId, std::vector<EdgeId>> ties;
    for (const auto& [other, edges] : sets) {
        ties[other].assign(edges.begin(), edges.end());
    }
    return ties;
}

/// Those that the filter admits.
std::vector<EdgeId> admitted(const detail::TieFilter& filter, std::vector<EdgeId> edges) {
    std::erase_if(edges, [&](EdgeId edge) { return !filter.admits(edge); });
    return edges;
}

/// Documents that state a tie of an entity.
std::set<std::string_view> documents_of(const CooperationGraph& graph, const detail::TieFilter& filter,
                                        VertexId vertex) {
    std::set<std::string_view> documents;
    for (const auto arcs : {graph.out(vertex), graph.in(vertex)}) {
        for (const Arc& arc : arcs) {
            if (filter.admits(arc.edge) && graph[arc.edge].origin == Origin::stated) {
                for (const StatementId statement : graph[arc.edge].statements) {
                    documents.insert(graph[statement].document);
                }
            }
        }
    }
    return documents;
}

std::vector<SharedVertex>* list_for(CommonGround& ground, EntityKind kind) {
    switch (kind) {
    case EntityKind::region:
    case EntityKind::area:
    case EntityKind::zone:
    case EntityKind::country:
    case EntityKind::organization:
        return &ground.partners;
    case EntityKind::platform:
        return &ground.platforms;
    case EntityKind::programme:
        return &ground.programmes;
    case EntityKind::field:
        return &ground.fields;
    case EntityKind::document:
        return nullptr;
    }
    return nullptr;
}

} // namespace

std::vector<Partner> partners(const CooperationGraph& graph, VertexId of, const PartnerOptions& options) {
    const detail::TieFilter filter = filter_of(graph, options);
    std::vector<Partner> result;
    for (const auto& [other, edges] : ties_at(graph, of)) {
        std::map<std::pair<Relation, TieSide>, std::vector<EdgeId>> kinds_of_tie;
        for (const EdgeId edge : admitted(filter, edges)) {
            kinds_of_tie[{graph[edge].relation, side_of(graph[edge], of)}].push_back(edge);
        }
        for (auto& [key, ties] : filter.admits_kind(other) ? kinds_of_tie : decltype(kinds_of_tie){}) {
            const auto documents = static_cast<std::uint32_t>(filter.joint_weight(ties, Weight::documents));
            result.push_back({key.first, key.second, other, std::move(ties), documents});
        }
    }
    std::ranges::sort(result, {}, [](const Partner& partner) {
        return std::tuple(partner.relation, partner.side, -std::int64_t{partner.documents}, partner.vertex);
    });
    return result;
}

CommonGround common_ground(const CooperationGraph& graph, VertexId first, VertexId second,
                           const PartnerOptions& options) {
    PartnerOptions with_fields = options;
    with_fields.relations.push_back(Relation::focuses_on);
    with_fields.kinds.push_back(EntityKind::field);
    const detail::TieFilter filter = filter_of(graph, with_fields);
    CommonGround ground;
    if (first == second) {
        return ground;
    }
    const auto ties = ties_at(graph, first);
    const auto others = ties_at(graph, second);
    if (const auto direct = ties.find(second); direct != ties.end()) {
        ground.ties = admitted(filter, direct->second);
    }
    for (const auto& [vertex, edges] : ties) {
        const auto other = others.find(vertex);
        std::vector<SharedVertex>* list = list_for(ground, graph[vertex].entity.kind);
        if (other == others.end() || list == nullptr || !filter.admits_kind(vertex)) {
            continue;
        }
        SharedVertex shared{vertex, admitted(filter, edges), admitted(filter, other->second)};
        if (!shared.first.empty() && !shared.second.empty()) {
            list->push_back(std::move(shared));
        }
    }
    const auto documents = documents_of(graph, filter, second);
    for (const std::string_view document : documents_of(graph, filter, first)) {
        if (documents.contains(document)) {
            ground.documents.emplace_back(document);
        }
    }
    return ground;
}

} // namespace jiedui::analysis
