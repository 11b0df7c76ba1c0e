// SPDX-License-Identifier: Apache-2.0
#include "rules/parties.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

constexpr std::uint32_t longest_name = 14; ///< characters between a place and the head of a body's name

bool is_single(const Token& token, EntityKind kind) {
    return token.kind == TokenKind::party && !token.compound && token.entities.size() == 1 &&
           token.entities.front().kind == kind;
}

bool is_place(const Token& token) {
    return is_single(token, EntityKind::region);
}

/// Turns tokens [first, last) into one.
void fuse(Tokens& tokens, std::size_t first, std::size_t last, Token token) {
    token.begin = tokens[first].begin;
    token.end = tokens[last - 1].end;
    tokens[first] = token;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 tokens.begin() + static_cast<std::ptrdiff_t>(last));
}

/// Everything between a pair of marks, nested pairs included, becomes one text token; an unclosed mark is
/// text by itself.
void set_aside(Tokens& tokens, char32_t open, char32_t close, bool drop) {
    if (std::none_of(tokens.begin(), tokens.end(),
                     [open](const Token& token) { return token.is_mark(open); })) {
        return;
    }
    std::size_t kept = 0;            // tokens [0, kept) stay
    std::vector<std::size_t> opened; // where among them each open mark stands
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token token = tokens[i];
        if (token.is_mark(open)) {
            opened.push_back(kept);
            tokens[kept++] = token;
        } else if (token.is_mark(close) && !opened.empty()) {
            kept = opened.back();
            opened.pop_back();
            Token text;
            text.begin = tokens[kept].begin;
            text.end = token.end;
            if (!drop) {
                tokens[kept++] = text;
            }
        } else {
            tokens[kept++] = token;
        }
    }
    tokens.resize(kept);
}

/// An aspect particle belongs to the verb before it.
void drop_aspects(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].is(WordClass::aspect) && tokens[i - 1].kind == TokenKind::word) {
            tokens[i - 1].end = tokens[i].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
}

/// Text, or a word that is nothing but a part of names.
bool may_stand_in_name(const Token& token) {
    using enum WordClass;
    constexpr ClassSet parts{generic, research, class_noun,    organization_head, platform_head, none,
                             result,  transfer, subject_class, compound_follower, department,    person};
    return token.kind == TokenKind::text || (token.kind == TokenKind::word && token.classes.within(parts));
}

/// Finds the head of a body's name behind a place: only text, classes and generic words may stand between.
std::size_t find_head(const Tokens& tokens, std::size_t at, WordClass head) {
    std::size_t best = 0;
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.begin - tokens[at].end > longest_name) {
            break;
        }
        if (token.is(head)) {
            const bool goes_on = best == 0 || token.begin == tokens[best].end;
            best = goes_on ? i : best;
        } else if (!may_stand_in_name(token)) {
            break;
        }
        if (token.kind == TokenKind::text && token.size() > 8) {
            break;
        }
    }
    const bool only_prefixes =
        best > at + 1 &&
        std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(at + 1),
                    tokens.begin() + static_cast<std::ptrdiff_t>(best), [](const Token& token) {
                        const Word* word = token.as(WordClass::generic);
                        return word != nullptr && word->value == "prefix";
                    });
    if (only_prefixes) { // "well-known universities of A": a class
        return 0;
    }
    return best;
}

std::string text_of(std::u32string_view chars, std::uint32_t begin, std::uint32_t end) {
    return encode_utf8(chars.substr(begin, end - begin));
}

bool merge_body(std::u32string_view chars, Tokens& tokens, std::size_t at, EntityStore& store) {
    for (const WordClass head :
         {WordClass::government, WordClass::department, WordClass::organization_head}) {
        const std::size_t found = find_head(tokens, at, head);
        if (found == 0) {
            continue;
        }
        Token token = tokens[at];
        if (head == WordClass::government) {
            if (found != at + 1) {
                continue; // a government follows its place at once
            }
            token.is_government = true;
        } else {
            token.entities =
                store.keep({EntityKind::organization, text_of(chars, tokens[at].begin, tokens[found].end)});
            token.is_pattern = true;
        }
        fuse(tokens, at, found + 1, token);
        return true;
    }
    return false;
}

