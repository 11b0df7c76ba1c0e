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

/// Two places, areas or countries without a mark between them.
bool written_together(const Token& first, const Token& second) {
    return (is_place(first) && is_place(second)) ||
           (is_single(first, EntityKind::area) && is_single(second, EntityKind::area)) ||
           (is_single(first, EntityKind::country) && is_single(second, EntityKind::country));
}

/// The zone of that kind of a city, by the name that it is known by.
Entity zone_of(const Entity& city, const std::string& suffix, const VocabularyIndex& vocabulary) {
    const std::string name = city.name + suffix;
    for (const Entity& known : vocabulary.gazetteer().lookup(name)) {
        if (known.kind == EntityKind::zone) {
            return known;
        }
    }
    return {EntityKind::zone, name};
}

void name_zones(Group& group, const std::string& suffix, const VocabularyIndex& vocabulary) {
    for (Entity& member : group.members) {
        const auto* entry = vocabulary.gazetteer().find(member);
        const bool city =
            member.kind == EntityKind::region && entry != nullptr && level_of(entry) < Level::province;
        if (city) {
            member = zone_of(member, suffix, vocabulary);
        }
    }
}

/// "the high-tech zone of A, the economic zone": the second is A's as well.
bool add_sister_zone(Group& group, const Token& token, const VocabularyIndex& vocabulary) {
    const Word* word = token.as(WordClass::city_class);
    const Entity& last = group.members.back();
    const auto* entry =
        word == nullptr || last.kind != EntityKind::zone ? nullptr : vocabulary.gazetteer().find(last);
    if (entry == nullptr || entry->within.empty() || entry->within.front().kind != EntityKind::region) {
        return false;
    }
    group.members.push_back({EntityKind::zone, entry->within.front().name + word->value});
    return true;
}

/// "The country A's city, the country B's city": cities abroad have no names here. The token of the next
/// country of such a list, 0 where none stands.
std::size_t behind_foreign_city(const std::vector<Token>& tokens, const Group& group) {
    constexpr std::size_t longest = 3; ///< tokens
    std::size_t at = group.last;
    while (
        at < tokens.size() && at < group.last + longest &&
        (tokens[at].kind == TokenKind::text || tokens[at].is_any({WordClass::own_prefix, WordClass::pair}))) {
        ++at;
    }
    const bool listed = is_country(group.members.back()) && at > group.last && at + 1 < tokens.size() &&
                        joins_list(tokens[at]) && is_single(tokens[at + 1], EntityKind::country);
    return listed ? at + 1 : 0;
}

