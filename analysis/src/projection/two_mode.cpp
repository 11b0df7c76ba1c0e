// SPDX-License-Identifier: Apache-2.0
#include "projection/tie_filter.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <map>
#include <tuple>

#include <jiedui/analysis/two_mode.hpp>

namespace jiedui::analysis {

namespace {

/// The ties of each actor to one event; never empty.
using Participants = std::map<VertexId, std::vector<EdgeId>>;
using Events = std::map<VertexId, Participants>;

/// What one event adds to the link of two actors.
struct Meeting {
    VertexId first{};
    VertexId second{};
    double newman = 0.0;
    std::vector<EdgeId> edges = {};
};

bool holds(const std::vector<EntityKind>& kinds, EntityKind kind) {
    return std::ranges::find(kinds, kind) != kinds.end();
}

Events events_of(const CooperationGraph& graph, const ProjectionOptions& ties,
                 const std::vector<EntityKind>& kinds) {
    const detail::TieFilter filter(graph, ties);
    Events events;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const EdgeId id{static_cast<std::uint32_t>(i)};
        const VertexId ends[] = {graph[id].source, graph[id].target};
        for (const std::size_t end : {0U, 1U}) {
            const VertexId actor = ends[end];
            const VertexId event = ends[1 - end];
            if (filter.admits(id) && holds(ties.kinds, graph[actor].entity.kind) &&
                holds(kinds, graph[event].entity.kind)) {
                events[event][actor].push_back(id);
            }
        }
    }
    return events;
}

/// One for every pair of actors at every event, sorted by the pair.
std::vector<Meeting> meetings_at(const Events& events) {
    std::vector<Meeting> meetings;
    for (const auto& [event, participants] : events) {
        for (auto a = participants.begin(); a != participants.end(); ++a) {
            for (auto b = std::next(a); b != participants.end(); ++b) {
                Meeting meeting{.first = a->first,
                                .second = b->first,
                                .newman = 1.0 / static_cast<double>(participants.size() - 1),
                                .edges = a->second};
                meeting.edges.insert(meeting.edges.end(), b->second.begin(), b->second.end());
                meetings.push_back(std::move(meeting));
            }
        }
    }
    std::ranges::stable_sort(meetings, {}, [](const Meeting& m) { return std::tie(m.first, m.second); });
    return meetings;
}

/// `common` meetings of two actors with so many events each.
double weight_of(std::span<const Meeting> common, double first, double second,
                 CoNormalisation normalisation) {
    const auto count = static_cast<double>(common.size());
    double newman = 0.0;
    for (const Meeting& meeting : common) {
        newman += meeting.newman;
    }
    switch (normalisation) {
    case CoNormalisation::count:
        return count;
    case CoNormalisation::newman:
        return newman;
    case CoNormalisation::jaccard:
        return count / (first + second - count);
    case CoNormalisation::cosine:
        return count / std::sqrt(first * second);
    }
    return count;
}

std::vector<EdgeId> evidence(std::span<const Meeting> common) {
    std::vector<EdgeId> edges;
    for (const Meeting& meeting : common) {
        edges.insert(edges.end(), meeting.edges.begin(), meeting.edges.end());
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

std::vector<VertexId> vertices_of(const std::map<VertexId, double>& events_attended,
                                  const std::vector<Meeting>& meetings, Isolates isolates) {
    std::vector<VertexId> vertices;
    if (isolates == Isolates::keep) {
        for (const auto& [actor, events] : events_attended) {
            vertices.push_back(actor);
        }
        return vertices;
    }
    for (const Meeting& meeting : meetings) {
        vertices.insert(vertices.end(), {meeting.first, meeting.second});
    }
    std::ranges::sort(vertices);
    vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
    return vertices;
}

} // namespace

ProjectionOptions issuing_bodies() {
    return {.relations = {Relation::issues}, .kinds = {EntityKind::organization}};
}

ProjectionOptions platform_parties() {
    ProjectionOptions options;
    std::erase(options.relations, Relation::aid);
    options.relations.push_back(Relation::member_of);
    return options;
}

Network co_occurrence(const CooperationGraph& graph, const ProjectionOptions& ties,
                      const TwoModeOptions& options) {
    assert(std::ranges::none_of(options.events, [&](EntityKind kind) { return holds(ties.kinds, kind); }));
    const Events events = events_of(graph, ties, options.events);
    std::map<VertexId, double> attended;
    for (const auto& [event, participants] : events) {
        for (const auto& [actor, edges] : participants) {
            attended[actor] += 1.0;
        }
    }
    const std::vector<Meeting> meetings = meetings_at(events);
    Network network{.options = ties, .vertices = vertices_of(attended, meetings, ties.isolates), .links = {}};
    network.options.direction = Direction::drop;
    network.options.weight_meaning = WeightMeaning::strength;
    const auto position = [&](VertexId id) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(network.vertices, id) -
                                          network.vertices.begin());
    };
    for (auto begin = meetings.begin(); begin != meetings.end();) {
        const auto end = std::find_if(begin, meetings.end(), [&](const Meeting& m) {
            return m.first != begin->first || m.second != begin->second;
        });
        const std::span<const Meeting> common(begin, end);
        network.links.push_back(Link{.source = position(begin->first),
                                     .target = position(begin->second),
                                     .weight = weight_of(common, attended[begin->first],
                                                         attended[begin->second], options.normalisation),
                                     .edges = evidence(common)});
        begin = end;
    }
    return network;
}

} // namespace jiedui::analysis
