// SPDX-License-Identifier: Apache-2.0
// Writes statement, edge and native files of random, empty and awkward graphs into the folder given.
#include "support/random_statements.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <jiedui/graph/json.hpp>

int main(int argc, char** argv) {
    if (argc != 2) {
        return 2;
    }
    const std::filesystem::path folder{argv[1]};
    std::filesystem::create_directories(folder);
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        std::mt19937 random{seed};
        const auto set = jiedui::test::random_set(random, 12 * seed);
        const auto graph = jiedui::build_graph(set, jiedui::test::some_facts);
        const auto file = [&](const char* ending) {
            return std::ofstream{folder / (std::to_string(seed) + ending), std::ios::binary};
        };
        auto statements = file(".statements.jsonl");
        jiedui::write_statements(statements, set);
        auto edges = file(".edges.jsonl");
        jiedui::write_edges(edges, graph);
        auto network = file(".network.json");
        jiedui::write_graph(network, graph);
        if (!statements || !edges || !network) {
            return 1;
        }
    }
    return 0;
}
