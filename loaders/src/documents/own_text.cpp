// SPDX-License-Identifier: Apache-2.0
#include "documents/own_text.hpp"

#include "names/lexer.hpp"
#include "rules/name_tokens.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace jiedui::loaders::detail {
namespace {

/// The zone whose name, or a description of it, ends the title of a regulation.
std::optional<Entity> titled_zone(std::u32string_view title, const std::vector<Token>& words) {
    std::size_t last = words.size();
    while (last > 0 && !words[last - 1].is(WordClass::zone_head)) {
        --last;
    }
    const bool ends = last > 0 && last < words.size() && words[last].is(WordClass::own_text);
    std::size_t first = last;
    while (first > 0 && words[first - 1].kind != TokenKind::party) {
        --first;
    }
    if (!ends || first + 1 >= last) {
        return std::nullopt;
    }
    const std::size_t begin = words[first].begin;
    return Entity{EntityKind::zone, encode_utf8(title.substr(begin, words[last - 1].end - begin))};
}

OwnText of_title(std::u32string_view title, const std::vector<Token>& words) {
    OwnText own;
    for (const Token& token : words) {
        if (token.kind != TokenKind::party || token.compound) {
            continue;
        }
        const Entity& entity = token.entities.front();
        if (own.place.empty() && entity.kind == EntityKind::region) {
            own.place = {entity};
        }
        if ((own.subject.empty() && entity.kind == EntityKind::region) || entity.kind == EntityKind::zone) {
            own.subject = {entity}; // the law of a region about its zone speaks of the zone
        }
    }
    if (const auto zone = titled_zone(title, words)) {
        own.subject = {*zone};
    }
    return own;
}

/// "A's government on ...", "A's plan for ...": the title begins with a region and ends like an official one.
bool begins_with_region(const std::vector<Token>& words) {
    return words.size() > 1 && is_single(words.front(), EntityKind::region) &&
           (words[1].is(WordClass::government) || words.back().is(WordClass::title_end));
}

/// In the news of a place "our province" is that place: the first region that the title names.
OwnText of_news(const std::vector<Token>& words) {
    const auto region = std::find_if(words.begin(), words.end(),
                                     [](const Token& token) { return is_single(token, EntityKind::region); });
    OwnText own;
    if (region != words.end()) {
        own.place = {region->entities.front()};
    }
    return own;
}

/// A body, a region or a zone: who may speak in a title.
bool may_speak(const Token& token) {
    if (token.kind != TokenKind::party || token.compound) {
        return false;
    }
    const EntityKind kind = token.entities.front().kind;
    return kind == EntityKind::organization || kind == EntityKind::region || kind == EntityKind::zone;
}

/// The region that the beginning of a text names by far most often; empty where none stands out.
std::vector<Entity> most_named(const Document& document, const VocabularyIndex& vocabulary,
                               EntityStore& store) {
    constexpr std::size_t enough = 20000; ///< characters
    constexpr std::size_t often = 3;      ///< times, and twice as often as any other
    std::map<Entity, std::size_t> count;
    std::size_t read = 0;
    for (const Block& block : document.blocks()) {
        for (const Token& token :
             tokenize(block.chars, 0, block.chars.size(), vocabulary, NameContext{}, store)) {
            if (is_single(token, EntityKind::region)) {
                ++count[token.entities.front()];
            }
        }
        read += block.chars.size();
        if (read > enough) {
            break;
        }
    }
    const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto first = std::max_element(count.begin(), count.end(), more);
    if (first == count.end() || first->second < often) {
        return {};
    }
    const Entity best = first->first;
    const std::size_t times = first->second;
    count.erase(first);
    const auto second = std::max_element(count.begin(), count.end(), more);
    return second == count.end() || times >= 2 * second->second ? std::vector<Entity>{best}
                                                                : std::vector<Entity>{};
}

/// A short text that calls its region "our city" or "the city government" and names only one of that kind,
/// to which nobody goes and with whom nobody works: that one.
std::vector<Entity> only_named(const Document& document, const VocabularyIndex& vocabulary,
                               EntityStore& store) {
    constexpr std::size_t longest = 3000; ///< characters
    constexpr ClassSet towards{WordClass::aim_preposition, WordClass::place_preposition, WordClass::hub};
    std::size_t size = 0;
    for (const Block& block : document.blocks()) {
        size += block.chars.size();
    }
    const bool speaks = size <= longest && std::ranges::any_of(document.blocks(), [&](const Block& block) {
                            return vocabulary.holds(block.chars, WordClass::self);
                        });
    if (!speaks) {
        return {};
    }
    std::set<std::string> kinds; // what the text calls its region
    std::set<Entity> named;
    bool apart = false;
    for (const Block& block : document.blocks()) {
        const auto tokens = tokenize(block.chars, 0, block.chars.size(), vocabulary, NameContext{}, store);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool after_party = i > 0 && tokens[i - 1].kind == TokenKind::party;
            if (const Word* self = tokens[i].as(WordClass::self); self != nullptr && !after_party) {
                kinds.insert(self->value);
            } else if (is_single(tokens[i], EntityKind::region)) {
                named.insert(tokens[i].entities.front());
                apart = apart || (i > 0 && tokens[i - 1].is_any(towards));
            }
        }
    }
    const auto* entry = named.size() == 1 && !apart ? vocabulary.gazetteer().find(*named.begin()) : nullptr;
    const bool fits = entry != nullptr && std::ranges::any_of(entry->aliases, [&](const std::string& alias) {
                          return std::ranges::any_of(kinds, [&](const std::string& kind) {
                              return !kind.empty() && alias.ends_with(kind);
                          });
                      });
    return fits ? std::vector<Entity>{entry->entity} : std::vector<Entity>{};
}

} // namespace

