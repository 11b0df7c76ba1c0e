// SPDX-License-Identifier: Apache-2.0
#include "rules/parties.hpp"

#include "names/level.hpp"
#include "rules/body_names.hpp"
#include "rules/mechanism_names.hpp"
#include "rules/name_tokens.hpp"
#include "rules/news_forms.hpp"
#include "rules/set_aside.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

/// What stands among the tokens of a sentence, so that steps without their word are passed over.
struct Present {
    explicit Present(const Tokens& tokens) {
        for (const Token& token : tokens) {
            classes.add(token.classes);
            area = area || is_single(token, EntityKind::area);
            if (token.kind == TokenKind::mark) {
                title = title || token.mark == open_title;
                parenthesis = parenthesis || token.mark == open_parenthesis;
                quote = quote || token.mark == open_quote;
            }
        }
    }

    ClassSet classes;
    bool area = false;
    bool title = false; ///< a mark that opens one
    bool parenthesis = false;
    bool quote = false;
};

/// An aspect particle belongs to the verb before it.
void drop_aspects(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].is(WordClass::aspect) && tokens[i - 1].kind == TokenKind::word) {
            tokens[i - 1].end = tokens[i].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

/// "The prefecture" is the own region of a prefecture's text, not of a province's.
bool is_own_level(const Entity& own, const std::string& suffix, const VocabularyIndex& vocabulary) {
    const auto* entry = suffix.empty() ? nullptr : vocabulary.gazetteer().find(own);
    return entry == nullptr || own.kind != EntityKind::region || own.name.ends_with(suffix) ||
           std::any_of(entry->aliases.begin(), entry->aliases.end(),
                       [&](const std::string& alias) { return alias.ends_with(suffix); });
}

/// The own region, or the one around it that a name such as "this province" can mean; null where none is of
/// its level.
const Entity* own_of_level(const Entity& own, const std::string& suffix, const VocabularyIndex& vocabulary) {
    constexpr int levels = 3;
    const Entity* place = &own;
    for (int above = 0; above < levels; ++above) {
        if (is_own_level(*place, suffix, vocabulary)) {
            return place;
        }
        const auto* entry = vocabulary.gazetteer().find(*place);
        if (entry == nullptr || entry->within.empty() || entry->within.front().kind != EntityKind::region) {
            return nullptr;
        }
        place = &entry->within.front();
    }
    return nullptr;
}

/// "This province" is the region whose own text this is, or the one around it.
void name_self(Tokens& tokens, std::span<const Entity> own, const VocabularyIndex& vocabulary) {
    for (Token& token : tokens) {
        const Entity* place = own.empty() || !token.is(WordClass::self)
                                  ? nullptr
                                  : own_of_level(own.front(), token.as(WordClass::self)->value, vocabulary);
        if (place != nullptr) {
            token.kind = TokenKind::party;
            token.entities = place == &own.front() ? own : std::span(place, 1);
            token.is_self = true;
            token.forget_words();
        }
    }
}

/// "A's six cities": digits, a measure word or none, and a class of regions.
bool is_counted_class(std::u32string_view chars, const Token& count, const Token& head) {
    return count.kind == TokenKind::text && count.size() <= 4 &&
           (is_digit(chars[count.begin]) || is_numeral(chars[count.begin])) &&
           head.is_any(
               {WordClass::class_noun, WordClass::own_prefix, WordClass::government, WordClass::self});
}

void merge_class_nouns(std::u32string_view chars, Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::party) {
            continue;
        }
        const bool names_zone = i >= 2 && tokens[i - 1].kind == TokenKind::party &&
                                tokens[i + 1].is(WordClass::zone_head) &&
                                tokens[i - 2].is_any({WordClass::build, WordClass::joint_build});
        if (names_zone) { // "jointly build the park AB": its name
            continue;
        }
        while (i + 1 < tokens.size() &&
               (tokens[i + 1].is(WordClass::class_noun) ||
                (i + 2 < tokens.size() && tokens[i + 1].is(WordClass::generic) &&
                 may_stand_in_name(tokens[i + 1]) && tokens[i + 2].is(WordClass::class_noun)))) {
            tokens[i].end = tokens[i + 1].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1));
        }
        while (i + 2 < tokens.size() && is_counted_class(chars, tokens[i + 1], tokens[i + 2])) {
            fuse(tokens, i, i + 3, tokens[i]);
        }
    }
}