/// A city and a class of zones right behind it: the city's zone. A province stands for itself.
bool merge_zone(Tokens& tokens, std::size_t at, const VocabularyIndex& vocabulary, EntityStore& store) {
    const Word* word = at + 1 < tokens.size() ? tokens[at + 1].as(WordClass::city_class) : nullptr;
    const Entity& place = tokens[at].entities.front();
    const auto* entry = vocabulary.gazetteer().find(place);
    if (word == nullptr || (entry != nullptr && entry->facts.code.ends_with("0000"))) {
        return false;
    }
    Token token = tokens[at];
    token.entities = store.keep({EntityKind::zone, place.name + word->value});
    fuse(tokens, at, at + 2, token);
    return true;
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
    while (i < tokens.size() && tokens[i].end - tokens[at].end <= longest_name &&
           (is_place(tokens[i]) || (may_stand_in_name(tokens[i]) && tokens[i].size() <= 6)) &&
           !tokens[i].is(WordClass::organization_head)) {
        ++i;
    }
    if (i == at + 1 || i >= tokens.size() || !tokens[i].is(WordClass::organization_head)) {
        return false;
    }
    Token token = tokens[at];
    token.entities = store.keep({EntityKind::organization, text_of(chars, tokens[at].begin, tokens[i].end)});
    token.is_pattern = true;
    fuse(tokens, at, i + 1, token);
    return true;
}

bool is_mechanism_tail(const Token& token) {
    return token.is(WordClass::mutual) || token.is(WordClass::transitive);
}

/// The words in quotation marks that name a mechanism: parties in them, or a mechanism word behind them.
void merge_quotes(Tokens& tokens, EntityStore& store) {
    for (std::size_t open = 0; open + 1 < tokens.size(); ++open) {
        if (!tokens[open].is_mark(open_quote)) {
            continue;
        }
        std::size_t close = open + 1;
        while (close < tokens.size() && !tokens[close].is_mark(close_quote) &&
               !tokens[close].is_mark(open_quote)) {
            ++close;
        }
        if (close >= tokens.size() || !tokens[close].is_mark(close_quote) || close == open + 1) {
            continue;
        }
        std::vector<Entity> parties;
        bool programme = false;
        bool has_mechanism = false;
        bool has_plus = false;
        const Entity* target = nullptr;
        for (std::size_t i = open + 1; i < close; ++i) {
            parties.insert(parties.end(), tokens[i].entities.begin(), tokens[i].entities.end());
            programme = programme || tokens[i].kind == TokenKind::programme;
            has_mechanism = has_mechanism || tokens[i].is(WordClass::mechanism);
            has_plus = has_plus || tokens[i].is_mark(plus);
            if (tokens[i].kind == TokenKind::programme) {
                target = tokens[i].target;
            }
        }
        Token token;
        token.kind = TokenKind::programme;
        const std::uint32_t inner_begin = tokens[open].end;
        const std::uint32_t inner_end = tokens[close].begin;
        if (programme) {
            token.target = target;
            fuse(tokens, open, close + 1, token);
            tokens[open].begin = inner_begin;
            tokens[open].end = inner_end;
            continue;
        }
        if (parties.size() == 1 && parties.front().kind == EntityKind::area &&
            tokens[close - 1].is(WordClass::programme_tail)) {
            token.target = &store.keep(parties.front()).front();
            fuse(tokens, open, close + 1, token);
            tokens[open].begin = inner_begin;
            tokens[open].end = inner_end;
            continue;
        }
        const bool tail = close + 1 < tokens.size() && is_mechanism_tail(tokens[close + 1]);
        const Word* stem = close == open + 2 ? tokens[open + 1].as(WordClass::mechanism) : nullptr;
        if (stem != nullptr && stem->value == "stem") { // the name goes on behind the quotation mark
            if (tail && tokens[close + 1].size() == 2) {
                fuse(tokens, open, close + 2, token);
                tokens[open].begin = inner_begin;
            }
            continue;
        }
        const bool plus_name = has_plus && (parties.size() >= 2 || (!parties.empty() && tail));
        if (has_mechanism || plus_name) {
            token.entities = store.keep(has_plus ? parties : std::vector<Entity>{});
            fuse(tokens, open, close + 1, token);
            tokens[open].begin = inner_begin;
            tokens[open].end = inner_end;
        }
    }
}