OwnText read_own_text(const Document& document, const std::string& title, const VocabularyIndex& vocabulary,
                      EntityStore& store) {
    constexpr std::size_t lines = 6;         ///< in which a place stands that the title leaves out
    constexpr std::size_t longest_line = 60; ///< characters
    const auto tokens = [&](std::u32string_view chars) {
        return tokenize(chars, 0, chars.size(), vocabulary, NameContext{}, store);
    };
    const std::u32string chars = decode_utf8(title, "title");
    const auto words = tokens(chars);
    const bool own_words = std::any_of(words.begin(), words.end(),
                                       [](const Token& token) { return token.is(WordClass::own_text); });
    const auto speaker = std::find_if(words.begin(), words.end(), may_speak);
    const bool by_body = speaker != words.end() && speaker->entities.front().kind == EntityKind::organization;
    if (by_body || !(own_words || begins_with_region(words))) { // a ministry or a newspaper speaks
        OwnText own = of_news(words);
        own.place = own.place.empty() ? only_named(document, vocabulary, store) : own.place;
        return own;
    }
    OwnText own = of_title(chars, words);
    for (std::size_t i = 0; own.subject.empty() && i < std::min(document.blocks().size(), lines); ++i) {
        const Block& block = document.blocks()[i];
        if (block.chars.size() > longest_line) {
            break;
        }
        const auto found = tokens(block.chars);
        const auto region = std::find_if(found.begin(), found.end(), [](const Token& token) {
            return token.kind == TokenKind::party && token.entities.front().kind == EntityKind::region;
        });
        if (region != found.end()) {
            own.subject = {region->entities.front()};
        }
    }
    const bool report = std::any_of(words.begin(), words.end(), [](const Token& token) {
        const Word* word = token.as(WordClass::own_text);
        return word != nullptr && word->value == "report";
    });
    if (own.subject.empty() && report) {
        own.subject = most_named(document, vocabulary, store);
    }
    own.place = own.place.empty() ? own.subject : own.place;
    return own;
}

} // namespace jiedui::loaders::detail
