// SPDX-License-Identifier: Apache-2.0
#include "input.hpp"

#include "output.hpp"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <sstream>
#include <thread>

#include <CLI/CLI.hpp>

#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/data_path.hpp>

namespace jiedui::cli {

std::string read_input(const std::string& path) {
    if (path != "-") {
        return loaders::read_file(path);
    }
    static const std::string bytes(std::istreambuf_iterator<char>(std::cin), {});
    if (std::cin.bad()) {
        throw Error("JD111", {path}, "cannot read standard input");
    }
    return bytes;
}

CooperationGraph read_network(const std::string& path) {
    std::istringstream in(read_input(path));
    if (in.view().empty()) {
        throw Error("JD116", {path}, "the file is empty; expected a network",
                    "make it again with jiedui build");
    }
    return read_graph(in, path);
}

CooperationGraph read_network(const std::string& path, const analysis::TimeWindow& window) {
    auto graph = read_network(path);
    return window.is_open() ? std::move(graph) : slice(graph, window);
}

void add_data_option(CLI::App& command, std::string& folder) {
    command.add_option("--data", folder, "Folder of the gazetteer, the lexicon and the style")
        ->type_name("DIR");
}

std::filesystem::path data_folder(const std::string& chosen) {
    const char* environment = std::getenv("JIEDUI_DATA");
    std::error_code ignored;
    return loaders::find_data({.chosen = chosen,
                               .environment = environment == nullptr ? "" : environment,
                               .executable = std::filesystem::read_symlink("/proc/self/exe", ignored)});
}

void add_threads_option(CLI::App& command, unsigned& threads, const std::string& help) {
    command.add_option("--threads", threads, help + "; the result does not depend on it")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
}

unsigned threads_of(unsigned chosen) {
    return chosen == 0 ? std::max(1U, std::thread::hardware_concurrency()) : chosen;
}

std::vector<loaders::Source> sources_of(const std::vector<std::string>& paths) {
    auto list = loaders::find_sources(paths);
    print(list.diagnostics);
    return std::move(list.sources);
}

} // namespace jiedui::cli
