// SPDX-License-Identifier: Apache-2.0
// Groups of parties: which part each of them takes in the sentence.
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

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
        return i >= 2 &&
               (tokens_[i - 2].is(WordClass::mutual) || tokens_[i - 2].is(WordClass::build) ||
                tokens_[i - 2].is(WordClass::joint_build) || tokens_[i - 2].kind == TokenKind::programme);
    }
    return token->mark != dash && token->mark != plus && token->mark != open_quote;
}

bool SentenceReader::acts_next(const Group& group) const {
    if (group.last >= tokens_.size()) {
        return false;
    }
    const Token* token = before(group.first);
    const Token* verb = token;
    for (std::size_t k = group.first;
         verb != nullptr && verb->is(WordClass::generic) && !verb->is(WordClass::policy_verb) && k > 1; --k) {
        verb = &tokens_[k - 2]; // "speeds up the modern X's building"
    }
    const Token& next = tokens_[group.last];
    const bool is_object =
        verb != nullptr && (verb->is(WordClass::policy_verb) || verb->is(WordClass::build));
    const bool built = next.is(WordClass::build) && is_object; // "speed up X's building"
    const bool of_build = token != nullptr && token->is(WordClass::build) && !next.is(WordClass::hub);
    if (built || of_build) {
        return false;
    }
    const bool dash_next =
        next.is_mark(dash) && party_at(group.last + 1) && pairing_title() && !in_quoted_name(group.first);
    return dash_next || is_predicate(tokens_[verb_at(group.last)]) || next.kind == TokenKind::programme ||
           is_motion(next) || sends_ahead(group.last);
}

std::size_t SentenceReader::on_group_apart(const Group& group) {
    const Token* token = before(group.first);
    const Token* next = group.last < tokens_.size() ? &tokens_[group.last] : nullptr;
    const Word* none = next != nullptr ? next->as(WordClass::none) : nullptr;
    const bool joined = token != nullptr && token->is(WordClass::hub);
    const bool speaks = !joined && none != nullptr && none->value == "about"; // "A on ...", in a title
    const bool directs = next != nullptr && next->is(WordClass::directive) && is_ministry(group.members);
    if (speaks || directs) { // who has others act is no party
        return group.last;
    }
    const bool only_class =
        joined && next != nullptr && next->is(WordClass::aid) &&
        group.members.front().kind == EntityKind::organization && group.last + 1 < tokens_.size() &&
        (tokens_[group.last + 1].is_any({WordClass::class_noun, WordClass::own_prefix}) ||
         (tokens_[group.last + 1].kind == TokenKind::text && tokens_[group.last + 1].size() == 1)) &&
        !party_at(group.last + 2);
    if (only_class) { // "with the counties that A supports"
        here_.unnamed = true;
        return group.last + 1;
    }
    if (const std::size_t behind = behind_chain(group.last); behind != 0) {
        return behind;
    }
    if (const std::size_t behind = on_listed_pair(group); behind != 0) {
        return behind;
    }
    if (const std::size_t behind = on_agreement(group, token); behind != 0) {
        return behind;
    }
    if (goes_on_behind_comma(group)) {
        scene_.right.insert(scene_.right.end(), group.members.begin(), group.members.end());
        scene_.right_segment = segment_;
        scene_.right_end = group.last + 1;
        return group.last;
    }
    if (country_compound(group)) {
        return on_countries(group);
    }
    if (const auto pair = country_pair(group); !pair.empty()) {
        return on_countries(pair);
    }
    if (token != nullptr && token->is(WordClass::settle)) {
        on_settle(group.first, group);
        const bool attribute = next != nullptr && next->is(WordClass::of);
        return attribute ? object_end(tokens_, group.last + 1, ObjectPlace::attribute) : group.last;
    }
    const bool of_subject =
        group.compound && group.members.size() == 2 && next != nullptr && next->is(WordClass::mutual) &&
        scene_.left.size() == 1 &&
        std::find(group.members.begin(), group.members.end(), scene_.left.front()) != group.members.end();
    if (of_subject) { // the mechanism of the subject with another: the subject stays
        const Scene kept = scene_;
        set_left(group);
        on_mutual(group.last, *next->as(WordClass::mutual));
        scene_ = kept;
        return group.last + 1;
    }
    return 0;
}

