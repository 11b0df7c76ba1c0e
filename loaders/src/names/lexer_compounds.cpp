// SPDX-License-Identifier: Apache-2.0
#include "names/lexing.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

bool Lexer::confirmed_at(std::size_t at) {
    using enum WordClass;
    return word_at(at, {mutual, transitive, aid, joint_build, build, joint, compound_follower, pair, hub});
}

bool Lexer::stands_free(std::size_t end) const {
    const bool free_before = tokens_.empty() || tokens_.back().kind == TokenKind::mark ||
                             (tokens_.back().kind == TokenKind::word && !tokens_.back().is(WordClass::none));
    const bool free_after = end >= chars_.size() || vocabulary_.is_mark(chars_[end]);
    return free_before && free_after;
}

bool Lexer::is_confirmed_compound(std::size_t end) {
    const bool wanted = !tokens_.empty() && tokens_.back().is_any({WordClass::hub, WordClass::transitive});
    return wanted || confirmed_at(end) || stands_free(end) ||
           word_at(end, {WordClass::zone_head, WordClass::platform_head});
}

bool Lexer::begins_word(std::size_t at) {
    vocabulary_.matcher().matches(chars_, at, lookahead_);
    return std::any_of(lookahead_.begin(), lookahead_.end(),
                       [](const Matcher::Match& match) { return match.length > 1; });
}

bool Lexer::is_clear(std::size_t size) {
    const bool goes_on = begins_word(at_ + size - 1);
    const auto name = chars_.substr(at_, size);
    return !goes_on && (size > 2 || std::any_of(name.begin(), name.end(), [this](char32_t c) {
                            return vocabulary_.is_clear_abbreviation(c);
                        }));
}

bool Lexer::province_compound() {
    Members members;
    std::size_t end = at_;
    while (const auto* province = end < chars_.size() ? vocabulary_.province(chars_[end]) : nullptr) {
        members.push_back(province);
        ++end;
    }
    const bool doubtful = members.size() > 2 && word_at(end - 1, {WordClass::generic}) &&
                          !confirmed_at(end) && !stands_free(end);
    if (doubtful) {
        members.pop_back(); // the last character is a word of its own
        --end;
    }
    if (members.size() > 2 && !doubtful && !is_confirmed_compound(end) &&
        !vocabulary_.is_clear_abbreviation(chars_[end - 1]) &&
        !(is_clear(members.size()) && cue_follows(end))) {
        members.pop_back(); // the last character belongs to the word behind it
        --end;
    }
    if (members.size() < 2) {
        return city_compound();
    }
    const bool broken = word_at(end, {WordClass::compound_breaker});
    return !broken && (is_confirmed_compound(end) || is_clear(members.size())) && push_compound(members, end);
}

bool Lexer::own_compound() {
    constexpr std::size_t longest = 4; ///< characters
    Members members;
    std::size_t end = at_;
    bool own = false;
    while (end < std::min(chars_.size(), at_ + longest)) {
        const auto* province = vocabulary_.province(chars_[end]);
        const auto* city = vocabulary_.city(chars_[end]);
        const auto is_own = [this](const GazetteerEntry* entry) {
            return entry != nullptr && std::find(context_.regions.begin(), context_.regions.end(),
                                                 entry->entity) != context_.regions.end();
        };
        const auto* member = is_own(city) || province == nullptr ? city : province;
        const bool inside =
            member != nullptr && std::any_of(members.begin(), members.end(), [&](const auto* other) {
                return under(member, other->entity) || under(other, member->entity);
            });
        if (member == nullptr || inside || begins_word(end)) {
            break;
        }
        own = own || is_own(member);
        members.push_back(member);
        ++end;
    }
    if (members.size() < 2 || word_at(end, {WordClass::compound_breaker})) {
        return false;
    }
    const auto told = [this](const GazetteerEntry* member) { return is_told(*member); };
    const bool stands =
        own ? confirmed_at(end) || cue_follows(end)
            : word_at(end, {WordClass::mutual, WordClass::transitive, WordClass::pair, WordClass::aid}) &&
                  std::ranges::all_of(members, told);
    return stands && push_compound(members, end);
}

bool Lexer::border_compound() {
    const auto* province = vocabulary_.province(chars_[at_]);
    const std::size_t end = at_ + 2;
    const bool listed = end < chars_.size() && chars_[end] == enumeration_comma;
    if (province == nullptr || end > chars_.size() || begins_word(at_ + 1) ||
        !(confirmed_at(end) || (listed && cue_follows(end)))) {
        return false;
    }
    std::size_t length = 0;
    const auto* country = country_at(at_ + 1, length);
    return country != nullptr && length == 1 && country != vocabulary_.home() && is_told(*province) &&
           is_told(*country) && push_compound({province, country}, end);
}

