// SPDX-License-Identifier: Apache-2.0
// Writes random, empty and awkward graphs, and the network of a statement file, in every format:
// FOLDER/GRAPH/FORMAT, or a folder of that name for formats of several files.
#include "support/random_statements.hpp"

#include <filesystem>
#include <fstream>
#include <list>

#include <jiedui/graph/json.hpp>
#include <jiedui/render/export.hpp>

namespace {

namespace fs = std::filesystem;
using namespace jiedui;

void write_all(const CooperationGraph& graph, const fs::path& folder) {
    for (const auto& format : render::export_formats()) {
        const fs::path place = folder / format.name;
        fs::create_directories(format.files.empty() ? folder : place);
        std::list<std::ofstream> files;
        render::write_export(graph, format, {}, [&](std::string_view name) -> std::ostream& {
            return files.emplace_back(format.files.empty() ? place : place / name, std::ios::binary);
        });
    }
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        return 2;
    }
    const fs::path folder{argv[1]};
    fs::remove_all(folder);
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        std::mt19937 random{seed};
        const auto set = test::random_set(random, 9 * seed);
        write_all(build_graph(set, test::some_facts), folder / ("random" + std::to_string(seed)));
    }
    std::ifstream statements(argv[2], std::ios::binary);
    write_all(build_graph(read_statements(statements, argv[2]), test::some_facts), folder / "west");
    return 0;
}
