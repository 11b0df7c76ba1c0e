// SPDX-License-Identifier: Apache-2.0
#include "bounded_search.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace jiedui::analysis::detail {

namespace {

/// The price of the rest of the way to the goal. No route: infinite.
struct Rest {
    double cost = std::numeric_limits<double>::infinity();
    std::uint32_t hops = 0;

    bool exists() const { return cost < std::numeric_limits<double>::infinity(); }
    friend auto operator<=>(const Rest&, const Rest&) = default;
};

/// Rests by number of hops allowed: `layers[h][v]` is the smallest rest of at most h hops. The last layer
/// holds for every larger h. All lengths are positive, so a smallest rest visits no vertex twice.
using Layers = std::vector<std::vector<Rest>>;

const std::vector<Rest>& within(const Layers& layers, std::uint32_t hops) {
    return layers[std::min<std::size_t>(hops, layers.size() - 1)];
}

Rest continued(const SearchSpace& space, NetworkArc arc, const std::vector<Rest>& rests) {
    const Rest& rest = rests[arc.to];
    return rest.exists() ? Rest{space.price.of_link[arc.link] + rest.cost, rest.hops + 1} : Rest{};
}

Layers rests_to(const SearchSpace& space, std::uint32_t to, std::uint32_t max_hops,
                const std::vector<bool>& is_blocked) {
    Layers layers;
    layers.emplace_back(space.rows.vertices());
    layers.front()[to] = Rest{.cost = 0.0, .hops = 0};
    for (std::uint32_t hops = 1; hops <= max_hops; ++hops) {
        std::vector<Rest> next = layers.back();
        for (std::uint32_t v = 0; v < space.rows.vertices(); ++v) {
            if (is_blocked[v] || v == to) {
                continue;
            }
            for (const NetworkArc& arc : space.rows[v]) {
                next[v] = std::min(next[v], continued(space, arc, layers.back()));
            }
        }
        if (next == layers.back()) {
            break;
        }
        layers.push_back(std::move(next));
    }
    return layers;
}

/// The first arc in vertex order that begins a smallest way on; null when no way leads on.
const NetworkArc* best_arc(const SearchSpace& space, std::uint32_t from, const std::vector<Rest>& rests,
                           std::span<const std::uint32_t> forbidden) {
    const NetworkArc* best = nullptr;
    Rest least;
    for (const NetworkArc& arc : space.rows[from]) {
        const Rest rest = continued(space, arc, rests);
        if (rest < least && !std::ranges::binary_search(forbidden, arc.to)) {
            least = rest;
            best = &arc;
        }
    }
    return best;
}

} // namespace

bool operator<(const Route& a, const Route& b) {
    const std::size_t a_size = a.vertices.size();
    const std::size_t b_size = b.vertices.size();
    return std::tie(a.cost, a_size, a.vertices) < std::tie(b.cost, b_size, b.vertices);
}

std::optional<Route> smallest_route(const SearchSpace& space, std::uint32_t from, std::uint32_t to,
                                    const SearchLimits& limits) {
    if (limits.max_hops == 0) {
        return std::nullopt;
    }
    std::vector<bool> is_blocked = limits.is_blocked;
    is_blocked[from] = true;
    const Layers layers = rests_to(space, to, limits.max_hops - 1, is_blocked);
    Route route{.cost = 0.0, .vertices = {from}, .links = {}};
    for (std::uint32_t left = limits.max_hops; route.vertices.back() != to; --left) {
        const auto forbidden =
            route.links.empty() ? limits.forbidden_seconds : std::span<const std::uint32_t>{};
        const NetworkArc* arc = best_arc(space, route.vertices.back(), within(layers, left - 1), forbidden);
        if (arc == nullptr) {
            return std::nullopt;
        }
        route.cost += space.price.of_link[arc->link];
        route.vertices.push_back(arc->to);
        route.links.push_back(arc->link);
    }
    return route;
}

} // namespace jiedui::analysis::detail
