// SPDX-License-Identifier: Apache-2.0
#include "names/level.hpp"
#include "names/lexing.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

bool both_bodies(const GazetteerEntry* entry, const Token* before) {
    return entry->entity.kind == EntityKind::organization &&
           before->entities.front().kind == EntityKind::organization;
}

/// The first of the strong, else of the weak entries that passes the test.
template <class Test> const GazetteerEntry* first_of(const Term& term, const Test& test) {
    for (const auto* entries : {&term.strong, &term.weak}) {
        const auto at = std::find_if(entries->begin(), entries->end(), test);
        if (at != entries->end()) {
            return *at;
        }
    }
    return nullptr;
}

} // namespace

const Token* Lexer::previous_party() const {
    const bool any = !tokens_.empty() && tokens_.back().kind == TokenKind::party && !tokens_.back().compound;
    return any && tokens_.back().entities.size() == 1 ? &tokens_.back() : nullptr;
}

const Token* Lexer::possessor() const {
    const std::size_t n = tokens_.size();
    const bool owned = n >= 2 && tokens_[n - 1].is(WordClass::of) &&
                       tokens_[n - 2].kind == TokenKind::party && !tokens_[n - 2].compound;
    return owned && tokens_[n - 2].entities.size() == 1 ? &tokens_[n - 2] : nullptr;
}

const Token* Lexer::sibling() const {
    const std::size_t n = tokens_.size();
    if (n < 2 || !(tokens_[n - 1].is_any({WordClass::list, WordClass::hub}) ||
                   tokens_[n - 1].is_mark(enumeration_comma))) {
        return nullptr;
    }
    return tokens_[n - 2].kind == TokenKind::party && tokens_[n - 2].entities.size() == 1 ? &tokens_[n - 2]
                                                                                          : nullptr;
}

bool Lexer::under(const GazetteerEntry* entry, const Entity& outer) const {
    return entry->entity != outer && vocabulary_.gazetteer().lies_in(*entry, outer);
}

bool Lexer::shares_parent(const GazetteerEntry* entry, const Entity& other) const {
    const auto* known = vocabulary_.gazetteer().find(other);
    return known != nullptr && known->entity != entry->entity &&
           std::any_of(entry->within.begin(), entry->within.end(), [&](const Entity& parent) {
               return parent.kind == EntityKind::region &&
                      std::find(known->within.begin(), known->within.end(), parent) != known->within.end();
           });
}

bool Lexer::starts_list(std::size_t at, EntityKind kind) {
    const bool joined = at + 1 < chars_.size() &&
                        (chars_[at] == enumeration_comma || word_at(at, {WordClass::list, WordClass::hub}));
    return joined && is_strong_name(at + 1, kind);
}

bool Lexer::is_strong_name(std::size_t at, EntityKind kind) {
    vocabulary_.matcher().matches(chars_, at, lookahead_);
    return std::any_of(lookahead_.begin(), lookahead_.end(), [&](const Matcher::Match& match) {
        const auto& strong = vocabulary_.term(match.word).strong;
        return std::any_of(strong.begin(), strong.end(),
                           [kind](const GazetteerEntry* entry) { return entry->entity.kind == kind; });
    });
}

const GazetteerEntry* Lexer::beside_party(const Term& term) const {
    const Token* before = previous_party();
    if (before == nullptr) {
        const Token* owner = possessor();
        return owner == nullptr ? nullptr : first_of(term, [&](const GazetteerEntry* entry) {
            return entry->entity.kind == EntityKind::region && under(entry, owner->entities.front());
        });
    }
    const Entity& outer = before->entities.front();
    const auto* inside = first_of(term, [&](const GazetteerEntry* entry) {
        const bool context = entry->entity.kind == EntityKind::zone && outer.kind == EntityKind::region &&
                             entry->within.empty();
        return context || under(entry, outer);
    });
    if (inside != nullptr || !term.words.empty()) {
        return inside;
    }
    const auto body = std::find_if(term.weak.begin(), term.weak.end(),
                                   [&](const GazetteerEntry* entry) { return both_bodies(entry, before); });
    return body == term.weak.end() ? nullptr : *body;
}

bool Lexer::ends_or_lists(std::size_t at, EntityKind kind) {
    using enum WordClass;
    const bool ends =
        at >= chars_.size() || (vocabulary_.is_mark(chars_[at]) && chars_[at] != enumeration_comma);
    return ends || starts_list(at, kind) ||
           word_at(at, {each, etc, pair, modal, joint, joint_build, mutual, transitive, aid});
}

