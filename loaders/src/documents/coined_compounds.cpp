// SPDX-License-Identifier: Apache-2.0
// Compounds that a text makes of the first characters of places that it names in full elsewhere.
#include "documents/document_reader.hpp"
#include "names/level.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

template <class Visit> void DocumentReader::visit_places(char32_t first, const Visit& visit) const {
    const auto words = vocabulary_.words();
    for (auto word = std::lower_bound(words.begin(), words.end(), std::u32string(1, first));
         word != words.end() && word->front() == first; ++word) {
        const Term& term = vocabulary_.term(static_cast<std::uint32_t>(word - words.begin()));
        for (const auto* entry : term.strong) {
            const Level level = level_of(entry);
            if (word->size() > 1 && (level == Level::city || level == Level::county)) {
                visit(*word, entry);
            }
        }
    }
}

bool DocumentReader::may_abbreviate(char32_t first) const {
    bool any = vocabulary_.may_abbreviate_region(first);
    if (!any) {
        visit_places(first, [&](const std::u32string&, const GazetteerEntry*) { any = true; });
    }
    return any;
}

const GazetteerEntry* DocumentReader::place_that_begins(char32_t first) {
    constexpr std::size_t most = 64;       ///< first characters that one document may ask for
    constexpr std::size_t reach = 100'000; ///< characters of the text in which the full names stand
    const auto [known, added] = coined_.try_emplace(first, nullptr);
    if (!added || coined_.size() > most) {
        return known->second;
    }
    std::vector<std::pair<std::u32string_view, const GazetteerEntry*>> names;
    visit_places(first, [&](const std::u32string& name, const GazetteerEntry* entry) {
        names.emplace_back(name, entry);
    });
    bool several = false;
    std::size_t left = names.empty() ? 0 : reach;
    for (const Block& block : document_.blocks()) { // once through the text, whatever the number of names
        const auto chars = std::u32string_view(block.chars).substr(0, left);
        left -= chars.size();
        for (auto at = chars.find(first); at != std::u32string_view::npos; at = chars.find(first, at + 1)) {
            for (const auto& [name, entry] : names) {
                if (entry != known->second && chars.substr(at, name.size()) == name) {
                    several = several || known->second != nullptr;
                    known->second = entry;
                }
            }
        }
    }
    known->second = several ? nullptr : known->second;
    return known->second;
}

void DocumentReader::name_coined_compounds(std::u32string_view chars, std::vector<Token>& tokens) {
    constexpr std::uint32_t longest = 4; ///< characters
    constexpr ClassSet cues{WordClass::pair, WordClass::mutual, WordClass::aid};
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& token = tokens[i];
        const bool may_be = token.kind == TokenKind::text && token.size() >= 2 && token.size() <= longest &&
                            tokens[i + 1].is_any(cues) && (i == 0 || tokens[i - 1].kind != TokenKind::party);
        const auto text = chars.substr(token.begin, token.size());
        if (!may_be ||
            !std::all_of(text.begin(), text.end(), [this](char32_t c) { return may_abbreviate(c); })) {
            continue;
        }
        std::vector<Entity> members;
        bool coined = false;
        for (std::uint32_t at = token.begin; at < token.end; ++at) {
            const auto* place = place_that_begins(chars[at]);
            coined = coined || place != nullptr;
            for (const auto* abbreviated : {vocabulary_.province(chars[at]), vocabulary_.city(chars[at])}) {
                const bool named = place == nullptr && abbreviated != nullptr && spells_out(*abbreviated);
                place = named ? abbreviated : place;
            }
            if (place == nullptr ||
                std::find(members.begin(), members.end(), place->entity) != members.end()) {
                break;
            }
            members.push_back(place->entity);
        }
        if (coined && members.size() == token.size()) {
            token.kind = TokenKind::party;
            token.compound = true;
            token.entities = store_.keep(std::move(members));
        }
    }
}

} // namespace jiedui::loaders::detail
