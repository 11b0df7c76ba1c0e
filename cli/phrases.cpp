// SPDX-License-Identifier: Apache-2.0
#include "phrases.hpp"

#include "input.hpp"

#include <nlohmann/json.hpp>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::cli {
namespace {

[[noreturn]] void refuse(const std::string& file, const std::string& problem) {
    throw Error("JD520", {file}, problem, "compare with the file data/report.json that comes with jiedui");
}

} // namespace

Phrases::Phrases(const std::filesystem::path& file, render::Language language)
    : file_(file.string()), language_(language) {
    const auto json = nlohmann::json::parse(read_input(file_), nullptr, false);
    if (!json.is_object()) {
        refuse(file_, "no JSON object");
    }
    for (const auto& [key, wording] : json.items()) {
        const bool is_complete = wording.is_object() && wording.contains("zh") && wording["zh"].is_string() &&
                                 wording.contains("en") && wording["en"].is_string();
        if (!is_complete) {
            refuse(file_, "'" + key + "' has no wordings 'zh' and 'en'");
        }
        words_[key] = {.zh = wording["zh"], .en = wording["en"]};
    }
}

std::string Phrases::operator()(std::string_view key, const std::vector<std::string>& values) const {
    const auto found = words_.find(key);
    if (found == words_.end()) {
        refuse(file_, "'" + std::string(key) + "' is missing");
    }
    const std::string wording = render::text(found->second, language_);
    std::string result;
    for (std::size_t i = 0; i < wording.size(); ++i) {
        const bool is_place = wording[i] == '{' && i + 2 < wording.size() && wording[i + 2] == '}';
        const auto at = is_place ? static_cast<std::size_t>(wording[i + 1] - '0') : values.size();
        if (at < values.size()) {
            result += values[at];
            i += 2;
        } else {
            result += wording[i];
        }
    }
    return result;
}

std::string Phrases::or_else(std::string_view key, std::string_view otherwise) const {
    return words_.contains(key) ? (*this)(key) : std::string(otherwise);
}

} // namespace jiedui::cli
