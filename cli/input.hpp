// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <jiedui/graph/cooperation_graph.hpp>
#include <jiedui/loaders/corpus.hpp>

namespace CLI {
class App;
}

/// What commands read: networks, documents, the data folder. `-` is standard input.
namespace jiedui::cli {

std::string read_input(const std::string& path);

CooperationGraph read_network(const std::string& path);

/// --data, which every command that knows names has.
void add_data_option(CLI::App& command, std::string& folder);

/// The data folder by --data, JIEDUI_DATA or the place of the program.
std::filesystem::path data_folder(const std::string& chosen);

/// Hooks for reading sources: standard input, and progress on a terminal.
loaders::CorpusOptions reading_of(std::size_t sources);

/// Files, folders and `-` as one corpus; what was passed over or doubtful goes to standard error.
loaders::Corpus read_sources(const std::vector<std::string>& paths, const loaders::Extractor& extractor);

} // namespace jiedui::cli
