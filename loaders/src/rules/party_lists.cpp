// SPDX-License-Identifier: Apache-2.0
// Lists of parties.
#include "names/level.hpp"
#include "rules/name_tokens.hpp"
#include "rules/parties.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

/// Two places, areas or countries without a mark between them.
bool written_together(const Token& first, const Token& second) {
    return (is_place(first) && is_place(second)) ||
           (is_single(first, EntityKind::area) && is_single(second, EntityKind::area)) ||
           (is_single(first, EntityKind::country) && is_single(second, EntityKind::country));
}

void name_zones(Group& group, const std::string& suffix, const VocabularyIndex& vocabulary) {
    for (Entity& member : group.members) {
        const auto* entry = vocabulary.gazetteer().find(member);
        const bool city =
            member.kind == EntityKind::region && entry != nullptr && level_of(entry) < Level::province;
        if (city) {
            member = known_zone(member.name + suffix, vocabulary.gazetteer());
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
    group.members.push_back(known_zone(entry->within.front().name + word->value, vocabulary.gazetteer()));
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
    while (at + 1 < tokens.size() && joins_list(tokens[at]) && tokens[at + 1].kind == TokenKind::party) {
        const auto& more = tokens[at + 1].entities;
        group.members.insert(group.members.end(), more.begin(), more.end());
        at += 2;
    }
    group.compound = false;
    group.compounds.clear();
    group.last = at < tokens.size() && tokens[at].is(WordClass::etc) ? at + 1 : at;
}

/// What follows the last member: "and others", the word for what they are.
void end_list(const std::vector<Token>& tokens, Group& group, const VocabularyIndex& vocabulary) {
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
}

/// Each member once, in the order in which they stand.
void keep_different(std::vector<Entity>& members) {
    auto end = members.begin(); // behind those that are different
    for (auto member = end; member != members.end(); ++member) {
        if (std::find(members.begin(), end, *member) == end) {
            if (member != end) {
                *end = std::move(*member);
            }
            ++end;
        }
    }
    members.erase(end, members.end());
}

} // namespace

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
    end_list(tokens, group, vocabulary);
    if (!all_compounds || group.compounds.size() < 2) {
        group.compounds.clear();
    }
    keep_different(group.members);
    return group;
}

} // namespace jiedui::loaders::detail