/// "A, B and other places as well as C": the list goes on behind what its members are called.
void go_on_behind_class(const std::vector<Token>& tokens, Group& group) {
    std::size_t at = group.last;
    while (at < tokens.size() &&
           tokens[at].is_any({WordClass::class_noun, WordClass::own_prefix, WordClass::government})) {
        ++at;
    }
    const bool behind_class = at > group.last || tokens[at - 1].is(WordClass::etc);
    if (!behind_class || at + 1 >= tokens.size() || !tokens[at].is(WordClass::list) ||
        tokens[at + 1].kind != TokenKind::party) {
        return;
    }
    group.members.insert(group.members.end(), tokens[at + 1].entities.begin(), tokens[at + 1].entities.end());
    group.compound = false;
    group.compounds.clear();
    group.last = at + 2;
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
        merge_quotes(tokens, store);
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

bool joins_list(const Token& token) {
    return token.is(WordClass::list) || token.is_mark(enumeration_comma) || token.is_mark(middle_dot);
}

Group read_group(const std::vector<Token>& tokens, std::size_t at, const VocabularyIndex& vocabulary) {
    Group group;
    group.first = at;
    group.compound = tokens[at].compound;
    group.is_self = tokens[at].is_self;
    group.members.assign(tokens[at].entities.begin(), tokens[at].entities.end());
    group.last = at + 1;
    bool all_compounds = tokens[at].compound && tokens[at].entities.size() > 1;
    if (all_compounds) {
        group.compounds.emplace_back(tokens[at].entities.begin(), tokens[at].entities.end());
    }
    while (group.last < tokens.size()) {
        std::size_t next = group.last;
        const bool suffixed = next + 2 < tokens.size() && tokens[next + 1].is_mark(enumeration_comma) &&
                              tokens[next + 2].kind == TokenKind::party &&
                              (tokens[next].is(WordClass::generic) || tokens[next].is(WordClass::build)) &&
                              !tokens[next].is(WordClass::mutual);
        next += suffixed ? 1 : 0; // "the rise of A, the building of B"
        bool joined = joins_list(tokens[next]);
        next += joined ? 1 : 0;
        if (joined && next < tokens.size() && add_sister_zone(group, tokens[next], vocabulary)) {
            group.last = next + 1;
            continue;
        }
        if (const std::size_t another = behind_foreign_city(tokens, group); another != 0) {
            next = another;
            joined = true;
        }
        // a class of bodies in the list names nobody; the list goes on behind it
        std::size_t skipped = next;
        while (skipped < tokens.size() && skipped < next + 3 && joined &&
               (tokens[skipped].is_any({WordClass::class_noun, WordClass::generic, WordClass::zone_head,
                                        WordClass::government}) ||
                (tokens[skipped].kind == TokenKind::text && tokens[skipped].size() <= 4))) {
            ++skipped;
        }
        const bool class_only =
            skipped > next && tokens[skipped - 1].is_any({WordClass::class_noun, WordClass::government});
        if (class_only) {
            group.last = skipped;
            continue;
        }
        if (next >= tokens.size() || tokens[next].kind != TokenKind::party ||
            (!joined && !written_together(tokens[next - 1], tokens[next]))) {
            break;
        }
        const bool next_pair = at > 0 && next + 2 < tokens.size() &&
                               tokens[next - 1].is_mark(enumeration_comma) &&
                               tokens[next + 2].kind == TokenKind::party &&
                               ((tokens[at - 1].is(WordClass::hub) && tokens[next + 1].is(WordClass::hub)) ||
                                (tokens[at - 1].is_mark(dash) && tokens[next + 1].is_mark(dash)));
        if (next_pair) { // A with B, C with D; A—B, C—D
            break;
        }
        group.members.insert(group.members.end(), tokens[next].entities.begin(), tokens[next].entities.end());
        group.compound = false;
        all_compounds = all_compounds && tokens[next].compound;
        if (all_compounds) {
            group.compounds.emplace_back(tokens[next].entities.begin(), tokens[next].entities.end());
        }
        group.last = next + 1;
    }
    if (group.last < tokens.size() && tokens[group.last].is(WordClass::etc)) {
        ++group.last;
        if (group.last < tokens.size() && tokens[group.last].kind == TokenKind::party) {
            ++group.last; // "and other X": what they are, not another one
        }
        while (group.last + 1 < tokens.size() && tokens[group.last].kind == TokenKind::text &&
               tokens[group.last].size() <= 4 && tokens[group.last + 1].is(WordClass::class_noun)) {
            group.last += 2; // "and 15 provinces", "44 schools"
        }
    }
    if (group.last < tokens.size()) {
        if (const Word* word = tokens[group.last].as(WordClass::city_class)) {
            name_zones(group, word->value, vocabulary);
            ++group.last;
        }
    }
    go_on_behind_class(tokens, group);
    while (group.last < tokens.size() &&
           tokens[group.last].is_any({WordClass::class_noun, WordClass::pair})) {
        ++group.last;
        const bool another = group.last + 1 < tokens.size() && tokens[group.last].kind == TokenKind::text &&
                             tokens[group.last].size() == 1 &&
                             tokens[group.last + 1].is(WordClass::own_prefix); // "eight counties, one city"
        group.last += another ? 2 : 0;
    }
    if (!all_compounds || group.compounds.size() < 2) {
        group.compounds.clear();
    }
    auto end = group.members.begin(); // behind those that are different
    for (auto member = end; member != group.members.end(); ++member) {
        if (std::find(group.members.begin(), end, *member) == end) {
            if (member != end) {
                *end = std::move(*member);
            }
            ++end;
        }
    }
    group.members.erase(end, group.members.end());
    return group;
}

} // namespace jiedui::loaders::detail
