// SPDX-License-Identifier: Apache-2.0
#include "rules/sentence_reader.hpp"

#include "rules/fields.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {

SentenceReading SentenceReader::run() {
    for (const Governing& pair : context_.open) {
        parallel_.emplace_back();
        parallel_.back().left = pair.left;
        parallel_.back().right = pair.right;
        parallel_.back().open = &pair;
    }
    for (std::size_t i = 0; i < tokens_.size();) {
        i = step(i);
    }
    settle();
    on_led_pair();
    leave_open();
    const bool in_step =
        scene_.in_step && scene_.right.size() > 1; // pairs like with like: none of them goes on
    if (!in_step && ((!scene_.left.empty() && !scene_.from_context) || !scene_.right.empty())) {
        reading_.governing.left = scene_.left;
        reading_.governing.right = scene_.right;
        reading_.governing.together = scene_.together;
    } else if (context_.is_heading) {
        reading_.governing.left = only_party();
    }
    if (!reading_.governing.has_pair() && named_pair_.has_pair()) {
        reading_.governing = named_pair_;
    }
    return std::move(reading_);
}

Entities SentenceReader::only_party() const {
    Entities found;
    for (const Token& token : tokens_) {
        if (token.kind == TokenKind::party && !token.compound && token.entities.size() == 1 &&
            !token.is_pattern && token.entities.front().kind == EntityKind::region &&
            std::find(found.begin(), found.end(), token.entities.front()) == found.end()) {
            found.push_back(token.entities.front());
        }
    }
    return found.size() == 1 ? found : Entities{};
}

std::size_t SentenceReader::step(std::size_t i) {
    const Token& token = tokens_[i];
    switch (token.kind) {
    case TokenKind::party:
        return on_group(i);
    case TokenKind::programme:
        on_programme(i);
        return i + 1;
    case TokenKind::mark:
        if (token.mark == comma || token.mark == colon || ends_sentence(token.mark)) {
            settle();
            ++segment_;
            here_ = {};
            open_list(i);
        }
        return i + 1;
    case TokenKind::word:
        return on_word(i);
    case TokenKind::text:
        return i + 1;
    }
    return i + 1;
}

std::size_t SentenceReader::on_word(std::size_t i) {
    const Token& token = tokens_[i];
    const bool acts = follows(i, WordClass::action);
    if (token.is(WordClass::joint)) {
        here_.joint = true;
        here_.acts_together =
            here_.acts_together || (acts && (!scene_.right.empty() || i == scene_.left_end));
    }
    const bool other_subject =
        token.is(WordClass::directive) && (follows(i, WordClass::class_noun) || follows_prefix(i));
    if (other_subject &&
        scene_.right.empty()) { // "guide enterprises to ...": someone unnamed acts from here on
        settle();
        scene_ = {};
    }
    if (token.is(WordClass::self) && context_.own.empty() && starts_segment(i)) {
        settle();
        scene_ = {};
    }
    unknown_self_ = unknown_self_ || (token.is(WordClass::self) && context_.own.empty() && starts_segment(i));
    if (token.is(WordClass::each) && scene_.left.size() > 1) {
        scene_.in_step = true;
    }
    if (token.is(WordClass::hub) && joins_unnamed(i)) {
        here_.unnamed = true;
        here_.open_hub = &token;
    }
    if (token.is(WordClass::negation)) {
        on_negation(i);
        return i + 1;
    }
    if (token.is(WordClass::pair)) {
        on_anaphora(i);
    }
    const Word* aid = token.as(WordClass::aid);
    if (const Word* cue = aid != nullptr ? aid : token.as(WordClass::mutual); cue != nullptr) {
        const std::size_t partner = on_named_partner(i, *cue);
        if (const std::size_t next = partner != 0 ? partner : on_partner_of(i, *cue); next != 0) {
            return next;
        }
    }
    if (token.is(WordClass::action)) {
        on_joint_programme(i);
        if (const std::size_t next = on_undertaking(i); next != 0) {
            return next;
        }
    }
    if (aid != nullptr) {
        return on_aid(i, *aid);
    }
    if (token.is(WordClass::aimed_at) && token.target != nullptr) {
        on_aimed_at(i, *token.target);
    } else if (token.target != nullptr) {
        on_bare_aid(i, *token.target);
        return i + 1;
    }
    if (const Word* word = token.as(WordClass::joint_build)) {
        return on_joint_build(i, *word);
    }
    if (token.is(WordClass::sign)) {
        on_signing(i);
    }
    here_.people = here_.people || token.is(WordClass::person);
    here_.result = here_.result || token.is(WordClass::result);
    if (token.is(WordClass::service)) {
        on_service();
    }
    if (const Word* word = token.as(WordClass::transfer)) {
        on_transfer(i, *word);
    }
    if (const Word* word = token.as(WordClass::dispatch)) {
        on_dispatch(i, *word);
        return i + 1;
    }
    const bool of_compound = i > 0 && tokens_[i - 1].compound; // who cooperates stands before the word
    if (const Word* word = token.as(WordClass::transitive);
        word != nullptr && ((object_at(i + 1) && !of_compound) || !token.is(WordClass::mutual))) {
        return on_transitive(i, *word);
    }
    if (const Word* word = token.as(WordClass::mutual);
        word != nullptr && !(token.is(WordClass::joint) && acts)) {
        on_mutual(i, *word);
        return i + 1;
    }
    if (token.is(WordClass::build)) {
        return on_build(i);
    }
    if (const Word* word = token.as(WordClass::research);
        word != nullptr && (here_.acted || word->value == "strong")) {
        on_research(i);
    }
    here_.acted = here_.acted || token.is(WordClass::action);
    return i + 1;
}

bool SentenceReader::follows_prefix(std::size_t i) const {
    const Word* word = i + 1 < tokens_.size() ? tokens_[i + 1].as(WordClass::generic) : nullptr;
    return word != nullptr && word->value == "prefix";
}

const Token* SentenceReader::before(std::size_t i) const {
    if (i > 0 && tokens_[i - 1].is_mark(open_quote)) {
        --i;
    }
    return i > 0 ? &tokens_[i - 1] : nullptr;
}

std::size_t SentenceReader::verb_at(std::size_t i) const {
    while (i + 1 < tokens_.size() && tokens_[i].is(WordClass::modal)) {
        ++i;
    }
    return i;
}

bool SentenceReader::is_motion(const Token& token) {
    const Word* aim = token.as(WordClass::aim_preposition);
    return aim != nullptr && aim->value == "motion";
}

bool SentenceReader::is_predicate(const Token& token) {
    using enum WordClass;
    for (const WordClass c : {result, hub, transitive, mutual, aid, bare_aid, joint_build, joint, build,
                              action, each, dispatch}) {
        if (token.is(c)) {
            return true;
        }
    }
    return false;
}

std::string SentenceReader::text(std::uint32_t begin, std::uint32_t end) const {
    std::u32string name(chars_.substr(begin, end - begin));
    std::erase_if(name, [](char32_t c) { return c == open_quote || c == close_quote; });
    return encode_utf8(name);
}

std::vector<std::string> SentenceReader::fields(std::size_t i) const {
    return read_fields(chars_, tokens_, i);
}

SentenceReading read_sentence(std::u32string_view chars, const std::vector<Token>& tokens,
                              const SentenceContext& context, const VocabularyIndex& vocabulary) {
    return SentenceReader(chars, tokens, context, vocabulary).run();
}

} // namespace jiedui::loaders::detail
