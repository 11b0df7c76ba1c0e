// SPDX-License-Identifier: Apache-2.0
#include "names/lexing.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <limits>

namespace jiedui::loaders::detail {

std::vector<Token> Lexer::run() {
    tokens_.clear();
    tokens_.reserve((chars_.size() - at_) / 2 + 1);
    while (at_ < chars_.size()) {
        if (const std::size_t end = end_of_text(); end > at_) {
            text(end - at_);
        } else {
            token();
        }
    }
    return std::move(tokens_);
}

void Lexer::token() {
    constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
    const char32_t c = chars_[at_];
    const bool is_mark = vocabulary_.is_mark(c);
    if (!is_mark && defined_name()) {
        return;
    }
    if (!is_mark || c == open_quote) {
        vocabulary_.matcher().matches(chars_, at_, matches_);
    }
    if (is_mark) {
        if (c == open_quote && accept_match(2, any)) {
            return; // a name that begins with a quotation mark
        }
        Token token;
        token.kind = TokenKind::mark;
        token.mark = c;
        push(token, 1);
    } else if (!accept_match(2, any) && !(vocabulary_.may_abbreviate_home(c) && country_compound()) &&
               !(may_begin_compound() && province_compound()) &&
               !(vocabulary_.may_abbreviate_region(c) && border_compound()) && !accept_match(1, 2)) {
        text(1);
    }
}

std::size_t Lexer::end_of_text() const {
    const auto begins_defined = [this](char32_t c) {
        return std::any_of(context_.defined.begin(), context_.defined.end(),
                           [c](const auto& short_name) { return short_name.first.front() == c; });
    };
    const bool defines = !context_.defined.empty();
    std::size_t end = at_;
    while (end < chars_.size() && !vocabulary_.may_begin_token(chars_, end) &&
           !(defines && begins_defined(chars_[end]))) {
        ++end;
    }
    return end;
}

void Lexer::push(const Token& token, std::size_t length) {
    tokens_.push_back(token);
    tokens_.back().begin = static_cast<std::uint32_t>(at_);
    tokens_.back().end = static_cast<std::uint32_t>(at_ + length);
    at_ += length;
}

void Lexer::text(std::size_t length) {
    if (!tokens_.empty() && tokens_.back().kind == TokenKind::text) {
        tokens_.back().end += static_cast<std::uint32_t>(length);
        at_ += length;
    } else {
        push({}, length);
    }
}

bool Lexer::ends_full_name(const std::string& full, std::size_t length) const {
    const std::size_t behind = at_ + length;
    const std::string name = encode_utf8(chars_.substr(at_, length));
    if (full.size() <= name.size() || !full.ends_with(name)) {
        return false;
    }
    const std::size_t before = decode_utf8(full, "name").size() - length;
    return at_ >= before && encode_utf8(chars_.substr(at_ - before, behind - at_ + before)) == full;
}

bool Lexer::defined_name() {
    for (const auto& [name, entities] : context_.defined) {
        if (name.front() == chars_[at_] && chars_.substr(at_, name.size()) == name &&
            !ends_full_name(entities.front().name, name.size())) {
            Token token;
            token.kind = TokenKind::party;
            token.entities = entities;
            token.compound = entities.size() > 1;
            push(token, name.size());
            return true;
        }
    }
    return false;
}

bool Lexer::accept_match(std::size_t least, std::size_t below) {
    for (auto m = matches_.rbegin(); m != matches_.rend() && m->length >= least; ++m) {
        if (m->length < below && accept(vocabulary_.term(m->word), m->length)) {
            return true;
        }
    }
    return false;
}

bool Lexer::accept(const Term& term, std::size_t length) {
    if (term.strong.empty() && term.weak.empty()) {
        return accept_word(term, length);
    }
    const auto* entry = resolve(term, length);
    const bool place = entry != nullptr &&
                       (entry->entity.kind == EntityKind::region || entry->entity.kind == EntityKind::area);
    if (place && (ends_other_name(at_ + length) || (length == 2 && body_overlaps()) || lies_abroad() ||
                  is_zone_elsewhere(*entry, length))) {
        entry = nullptr; // a town or a street of that name, or a seam
    }
    if (entry != nullptr) {
        push_name(*entry, length);
        return true;
    }
    return accept_word(term, length);
}

bool Lexer::accept_word(const Term& term, std::size_t length) {
    using enum WordClass;
    constexpr ClassSet yielding{mutual, research};
    if (term.classes.within(beside_names)) {
        return false; // also where it is no word at all
    }
    Token token;
    token.kind = TokenKind::word;
    token.classes = term.classes;
    token.words = term.words;
    if (token.is(programme_subject) && this->programme(length)) {
        return true;
    }
    if (token.is(programme_subject) && token.words.size() == 1) {
        return false;
    }
    if (token.is(aid_prefix)) {
        return this->aid_prefix(token, length);
    }
    if (token.is(WordClass::programme)) {
        token.kind = TokenKind::programme;
        token.forget_words();
    }
    token.target = term.target;
    if (token.classes.meets(yielding) && head_overlaps(length)) {
        return false; // the cue is part of a name: a shorter word, or text
    }
    if (!term.members.empty()) {
        token.kind = TokenKind::party;
        token.compound = true;
        token.entities = term.members;
    }
    push(token, length);
    return true;
}

bool Lexer::aid_prefix(Token token, std::size_t length) {
    const std::size_t place = at_ + length;
    const auto* province = place < chars_.size() ? vocabulary_.province(chars_[place]) : nullptr;
    if (province == nullptr) {
        return false;
    }
    token.target = &province->entity;
    push(token, length + 1);
    return true;
}

bool Lexer::head_overlaps(std::size_t length) {
    using enum WordClass;
    constexpr ClassSet heads{zone_head, platform_head, organization_head};
    for (std::size_t i = 1; i < length; ++i) {
        vocabulary_.matcher().matches(chars_, at_ + i, lookahead_);
        for (const auto& match : lookahead_) {
            if (i + match.length > length && vocabulary_.term(match.word).classes.meets(heads)) {
                return true;
            }
        }
    }
    return false;
}

bool Lexer::body_overlaps() {
    constexpr std::size_t shortest_body = 4; ///< characters
    if (tokens_.empty() || tokens_.back().kind != TokenKind::text) {
        return false;
    }
    vocabulary_.matcher().matches(chars_, at_ + 1, lookahead_);
    return std::any_of(lookahead_.begin(), lookahead_.end(), [this](const Matcher::Match& match) {
        const auto& strong = vocabulary_.term(match.word).strong;
        return match.length >= shortest_body && !strong.empty() &&
               strong.front()->entity.kind == EntityKind::organization;
    });
}

bool Lexer::ends_other_name(std::size_t at) {
    if (at >= chars_.size()) {
        return false;
    }
    vocabulary_.matcher().matches(chars_, at, lookahead_);
    return !lookahead_.empty() &&
           vocabulary_.term(lookahead_.rbegin()->word).classes.has(WordClass::name_suffix);
}

bool Lexer::word_at(std::size_t at, ClassSet classes) {
    if (at >= chars_.size()) {
        return false;
    }
    vocabulary_.matcher().matches(chars_, at, lookahead_);
    for (auto m = lookahead_.rbegin(); m != lookahead_.rend(); ++m) {
        const Term& term = vocabulary_.term(m->word);
        if (!term.words.empty()) {
            return term.classes.meets(classes);
        }
    }
    return false;
}

std::vector<Token> tokenize(std::u32string_view chars, std::size_t begin, std::size_t end,
                            const VocabularyIndex& vocabulary, const NameContext& context, EntityStore& store,
                            std::vector<Ambiguity>* ambiguities, std::vector<Token> buffer) {
    return Lexer(chars, begin, end, vocabulary, context, store, ambiguities, std::move(buffer)).run();
}

} // namespace jiedui::loaders::detail
