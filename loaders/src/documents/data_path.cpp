// SPDX-License-Identifier: Apache-2.0
#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/loaders/data_path.hpp>

namespace jiedui::loaders {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "gazetteer", ignored) && fs::is_directory(folder / "lexicon", ignored);
}

} // namespace

fs::path find_data(const DataPlaces& places) {
    for (const auto& named : {places.chosen, places.environment}) {
        if (holds_data(named)) {
            return named;
        }
        if (!named.empty()) {
            throw Error("JD114", {named.string()},
                        "this is no data folder; expected gazetteer/ and lexicon/ in it",
                        "name the folder with --data or JIEDUI_DATA, or leave both away");
        }
    }
    const fs::path folder = places.executable.parent_path();
    fs::path installed = (folder / ".." / "share" / "jiedui").lexically_normal();
    if (!folder.empty() && holds_data(installed)) {
        return installed;
    }
    for (fs::path above = folder; above.has_relative_path(); above = above.parent_path()) {
        if (holds_data(above / "data")) {
            return above / "data";
        }
    }
    throw Error("JD114", {}, "the data folder is not where the program expects it",
                "name the folder that holds gazetteer/ and lexicon/ with --data or JIEDUI_DATA");
}

} // namespace jiedui::loaders
