// SPDX-License-Identifier: Apache-2.0
#include "text/tsv.hpp"
#include "text/utf8.hpp"

#include <algorithm>

#include <jiedui/loaders/extractor.hpp>

namespace jiedui::loaders {

Knowledge Knowledge::load(const std::filesystem::path& data) {
    const auto files = [&](const char* folder) {
        std::vector<std::filesystem::path> found;
        std::error_code problem;
        for (const auto& entry : std::filesystem::directory_iterator(data / folder, problem)) {
            if (entry.path().extension() == ".tsv") {
                found.push_back(entry.path());
            }
        }
        if (problem) {
            throw Error("JD107", {(data / folder).string()}, "cannot read the data folder",
                        "set JIEDUI_DATA to the folder that holds gazetteer, lexicon and script");
        }
        std::sort(found.begin(), found.end());
        return found;
    };
    Knowledge knowledge;
    auto names = files("gazetteer");
    std::vector<std::filesystem::path> members;
    std::erase_if(names, [&](const std::filesystem::path& path) {
        const bool is_members = path.stem() == "members";
        if (is_members) {
            members.push_back(path);
        }
        return is_members;
    });
    knowledge.gazetteer = Gazetteer::load(names, members);
    knowledge.lexicon = Lexicon::load(files("lexicon"));
    for (const auto& path : files("script")) {
        for (const auto& row : detail::read_tsv(path, {"traditional", "simplified"})) {
            const auto from = detail::decode_utf8(row.fields[0], path.string());
            const auto to = detail::decode_utf8(row.fields[1], path.string());
            if (from.size() == 1 && to.size() == 1) {
                knowledge.script.emplace_back(from.front(), to.front());
            }
        }
    }
    return knowledge;
}

} // namespace jiedui::loaders
