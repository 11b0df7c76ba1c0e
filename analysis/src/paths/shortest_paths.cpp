// SPDX-License-Identifier: Apache-2.0
#include "paths/pair_search.hpp"

#include <cassert>
#include <utility>

#include <jiedui/analysis/shortest_paths.hpp>

namespace jiedui::analysis {

struct PathFinder::Parts {
    detail::StateGraph graph;
    detail::RouteSearch routes;
    detail::PairSearch pairs;

    explicit Parts(const Topology& topology)
        : graph(detail::state_graph(topology)), routes(graph), pairs(graph) {}

    PlainPath path(detail::Route route) const {
        return {.vertices = std::move(route.vertices), .length = route.cost / graph.unit};
    }
};

PathFinder::PathFinder(const Topology& topology) : parts_(std::make_unique<Parts>(topology)) {}
PathFinder::~PathFinder() = default;
PathFinder::PathFinder(PathFinder&&) noexcept = default;
PathFinder& PathFinder::operator=(PathFinder&&) noexcept = default;

std::vector<PlainPath> PathFinder::shortest_paths(std::uint32_t from, std::uint32_t to,
                                                  const ShortestPathsOptions& options) {
    assert(from < parts_->graph.vertices && to < parts_->graph.vertices);
    std::vector<PlainPath> paths;
    if (from != to) {
        for (auto& route : parts_->routes.run({.from = from,
                           .to = to,
                           .max_hops = options.max_hops,
                           .max_routes = options.max_paths,
                           .choice = options.choice})) {
            paths.push_back(parts_->path(std::move(route)));
        }
    }
    return paths;
}

std::optional<PlainPath> PathFinder::shortest_path(std::uint32_t from, std::uint32_t to) {
    assert(from < parts_->graph.vertices && to < parts_->graph.vertices);
    auto route = from == to ? std::nullopt : parts_->pairs.run(from, to);
    return route ? std::optional(parts_->path(std::move(*route))) : std::nullopt;
}

} // namespace jiedui::analysis