/// "The province's academy of ...": a body of the region whose own text this is.
void merge_own_bodies(std::u32string_view chars, Tokens& tokens, const VocabularyIndex& vocabulary,
                      std::span<const Entity> own, EntityStore& store) {
    const auto* entry = own.empty() ? nullptr : vocabulary.gazetteer().find(own.front());
    if (entry == nullptr || entry->entity.kind != EntityKind::region) {
        return;
    }
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool stands_first = i == 0 || tokens[i - 1].kind != TokenKind::text;
        const std::size_t head = tokens[i].is(WordClass::own_prefix) && stands_first
                                     ? find_head(tokens, i, WordClass::organization_head)
                                     : 0;
        if (head == 0) {
            continue;
        }
        const std::string prefix = text_of(chars, tokens[i].begin, tokens[i].end);
        const auto full = std::find_if(entry->aliases.begin(), entry->aliases.end(),
                                       [&](const std::string& alias) { return alias.ends_with(prefix); });
        Token token;
        token.kind = TokenKind::party;
        token.entities = store.keep(
            {EntityKind::organization, (full == entry->aliases.end() ? entry->entity.name + prefix : *full) +
                                           text_of(chars, tokens[i].end, tokens[head].end)});
        fuse(tokens, i, head + 1, token);
    }
}

bool stands_like_a_party(const Tokens& tokens, std::size_t first, std::size_t last) {
    using enum WordClass;
    const Token* before = first > 0 ? &tokens[first - 1] : nullptr;
    const Token* after = last < tokens.size() ? &tokens[last] : nullptr;
    const bool opens = before == nullptr || before->is(hub) || before->is(list) || before->is(directive) ||
                       before->is(agent_preposition) ||
                       (before->kind == TokenKind::mark && before->mark != open_quote);
    const bool closes =
        after != nullptr &&
        (after->is(hub) || after->is(list) || after->is_mark(enumeration_comma) || after->is(joint) ||
         after->is(joint_build) || after->is(mutual) || after->is(transitive) || after->is(aid) ||
         after->is(of) || after->is(etc) || after->is(action));
    for (std::size_t i = first;
         i > 0 && !(tokens[i - 1].kind == TokenKind::mark && tokens[i - 1].mark == comma); --i) {
        if (tokens[i - 1].is(build) || tokens[i - 1].is(joint_build)) {
            return false; // part of what is built
        }
    }
    return opens && closes;
}

/// A university, hospital or company that no place or known body begins: text and head, where a party stands.
void merge_free_bodies(std::u32string_view chars, Tokens& tokens, EntityStore& store) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Word* head = tokens[i + 1].as(WordClass::organization_head);
        const bool named = tokens[i].kind == TokenKind::text && tokens[i].size() >= 2 &&
                           tokens[i].size() <= 10 && head != nullptr && head->value == "free";
        if (!named || !stands_like_a_party(tokens, i, i + 2)) {
            continue;
        }
        Token token;
        token.kind = TokenKind::party;
        token.is_pattern = true;
        token.entities =
            store.keep({EntityKind::organization, text_of(chars, tokens[i].begin, tokens[i + 1].end)});
        fuse(tokens, i, i + 2, token);
    }
}

/// "The prefecture" is the own region of a prefecture's text, not of a province's.
bool is_own_level(const Entity& own, const std::string& suffix, const VocabularyIndex& vocabulary) {
    const auto* entry = suffix.empty() ? nullptr : vocabulary.gazetteer().find(own);
    return entry == nullptr || own.kind != EntityKind::region || own.name.ends_with(suffix) ||
           std::any_of(entry->aliases.begin(), entry->aliases.end(),
                       [&](const std::string& alias) { return alias.ends_with(suffix); });
}

/// "This province" is the region whose own text this is.
void name_self(Tokens& tokens, std::span<const Entity> own, const VocabularyIndex& vocabulary) {
    for (Token& token : tokens) {
        if (!own.empty() && token.is(WordClass::self) &&
            is_own_level(own.front(), token.as(WordClass::self)->value, vocabulary)) {
            token.kind = TokenKind::party;
            token.entities = own;
            token.is_self = true;
            token.forget_words();
        }
    }
}

