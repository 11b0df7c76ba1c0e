// SPDX-License-Identifier: Apache-2.0
#include "cohesion/mixing_counts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include <jiedui/analysis/suggest.hpp>

namespace jiedui::analysis {

namespace {

bool is_field(const CooperationGraph& graph, VertexId vertex) {
    return graph[vertex].entity.kind == EntityKind::field;
}

/// Partners and fields of every vertex, with the edges of each link.
class Neighbours {
  public:
    Neighbours(const CooperationGraph& graph, const PartnerOptions& ties)
        : graph_(&graph), network_(project(graph, options_for(ties))), rows_(graph.vertices().size()) {
        for (const Link& link : network_.links) {
            const VertexId a = network_.vertices[link.source];
            const VertexId b = network_.vertices[link.target];
            rows_[index(a)].push_back({b, &link});
            rows_[index(b)].push_back({a, &link});
        }
    }

    struct Entry {
        VertexId vertex{};
        const Link* link = nullptr;
    };
    const std::vector<Entry>& of(VertexId vertex) const { return rows_[index(vertex)]; }

    /// How many entities are tied to it; its own fields are none.
    std::uint32_t tied(VertexId vertex) const {
        return static_cast<std::uint32_t>(std::ranges::count_if(
            of(vertex), [&](const Entry& entry) { return !is_field(*graph_, entry.vertex); }));
    }

  private:
    static ProjectionOptions options_for(const PartnerOptions& ties) {
        ProjectionOptions options{.relations = ties.relations, .origins = ties.origins, .kinds = ties.kinds};
        options.relations.push_back(Relation::focuses_on);
        options.kinds.push_back(EntityKind::field);
        return options;
    }

    const CooperationGraph* graph_;
    Network network_;
    std::vector<std::vector<Entry>> rows_;
};

double part_of_score(SharedIndex index, std::uint32_t tied) {
    switch (index) {
    case SharedIndex::resource_allocation:
        return 1.0 / tied;
    case SharedIndex::adamic_adar:
        return 1.0 / std::log(tied);
    case SharedIndex::common_neighbours:
        return 1.0;
    }
    return 0.0;
}

/// Who may be suggested: of the kinds asked for, no field, another one, and not tied already in any way.
std::vector<bool> candidates(const CooperationGraph& graph, VertexId entity,
                             const std::vector<EntityKind>& kinds) {
    std::vector<bool> result;
    for (const Vertex& vertex : graph.vertices()) {
        const EntityKind kind = vertex.entity.kind;
        result.push_back(kind != EntityKind::field && std::ranges::find(kinds, kind) != kinds.end());
    }
    result[index(entity)] = false;
    for (const auto arcs : {graph.out(entity), graph.in(entity)}) {
        for (const Arc& arc : arcs) {
            result[index(arc.to)] = false;
        }
    }
    return result;
}

std::vector<Suggestion> shared_suggestions(const CooperationGraph& graph, VertexId entity,
                                           const SuggestOptions& options) {
    const Neighbours neighbours(graph, options.ties);
    const std::vector<bool> is_candidate = candidates(graph, entity, options.kinds);
    std::map<VertexId, Suggestion> found;
    for (const auto& [middle, first] : neighbours.of(entity)) {
        const std::uint32_t tied = neighbours.tied(middle);
        for (const auto& [other, second] : neighbours.of(middle)) {
            if (!is_candidate[index(other)]) {
                continue;
            }
            Suggestion& suggestion = found[other];
            suggestion.vertex = other;
            suggestion.shared.push_back({.shared = {middle, first->edges, second->edges},
                                         .tied = tied,
                                         .score = part_of_score(options.index, tied)});
        }
    }
    std::vector<Suggestion> suggestions;
    for (auto& [vertex, suggestion] : found) {
        std::ranges::sort(suggestion.shared, {}, [](const SharedReason& reason) {
            return std::tuple(-reason.score, reason.shared.vertex);
        });
        for (const SharedReason& reason : suggestion.shared) {
            suggestion.score += reason.score;
        }
        suggestions.push_back(std::move(suggestion));
    }
    return suggestions;
}

void explain_mixing(const CooperationGraph& graph, VertexId entity, const SuggestOptions& options,
                    std::vector<Suggestion>& suggestions) {
    const Network parties =
        project(graph, {.relations = options.ties.relations, .origins = options.ties.origins});
    std::vector<std::string> kinds;
    std::vector<std::string> regions;
    for (const VertexId vertex : parties.vertices) {
        kinds.emplace_back(to_string(graph[vertex].entity.kind));
        regions.push_back(graph[vertex].facts.macro_region);
    }
    const detail::MixingCounts by_kind(parties, std::move(kinds));
    const detail::MixingCounts by_region(parties, std::move(regions));
    std::map<std::pair<EntityKind, std::string>,
             std::pair<std::optional<MixingReason>, std::optional<MixingReason>>>
        known;
    const Vertex& self = graph[entity];
    for (Suggestion& suggestion : suggestions) {
        const Vertex& other = graph[suggestion.vertex];
        const auto [entry, is_new] = known.try_emplace({other.entity.kind, other.facts.macro_region});
        if (is_new) {
            entry->second = {by_kind.reason(std::string{to_string(self.entity.kind)},
                                            std::string{to_string(other.entity.kind)}),
                             by_region.reason(self.facts.macro_region, other.facts.macro_region)};
        }
        std::tie(suggestion.kinds, suggestion.macro_regions) = entry->second;
    }
}

double ratio(const std::optional<MixingReason>& reason) {
    return reason ? reason->ratio : 1.0;
}

} // namespace

std::vector<Suggestion> suggest(const CooperationGraph& graph, VertexId entity,
                                const SuggestOptions& options) {
    std::vector<Suggestion> suggestions = shared_suggestions(graph, entity, options);
    explain_mixing(graph, entity, options, suggestions);
    std::ranges::sort(suggestions, {}, [](const Suggestion& suggestion) {
        return std::tuple(-suggestion.score, -ratio(suggestion.macro_regions), -ratio(suggestion.kinds),
                          suggestion.vertex);
    });
    if (suggestions.size() > options.top) {
        suggestions.resize(options.top);
    }
    return suggestions;
}

} // namespace jiedui::analysis