/// "East and west" are two parties only where a class of bodies follows.
void drop_bare_areas(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool areas =
            tokens[i].is_compound_name() && tokens[i].entities.front().kind == EntityKind::area;
        const bool followed = i + 1 < tokens.size() && (tokens[i + 1].is(WordClass::class_noun) ||
                                                        tokens[i + 1].is(WordClass::city_class));
        if (areas && !followed) {
            tokens[i].kind = TokenKind::text;
            tokens[i].entities = {};
        } else if (areas && tokens[i + 1].is(WordClass::city_class)) {
            tokens[i].end = tokens[i + 1].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1));
        }
    }
}

/// "A, B and other old base areas": each is the area of that name.
void name_areas(std::u32string_view chars, Tokens& tokens, const VocabularyIndex& vocabulary) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const Word* word = tokens[i].as(WordClass::class_noun);
        const bool area_class =
            is_single(tokens[i], EntityKind::area) || (word != nullptr && word->value == "area");
        if (!area_class || !tokens[i - 1].is(WordClass::etc)) {
            continue;
        }
        const std::string suffix = text_of(chars, tokens[i].begin, tokens[i].end);
        for (std::size_t k = i - 1; k > 0; k -= 2) {
            Token& item = tokens[k - 1];
            const Entity area{EntityKind::area, text_of(chars, item.begin, item.end) + suffix};
            const auto* entry = vocabulary.gazetteer().find(area);
            if (entry == nullptr) {
                break;
            }
            Token area_token;
            area_token.kind = TokenKind::party;
            area_token.begin = item.begin;
            area_token.end = item.end;
            area_token.entities = {&entry->entity, 1};
            item = area_token;
            if (k < 2 || !joins_list(tokens[k - 2])) {
                break;
            }
        }
    }
}

/// "A, B metropolitan areas": the word for the class belongs to each of the places.
void share_area_class(std::u32string_view chars, Tokens& tokens, const VocabularyIndex& vocabulary) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (!is_single(tokens[i], EntityKind::area)) {
            continue;
        }
        for (std::size_t k = i; k >= 2 && joins_list(tokens[k - 1]) && is_place(tokens[k - 2]); k -= 2) {
            Token& item = tokens[k - 2];
            const std::string name = text_of(chars, item.begin, item.end);
            for (std::uint32_t at = tokens[i].begin + 2; at + 2 <= tokens[i].end; ++at) {
                const auto* area =
                    vocabulary.gazetteer().find({EntityKind::area, name + text_of(chars, at, tokens[i].end)});
                if (area != nullptr) {
                    item.entities = {&area->entity, 1};
                    break;
                }
            }
        }
    }
}

} // namespace

void merge_names(std::u32string_view chars, std::vector<Token>& tokens, const VocabularyIndex& vocabulary,
                 EntityStore& store, std::span<const Entity> own) {
    const Present present(tokens); // no step adds words or marks
    if (present.classes.has(WordClass::dateline)) {
        set_dateline_aside(chars, tokens);
    }
    if (present.classes.has(WordClass::aspect)) {
        drop_aspects(tokens);
    }
    if (present.title) {
        set_aside(tokens, open_title, close_title, SetAside::as_text);
    }
    if (present.parenthesis) {
        set_aside(tokens, open_parenthesis, close_parenthesis, SetAside::dropped);
    }
    if (present.quote) {
        merge_quotes(chars, tokens, store);
    }
    if (present.classes.has(WordClass::programme_tail)) {
        merge_plans(tokens);
    }
    if (present.classes.has(WordClass::compound_name)) {
        drop_bare_areas(tokens);
    }
    if (present.classes.has(WordClass::etc)) {
        name_areas(chars, tokens, vocabulary);
    }
    if (present.area) {
        share_area_class(chars, tokens, vocabulary);
    }
    merge_bodies(chars, tokens, present.classes, vocabulary, store, own);
    if (present.classes.has(WordClass::self)) {
        name_self(tokens, own, vocabulary);
    }
    if (present.classes.has(WordClass::office)) {
        merge_office_holders(tokens);
    }
    if (present.classes.meets({WordClass::class_noun, WordClass::own_prefix, WordClass::government})) {
        merge_class_nouns(chars, tokens);
    }
}

} // namespace jiedui::loaders::detail