const GazetteerEntry* Lexer::beside_sibling(const Term& term, std::size_t length) {
    const Token* before = term.words.empty() ? sibling() : nullptr;
    if (before == nullptr) {
        return nullptr;
    }
    const auto* entry = first_of(term, [&](const GazetteerEntry* e) {
        return shares_parent(e, before->entities.front()) || level_of(e) >= Level::city ||
               both_bodies(e, before);
    });
    const bool only = entry == nullptr && term.strong.empty() && term.weak.size() == 1 &&
                      term.weak.front()->entity.kind == EntityKind::region &&
                      before->entities.front().kind == EntityKind::region;
    const bool stands =
        only && (ends_or_lists(at_ + length, EntityKind::region) || list_ends_with_class(at_ + length, 2));
    return stands ? term.weak.front() : entry;
}

bool Lexer::list_ends_with_class(std::size_t at, std::size_t least) {
    constexpr std::size_t most = 12; ///< places; longer lists are told apart by other signs
    std::size_t places = 1;
    while (places < most && at + 1 < chars_.size()) {
        std::size_t joint = chars_[at] == enumeration_comma ? 1 : 0;
        if (joint == 0 && word_at(at, {WordClass::list, WordClass::hub})) {
            joint = lookahead_[lookahead_.size() - 1].length;
        }
        if (joint == 0) {
            break;
        }
        vocabulary_.matcher().matches(chars_, at + joint, lookahead_);
        const auto place = std::find_if(lookahead_.rbegin(), lookahead_.rend(), [this](const auto& match) {
            const Term& term = vocabulary_.term(match.word);
            const auto is_region = [](const GazetteerEntry* entry) {
                return entry->entity.kind == EntityKind::region;
            };
            return std::any_of(term.strong.begin(), term.strong.end(), is_region) ||
                   std::any_of(term.weak.begin(), term.weak.end(), is_region);
        });
        if (place == lookahead_.rend()) {
            return false;
        }
        at += joint + place->length;
        ++places;
    }
    return places >= least && word_at(at, {WordClass::pair});
}

const GazetteerEntry* Lexer::opens_list(const Term& term, std::size_t length) {
    if (!term.strong.empty() || !term.words.empty()) {
        return nullptr;
    }
    if (term.weak.size() == 1 && term.weak.front()->entity.kind == EntityKind::region &&
        list_ends_with_class(at_ + length, 3)) {
        return term.weak.front();
    }
    const auto at = std::find_if(term.weak.begin(), term.weak.end(), [&](const GazetteerEntry* entry) {
        const EntityKind kind = entry->entity.kind;
        return (context_.is_cell && level_of(entry) >= Level::city) ||
               (kind == EntityKind::area && is_strong_name(at_ + length, kind)) ||
               ((level_of(entry) >= Level::city || kind == EntityKind::zone || kind == EntityKind::area) &&
                starts_list(at_ + length, kind));
    });
    return at == term.weak.end() ? nullptr : *at;
}

bool Lexer::ends_with(const GazetteerEntry& entry, std::size_t length) const {
    return entry.entity.name.ends_with(encode_utf8(chars_.substr(at_, length)));
}

const GazetteerEntry* Lexer::spelt_out(const Term& term, std::size_t length) {
    constexpr std::size_t own_word = 3; ///< characters; shorter ends of names are also other words
    if (!term.strong.empty() || !term.words.empty()) {
        return nullptr;
    }
    const GazetteerEntry* found = nullptr;
    for (const GazetteerEntry* entry : term.weak) {
        const EntityKind kind = entry->entity.kind;
        const bool ends_name = (kind == EntityKind::area || kind == EntityKind::zone) && length >= own_word &&
                               ends_with(*entry, length);
        const bool stands = ends_name || sibling() != nullptr || starts_list(at_ + length, kind);
        if (stands && is_told(*entry)) {
            if (found != nullptr) {
                return nullptr;
            }
            found = entry;
        }
    }
    return found;
}

const GazetteerEntry* Lexer::governed(const Term& term, std::size_t length) {
    if (term.weak.size() != 1 || !term.strong.empty() || !term.words.empty() ||
        term.weak.front()->entity.kind != EntityKind::region) {
        return nullptr;
    }
    const GazetteerEntry* entry = term.weak.front();
    const std::string& name = entry->entity.name;
    const auto longer = [&](const std::string& alias) {
        return alias.size() > name.size() && alias.starts_with(name);
    };
    const bool in_short =
        std::ranges::any_of(entry->aliases, longer) || std::ranges::any_of(entry->weak, longer);
    const bool aided = !tokens_.empty() && tokens_.back().is(WordClass::aid) && !in_short &&
                       name.size() == encode_utf8(chars_.substr(at_, length)).size() &&
                       !begins_word(at_ + length - 1);
    return aided || word_at(at_ + length, {WordClass::city_class}) ? entry : nullptr;
}

