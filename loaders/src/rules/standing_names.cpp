// SPDX-License-Identifier: Apache-2.0
// Names that count only where a party stands: nothing before or in them tells.
#include "rules/standing_names.hpp"

#include "rules/name_tokens.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

/// Makes tokens [first, last) one body of that name.
void name_body(std::u32string_view chars, Tokens& tokens, std::size_t first, std::size_t last,
               EntityStore& store) {
    Token token;
    token.kind = TokenKind::party;
    token.is_pattern = true;
    token.entities =
        store.keep({EntityKind::organization, text_of(chars, tokens[first].begin, tokens[last - 1].end)});
    fuse(tokens, first, last, token);
}

/// A place, a part of its own and the head of a zone or centre, where a party stands: one of that place.
bool merge_named(std::u32string_view chars, Tokens& tokens, std::size_t at, WordClass head_class,
                 EntityKind kind, EntityStore& store) {
    const std::size_t head = find_head(chars, tokens, at, head_class);
    const bool own_part =
        head > at + 1 && std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at + 1),
                                     tokens.begin() + static_cast<std::ptrdiff_t>(head),
                                     [](const Token& t) { return t.kind == TokenKind::text; });
    const bool listed = at > 1 && tokens[at - 2].kind == TokenKind::party &&
                        (tokens[at - 1].is(WordClass::hub) || tokens[at - 1].is_mark(enumeration_comma)) &&
                        head + 1 < tokens.size() && !tokens[head + 1].is(WordClass::build);
    if (!own_part || !(listed || stands_like_a_party(tokens, at, head + 1))) {
        return false;
    }
    Token token = tokens[at];
    token.is_pattern = kind == EntityKind::organization;
    token.entities = store.keep(Entity{kind, text_of(chars, tokens[at].begin, tokens[head].end)});
    fuse(tokens, at, head + 1, token);
    return true;
}

/// A university, hospital or company that no place or known body begins: text and head, where a party stands.
void merge_free_bodies(std::u32string_view chars, Tokens& tokens, EntityStore& store) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::text) {
            continue;
        }
        std::size_t at = i + 1;
        while (at + 1 < tokens.size() && at < i + 4 && tokens[at].is(WordClass::generic) &&
               may_stand_in_name(tokens[at]) && !tokens[at].is(WordClass::organization_head)) {
            ++at; // the trade of a company
        }
        while (at + 1 < tokens.size() && tokens[at].is(WordClass::organization_head) &&
               tokens[at + 1].is(WordClass::organization_head)) {
            ++at;
        }
        const Word* head = tokens[at].as(WordClass::organization_head);
        const bool named = tokens[i].size() >= 2 && tokens[i].size() <= 10 && head != nullptr &&
                           (head->value == "free" || head->value == "company") &&
                           !is_counted(chars, tokens[i]);
        if (!named || !stands_like_a_party(tokens, i, at + 1)) {
            continue;
        }
        name_body(chars, tokens, i, at + 1, store);
    }
}

/// Among the bodies of a list what begins with a place and goes on to the next of them is a body too, and
/// so is text that nothing else is known of: a firm by its short name.
bool merge_listed_body(std::u32string_view chars, Tokens& tokens, std::size_t at, EntityStore& store) {
    constexpr std::uint32_t longest = 10; ///< characters
    constexpr std::uint32_t shortest_text = 3;
    const bool listed = at >= 2 && tokens[at - 1].is_mark(enumeration_comma) &&
                        is_single(tokens[at - 2], EntityKind::organization);
    const bool place = is_place(tokens[at]);
    if (!listed || !(place || (tokens[at].kind == TokenKind::text && tokens[at].size() >= shortest_text))) {
        return false;
    }
    std::size_t end = at + 1;
    bool named = !place;
    while (end < tokens.size() && may_stand_in_name(tokens[end]) && !tokens[end].is(WordClass::class_noun)) {
        named = named || (tokens[end].kind == TokenKind::text && tokens[end].size() >= 2);
        ++end;
    }
    const bool goes_on = end + 1 < tokens.size() &&
                         (tokens[end].is_mark(enumeration_comma) || tokens[end].is(WordClass::list)) &&
                         is_single(tokens[end + 1], EntityKind::organization);
    const std::uint32_t size = tokens[end - 1].end - tokens[at].begin;
    if (!goes_on || !named || size > longest || is_counted(chars, tokens[at])) {
        return false;
    }
    name_body(chars, tokens, at, end, store);
    return true;
}

