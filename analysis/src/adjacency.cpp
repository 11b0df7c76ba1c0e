// SPDX-License-Identifier: Apache-2.0
#include "adjacency.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>

namespace jiedui::analysis::detail {

namespace {

[[maybe_unused]] bool is_link(const Network& network, const Link& link) {
    const bool ends_exist = link.source < network.vertices.size() && link.target < network.vertices.size();
    const bool ends_in_order = network.options.direction == Direction::keep || link.source <= link.target;
    return ends_exist && ends_in_order && std::isfinite(link.weight) && link.weight > 0.0;
}

} // namespace

void check([[maybe_unused]] const Network& network) {
    assert(std::ranges::is_sorted(network.vertices));
    assert(std::ranges::all_of(network.links, [&](const Link& link) { return is_link(network, link); }));
    assert(std::ranges::is_sorted(network.links, {},
                                  [](const Link& link) { return std::tuple(link.source, link.target); }));
}

Adjacency adjacency(const Network& network, Side side) {
    check(network);
    const bool both_ways = network.options.direction == Direction::drop || side == Side::total;
    const bool forward = both_ways || side == Side::out;
    const bool backward = both_ways || side == Side::in;
    const auto for_each_arc = [&](auto visit) {
        for (std::uint32_t i = 0; i < network.links.size(); ++i) {
            const Link& link = network.links[i];
            if (forward) {
                visit(link.source, NetworkArc{link.target, i});
            }
            if (backward && !(forward && link.source == link.target)) {
                visit(link.target, NetworkArc{link.source, i});
            }
        }
    };
    Adjacency rows;
    rows.begin.assign(network.vertices.size() + 1, 0);
    for_each_arc([&](std::uint32_t from, NetworkArc) { ++rows.begin[from + 1]; });
    for (std::size_t v = 1; v < rows.begin.size(); ++v) {
        rows.begin[v] += rows.begin[v - 1];
    }
    rows.arcs.resize(rows.begin.back());
    std::vector<std::uint32_t> next(rows.begin.begin(), rows.begin.end() - 1);
    for_each_arc([&](std::uint32_t from, NetworkArc arc) { rows.arcs[next[from]++] = arc; });
    for (std::uint32_t v = 0; v < rows.vertices(); ++v) {
        std::sort(rows.arcs.begin() + rows.begin[v], rows.arcs.begin() + rows.begin[v + 1],
                  [](NetworkArc a, NetworkArc b) { return std::tie(a.to, a.link) < std::tie(b.to, b.link); });
    }
    return rows;
}

} // namespace jiedui::analysis::detail