bool SentenceReader::goes_on_behind_comma(const Group& group) const {
    if (scene_.right.empty() || scene_.right_segment + 1 != segment_ || scene_.right_end != group.first ||
        scene_.right.front().kind != EntityKind::organization ||
        group.members.front().kind != EntityKind::organization) {
        return false;
    }
    constexpr ClassSet ends{WordClass::pair, WordClass::class_noun, WordClass::etc};
    constexpr std::size_t longest = 40; ///< tokens
    std::size_t last = group.last;
    while (last + 1 < std::min(tokens_.size(), group.last + longest) && tokens_[last].is_mark(comma) &&
           party_at(last + 1)) {
        last = read_group(tokens_, last + 1, vocabulary_).last;
    }
    return tokens_[last - 1].is_any(ends) || (last < tokens_.size() && tokens_[last].is_any(ends));
}

std::size_t SentenceReader::on_group(std::size_t i) {
    const Group group = read_group(tokens_, i, vocabulary_);
    const Token* token = before(i);
    here_.people = here_.people || tokens_[i].has_people;
    if (sent_to_ != nullptr && token != nullptr &&
        token->is_any({WordClass::directive, WordClass::place_preposition})) {
        on_arrival(group);
    }
    if (const std::size_t behind = on_group_apart(group); behind != 0) {
        return behind;
    }
    if (token != nullptr && token->is(WordClass::hub) && joins_unknown(i - 1)) {
        scene_ = {};
        here_.unnamed = true;
        here_.unknown_subject = true;
        return group.last;
    }
    const Token* next = group.last < tokens_.size() ? &tokens_[group.last] : nullptr;
    if (token == nullptr || !takes_role(group, *token)) {
        const bool only_place = token != nullptr && token->is(WordClass::place_preposition) &&
                                (next == nullptr || !next->is(WordClass::hub) || next->is(WordClass::joint));
        if (next != nullptr && next->is(WordClass::hub) && !only_place) {
            set_left(group);
        } else if (only_place) {
            here_.place = group.members;
            here_.place_pair = tokens_[group.last - 1].is(WordClass::pair);
            if (next != nullptr && next->is(WordClass::build) && scene_.left.empty()) {
                return on_build_at(group);
            }
        } else {
            on_subject(group);
        }
    }
    if (scene_.left != group.members && group.members.front().kind == EntityKind::region) {
        mentioned_.insert(mentioned_.end(), group.members.begin(), group.members.end());
    }
    on_pair_word(group);
    return group.last;
}

std::size_t SentenceReader::on_agreement(const Group& group, const Token* before) {
    const Word* preposition = before != nullptr ? before->as(WordClass::place_preposition) : nullptr;
    const bool topic =
        group.last < tokens_.size() && tokens_[group.last].kind == TokenKind::text; // "on tourism"
    const std::size_t cue = group.last + (topic ? 1U : 0U);
    const Word* word = cue < tokens_.size() ? tokens_[cue].as(WordClass::mutual) : nullptr;
    if (preposition == nullptr || preposition->value != "by" || group.members.size() < 2 || word == nullptr) {
        return 0;
    }
    const Scene kept = scene_; // who acts by it is named behind it, or before
    set_left(group);
    on_mutual(cue, *word);
    scene_ = kept;
    return cue + 1;
}