/// Where the items of a list begin and end that goes from a token to the right, or to the left up to it.
using Items = std::vector<std::pair<std::size_t, std::size_t>>;

bool may_stand_in_item(const Token& token) {
    return token.kind == TokenKind::party || may_stand_in_name(token) || token.is(WordClass::government);
}

bool separates(const Token& token) {
    return token.is_mark(enumeration_comma) || token.is(WordClass::list);
}

Items items_before(const Tokens& tokens, std::size_t end) {
    Items items;
    for (std::size_t at = end; at > 0;) {
        std::size_t first = at;
        while (first > 0 && may_stand_in_item(tokens[first - 1])) {
            --first;
        }
        if (first == at) {
            break;
        }
        items.emplace_back(first, at);
        at = first > 0 && separates(tokens[first - 1]) ? first - 1 : 0;
    }
    std::reverse(items.begin(), items.end());
    return items;
}

Items items_behind(const Tokens& tokens, std::size_t begin) {
    Items items;
    for (std::size_t at = begin; at < tokens.size();) {
        std::size_t last = at;
        while (last < tokens.size() && may_stand_in_item(tokens[last])) {
            ++last;
        }
        if (last == at) {
            break;
        }
        const bool more = last < tokens.size() && separates(tokens[last]);
        std::size_t end = last;
        while (!more && end > at + 1 && tokens[end - 1].kind != TokenKind::party &&
               !tokens[end - 1].is_any({WordClass::organization_head, WordClass::department})) {
            --end; // what follows the last name is none of it
        }
        items.emplace_back(at, end);
        at = last < tokens.size() && separates(tokens[last]) ? last + 1 : tokens.size();
    }
    return items;
}

/// "With A, B and other firms": each item is a body, also one that nothing is known of.
void merge_named_by_class(std::u32string_view chars, Tokens& tokens, EntityStore& store) {
    constexpr std::uint32_t longest = 10; ///< characters
    constexpr ClassSet openers{WordClass::list, WordClass::hub, WordClass::directive};
    for (std::size_t i = tokens.size(); i-- > 2;) {
        const Word* bodies = tokens[i].as(WordClass::class_noun);
        if (bodies == nullptr || bodies->value != "body" || !tokens[i - 1].is(WordClass::etc)) {
            continue;
        }
        const Items items = items_before(tokens, i - 1);
        for (auto item = items.rbegin(); item != items.rend(); ++item) { // from the end: places before stay
            const auto [first, last] = *item;
            const bool whole =
                first == 0 || tokens[first - 1].kind == TokenKind::mark || tokens[first - 1].is_any(openers);
            const std::uint32_t size = tokens[last - 1].end - tokens[first].begin;
            if (whole && tokens[last - 1].kind != TokenKind::party && size >= 2 && size <= longest &&
                !is_counted(chars, tokens[first])) {
                name_body(chars, tokens, first, last, store);
            } else if (!is_single(tokens[last - 1], EntityKind::organization)) {
                break;
            }
        }
        i = std::min(i, items.empty() ? i : items.front().first + 2);
    }
}

/// "A, B, C with D, E, F respectively": as many names on either side, so each item is a body, also one that
/// nothing is known of.
void merge_lists_in_step(std::u32string_view chars, Tokens& tokens, EntityStore& store) {
    constexpr std::uint32_t longest = 16; ///< characters
    constexpr std::uint32_t shortest = 4;
    for (std::size_t each = 1; each + 2 < tokens.size(); ++each) {
        if (!tokens[each].is(WordClass::each) || !tokens[each + 1].is(WordClass::hub)) {
            continue;
        }
        Items items = items_before(tokens, each);
        const Items others = items_behind(tokens, each + 2);
        if (items.size() < 2 || items.size() != others.size()) {
            continue;
        }
        items.insert(items.end(), others.begin(), others.end());
        for (auto item = items.rbegin(); item != items.rend(); ++item) { // from the end: places before stay
            const auto [first, last] = *item;
            const bool known = last - first == 1 && tokens[first].kind == TokenKind::party;
            const bool own_part = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                              tokens.begin() + static_cast<std::ptrdiff_t>(last),
                                              [](const Token& token) {
                                                  return token.kind == TokenKind::text && token.size() >= 2;
                                              }) &&
                                  tokens[last - 1].end - tokens[first].begin >= shortest;
            if (!known && own_part && tokens[last - 1].end - tokens[first].begin <= longest &&
                tokens[last - 1].kind != TokenKind::party) {
                name_body(chars, tokens, first, last, store);
            }
        }
        return;
    }
}

