// SPDX-License-Identifier: Apache-2.0
#include "names/older_names.hpp"

#include "names/level.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace jiedui::loaders::detail {
namespace {

/// The name stands alone: another spelling is the name and one character more.
bool has_short_name(const GazetteerEntry& entry) {
    constexpr std::size_t one_character = 3; ///< bytes of UTF-8
    const auto& name = entry.entity.name;
    const auto is_full = [&](const std::string& alias) {
        return alias.size() == name.size() + one_character && alias.starts_with(name);
    };
    return name.size() > one_character && (std::any_of(entry.aliases.begin(), entry.aliases.end(), is_full) ||
                                           std::any_of(entry.weak.begin(), entry.weak.end(), is_full));
}

} // namespace

std::vector<std::pair<std::string, const GazetteerEntry*>> older_names(const Gazetteer& gazetteer,
                                                                       const Lexicon& lexicon) {
    std::vector<std::string_view> kinds;
    for (const Word& word : lexicon.words) {
        if (word.word_class == WordClass::county_kind) {
            kinds.push_back(word.word);
        }
    }
    std::unordered_set<std::string_view> known;
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        known.insert(entry.aliases.begin(), entry.aliases.end());
        known.insert(entry.weak.begin(), entry.weak.end());
    }
    std::vector<std::pair<std::string, const GazetteerEntry*>> found;
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        if (level_of(&entry) != Level::county || !has_short_name(entry)) {
            continue;
        }
        for (const std::string_view kind : kinds) {
            std::string name = entry.entity.name + std::string(kind);
            if (!known.contains(name)) {
                found.emplace_back(std::move(name), &entry);
            }
        }
    }
    return found;
}

} // namespace jiedui::loaders::detail
