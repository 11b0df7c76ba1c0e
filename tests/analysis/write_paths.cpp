// SPDX-License-Identifier: Apache-2.0
// Writes seeded networks with the lengths of the shortest paths between some of their pairs, for
// compare_paths.py: a line of JSON for each network.
#include "analysis/networks.hpp"

#include <iostream>

#include <jiedui/analysis/shortest_paths.hpp>

using namespace jiedui;
using namespace jiedui::analysis;

namespace {

void write_pair(PathFinder& finder, std::uint32_t from, std::uint32_t to) {
    std::cout << "{\"from\":" << from << ",\"to\":" << to << ",\"paths\":[";
    bool is_first = true;
    for (const PlainPath& path : finder.shortest_paths(from, to, {.max_paths = 12})) {
        std::cout << (is_first ? "" : ",") << "[" << path.length;
        for (const std::uint32_t vertex : path.vertices) {
            std::cout << "," << vertex;
        }
        std::cout << "]";
        is_first = false;
    }
    std::cout << "]}";
}

void write_network(const Network& network) {
    std::cout << "{\"directed\":" << (network.options.direction == Direction::keep ? "true" : "false")
              << ",\"vertices\":" << network.vertices.size() << ",\"edges\":[";
    for (std::size_t i = 0; i < network.links.size(); ++i) {
        const Link& link = network.links[i];
        std::cout << (i == 0 ? "" : ",") << "[" << link.source << "," << link.target << "," << link.weight
                  << "]";
    }
    std::cout << "],\"pairs\":[";
    PathFinder finder{Topology(network)};
    for (std::uint32_t to = 1; to < 6; ++to) {
        std::cout << (to == 1 ? "" : ",");
        write_pair(finder, 0, to);
    }
    std::cout << "]}\n";
}

} // namespace

int main() {
    for (std::uint64_t seed = 0; seed < 24; ++seed) {
        Network network =
            test::random_network(seed, {.vertices = 30,
                                        .links = 70,
                                        .direction = seed % 2 == 0 ? Direction::drop : Direction::keep,
                                        .max_weight = seed % 3 == 0 ? 1U : 9U,
                                        .is_simple = true});
        network.options.weight_meaning = WeightMeaning::distance;
        write_network(network);
    }
}
