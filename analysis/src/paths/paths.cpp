// SPDX-License-Identifier: Apache-2.0
#include "paths/pattern_automaton.hpp"
#include "paths/route_search.hpp"
#include "projection/tie_filter.hpp"
#include "topology/lengths.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

#include <jiedui/analysis/paths.hpp>

namespace jiedui::analysis {

namespace {

using detail::Labels;

/// An edge that is walked in one direction.
struct Step {
    VertexId from{};
    VertexId to{};
    EdgeId edge{};
    Labels labels = 0;
};

std::vector<Step> steps(const CooperationGraph& graph, const detail::TieFilter& filter, Labels wanted) {
    std::vector<Step> result;
    for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
        const EdgeId id{i};
        const auto [source, target] = std::tie(graph[id].source, graph[id].target);
        if (!filter.admits(id)) {
            continue;
        }
        for (const auto& [from, to] : {std::pair{source, target}, std::pair{target, source}}) {
            const Labels labels = detail::labels_of(graph[id], from);
            if ((labels & wanted) != 0) {
                result.push_back({from, to, id, labels});
            }
        }
    }
    std::ranges::sort(result, {}, [](const Step& step) { return std::tuple(step.from, step.to, step.edge); });
    return result;
}

/// The hops that the steps add up to, in the order of the arcs of `topology`.
struct HopTable {
    Topology topology;
    std::vector<Labels> labels;
    std::vector<std::uint32_t> first_edge; ///< size arcs + 1
    std::vector<EdgeId> edges;

    std::span<const EdgeId> edges_of(std::uint32_t arc) const {
        return std::span(edges).subspan(first_edge[arc], first_edge[arc + 1] - first_edge[arc]);
    }
};

HopTable hop_table(const CooperationGraph& graph, const PathTies& ties) {
    const detail::TieFilter filter(graph, {.relations = ties.relations,
                                           .origins = ties.origins,
                                           .documents = ties.documents,
                                           .time = ties.time,
                                           .minimum_confidence = ties.minimum_confidence});
    const auto all = steps(graph, filter, detail::labels_of(ties.pattern, ties.direction));
    HopTable table{.topology = {}, .labels = {}, .first_edge = {0}, .edges = {}};
    std::vector<PlainEdge> arcs;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        table.labels.push_back(0);
        for (; end < all.size() && all[end].from == all[begin].from && all[end].to == all[begin].to; ++end) {
            table.edges.push_back(all[end].edge);
            table.labels.back() |= all[end].labels;
        }
        const std::span together = std::span(table.edges).subspan(table.first_edge.back());
        const bool is_plain = ties.cost == PathCost::hops;
        arcs.push_back({static_cast<std::uint32_t>(all[begin].from),
                        static_cast<std::uint32_t>(all[begin].to),
                        is_plain ? 1.0 : filter.joint_weight(together, ties.weight)});
        table.first_edge.push_back(static_cast<std::uint32_t>(table.edges.size()));
    }
    table.topology = Topology(static_cast<std::uint32_t>(graph.vertices().size()), arcs, {.directed = true});
    return table;
}

detail::StateGraph search_graph(const HopTable& hops, const PathTies& ties) {
    if (ties.pattern.ties.empty()) {
        return detail::state_graph(hops.topology);
    }
    std::vector<Labels> alphabet = hops.labels;
    std::ranges::sort(alphabet);
    alphabet.erase(std::unique(alphabet.begin(), alphabet.end()), alphabet.end());
    std::vector<std::uint32_t> symbols;
    for (const Labels labels : hops.labels) {
        symbols.push_back(
            static_cast<std::uint32_t>(std::ranges::lower_bound(alphabet, labels) - alphabet.begin()));
    }
    return detail::state_graph(hops.topology, symbols,
                               detail::determinise(ties.pattern, ties.direction, alphabet));
}

