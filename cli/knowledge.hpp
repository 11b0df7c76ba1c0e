// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include <jiedui/loaders/extractor.hpp>

namespace CLI {
class App;
}

/// What the program knows about names and words: its own data folder and files of the user.
namespace jiedui::cli {

struct KnowledgeFiles {
    std::string data{};                    ///< as given with --data
    std::vector<std::string> gazetteers{}; ///< in the columns of a gazetteer or of members.tsv
    std::vector<std::string> lexicons{};
};

/// --data, --gazetteer and --lexicon.
void add_knowledge_options(CLI::App& command, KnowledgeFiles& files);

/// The built-in files, then the user's. Throws `Error`: what loading throws, and JD142 when parents go round
/// in a circle.
loaders::Knowledge load_knowledge(const KnowledgeFiles& files);

} // namespace jiedui::cli
