// SPDX-License-Identifier: Apache-2.0
#include "knowledge.hpp"

#include "input.hpp"
#include "user_table.hpp"

#include <algorithm>
#include <iterator>

#include <CLI/CLI.hpp>

namespace jiedui::cli {
namespace {

namespace fs = std::filesystem;

struct GazetteerFiles {
    std::vector<fs::path> names;
    std::vector<fs::path> members;
};

GazetteerFiles built_in_gazetteer(const fs::path& data) {
    GazetteerFiles files;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(data / "gazetteer", problem)) {
        if (entry.path().extension() == ".tsv") {
            (entry.path().stem() == "members" ? files.members : files.names).push_back(entry.path());
        }
    }
    std::ranges::sort(files.names);
    std::ranges::sort(files.members);
    return files;
}

loaders::Gazetteer extended_gazetteer(const fs::path& data, const std::vector<std::string>& more) {
    GazetteerFiles files = built_in_gazetteer(data);
    std::vector<UserTable> tables;
    for (const std::string& path : more) {
        tables.push_back(read_table(path));
        const bool is_members = tables.back().kind == TableKind::members;
        (is_members ? files.members : files.names).emplace_back(path);
    }
    for (const Diagnostic& circle : parents_in_circles(tables)) {
        throw Error(circle.code, circle.location, circle.message, circle.hint);
    }
    return loaders::Gazetteer::load(files.names, files.members);
}

} // namespace

void add_knowledge_options(CLI::App& command, KnowledgeFiles& files) {
    command
        .add_option("--gazetteer", files.gazetteers,
                    "More names, in the columns of data/gazetteer; may be repeated")
        ->allow_extra_args(false)
        ->type_name("FILE");
    command
        .add_option("--lexicon", files.lexicons,
                    "More words, in the columns of data/lexicon; may be repeated")
        ->allow_extra_args(false)
        ->type_name("FILE");
    add_data_option(command, files.data);
}

loaders::Knowledge load_knowledge(const KnowledgeFiles& files) {
    const fs::path data = data_folder(files.data);
    auto knowledge = loaders::Knowledge::load(data);
    if (!files.gazetteers.empty()) {
        knowledge.gazetteer = extended_gazetteer(data, files.gazetteers);
    }
    const std::vector<fs::path> lexicons(files.lexicons.begin(), files.lexicons.end());
    std::ranges::move(loaders::Lexicon::load(lexicons).words, std::back_inserter(knowledge.lexicon.words));
    return knowledge;
}

} // namespace jiedui::cli
