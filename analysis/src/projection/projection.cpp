// SPDX-License-Identifier: Apache-2.0
#include "projection/tie_filter.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>

#include <jiedui/analysis/projection.hpp>

namespace jiedui::analysis {

namespace {

/// A tie of the graph as the network sees it, before parallel ones are brought together.
struct Piece {
    VertexId source{};
    VertexId target{};
    EdgeId edge{};
};

/// Pieces that become one link, in the order of their edges.
using Bundle = std::span<const Piece>;

bool is_same_pair(const Piece& a, const Piece& b) {
    return a.source == b.source && a.target == b.target;
}

std::vector<Piece> pieces(const CooperationGraph& graph, const detail::TieFilter& filter,
                          Direction direction) {
    std::vector<Piece> result;
    for (std::size_t i = 0; i < graph.edges().size(); ++i) {
        const EdgeId id{static_cast<std::uint32_t>(i)};
        const auto [source, target] = std::tie(graph[id].source, graph[id].target);
        if (!filter.admits(id) || !filter.admits_kind(source) || !filter.admits_kind(target)) {
            continue;
        }
        if (direction == Direction::drop) {
            result.push_back(Piece{std::min(source, target), std::max(source, target), id});
            continue;
        }
        result.push_back(Piece{source, target, id});
        if (!graph[id].directed && source != target) {
            result.push_back(Piece{target, source, id});
        }
    }
    std::ranges::sort(result, {}, [](const Piece& p) { return std::tuple(p.source, p.target, p.edge); });
    return result;
}

double link_weight(const detail::TieFilter& filter, const ProjectionOptions& options,
                   std::span<const EdgeId> edges) {
    if (options.parallel_edges != ParallelEdges::count) {
        return filter.joint_weight(edges, options.weight);
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        sum += filter.joint_weight(edges.subspan(i, 1), options.weight);
    }
    return sum;
}

std::vector<VertexId> chosen_vertices(const CooperationGraph& graph, const detail::TieFilter& filter,
                                      Isolates isolates, Bundle all) {
    std::vector<bool> is_chosen(graph.vertices().size(), false);
    for (const Piece& piece : all) {
        is_chosen[index(piece.source)] = true;
        is_chosen[index(piece.target)] = true;
    }
    std::vector<VertexId> result;
    for (std::size_t i = 0; i < is_chosen.size(); ++i) {
        const VertexId id{static_cast<std::uint32_t>(i)};
        if (is_chosen[i] || (isolates == Isolates::keep && filter.admits_kind(id))) {
            result.push_back(id);
        }
    }
    return result;
}

} // namespace

std::vector<Relation> stated_relations() {
    std::vector<Relation> result;
    std::ranges::copy_if(all_relations, std::back_inserter(result),
                         [](Relation r) { return !is_structural(r); });
    return result;
}

std::vector<EntityKind> party_kinds() {
    using enum EntityKind;
    return {region, area, zone, country, organization};
}

Network project(const CooperationGraph& graph, const ProjectionOptions& options) {
    const detail::TieFilter filter(graph, options);
    const std::vector<Piece> all = pieces(graph, filter, options.direction);
    Network network{
        .options = options, .vertices = chosen_vertices(graph, filter, options.isolates, all), .links = {}};
    const auto position = [&](VertexId id) {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(network.vertices, id) -
                                          network.vertices.begin());
    };
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        end = begin + 1;
        while (options.parallel_edges != ParallelEdges::keep && end < all.size() &&
               is_same_pair(all[begin], all[end])) {
            ++end;
        }
        const Bundle bundle = Bundle(all).subspan(begin, end - begin);
        Link link{.source = position(bundle.front().source),
                  .target = position(bundle.front().target),
                  .weight = 1.0,
                  .edges = {}};
        std::ranges::transform(bundle, std::back_inserter(link.edges), &Piece::edge);
        link.weight = link_weight(filter, options, link.edges);
        network.links.push_back(std::move(link));
    }
    return network;
}

VertexMap<double> spread(const Network& network, std::span<const double> scores, std::size_t graph_vertices,
                         double outside) {
    assert(scores.size() == network.vertices.size());
    VertexMap<double> map(graph_vertices, outside);
    for (std::size_t v = 0; v < scores.size(); ++v) {
        map[network.vertices[v]] = scores[v];
    }
    return map;
}

} // namespace jiedui::analysis
