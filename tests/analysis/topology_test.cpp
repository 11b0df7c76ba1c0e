// SPDX-License-Identifier: Apache-2.0
#include "analysis/networks.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>
#include <string>

#include <jiedui/analysis/topology.hpp>
#include <jiedui/graph/diagnostic.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

using ArcOf = std::tuple<std::uint32_t, std::uint32_t, double>;

std::vector<ArcOf> arcs_of(const Topology& topology) {
    std::vector<ArcOf> arcs;
    for (std::uint32_t v = 0; v < topology.vertices(); ++v) {
        for (std::uint32_t arc = topology.begin(v); arc < topology.end(v); ++arc) {
            arcs.emplace_back(v, topology.targets()[arc], topology.weight(arc));
        }
    }
    return arcs;
}

/// The rows as their documentation describes them: every arc listed, then sorted by its ends.
std::vector<ArcOf> arcs_by_definition(const Network& network) {
    std::vector<ArcOf> arcs;
    for (const Link& link : network.links) {
        arcs.emplace_back(link.source, link.target, link.weight);
        if (network.options.direction == Direction::drop && link.source != link.target) {
            arcs.emplace_back(link.target, link.source, link.weight);
        }
    }
    std::ranges::stable_sort(arcs, {},
                             [](const ArcOf& arc) { return std::pair(std::get<0>(arc), std::get<1>(arc)); });
    return arcs;
}

std::string code_of(std::uint32_t vertices, const std::vector<PlainEdge>& edges) {
    try {
        const Topology topology(vertices, edges);
        return "accepted";
    } catch (const Error& error) {
        return error.code();
    }
}

} // namespace

TEST_CASE("rows hold an undirected edge at both ends and a self-loop once, sorted by target") {
    const std::vector<PlainEdge> edges{{2, 0}, {1, 1}, {0, 1}};

    const Topology topology(3, edges);

    CHECK(arcs_of(topology) == std::vector<ArcOf>{{0, 1, 1}, {0, 2, 1}, {1, 0, 1}, {1, 1, 1}, {2, 0, 1}});
    CHECK(topology.edges() == 3);
    CHECK(topology.has_self_loops());
    CHECK_FALSE(topology.has_parallel_edges());
    CHECK_FALSE(topology.weighted());
}

TEST_CASE("rows of a directed topology hold each edge at its source") {
    const Topology topology(3, std::vector<PlainEdge>{{2, 0}, {0, 2}, {2, 1}}, {.directed = true});

    CHECK(arcs_of(topology) == std::vector<ArcOf>{{0, 2, 1}, {2, 0, 1}, {2, 1, 1}});
    CHECK(arcs_of(topology.transposed()) == std::vector<ArcOf>{{0, 2, 1}, {1, 2, 1}, {2, 0, 1}});
    CHECK(topology.edges() == 3);
}

TEST_CASE("parallel edges stay side by side in the order given") {
    const Topology topology(2, std::vector<PlainEdge>{{0, 1, 5}, {1, 0, 2}, {0, 1, 3}});

    CHECK(arcs_of(topology) ==
          std::vector<ArcOf>{{0, 1, 5}, {0, 1, 2}, {0, 1, 3}, {1, 0, 5}, {1, 0, 2}, {1, 0, 3}});
    CHECK(topology.has_parallel_edges());
}

TEST_CASE("a projection turns into the topology that its links describe") {
    std::size_t wrong = 0;

    for (const Network& network : test::random_networks(20)) {
        const Topology topology = network;
        wrong += arcs_of(topology) != arcs_by_definition(network) ? 1U : 0U;
        wrong += topology.edges() != network.links.size() ? 1U : 0U;
        wrong += topology.transposed().transposed() != topology ? 1U : 0U;
    }

    CHECK(wrong == 0);
}

TEST_CASE("without direction every arc can be walked both ways") {
    std::size_t wrong = 0;

    for (Network network : test::random_networks(20)) {
        const Topology topology = Topology(network).without_direction();
        network.options.direction = Direction::drop;
        std::vector<ArcOf> expected = arcs_by_definition(network);
        std::vector<ArcOf> found = arcs_of(topology);
        std::ranges::sort(expected);
        std::ranges::sort(found);
        wrong += found != expected || topology.directed() ? 1U : 0U;
    }

    CHECK(wrong == 0);
}

TEST_CASE("weights come back exactly, whether floats can hold them or not") {
    const Topology halves(2, std::vector<PlainEdge>{{0, 1, 0.5}});
    const Topology tenths(2, std::vector<PlainEdge>{{0, 1, 0.1}});
    const Topology lengths(2, std::vector<PlainEdge>{{0, 1, 0.1}},
                           {.weight_meaning = WeightMeaning::distance});

    CHECK(halves.weight(0) == 0.5);
    CHECK(tenths.weight(0) == 0.1);
    CHECK(tenths.strength(1) == 0.1);
    CHECK(lengths.strength(1) == 1.0 / 0.1);
    CHECK(halves.weighted());
    CHECK_FALSE(Topology(2, std::vector<PlainEdge>{{0, 1, 1.0}}).weighted());
}

TEST_CASE("an undirected edge of a dense network takes less than 12 bytes, a weighted one less than 20") {
    std::vector<PlainEdge> edges;
    for (std::uint32_t v = 1; v < 100; ++v) {
        for (std::uint32_t u = 0; u < v; ++u) {
            edges.push_back({u, v});
        }
    }
    const Topology plain(100, edges);
    edges.front().weight = 7;
    const Topology weighted(100, edges);

    CHECK(plain.bytes() == 4 * 101 + 8 * edges.size());
    CHECK(weighted.bytes() == 4 * 101 + 16 * edges.size());
}

TEST_CASE("an edge that cannot be is an error that names it") {
    const double nan = std::numeric_limits<double>::quiet_NaN();

    CHECK(code_of(2, {{0, 1}, {1, 2}}) == "JD301");
    CHECK(code_of(0, {{0, 0}}) == "JD301");
    for (const double weight : {0.0, -1.0, nan, std::numeric_limits<double>::infinity()}) {
        CHECK(code_of(2, {{0, 1, weight}}) == "JD302");
    }
    CHECK(code_of(2, {{0, 1}}) == "accepted");
    CHECK_THROWS_WITH(Topology(2, std::vector<PlainEdge>{{0, 1}, {1, 5}}), Catch::Contains("edge 2"));
}

TEST_CASE("topologies of no and one vertex are empty") {
    const Topology nothing;
    const Topology lonely(1, {});

    CHECK(nothing.vertices() == 0);
    CHECK(nothing == Topology(Network{}));
    CHECK(lonely.vertices() == 1);
    CHECK(lonely.edges() == 0);
    CHECK(lonely.row(0).empty());
    CHECK(lonely.transposed() == lonely);
}