bool Lexer::city_compound() {
    if (own_compound()) {
        return true;
    }
    Members members;
    for (std::size_t i = at_; i < std::min(chars_.size(), at_ + 2); ++i) {
        const auto* province = vocabulary_.province(chars_[i]);
        const auto* city = province == nullptr ? vocabulary_.city(chars_[i]) : nullptr;
        if (province == nullptr && city == nullptr) {
            return false;
        }
        members.push_back(province != nullptr ? province : city);
    }
    const bool opens = tokens_.empty() || tokens_.back().kind == TokenKind::mark ||
                       tokens_.back().is_any({WordClass::directive, WordClass::policy_verb});
    const bool among_compounds = tokens_.size() > 1 && tokens_.back().is_mark(enumeration_comma) &&
                                 tokens_[tokens_.size() - 2].compound && at_ + 2 < chars_.size() &&
                                 chars_[at_ + 2] == enumeration_comma;
    const bool confirmed = word_at(at_ + 2, {WordClass::pair}) || among_compounds ||
                           (opens && word_at(at_ + 2, {WordClass::mechanism}));
    return members.size() == 2 && confirmed && push_compound(members, at_ + 2);
}

const GazetteerEntry* Lexer::country_at(std::size_t at, std::size_t& length) const {
    const auto candidates = vocabulary_.countries(chars_, at, length);
    const auto told = [this](const GazetteerEntry* entry) { return is_told(*entry); };
    if (candidates.empty()) {
        length = 1;
        const auto beginning = at < chars_.size() ? vocabulary_.countries_that_begin(chars_[at])
                                                  : std::span<const GazetteerEntry* const>{};
        const auto found = std::ranges::find_if(beginning, told);
        return found == beginning.end() ? nullptr : *found;
    }
    const auto found = candidates.size() > 1 ? std::ranges::find_if(candidates, told) : candidates.begin();
    return found == candidates.end() ? candidates.front() : *found;
}

bool Lexer::country_compound() {
    const auto* home = vocabulary_.home();
    std::size_t length = 0;
    if (home == nullptr || country_at(at_, length) != home) {
        return false;
    }
    Members members{home};
    std::size_t end = at_ + length;
    std::size_t length_of_last = 0;
    while (const auto* country = country_at(end, length)) {
        if (country == home) {
            break;
        }
        members.push_back(country);
        end += length;
        length_of_last = length;
    }
    if (members.size() > 2 &&
        !word_at(end, {WordClass::platform_head, WordClass::zone_head, WordClass::mutual, WordClass::generic,
                       WordClass::pair, WordClass::compound_follower}) &&
        !(end < chars_.size() && vocabulary_.is_mark(chars_[end]))) {
        members.pop_back(); // the last character belongs to the word behind it
        end -= length_of_last;
    }
    if (members.size() < 2 || !country_compound_goes_on(end)) {
        return false;
    }
    return push_compound(members, end);
}

bool Lexer::cue_follows(std::size_t end) {
    constexpr std::size_t reach = 14;
    for (std::size_t i = end; i < std::min(chars_.size(), end + reach); ++i) {
        if (chars_[i] == comma || chars_[i] == full_stop || chars_[i] == semicolon) {
            return false;
        }
        if (word_at(i, {WordClass::platform_head, WordClass::zone_head, WordClass::mutual})) {
            return true;
        }
    }
    return false;
}

bool Lexer::country_compound_goes_on(std::size_t end) {
    return !word_at(end, {WordClass::trade}) && (confirmed_at(end) || cue_follows(end));
}

bool Lexer::push_compound(const Members& members, std::size_t end) {
    std::vector<Entity> unique;
    for (const GazetteerEntry* member : members) {
        if (std::find(unique.begin(), unique.end(), member->entity) == unique.end()) {
            unique.push_back(member->entity);
        }
    }
    Token token;
    token.kind = TokenKind::party;
    token.entities = store_.keep(std::move(unique));
    token.compound = true;
    push(token, end - at_);
    return true;
}

bool Lexer::programme(std::size_t length) {
    const std::size_t after = at_ + length;
    if (after + 1 >= chars_.size()) {
        return false;
    }
    vocabulary_.matcher().matches(chars_, after, lookahead_);
    for (const auto& verb : lookahead_) {
        const std::size_t place = after + verb.length;
        const bool is_verb = vocabulary_.term(verb.word).classes.has(WordClass::programme_verb);
        const auto* province =
            is_verb && place < chars_.size() ? vocabulary_.province(chars_[place]) : nullptr;
        if (province != nullptr) {
            Token token;
            token.kind = TokenKind::programme;
            token.target = &province->entity;
            push(token, place + 1 - at_);
            return true;
        }
    }
    return false;
}

} // namespace jiedui::loaders::detail