bool SentenceReader::takes_role(const Group& group, const Token& before) {
    const bool in_step = group.last < tokens_.size() && tokens_[group.last].is(WordClass::each);
    const std::size_t aid = group.last + (in_step ? 1 : 0);
    const bool aid_next = aid < tokens_.size() && tokens_[aid].is(WordClass::aid) && !party_at(aid + 1);
    if (before.is(WordClass::passive)) {
        here_.agents = group.members;
        return true;
    }
    if (const Word* agent = before.as(WordClass::agent_preposition)) {
        here_.agents = group.members;
        const bool acts_on_left = aid_next && !scene_.left.empty();
        const bool origin = before.size() == 1 && agent->value == "origin";
        const bool sends = group.last < tokens_.size() && tokens_[group.last].is(WordClass::dispatch);
        if (!acts_on_left && (!origin || sends)) {
            set_left(group);
        }
        return true;
    }
    const bool dashed = before.is_mark(dash) && group.first >= 2 && party_at(group.first - 2) &&
                        !in_quoted_name(group.first) && pairing_title();
    if (before.is(WordClass::hub) || dashed) {
        set_right(group, before, dashed);
        return true;
    }
    if (before.is(WordClass::of) && joins_related(group)) {
        return true;
    }
    if (here_.open_hub != nullptr && before.is(WordClass::of) && group.first >= 3 &&
        here_.open_hub == &tokens_[group.first - 3] && group.members.front().kind == EntityKind::region &&
        group.last < tokens_.size() && tokens_[group.last].kind != TokenKind::text) { // "with nearby A and B"
        set_right(group, *here_.open_hub, false);
        here_.unnamed = false;
        here_.open_hub = nullptr;
        return true;
    }
    if (here_.open_hub != nullptr && joins_list(before)) { // "with neighbouring places and B"
        set_right(group, *here_.open_hub, false);
        here_.unnamed = false;
        here_.open_hub = nullptr;
        return true;
    }
    const bool relative = aid_next && follows(group.last, WordClass::of); // "to B, which A supports"
    if (before.is(WordClass::aim_preposition) && !relative) {
        on_aim(group, before);
        on_arrival(group);
        if (names_topic(group)) {
            set_left(group);
        }
        return true;
    }
    return false;
}

bool SentenceReader::joins_related(const Group& group) {
    if (group.first < 3 || !tokens_[group.first - 3].is(WordClass::hub)) {
        return false;
    }
    const Token& cue = tokens_[group.first - 2];
    const Word* aid = cue.as(WordClass::aid);
    const Word* mutual = cue.as(WordClass::mutual);
    if (aid == nullptr && mutual == nullptr) {
        return false;
    }
    set_right(group, tokens_[group.first - 3], false);
    if (aid != nullptr) {
        Entities supporters = scene_.left;
        Entities objects = scene_.right;
        swap_by_region(supporters, objects);
        report_aid(*parse_relation(aid->value), supporters, objects, scene_.from_context);
    } else {
        tie(*parse_relation(mutual->value), "hub", Basis::apart);
    }
    return true;
}

void SentenceReader::on_subject(const Group& group) {
    const Token* token = before(group.first);
    const bool acts = acts_next(group);
    const bool own_cue = (group.compound || !group.compounds.empty()) && cue_ahead(group.last);
    const bool subject = acts || own_cue || starts_segment(group.first) || acts_as_one(group, token);
    if (subject && (scene_.right.empty() || acts || (own_cue && scene_.right_segment < segment_))) {
        set_left(group);
        set_compounds(group);
    }
}

bool SentenceReader::acts_as_one(const Group& group, const Token* before) const {
    if (before == nullptr || !before->is_any({WordClass::policy_verb, WordClass::build}) ||
        group.members.size() < 2) {
        return false;
    }
    std::size_t cue = group.last + 1;
    while (cue < tokens_.size() && tokens_[cue].is(WordClass::policy_verb)) {
        ++cue;
    }
    const bool with_each_other = tokens_[group.last - 1].is(WordClass::pair);
    const bool of_cue = group.last < tokens_.size() && tokens_[group.last].is(WordClass::of) &&
                        cue < tokens_.size() && tokens_[cue].is(WordClass::mutual);
    return with_each_other || of_cue;
}

bool SentenceReader::is_ministry(const Entities& members) const {
    const auto* entry = members.size() == 1 ? vocabulary_.gazetteer().find(members.front()) : nullptr;
    return entry != nullptr && entry->entity.kind == EntityKind::organization && !entry->within.empty() &&
           entry->within.front().kind == EntityKind::organization;
}

bool SentenceReader::is_state(const Entities& members) const {
    const auto* home = vocabulary_.home();
    const auto* entry = members.size() == 1 ? vocabulary_.gazetteer().find(members.front()) : nullptr;
    return home != nullptr && entry != nullptr &&
           (entry == home ||
            (entry->entity.kind == EntityKind::organization && entry->within == Entities{home->entity}));
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

} // namespace jiedui::loaders::detail
