// SPDX-License-Identifier: Apache-2.0
#include "rules/body_names.hpp"

#include "names/level.hpp"
#include "rules/name_tokens.hpp"
#include "rules/parties.hpp"
#include "rules/standing_names.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

constexpr std::uint32_t bare_head = 1;       ///< characters of a head that names no department by itself
constexpr std::uint32_t longest_branch = 14; ///< characters between a body's name and the head of its branch

/// A place with the word for what it is: the first of its names that says it, else as it is written.
std::string full_name(std::u32string_view chars, const Token& place, const VocabularyIndex& vocabulary) {
    const Entity& region = place.entities.front();
    const auto* entry = vocabulary.gazetteer().find(region);
    if (entry != nullptr && region.kind == EntityKind::region) {
        const auto full =
            std::find_if(entry->aliases.begin(), entry->aliases.end(), [&](const std::string& a) {
                return a.size() > region.name.size() && a.starts_with(region.name);
            });
        if (full != entry->aliases.end()) {
            return *full;
        }
    }
    return text_of(chars, place.begin, place.end);
}

/// "A province's and B province's department": those before the last one in the list are departments as well.
void share_department(std::u32string_view chars, Tokens& tokens, std::size_t at,
                      const std::string& department, const VocabularyIndex& vocabulary, EntityStore& store) {
    const auto alike = [&](const Token& a, const Token& b) {
        const auto level = [&](const Token& place) {
            return level_of(vocabulary.gazetteer().find(place.entities.front()));
        };
        return is_place(a) && is_place(b) && level(a) == level(b) && chars[a.end - 1] == chars[b.end - 1];
    };
    for (std::size_t k = at; k >= 2 && joins_list(tokens[k - 1]) && alike(tokens[k - 2], tokens[at]);
         k -= 2) {
        Token& place = tokens[k - 2];
        place.entities =
            store.keep({EntityKind::organization, full_name(chars, place, vocabulary) + department});
        place.is_pattern = true;
    }
}

/// The department of the place at a token whose name ends with the token `head`.
void fuse_department(std::u32string_view chars, Tokens& tokens, std::size_t at, std::size_t head,
                     const Word& word, const VocabularyIndex& vocabulary, EntityStore& store) {
    const std::string rest =
        text_of(chars, tokens[at].end, tokens[head].begin) + (word.value.empty() ? word.word : word.value);
    share_department(chars, tokens, at, rest, vocabulary, store);
    Token token = tokens[at];
    token.entities = store.keep({EntityKind::organization, full_name(chars, token, vocabulary) + rest});
    token.is_pattern = true;
    fuse(tokens, at, head + 1, token);
}

bool merge_body(std::u32string_view chars, Tokens& tokens, std::size_t at, const VocabularyIndex& vocabulary,
                EntityStore& store) {
    for (const WordClass head :
         {WordClass::government, WordClass::department, WordClass::organization_head}) {
        const std::size_t found = find_head(chars, tokens, at, head);
        if (found == 0) {
            continue;
        }
        if (found == at + 1 && tokens[found].as(head)->value == "named") {
            continue; // a school of that place: which one is not said
        }
        if (head == WordClass::government && found != at + 1) {
            continue; // a government follows its place at once
        }
        if (head == WordClass::department) {
            fuse_department(chars, tokens, at, found, *tokens[found].as(head), vocabulary, store);
            return true;
        }
        Token token = tokens[at];
        token.is_government = token.is_government || head == WordClass::government;
        if (head == WordClass::organization_head) {
            token.entities =
                store.keep({EntityKind::organization, text_of(chars, tokens[at].begin, tokens[found].end)});
            token.is_pattern = true;
        }
        fuse(tokens, at, found + 1, token);
        return true;
    }
    return false;
}

/// A short name of a state body right behind a place: the place's department of that name.
bool merge_department(std::u32string_view chars, Tokens& tokens, std::size_t at,
                      const VocabularyIndex& vocabulary, EntityStore& store) {
    const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
    if (next == nullptr || !is_single(*next, EntityKind::organization)) {
        return false;
    }
    Matcher::Matches matches;
    vocabulary.matcher().matches(chars, next->begin, matches);
    for (const auto& match : matches) {
        const auto& words = vocabulary.term(match.word).words;
        const auto word = std::find_if(words.begin(), words.end(),
                                       [](const Word* w) { return w->word_class == WordClass::department; });
        if (match.length == next->size() && word != words.end()) {
            fuse_department(chars, tokens, at, at + 1, **word, vocabulary, store);
            return true;
        }
    }
    return false;
}

