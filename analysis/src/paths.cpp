// SPDX-License-Identifier: Apache-2.0
#include "bounded_search.hpp"

#include <algorithm>
#include <cassert>
#include <set>

#include <jiedui/analysis/paths.hpp>

namespace jiedui::analysis {

namespace {

using detail::Route;
using detail::SearchSpace;

/// All ties that a hop may use, whatever their ends; vertices are those of the graph, in the same positions.
Network hop_network(const CooperationGraph& graph, const PathOptions& options) {
    return project(graph, {.relations = options.relations,
                           .origins = options.origins,
                           .kinds = {all_kinds.begin(), all_kinds.end()},
                           .documents = options.documents,
                           .time = options.time,
                           .minimum_confidence = options.minimum_confidence,
                           .direction = options.direction,
                           .parallel_edges = ParallelEdges::collapse,
                           .weight = options.cost == PathCost::hops ? Weight::one : options.weight,
                           .weight_meaning = WeightMeaning::strength,
                           .isolates = Isolates::keep});
}

std::vector<bool> blocked_vertices(const CooperationGraph& graph, VertexId from, VertexId to,
                                   const PathOptions& options) {
    std::vector<bool> is_blocked(graph.vertices().size());
    for (std::size_t v = 0; v < is_blocked.size(); ++v) {
        is_blocked[v] =
            std::ranges::find(options.kinds, graph.vertices()[v].entity.kind) == options.kinds.end();
    }
    is_blocked[index(from)] = false;
    is_blocked[index(to)] = false;
    for (const VertexId id : options.avoid) {
        assert(index(id) < is_blocked.size());
        is_blocked[index(id)] = true;
    }
    return is_blocked;
}

struct Search {
    const SearchSpace& space;
    const std::vector<bool>& is_blocked;
    std::uint32_t to = 0;
    std::uint32_t max_hops = 0;
};

/// The smallest route that shares the first `kept` vertices with `base` and then takes another way than all
/// of `found`.
std::optional<Route> deviation(const Search& search, const Route& base, std::size_t kept,
                               const std::vector<Route>& found) {
    std::vector<bool> is_blocked = search.is_blocked;
    Route route;
    for (std::size_t i = 0; i + 1 < kept; ++i) {
        is_blocked[base.vertices[i]] = true;
        route.vertices.push_back(base.vertices[i]);
        route.links.push_back(base.links[i]);
        route.cost += search.space.price.of_link[base.links[i]];
    }
    std::vector<std::uint32_t> taken;
    for (const Route& other : found) {
        if (other.vertices.size() > kept &&
            std::equal(base.vertices.begin(), base.vertices.begin() + static_cast<std::ptrdiff_t>(kept),
                       other.vertices.begin())) {
            taken.push_back(other.vertices[kept]);
        }
    }
    std::ranges::sort(taken);
    const auto hops_left = static_cast<std::uint32_t>(search.max_hops - (kept - 1));
    const auto rest =
        detail::smallest_route(search.space, base.vertices[kept - 1], search.to,
                               {.max_hops = hops_left, .is_blocked = is_blocked, .forbidden_seconds = taken});
    if (!rest) {
        return std::nullopt;
    }
    route.cost += rest->cost;
    route.vertices.insert(route.vertices.end(), rest->vertices.begin(), rest->vertices.end());
    route.links.insert(route.links.end(), rest->links.begin(), rest->links.end());
    return route;
}

/// Yen's algorithm: every further route deviates somewhere from one found before.
std::vector<Route> smallest_routes(const Search& search, std::uint32_t from, std::size_t count) {
    std::vector<Route> found;
    std::set<Route> candidates;
    const auto first = detail::smallest_route(
        search.space, from, search.to,
        {.max_hops = search.max_hops, .is_blocked = search.is_blocked, .forbidden_seconds = {}});
    if (first) {
        candidates.insert(*first);
    }
    while (found.size() < count && !candidates.empty()) {
        found.push_back(std::move(candidates.extract(candidates.begin()).value()));
        const Route& last = found.back();
        for (std::size_t kept = 1; kept < last.vertices.size() && found.size() < count; ++kept) {
            if (auto route = deviation(search, last, kept, found)) {
                candidates.insert(std::move(*route));
            }
        }
    }
    return found;
}

PartnerPath partner_path(const Network& network, const Route& route, const detail::Lengths& price) {
    PartnerPath path{.hops = {}, .cost = route.cost / price.unit};
    for (std::size_t i = 0; i < route.links.size(); ++i) {
        path.hops.push_back(Hop{.from = network.vertices[route.vertices[i]],
                                .to = network.vertices[route.vertices[i + 1]],
                                .edges = network.links[route.links[i]].edges,
                                .cost = price.of_link[route.links[i]] / price.unit});
    }
    return path;
}

} // namespace

std::vector<EntityKind> path_kinds() {
    std::vector<EntityKind> kinds = party_kinds();
    kinds.push_back(EntityKind::platform);
    kinds.push_back(EntityKind::programme);
    return kinds;
}

std::vector<PartnerPath> partner_paths(const CooperationGraph& graph, VertexId from, VertexId to,
                                       const PathOptions& options) {
    assert(index(from) < graph.vertices().size() && index(to) < graph.vertices().size());
    const std::vector<bool> is_blocked = blocked_vertices(graph, from, to, options);
    if (from == to || is_blocked[index(from)] || is_blocked[index(to)]) {
        return {};
    }
    const Network network = hop_network(graph, options);
    const SearchSpace space{.rows = detail::adjacency(network, Side::out), .price = detail::lengths(network)};
    const Search search{.space = space,
                        .is_blocked = is_blocked,
                        .to = static_cast<std::uint32_t>(index(to)),
                        .max_hops = options.max_hops};
    std::vector<PartnerPath> paths;
    for (const Route& route :
         smallest_routes(search, static_cast<std::uint32_t>(index(from)), options.max_paths)) {
        paths.push_back(partner_path(network, route, space.price));
    }
    return paths;
}

} // namespace jiedui::analysis
