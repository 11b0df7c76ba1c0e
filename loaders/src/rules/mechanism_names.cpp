// SPDX-License-Identifier: Apache-2.0
#include "rules/mechanism_names.hpp"

#include "rules/name_tokens.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

bool is_mechanism(const Token& token, std::string_view value) {
    const Word* word = token.as(WordClass::mechanism);
    return word != nullptr && word->value == value;
}

bool is_mechanism_tail(const Token& token) {
    return token.is(WordClass::mutual) || token.is(WordClass::transitive);
}

/// The words in quotation marks end like a programme for the place in them; a plan only where it says aid.
bool names_programme(const Tokens& tokens, std::size_t open, std::size_t close) {
    const Word* tail = tokens[close - 1].as(WordClass::programme_tail);
    const auto aids = [](const Token& token) { return token.is(WordClass::aid); };
    return tail != nullptr &&
           (tail->value != "aid" || std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(open),
                                                tokens.begin() + static_cast<std::ptrdiff_t>(close), aids));
}

/// Where the name of a plan ends that begins with the compound at a place: a word for cooperation in it and
/// the word for plan; 0 where none does.
std::size_t plan_end(const Tokens& tokens, std::size_t at) {
    constexpr std::size_t longest = 6; ///< tokens
    bool cooperates = false;
    for (std::size_t i = at + 1; i < tokens.size() && i <= at + longest; ++i) {
        const Word* tail = tokens[i].as(WordClass::programme_tail);
        if (tail != nullptr && tail->value == "aid") {
            return cooperates ? i + 1 : 0;
        }
        cooperates = cooperates || tokens[i].is(WordClass::mutual);
        if (!tokens[i].is(WordClass::mutual) && !may_stand_in_name(tokens[i])) {
            return 0;
        }
    }
    return 0;
}

} // namespace

void merge_plans(std::vector<Token>& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool compound = tokens[i].kind == TokenKind::party && tokens[i].compound &&
                              tokens[i - 1].is(WordClass::policy_verb);
        const std::size_t end = compound ? plan_end(tokens, i) : 0;
        if (end != 0) {
            Token token;
            token.kind = TokenKind::programme;
            token.entities = tokens[i].entities;
            fuse(tokens, i, end, token);
        }
    }
}

void merge_quotes(std::u32string_view chars, std::vector<Token>& tokens, EntityStore& store) {
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
        bool is_list = false;
        bool only_name = true; ///< no mark that divides, no verb
        bool says = false;     ///< a sentence, the title of a speech, an event, an agreement, a zone
        const Entity* target = nullptr;
        for (std::size_t i = open + 1; i < close; ++i) {
            parties.insert(parties.end(), tokens[i].entities.begin(), tokens[i].entities.end());
            programme = programme || tokens[i].kind == TokenKind::programme;
            has_mechanism =
                has_mechanism || (tokens[i].is(WordClass::mechanism) && !is_mechanism(tokens[i], "model"));
            has_plus = has_plus || tokens[i].is_mark(plus);
            is_list = is_list || tokens[i].is_mark(enumeration_comma);
            const bool opens_saying =
                i == open + 1 && ((tokens[i].is(WordClass::directive) && tokens[i].size() > 1) ||
                                  tokens[i].is(WordClass::place_preposition));
            const bool is_event = i + 1 == close && !tokens[i].is(WordClass::programme_tail) &&
                                  tokens[i].is_any({WordClass::event, WordClass::trade, WordClass::agreement,
                                                    WordClass::zone_head}) &&
                                  !tokens[i].is(WordClass::mechanism);
            only_name = only_name && (tokens[i].kind != TokenKind::mark || tokens[i].is_mark(dash)) &&
                        !tokens[i].is_any({WordClass::joint_build, WordClass::build, WordClass::policy_verb});
            says = says || tokens[i].is_mark(colon) || tokens[i].is_mark(comma) || opens_saying || is_event;
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
            names_programme(tokens, open, close)) {
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
        const bool model = parties.size() >= 2 && close + 1 < tokens.size() &&
                           is_mechanism(tokens[close + 1], "model") && !tokens[open + 1].is_mark(dash);
        const bool named = !has_plus && !is_list;
        const bool mechanism = has_mechanism && !says && (named || parties.size() > 1);
        if (has_mechanism && only_name && parties.size() > 1 && tokens[close - 1].is(WordClass::zone_head)) {
            token.kind = TokenKind::party; // a zone that is named after what it comes from
            token.is_pattern = true;
            token.entities = store.keep(Entity{EntityKind::zone, text_of(chars, inner_begin, inner_end)});
            fuse(tokens, open, close + 1, token);
            tokens[open].begin = inner_begin;
            tokens[open].end = inner_end;
            continue;
        }
        if (mechanism || plus_name || model) {
            token.entities =
                store.keep(has_plus || model || parties.size() >= 2 ? parties : std::vector<Entity>{});
            fuse(tokens, open, close + 1, token);
            tokens[open].begin = inner_begin;
            tokens[open].end = inner_end;
        }
    }
}

} // namespace jiedui::loaders::detail
