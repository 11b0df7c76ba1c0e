// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"
#include "support/oracle.hpp"

#include <jiedui/analysis/bridges.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

std::size_t count_components(const Network& network) {
    return oracle::weak_components(network).sizes.size();
}

/// The pairs of `cuts`, for comparing.
std::vector<std::pair<std::uint32_t, std::uint32_t>> ends(const std::vector<PlainEdge>& edges) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
    for (const PlainEdge& edge : edges) {
        result.emplace_back(edge.source, edge.target);
    }
    return result;
}

/// Takes away all ties of every pair, every vertex, and counts the components that are left.
bool agrees_with_definition(const Network& network) {
    const std::size_t before = count_components(network);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> bridges;
    for (std::uint32_t u = 0; u < network.vertices.size(); ++u) {
        for (std::uint32_t v = u + 1; v < network.vertices.size(); ++v) {
            Network less = network;
            std::erase_if(less.links, [&](const Link& link) {
                return std::minmax(link.source, link.target) == std::minmax(u, v);
            });
            if (count_components(less) > before) {
                bridges.emplace_back(u, v);
            }
        }
    }
    std::vector<std::uint32_t> points;
    for (std::uint32_t v = 0; v < network.vertices.size(); ++v) {
        Network less = network;
        std::erase_if(less.links, [v](const Link& link) { return link.source == v || link.target == v; });
        const bool was_alone = less.links.size() == network.links.size() ||
                               std::ranges::all_of(network.links, [v](const Link& link) {
                                   return (link.source == v) == (link.target == v);
                               });
        // v itself stays as a component of its own
        if (count_components(less) > before + (was_alone ? 0 : 1)) {
            points.push_back(v);
        }
    }
    const CutPoints found = cut_points(network);
    return ends(found.bridges) == bridges && found.articulation_points == points;
}

} // namespace

TEST_CASE("the only way between two triangles is a bridge with a cut point at each end") {
    const Network network = test::network_of(6, {{.source = 0, .target = 1},
                                                 {.source = 1, .target = 2},
                                                 {.source = 0, .target = 2},
                                                 {.source = 2, .target = 3},
                                                 {.source = 3, .target = 4},
                                                 {.source = 4, .target = 5},
                                                 {.source = 3, .target = 5}});

    const CutPoints found = cut_points(network);

    CHECK(ends(found.bridges) == std::vector{std::pair{2U, 3U}});
    CHECK(found.articulation_points == std::vector{2U, 3U});
}

TEST_CASE("bridges and cut points are those whose loss leaves more components, on all small graphs") {
    std::size_t wrong = 0;

    for (const auto& networks :
         {test::all_undirected_of_5(), test::all_directed_of_4(), test::random_networks(60)}) {
        for (const Network& network : networks) {
            wrong += agrees_with_definition(network) ? 0U : 1U;
        }
    }

    CHECK(wrong == 0);
}

TEST_CASE("several ties between two are one bridge, a chain of a hundred thousand is nothing but bridges") {
    const Network doubled = test::network_of(2, {{.source = 0, .target = 1}, {.source = 0, .target = 1}});
    std::vector<PlainEdge> chain;
    for (std::uint32_t v = 0; v < 100000; ++v) {
        chain.push_back({.source = v, .target = v + 1});
    }

    const CutPoints of_chain = cut_points(Topology(100001, chain));

    CHECK(cut_points(doubled).bridges.size() == 1);
    CHECK(of_chain.bridges.size() == 100000);
    CHECK(of_chain.articulation_points.size() == 99999);
    CHECK(cut_points(Topology{}).bridges.empty());
}
