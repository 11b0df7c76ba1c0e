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
            tied_ = false;
            acts_together_ = false;
            joint_in_segment_ = false;
            acted_ = false;
            aim_.clear();
            place_.clear();
            agents_.clear();
            people_ = false;
            result_ = false;
            denied_ = false;
            unnamed_ = false;
            unknown_subject_ = false;
            open_hub_ = nullptr;
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
        joint_in_segment_ = true;
        acts_together_ = acts_together_ || (acts && (!scene_.right.empty() || i == scene_.left_end));
    }
    const bool other_subject =
        token.is(WordClass::directive) && (follows(i, WordClass::class_noun) || follows_prefix(i));
    if (other_subject &&
        scene_.right.empty()) { // "guide enterprises to ...": someone unnamed acts from here on
        settle();
        scene_ = {};
    }
    if (token.is(WordClass::each) && scene_.left.size() > 1) {
        scene_.in_step = true;
    }
    if (token.is(WordClass::hub) && joins_unnamed(i)) {
        unnamed_ = true;
        open_hub_ = &token;
    }
    if (token.is(WordClass::negation)) {
        on_negation(i);
        return i + 1;
    }
    if (token.is(WordClass::pair)) {
        on_anaphora(i);
    }
    if (const Word* word = token.as(WordClass::aid)) {
        return on_aid(i, *word);
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
    people_ = people_ || token.is(WordClass::person);
    result_ = result_ || token.is(WordClass::result);
    if (token.is(WordClass::service)) {
        on_service();
    }
    if (const Word* word = token.as(WordClass::transfer)) {
        on_transfer(*word);
    }
    if (const Word* word = token.as(WordClass::dispatch)) {
        on_dispatch(i, *word);
        return i + 1;
    }
    if (const Word* word = token.as(WordClass::transitive);
        word != nullptr && (party_at(i + 1) || !token.is(WordClass::mutual))) {
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
        word != nullptr && (acted_ || word->value == "strong")) {
        on_research(i);
    }
    acted_ = acted_ || token.is(WordClass::action);
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

bool SentenceReader::starts_segment(std::size_t i) const {
    const Token* token = before(i);
    if (token == nullptr || token->is(WordClass::directive) || token->is(WordClass::dispatch) ||
        token->is(WordClass::sign)) {
        return true;
    }
    if (token->is(WordClass::list) && i >= 2) { // behind classes of bodies that name nobody
        return scene_.left.empty() &&
               (tokens_[i - 2].is(WordClass::class_noun) || tokens_[i - 2].kind == TokenKind::text);
    }
    if (token->kind != TokenKind::mark) {
        return false;
    }
    if (token->mark == enumeration_comma) { // a list of assertions: behind a cue a new one starts
        return i >= 2 && (tokens_[i - 2].is(WordClass::mutual) || tokens_[i - 2].is(WordClass::build) ||
                          tokens_[i - 2].kind == TokenKind::programme);
    }
    return token->mark != dash && token->mark != plus && token->mark != open_quote;
}

std::size_t SentenceReader::on_group(std::size_t i) {
    const Group group = read_group(tokens_, i, vocabulary_);
    const Token* token = before(i);
    const bool has_next = group.last < tokens_.size();
    const Token* verb = token;
    for (std::size_t k = i;
         verb != nullptr && verb->is(WordClass::generic) && !verb->is(WordClass::policy_verb) && k > 1; --k) {
        verb = &tokens_[k - 2]; // "speeds up the modern X's building"
    }
    const bool is_object =
        verb != nullptr && (verb->is(WordClass::policy_verb) || verb->is(WordClass::build));
    const bool dash_next = has_next && tokens_[group.last].is_mark(dash) && party_at(group.last + 1) &&
                           pairing_title() && !in_quoted_name(i);
    const bool built =
        has_next && tokens_[group.last].is(WordClass::build) && is_object; // "speed up X's building"
    const bool of_build = token != nullptr && token->is(WordClass::build) && has_next &&
                          !tokens_[group.last].is(WordClass::hub);
    const bool predicate_next = has_next && !built && !of_build &&
                                (is_predicate(tokens_[verb_at(group.last)]) || dash_next ||
                                 tokens_[group.last].kind == TokenKind::programme ||
                                 is_motion(tokens_[group.last]) || sends_ahead(group.last));
    const bool dash_before =
        token != nullptr && token->is_mark(dash) && i >= 2 && party_at(i - 2) && !in_quoted_name(i);
    people_ = people_ || tokens_[i].has_people;
    if (sent_to_ != nullptr && token != nullptr &&
        token->is_any({WordClass::directive, WordClass::place_preposition})) {
        on_arrival(group);
    }
    const bool joined = token != nullptr && token->is(WordClass::hub);
    if (has_next && !joined && tokens_[group.last].is(WordClass::none) &&
        tokens_[group.last].as(WordClass::none)->value == "about") {
        return group.last; // "A on ...": who speaks, in a title
    }
    if (has_next && tokens_[group.last].is(WordClass::directive) && is_ministry(group.members)) {
        return group.last; // who has others act is no party
    }
    if (const std::size_t next = behind_chain(group.last); next != 0) {
        return next;
    }
    if (const std::size_t next = on_listed_pair(group); next != 0) {
        return next;
    }
    if (country_compound(group)) {
        return on_countries(group);
    }
    if (const auto pair = country_pair(group); !pair.empty()) {
        return on_countries(pair);
    }
    if (token != nullptr && token->is(WordClass::settle)) {
        on_settle(i, group);
        const bool attribute = group.last < tokens_.size() && tokens_[group.last].is(WordClass::of);
        return attribute ? object_end(tokens_, group.last + 1, ObjectPlace::attribute) : group.last;
    }
    const bool aside =
        group.compound && group.members.size() == 2 && has_next && !scene_.left.empty() &&
        tokens_[group.last].is(WordClass::mutual) && scene_.left.size() == 1 &&
        std::find(group.members.begin(), group.members.end(), scene_.left.front()) != group.members.end();
    if (aside) { // the mechanism of the subject with another: the subject stays
        const Scene kept = scene_;
        set_left(group);
        on_mutual(group.last, *tokens_[group.last].as(WordClass::mutual));
        scene_ = kept;
        return group.last + 1;
    }
    const bool in_step = has_next && tokens_[group.last].is(WordClass::each);
    const bool aid_next = group.last + (in_step ? 1 : 0) < tokens_.size() &&
                          tokens_[group.last + (in_step ? 1 : 0)].is(WordClass::aid) &&
                          !party_at(group.last + (in_step ? 2 : 1));
    const bool relative = aid_next && follows(group.last, WordClass::of); // "to B, which A supports"
    if (token != nullptr && token->is(WordClass::passive)) {
        agents_ = group.members;
    } else if (token != nullptr && token->is(WordClass::agent_preposition)) {
        agents_ = group.members;
        const bool acts_on_left = aid_next && !scene_.left.empty();
        const bool origin = token->size() == 1 && token->as(WordClass::agent_preposition)->value == "origin";
        if (!acts_on_left && (!origin || (has_next && tokens_[group.last].is(WordClass::dispatch)))) {
            set_left(group);
        }
    } else if (token != nullptr && token->is(WordClass::hub) && joins_unknown(i - 1)) {
        scene_ = {};
        unnamed_ = true;
        unknown_subject_ = true;
        return group.last;
    } else if (token != nullptr && (token->is(WordClass::hub) || (dash_before && pairing_title()))) {
        set_right(group, *token, dash_before);
    } else if (open_hub_ != nullptr && token != nullptr && joins_list(*token)) {
        set_right(group, *open_hub_, false); // "with neighbouring places and B"
        unnamed_ = false;
        open_hub_ = nullptr;
    } else if (token != nullptr && token->is(WordClass::aim_preposition) && !relative) {
        on_aim(group, *token);
        on_arrival(group);
        if (names_topic(group)) {
            set_left(group);
        }
    } else if (has_next && tokens_[group.last].is(WordClass::hub) &&
               !(token != nullptr && token->is(WordClass::place_preposition) &&
                 tokens_[group.last].is(WordClass::joint))) { // "in A jointly ...": A is only the place
        set_left(group);
    } else if (token != nullptr && token->is(WordClass::place_preposition)) {
        place_ = group.members;
        place_pair_ = tokens_[group.last - 1].is(WordClass::pair);
        if (has_next && tokens_[group.last].is(WordClass::build) && scene_.left.empty()) {
            return on_build_at(group);
        }
    } else if (const bool own_cue = group.compound && cue_ahead(group.last);
               starts_segment(i) || predicate_next || own_cue || acts_as_one(group, token)) {
        if (scene_.right.empty() || predicate_next || (own_cue && scene_.right_segment < segment_)) {
            set_left(group);
            set_compounds(group);
        }
    }
    if (scene_.left != group.members && group.members.front().kind == EntityKind::region) {
        mentioned_.insert(mentioned_.end(), group.members.begin(), group.members.end());
    }
    on_pair_word(group);
    return group.last;
}

bool SentenceReader::acts_as_one(const Group& group, const Token* before) const {
    return before != nullptr && before->is(WordClass::policy_verb) && group.members.size() > 1 &&
           tokens_[group.last - 1].is(WordClass::pair);
}

bool SentenceReader::is_ministry(const Entities& members) const {
    const auto* entry = members.size() == 1 ? vocabulary_.gazetteer().find(members.front()) : nullptr;
    return entry != nullptr && entry->entity.kind == EntityKind::organization && !entry->within.empty() &&
           entry->within.front().kind == EntityKind::organization;
}

bool SentenceReader::names_topic(const Group& group) const {
    const bool joined = follows(group.last - 1, WordClass::hub) && party_at(group.last + 1);
    const std::size_t cue = joined ? read_group(tokens_, group.last + 1, vocabulary_).last : tokens_.size();
    return cue < tokens_.size() && tokens_[cue].is(WordClass::mutual);
}

bool SentenceReader::sends_ahead(std::size_t at) const {
    constexpr std::size_t reach = 4; ///< tokens
    if (!tokens_[at].is(WordClass::aim_preposition) || !party_at(at + 1)) {
        return false;
    }
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(tokens_.size(), at + reach)),
                       [](const Token& token) { return token.is(WordClass::dispatch); });
}

bool SentenceReader::cue_ahead(std::size_t at) const {
    constexpr std::size_t reach = 8; ///< tokens
    const auto goes_on = [this](std::size_t i) {
        return tokens_[i].kind != TokenKind::party &&
               (tokens_[i].kind != TokenKind::mark || tokens_[i].is_mark(enumeration_comma));
    };
    for (std::size_t i = at; i < std::min(tokens_.size(), at + reach) && goes_on(i); ++i) {
        if (tokens_[i].is(WordClass::mutual)) {
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
