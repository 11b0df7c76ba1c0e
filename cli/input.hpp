// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <jiedui/analysis/time_window.hpp>
#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/loaders/corpus.hpp>

namespace CLI {
class App;
}

/// What commands read: networks, documents, the data folder. `-` is standard input.
namespace jiedui::cli {

/// All bytes of a file. Standard input is read once and then gives the same again.
std::string read_input(const std::string& path);

CooperationGraph read_network(const std::string& path);

/// What of it lies within a window of time.
CooperationGraph read_network(const std::string& path, const analysis::TimeWindow& window);

/// --data, which every command that knows names has.
void add_data_option(CLI::App& command, std::string& folder);

/// The data folder by --data, JIEDUI_DATA or the place of the program.
std::filesystem::path data_folder(const std::string& chosen);

/// --threads; 0, when it is not given, means as many as the machine has.
void add_threads_option(CLI::App& command, unsigned& threads,
                        const std::string& help = "How many documents at a time");
unsigned threads_of(unsigned chosen);

/// The files that paths mean; what is passed over goes to standard error.
std::vector<loaders::Source> sources_of(const std::vector<std::string>& paths);

} // namespace jiedui::cli
