// SPDX-License-Identifier: Apache-2.0
#include "rules/name_tokens.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

constexpr std::uint32_t longest_name = 14; ///< characters between a place and the head of a body's name

/// What may stand in the name of a company, and in no other: what it builds or runs, another place or zone.
bool may_stand_in_company(const Token& token) {
    return token.kind == TokenKind::party ||
           token.is_any({WordClass::action, WordClass::build, WordClass::class_noun});
}

} // namespace

bool is_single(const Token& token, EntityKind kind) {
    return token.kind == TokenKind::party && !token.compound && token.entities.size() == 1 &&
           token.entities.front().kind == kind;
}

void fuse(std::vector<Token>& tokens, std::size_t first, std::size_t last, Token token) {
    token.begin = tokens[first].begin;
    token.end = tokens[last - 1].end;
    tokens[first] = token;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 tokens.begin() + static_cast<std::ptrdiff_t>(last));
}

bool is_west(const Gazetteer& gazetteer, const Entity& entity) {
    return gazetteer.facts(entity).macro_region == "west";
}

bool may_stand_in_name(const Token& token) {
    using enum WordClass;
    constexpr ClassSet parts{generic,    research, class_noun,        organization_head, platform_head,
                             none,       result,   transfer,          subject_class,     compound_follower,
                             department, person,   programme_subject, centre_head};
    return token.kind == TokenKind::text || (token.kind == TokenKind::word && token.classes.within(parts));
}

bool is_counted(std::u32string_view chars, const Token& text) {
    return is_digit(chars[text.begin]) && !is_digit(chars[text.end - 1]);
}

bool holds_count(std::u32string_view chars, const Token& text) {
    const auto digit = std::find_if(chars.begin() + text.begin, chars.begin() + text.end, is_digit);
    return digit != chars.begin() + text.end && !is_digit(chars[text.end - 1]);
}

std::size_t find_head(std::u32string_view chars, const std::vector<Token>& tokens, std::size_t at,
                      WordClass head) {
    std::size_t best = 0;
    bool only_company = false;
    for (std::size_t i = at + 1; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.begin - tokens[at].end > longest_name) {
            break;
        }
        if (token.kind == TokenKind::text && holds_count(chars, token)) {
            break; // "ten hospitals of A": a class
        }
        if (token.is(head)) {
            const bool goes_on = best == 0 || token.begin == tokens[best].end;
            const bool fits = !only_company || token.as(head)->value == "company";
            best = goes_on && fits ? i : best;
        } else if (!may_stand_in_name(token)) {
            if (head != WordClass::organization_head || !may_stand_in_company(token)) {
                break;
            }
            only_company = true;
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

Entity known_zone(const std::string& name, const Gazetteer& gazetteer) {
    for (const Entity& known : gazetteer.lookup(name)) {
        if (known.kind == EntityKind::zone) {
            return known;
        }
    }
    return {EntityKind::zone, name};
}

std::string text_of(std::u32string_view chars, std::uint32_t begin, std::uint32_t end) {
    return encode_utf8(chars.substr(begin, end - begin));
}

} // namespace jiedui::loaders::detail