/// Behind a place, a part of its own and what firms do: 0 where there is no such name.
std::size_t behind_firm(std::u32string_view chars, const Tokens& tokens, std::size_t at) {
    constexpr std::uint32_t longest = 12; ///< characters
    constexpr std::uint32_t shortest_part = 3;
    std::size_t end = at + 1;
    while (end < tokens.size() && may_stand_in_name(tokens[end])) {
        ++end;
    }
    const bool named = is_place(tokens[at]) && end > at + 1 && tokens[at + 1].kind == TokenKind::text &&
                       !is_counted(chars, tokens[at + 1]) &&
                       tokens[end - 1].end - tokens[at].end >= shortest_part &&
                       tokens[end - 1].end - tokens[at].begin <= longest;
    return named ? end : 0;
}

/// "A's firm and B's firm sign": two names of one form, each a place and text that nothing else is known of.
void merge_firms_that_sign(std::u32string_view chars, Tokens& tokens, EntityStore& store) {
    for (std::size_t sign = tokens.size(); sign-- > 2;) {
        if (!tokens[sign].is(WordClass::sign)) {
            continue;
        }
        std::size_t second = sign;
        const auto stops = [&](std::size_t at) {
            return tokens[at].kind == TokenKind::mark || tokens[at].is(WordClass::sign);
        };
        while (second > 0 && !stops(second - 1) && !tokens[second - 1].is(WordClass::hub)) {
            --second;
        }
        std::size_t first = second > 1 ? second - 1 : 0;
        while (first > 0 && !stops(first - 1)) {
            --first;
        }
        const bool pair = second > 1 && first + 1 < second && is_place(tokens[first]) &&
                          is_place(tokens[second]) && behind_firm(chars, tokens, first) == second - 1 &&
                          behind_firm(chars, tokens, second) == sign;
        if (pair) {
            name_body(chars, tokens, second, sign, store);
            name_body(chars, tokens, first, second - 1, store);
            sign = first;
        }
    }
}

} // namespace

bool stands_like_a_party(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
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
         after->is(sign) || after->is(of) || after->is(etc) || after->is(action) ||
         (after->is(build) && before != nullptr && before->is(hub)));
    const bool joined =
        first > 1 && before->is(hub) && tokens[first - 2].kind == TokenKind::party && after != nullptr &&
        (after->kind == TokenKind::text || after->is(place_preposition)); // "A and B in 2011 ..."
    for (std::size_t i = first;
         i > 0 && !(tokens[i - 1].kind == TokenKind::mark && tokens[i - 1].mark == comma); --i) {
        if (tokens[i - 1].is(build) || tokens[i - 1].is(joint_build)) {
            return false; // part of what is built
        }
    }
    return opens && (closes || joined);
}

void merge_standing_names(std::u32string_view chars, std::vector<Token>& tokens, ClassSet present,
                          EntityStore& store) {
    const bool zones = present.has(WordClass::zone_head);
    const bool centres = present.has(WordClass::centre_head);
    for (std::size_t i = 0; (zones || centres) && i < tokens.size(); ++i) {
        const bool place = is_place(tokens[i]);
        if (place || is_single(tokens[i], EntityKind::zone)) {
            (void)((zones && place &&
                    merge_named(chars, tokens, i, WordClass::zone_head, EntityKind::zone, store)) ||
                   (centres &&
                    merge_named(chars, tokens, i, WordClass::centre_head, EntityKind::organization, store)));
        }
    }
    if (present.has(WordClass::organization_head)) {
        merge_free_bodies(chars, tokens, store);
    }
    if (present.has(WordClass::etc) && present.has(WordClass::class_noun)) {
        merge_named_by_class(chars, tokens, store);
    }
    if (present.has(WordClass::each)) {
        merge_lists_in_step(chars, tokens, store);
    }
    if (present.has(WordClass::sign)) {
        merge_firms_that_sign(chars, tokens, store);
    }
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (tokens[i - 1].is_mark(enumeration_comma)) {
            (void)merge_listed_body(chars, tokens, i, store);
        }
    }
}

} // namespace jiedui::loaders::detail