bool Lexer::is_zone_elsewhere(const GazetteerEntry& entry, std::size_t length) {
    constexpr std::size_t head = 2; ///< characters
    const Token* before = previous_party();
    return before != nullptr && before->entities.front().kind == EntityKind::region && before->end == at_ &&
           level_of(&entry) == Level::county && length > head && !under(&entry, before->entities.front()) &&
           word_at(at_ + length - head, {WordClass::zone_head});
}

bool Lexer::lies_abroad() const {
    const std::size_t n = tokens_.size();
    return n >= 3 && tokens_[n - 1].is(WordClass::own_prefix) && tokens_[n - 2].kind == TokenKind::text &&
           tokens_[n - 3].kind == TokenKind::party && tokens_[n - 3].entities.size() == 1 &&
           tokens_[n - 3].entities.front().kind == EntityKind::country &&
           (vocabulary_.home() == nullptr || tokens_[n - 3].entities.front() != vocabulary_.home()->entity);
}

const GazetteerEntry* Lexer::in_context(const Term& term, std::size_t length) const {
    for (const Entity& region : context_.regions) {
        const auto fits = [&](const GazetteerEntry* entry) {
            return under(entry, region) || entry->entity == region;
        };
        for (const auto* entry : term.strong) {
            if (fits(entry)) {
                return entry;
            }
        }
        for (const auto* entry : term.weak) {
            const bool region_in_cell = context_.is_cell && entry->entity.kind == EntityKind::region;
            if (term.words.empty() && fits(entry) &&
                (region_in_cell || (entry->entity.kind == EntityKind::region && ends_with(*entry, length)))) {
                return entry;
            }
        }
    }
    return nullptr;
}

const GazetteerEntry* Lexer::resolve(const Term& term, std::size_t length) {
    if (const auto* entry = beside_party(term)) {
        return entry;
    }
    if (const auto* entry = beside_sibling(term, length)) {
        return entry;
    }
    if (term.strong.size() == 1) {
        return term.strong.front();
    }
    if (const auto* entry = opens_list(term, length)) {
        return entry;
    }
    if (const auto* entry = spelt_out(term, length)) {
        return entry;
    }
    if (const auto* entry = governed(term, length)) {
        return entry;
    }
    const auto* entry = in_context(term, length);
    if (entry == nullptr && term.strong.size() > 1 && ambiguities_ != nullptr) {
        report(term, length);
    }
    return entry;
}

void Lexer::report(const Term& term, std::size_t length) {
    Ambiguity ambiguity{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + length), {}};
    for (const auto* entry : term.strong) {
        ambiguity.candidates.push_back(entry->entity);
    }
    ambiguities_->push_back(std::move(ambiguity));
}

void Lexer::push_name(const GazetteerEntry& entry, std::size_t length) {
    Token token;
    token.kind = TokenKind::party;
    token.entities = {&entry.entity, 1};
    const Token* parent = previous_party();
    if (const Token* owner = possessor(); owner != nullptr && under(&entry, owner->entities.front())) {
        tokens_.pop_back(); // "the county X of the prefecture Y" is X
        parent = previous_party();
    }
    if (parent == nullptr) {
        push(token, length);
        return;
    }
    const Entity& outer = parent->entities.front();
    const EntityKind kind = entry.entity.kind;
    const bool context = kind == EntityKind::zone && outer.kind == EntityKind::region;
    const bool inside =
        kind != EntityKind::organization && outer.kind == EntityKind::region && under(&entry, outer);
    const bool home_body =
        kind == EntityKind::organization && outer.kind == EntityKind::country &&
        (under(&entry, outer) || (vocabulary_.home() != nullptr && outer == vocabulary_.home()->entity));
    const bool in_area = kind == EntityKind::region && outer.kind == EntityKind::area;
    const bool once_inside = kind == EntityKind::region && outer.kind == EntityKind::region && length > 2 &&
                             level_of(vocabulary_.gazetteer().find(outer)) == Level::province &&
                             level_of(&entry) < Level::city; // a county under the province of then
    const bool seat = kind == EntityKind::organization && outer.kind == EntityKind::region &&
                      entry.within.empty(); // a firm behind the place where it sits
    if (inside || context || in_area || home_body || once_inside || seat) {
        const std::uint32_t begin = parent->begin;
        tokens_.pop_back();
        push(token, length);
        tokens_.back().begin = begin;
        return;
    }
    push(token, length);
}

} // namespace jiedui::loaders::detail