/// The name of a zone of a place: by its short name for the classes that have one, else as it is written.
std::string zone_name(std::u32string_view chars, const Token& place, const Word& zone_class) {
    const std::string& name = place.entities.front().name;
    const std::string written = text_of(chars, place.begin, place.end);
    const auto at = written.rfind(name);
    const bool short_form = zone_class.value != zone_class.word || at == std::string::npos;
    return (short_form ? name : written.substr(at)) + zone_class.value;
}

/// A city and a class of zones right behind it: the city's zone. A province stands for itself. Two places,
/// none within the other, behind a verb of building: a zone that bears both names. `at` becomes the place of
/// its token.
bool merge_zone(std::u32string_view chars, Tokens& tokens, std::size_t& at, const VocabularyIndex& vocabulary,
                EntityStore& store) {
    const Word* word = at + 1 < tokens.size() ? tokens[at + 1].as(WordClass::city_class) : nullptr;
    const Entity& place = tokens[at].entities.front();
    if (word == nullptr || level_of(vocabulary.gazetteer().find(place)) == Level::province) {
        return false;
    }
    const bool two_places = at > 1 && is_place(tokens[at - 1]) &&
                            tokens[at - 2].is_any({WordClass::build, WordClass::joint_build}) &&
                            !vocabulary.gazetteer().is_within(place, tokens[at - 1].entities.front());
    Token token = tokens[at];
    std::string name = zone_name(chars, tokens[at], *word);
    const std::size_t end = at + 2;
    if (two_places) {
        --at;
        name.insert(0, text_of(chars, tokens[at].begin, tokens[at].end));
    }
    token.entities = store.keep(known_zone(name, vocabulary.gazetteer()));
    fuse(tokens, at, end, token);
    return true;
}

/// A compound of abbreviations and the head of a body at once: a body's name.
void merge_compound_body(std::u32string_view chars, Tokens& tokens, std::size_t at, EntityStore& store) {
    const bool named = tokens[at].kind == TokenKind::party && tokens[at].compound && at + 1 < tokens.size() &&
                       tokens[at + 1].is(WordClass::organization_head) &&
                       !tokens[at + 1].is(WordClass::platform_head);
    if (named) {
        Token token;
        token.kind = TokenKind::party;
        token.is_pattern = true;
        token.entities = store.keep(
            Entity{EntityKind::organization, text_of(chars, tokens[at].begin, tokens[at + 1].end)});
        fuse(tokens, at, at + 2, token);
    }
}

/// "and" between two fields in the name of a body: nothing but general words before the head.
bool joins_fields(const Tokens& tokens, std::size_t at) {
    if (!tokens[at].is(WordClass::hub) && !tokens[at].is(WordClass::list)) {
        return false;
    }
    std::size_t head = at + 1;
    while (head < tokens.size() && head < at + 4 && tokens[head].is(WordClass::generic)) {
        ++head;
    }
    return tokens[at].size() == 1 && head > at + 1 && head < tokens.size() &&
           tokens[head].is_any({WordClass::organization_head, WordClass::platform_head});
}

/// "The institutes concerned of A": no name goes on with such a word.
bool is_determiner(const Token& token) {
    const Word* word = token.as(WordClass::generic);
    return word != nullptr && word->value == "prefix";
}

/// A branch of a body: its name, a place or a field, and the head of another body.
bool merge_branch(std::u32string_view chars, Tokens& tokens, std::size_t at, EntityStore& store) {
    const bool body = tokens[at].kind == TokenKind::party && !tokens[at].compound &&
                      tokens[at].entities.size() == 1 &&
                      tokens[at].entities.front().kind == EntityKind::organization;
    if (!body) {
        return false;
    }
    std::size_t i = at + 1;
    while (i < tokens.size() && tokens[i].end - tokens[at].end <= longest_branch &&
           ((i > at + 1 && joins_fields(tokens, i)) || is_place(tokens[i]) ||
            is_single(tokens[i], EntityKind::area) || is_single(tokens[i], EntityKind::country) ||
            (may_stand_in_name(tokens[i]) && !is_determiner(tokens[i]) && tokens[i].size() <= 6 &&
             !(tokens[i].kind == TokenKind::text && holds_count(chars, tokens[i])))) &&
           !tokens[i].is(WordClass::organization_head)) {
        ++i;
    }
    const bool body_head = i < tokens.size() && tokens[i].is(WordClass::organization_head);
    if (!body_head && tokens[i - 1].is(WordClass::platform_head) && stands_like_a_party(tokens, at, i)) {
        --i; // a centre of the body
    } else if (!body_head) {
        return false;
    }
    constexpr std::uint32_t telling = 3; ///< characters of a head that names a branch by itself
    if (i == at + 1 && tokens[i].size() < telling) {
        return false;
    }
    Token token = tokens[at];
    const std::string rest = text_of(chars, tokens[at].end, tokens[i].end);
    token.entities = store.keep({EntityKind::organization, tokens[at].entities.front().name + rest});
    token.is_pattern = true;
    fuse(tokens, at, i + 1, token);
    return true;
}