std::vector<bool> closed_vertices(const CooperationGraph& graph, const PathOptions& options) {
    std::array<bool, all_kinds.size()> is_passed{};
    for (const EntityKind kind : options.kinds) {
        is_passed[static_cast<std::size_t>(kind)] = true;
    }
    std::vector<bool> is_closed;
    is_closed.reserve(graph.vertices().size());
    for (const Vertex& vertex : graph.vertices()) {
        is_closed.push_back(!is_passed[static_cast<std::size_t>(vertex.entity.kind)]);
    }
    for (const VertexId id : options.avoid) {
        assert(index(id) < is_closed.size());
        is_closed[index(id)] = true;
    }
    return is_closed;
}

} // namespace

struct PathNetwork::Parts {
    const CooperationGraph& graph;
    PathTies ties;
    HopTable hops;
    detail::StateGraph states;
    detail::RouteSearch routes;

    Parts(const CooperationGraph& source, PathTies choice)
        : graph(source), ties(std::move(choice)), hops(hop_table(graph, ties)),
          states(search_graph(hops, ties)), routes(states) {}

    std::uint32_t arc(std::uint32_t from, std::uint32_t to) const {
        const auto row = hops.topology.row(from);
        return hops.topology.begin(from) +
               static_cast<std::uint32_t>(std::ranges::lower_bound(row, to) - row.begin());
    }
    PartnerPath path(const detail::Route& route) const;
};

PartnerPath PathNetwork::Parts::path(const detail::Route& route) const {
    std::vector<std::uint32_t> arcs;
    std::vector<Labels> labels;
    for (std::size_t i = 0; i + 1 < route.vertices.size(); ++i) {
        arcs.push_back(arc(route.vertices[i], route.vertices[i + 1]));
        labels.push_back(hops.labels[arcs.back()]);
    }
    const bool is_free = ties.pattern.ties.empty();
    if (!is_free) {
        labels = detail::accepted_labels(ties.pattern, ties.direction, labels);
    }
    PartnerPath result{.hops = {}, .cost = route.cost / states.unit};
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        Hop hop{.from = VertexId{route.vertices[i]},
                .to = VertexId{route.vertices[i + 1]},
                .edges = {},
                .cost = 1.0 / hops.topology.weight(arcs[i])};
        std::ranges::copy_if(hops.edges_of(arcs[i]), std::back_inserter(hop.edges), [&](EdgeId edge) {
            return is_free || (detail::labels_of(graph[edge], hop.from) & labels[i]) != 0;
        });
        result.hops.push_back(std::move(hop));
    }
    return result;
}

PathNetwork::PathNetwork(const CooperationGraph& graph, PathTies ties)
    : parts_(std::make_unique<Parts>(graph, std::move(ties))) {}
PathNetwork::~PathNetwork() = default;
PathNetwork::PathNetwork(PathNetwork&&) noexcept = default;
PathNetwork& PathNetwork::operator=(PathNetwork&&) noexcept = default;

const PathTies& PathNetwork::ties() const {
    return parts_->ties;
}

std::vector<PartnerPath> PathNetwork::paths(VertexId from, VertexId to, const PathOptions& options) {
    assert(index(from) < parts_->graph.vertices().size() && index(to) < parts_->graph.vertices().size());
    const auto is_avoided = [&](VertexId id) {
        return std::ranges::find(options.avoid, id) != options.avoid.end();
    };
    std::vector<PartnerPath> result;
    if (from == to || is_avoided(from) || is_avoided(to)) {
        return result;
    }
    for (const auto& route : parts_->routes.run({.from = static_cast<std::uint32_t>(index(from)),
                             .to = static_cast<std::uint32_t>(index(to)),
                             .max_hops = options.max_hops,
                             .max_routes = options.max_paths,
                             .choice = options.choice,
                             .is_closed = closed_vertices(parts_->graph, options)})) {
        result.push_back(parts_->path(route));
    }
    return result;
}

std::vector<EntityKind> path_kinds() {
    std::vector<EntityKind> kinds = party_kinds();
    kinds.push_back(EntityKind::platform);
    kinds.push_back(EntityKind::programme);
    return kinds;
}

} // namespace jiedui::analysis
