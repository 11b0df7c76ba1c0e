// SPDX-License-Identifier: Apache-2.0
#include "texts.hpp"

#include <algorithm>
#include <filesystem>
#include <random>

namespace jiedui::bench {

std::size_t Texts::size() const {
    std::size_t sum = 0;
    for (const loaders::Source& source : sources) {
        sum += bytes.at(source.path).size();
    }
    return sum;
}

Texts read_texts(const std::string& name, const std::vector<std::string>& folders) {
    Texts texts{.name = name};
    std::vector<std::string> paths;
    for (const std::string& folder : folders) {
        for (const auto& file : std::filesystem::recursive_directory_iterator(folder)) {
            const auto extension = file.path().extension();
            if (file.is_regular_file() && extension != ".json" && extension != ".jsonl") {
                paths.push_back(file.path().string());
            }
        }
    }
    std::ranges::sort(paths);
    for (const std::string& path : paths) {
        texts.sources.push_back({.path = path, .kind = loaders::SourceKind::document});
        texts.bytes.emplace(path, loaders::read_file(path));
    }
    return texts;
}

Texts mixed(const Texts& texts, std::size_t bytes, unsigned seed) {
    Texts mix{.name = texts.name + "-mix", .sources = {}, .bytes = texts.bytes};
    std::mt19937 random(seed);
    std::vector<loaders::Source> round = texts.sources;
    for (std::size_t size = 0; size < bytes && !round.empty();) {
        for (std::size_t i = round.size(); i > 1; --i) { // std::shuffle differs between libraries
            std::swap(round[i - 1], round[random() % i]);
        }
        for (const loaders::Source& source : round) {
            mix.sources.push_back(source);
            size += mix.bytes.at(source.path).size();
        }
    }
    return mix;
}

} // namespace jiedui::bench