/// The region's full name that ends with that word, else its name and the word.
std::string own_name(const GazetteerEntry& entry, const std::string& suffix) {
    const auto full = std::find_if(entry.aliases.begin(), entry.aliases.end(),
                                   [&](const std::string& alias) { return alias.ends_with(suffix); });
    return full == entry.aliases.end() ? entry.entity.name + suffix : *full;
}

/// Where the name of an own body ends that its prefix at a place begins; 0 where none does.
std::size_t own_head(std::u32string_view chars, const Tokens& tokens, std::size_t at) {
    const std::size_t department = find_head(chars, tokens, at, WordClass::department);
    const bool bare = department == at + 1 && tokens[department].size() <= bare_head;
    return department != 0 && !bare && !tokens[department].is(WordClass::department_class)
               ? department
               : find_head(chars, tokens, at, WordClass::organization_head);
}

/// "The province's academy of ...", "the city's bureau of ...": a body of the region whose own text this is.
void merge_own_bodies(std::u32string_view chars, Tokens& tokens, const VocabularyIndex& vocabulary,
                      std::span<const Entity> own, EntityStore& store) {
    const bool prefixed = std::any_of(tokens.begin(), tokens.end(),
                                      [](const Token& token) { return token.is(WordClass::own_prefix); });
    const auto* entry = own.empty() || !prefixed ? nullptr : vocabulary.gazetteer().find(own.front());
    if (entry == nullptr || entry->entity.kind != EntityKind::region) {
        return;
    }
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool stands_first =
            i == 0 || (tokens[i - 1].kind != TokenKind::text && tokens[i - 1].kind != TokenKind::party);
        const std::size_t head =
            tokens[i].is(WordClass::own_prefix) && stands_first ? own_head(chars, tokens, i) : 0;
        if (head == 0) {
            continue;
        }
        const Word* department = tokens[head].as(WordClass::department);
        std::string name = own_name(*entry, text_of(chars, tokens[i].begin, tokens[i].end));
        name += text_of(chars, tokens[i].end, tokens[head].begin);
        name += department != nullptr && !department->value.empty()
                    ? department->value
                    : text_of(chars, tokens[head].begin, tokens[head].end);
        Token token;
        token.kind = TokenKind::party;
        token.entities = store.keep({EntityKind::organization, std::move(name)});
        fuse(tokens, i, head + 1, token);
    }
}

} // namespace

void merge_bodies(std::u32string_view chars, std::vector<Token>& tokens, ClassSet present,
                  const VocabularyIndex& vocabulary, EntityStore& store, std::span<const Entity> own) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::party || merge_branch(chars, tokens, i, store)) {
            continue;
        }
        merge_compound_body(chars, tokens, i, store);
        if (is_single(tokens[i], EntityKind::country) || is_single(tokens[i], EntityKind::zone)) {
            (void)merge_body(chars, tokens, i, vocabulary, store);
        } else if (is_place(tokens[i])) {
            (void)(merge_department(chars, tokens, i, vocabulary, store) ||
                   merge_zone(chars, tokens, i, vocabulary, store) ||
                   merge_body(chars, tokens, i, vocabulary, store));
        }
    }
    merge_own_bodies(chars, tokens, vocabulary, own, store);
    for (std::size_t i = 0;
         present.meets({WordClass::zone_head, WordClass::city_class}) && i + 1 < tokens.size(); ++i) {
        if (is_place(tokens[i]) && is_single(tokens[i + 1], EntityKind::zone)) {
            fuse(tokens, i, i + 2, tokens[i + 1]); // the place is only where the zone lies
        }
    }
    merge_standing_names(chars, tokens, present, store);
}

} // namespace jiedui::loaders::detail