void merge_class_nouns(Tokens& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::party) {
            continue;
        }
        while (i + 1 < tokens.size() &&
               (tokens[i + 1].is(WordClass::class_noun) ||
                (i + 2 < tokens.size() && tokens[i + 1].is(WordClass::generic) &&
                 may_stand_in_name(tokens[i + 1]) && tokens[i + 2].is(WordClass::class_noun)))) {
            tokens[i].end = tokens[i + 1].end;
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i + 1));
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

/// Two places, or two countries, without a mark between them.
bool written_together(const Token& first, const Token& second) {
    return (is_place(first) && is_place(second)) ||
           (is_single(first, EntityKind::country) && is_single(second, EntityKind::country));
}

bool joins_list(const Token& token) {
    return token.is(WordClass::list) || token.is_mark(enumeration_comma);
}

void name_zones(Group& group, const std::string& suffix, const VocabularyIndex& vocabulary) {
    for (Entity& member : group.members) {
        const auto* entry = vocabulary.gazetteer().find(member);
        const bool city =
            member.kind == EntityKind::region && entry != nullptr && !entry->facts.code.ends_with("0000");
        if (city) {
            member = {EntityKind::zone, member.name + suffix};
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

} // namespace

void merge_names(std::u32string_view chars, std::vector<Token>& tokens, const VocabularyIndex& vocabulary,
                 EntityStore& store, std::span<const Entity> own) {
    drop_aspects(tokens);
    set_aside(tokens, open_title, close_title, false);
    set_aside(tokens, open_parenthesis, close_parenthesis, true);
    merge_quotes(tokens, store);
    drop_bare_areas(tokens);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (merge_branch(chars, tokens, i, store)) {
            continue;
        }
        if (is_single(tokens[i], EntityKind::country) || is_single(tokens[i], EntityKind::zone)) {
            (void)merge_body(chars, tokens, i, store);
        } else if (is_place(tokens[i])) {
            (void)(merge_zone(tokens, i, vocabulary, store) || merge_body(chars, tokens, i, store));
        }
    }
    merge_own_bodies(chars, tokens, vocabulary, own, store);
    merge_free_bodies(chars, tokens, store);
    name_self(tokens, own, vocabulary);
    merge_class_nouns(tokens);
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
        const bool joined = joins_list(tokens[next]);
        next += joined ? 1 : 0;
        if (joined && next < tokens.size() && add_sister_zone(group, tokens[next], vocabulary)) {
            group.last = next + 1;
            continue;
        }
        // a class of bodies in the list names nobody; the list goes on behind it
        std::size_t skipped = next;
        while (skipped < tokens.size() && skipped < next + 3 && joined &&
               (tokens[skipped].is(WordClass::class_noun) || tokens[skipped].is(WordClass::generic) ||
                (tokens[skipped].kind == TokenKind::text && tokens[skipped].size() <= 4))) {
            ++skipped;
        }
        const bool class_only = skipped > next && tokens[skipped - 1].is(WordClass::class_noun);
        if (class_only) {
            group.last = skipped;
            continue;
        }
        if (next >= tokens.size() || tokens[next].kind != TokenKind::party ||
            (!joined && !written_together(tokens[next - 1], tokens[next]))) {
            break;
        }
        const bool next_pair = at > 0 && tokens[at - 1].is(WordClass::hub) && next + 1 < tokens.size() &&
                               tokens[next + 1].is(WordClass::hub) && next + 2 < tokens.size() &&
                               tokens[next + 2].kind == TokenKind::party &&
                               tokens[next - 1].is_mark(enumeration_comma);
        if (next_pair) { // A with B, C with D
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
    }
    if (group.last < tokens.size()) {
        if (const Word* word = tokens[group.last].as(WordClass::city_class)) {
            name_zones(group, word->value, vocabulary);
            ++group.last;
        }
    }
    while (group.last < tokens.size() &&
           (tokens[group.last].is(WordClass::class_noun) || tokens[group.last].is(WordClass::pair))) {
        ++group.last;
    }
    if (!all_compounds || group.compounds.size() < 2) {
        group.compounds.clear();
    }
    std::vector<Entity> unique;
    for (Entity& member : group.members) {
        if (std::find(unique.begin(), unique.end(), member) == unique.end()) {
            unique.push_back(std::move(member));
        }
    }
    group.members = std::move(unique);
    return group;
}

} // namespace jiedui::loaders::detail
