// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include <unistd.h>

namespace jiedui::bench {

namespace {

/// A file that is gone when nobody needs it any more.
struct Scratch {
    std::filesystem::path path;
    explicit Scratch(const std::string& name)
        : path(std::filesystem::temp_directory_path() / (name + "-" + std::to_string(::getpid()))) {}
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
};

bool has(const std::string& library) {
    const std::string command = "/usr/bin/python3 -c 'import " + library + "' 2>/dev/null";
    return std::system(command.c_str()) == 0;
}

/// Seconds, then the answer, as peer.py prints them.
std::vector<double> output_of(const std::string& command) {
    std::vector<double> numbers;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
    double number = 0.0;
    while (pipe && std::fscanf(pipe.get(), "%lf", &number) == 1) {
        numbers.push_back(number);
    }
    return numbers;
}

} // namespace

std::vector<Runner> python_peers(const Graph& graph, const std::string& kernel,
                                 const std::vector<std::uint32_t>& sources) {
    auto edges = std::make_shared<const Scratch>("bench-" + graph.name + "-" + kernel);
    std::ofstream file(edges->path);
    for (const std::uint32_t source : sources) {
        file << source << ' ';
    }
    file << '\n';
    for (const analysis::PlainEdge& edge : graph.edges) {
        file << edge.source << ' ' << edge.target << ' ' << edge.weight << '\n';
    }
    std::vector<Runner> runners;
    for (const std::string library : {"graph_tool", "networkx"}) {
        if (!has(library) || (library == "networkx" && graph.vertices > 2000)) {
            continue;
        }
        auto seconds = std::make_shared<double>(-1.0);
        const std::string command = std::string("OMP_NUM_THREADS=1 /usr/bin/python3 ") + JIEDUI_PEER_SCRIPT +
                                    " " + library + " " + kernel + " " + edges->path.string();
        runners.push_back({.who = library,
                           .run =
                               [edges, seconds, command] {
                                   std::vector<double> numbers = output_of(command);
                                   *seconds = numbers.empty() ? -1.0 : numbers.front();
                                   return Answer(numbers.begin() + (numbers.empty() ? 0 : 1), numbers.end());
                               },
                           .seconds = seconds});
    }
    return runners;
}

} // namespace jiedui::bench
