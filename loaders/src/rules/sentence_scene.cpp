// SPDX-License-Identifier: Apache-2.0
#include "names/level.hpp"
#include "rules/name_tokens.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <string_view>

namespace jiedui::loaders::detail {
namespace {

/// A body whose name goes on behind that of another one belongs to it.
bool is_branch(const Entity& body, const Entity& of) {
    return body.kind == EntityKind::organization && of.kind == EntityKind::organization &&
           body.name.size() > of.name.size() && body.name.starts_with(of.name);
}

/// The level that a word for several places asks for; what follows it in its form is their number.
std::string_view level_of_form(std::string_view form) {
    return form.substr(0, form.find_first_of(" 0123456789"));
}

/// That number; 0 where the form has none.
std::size_t number_of_form(const std::string& form) {
    const auto digit = form.find_first_of("0123456789");
    return digit == std::string::npos ? 0 : std::stoul(form.substr(digit));
}

} // namespace

void SentenceReader::set_left(const Group& group) {
    const Token* mark =
        group.first > 0 && group.first == scene_.right_end ? &tokens_[group.first - 1] : nullptr;
    const bool another_pair = group.last < tokens_.size() && tokens_[group.last].is(WordClass::hub);
    const bool listed = mark != nullptr && (mark->is_mark(enumeration_comma) ||
                                            (mark->is_mark(comma) && another_pair && !scene_.from_context));
    const bool goes_on = group.first == 0 && !context_.open.empty() && another_pair;
    if (listed && !scene_.right.empty()) {
        parallel_.push_back(scene_);
    } else if (!goes_on) {
        parallel_.clear();
        settle();
    }
    scene_ = {};
    scene_.left = group.members;
    scene_.left_segment = segment_;
    scene_.left_end = group.last;
    scene_.by_self = group.is_self;
    here_.unnamed = here_.unnamed && !(group.compound && group.members.size() > 1);
}

void SentenceReader::set_right(const Group& group, const Token& hub, bool by_dash) {
    if (scene_.left.empty() || !scene_.right.empty()) {
        const bool again = !scene_.right.empty() && !scene_.from_context;
        if (again) { // another partner of the same party
            settle();
        } else if (scene_.left.empty()) {
            dangling_ = group.members;
            take_context_left();
            if (!class_subject(group.first)) {
                take_home();
            }
        }
    }
    dangling_ = group.members;
    if (scene_.from_context && vocabulary_.home() != nullptr &&
        scene_.left == Entities{vocabulary_.home()->entity} &&
        std::none_of(group.members.begin(), group.members.end(), is_country)) {
        scene_ = {}; // the country does not cooperate with its own parts
    }
    if (scene_.left.empty()) {
        here_.unknown_subject = true;
        return;
    }
    scene_.right = without(group.members, scene_.left);
    std::erase_if(scene_.right, [this](const Entity& e) { // a faculty of the university
        return std::any_of(scene_.left.begin(), scene_.left.end(),
                           [&](const Entity& left) { return is_branch(e, left) || is_branch(left, e); });
    });
    if (scene_.from_context) { // a named area around the region is a partner, its own parts are none
        const Entities others = outside(scene_.right, scene_.left);
        std::erase_if(scene_.right, [&](const Entity& e) {
            return e.kind != EntityKind::area && std::find(others.begin(), others.end(), e) == others.end();
        });
    }
    scene_.right_segment = segment_;
    scene_.right_end = group.last + 1;
    scene_.by_dash = by_dash;
    if (!by_dash) {
        scene_.joint_hub = hub.is(WordClass::joint);
        scene_.pending_cue = hub.as(WordClass::transitive);
        scene_.pending = scene_.pending_cue != nullptr;
    }
}

void SentenceReader::settle() {
    if (scene_.pending && !scene_.right.empty()) {
        const Word* cue = scene_.pending_cue;
        tie(*parse_relation(cue->value), "partner-word");
    }
    scene_.pending = false;
    const bool sides = scene_.left_segment == segment_ && !scene_.from_context &&
                       (!scene_.right.empty() || scene_.left.size() > 1);
    if (here_.acts_together && sides && !here_.tied) { // "A and B jointly carry out": no other type names it
        tie(Relation::cooperation, "joint-action");
    }
    const bool led = context_.lead_cue != nullptr && dashes_ < 2 && scene_.right.empty() &&
                     !scene_.from_context && !mentioned_.empty() && scene_.left_segment == segment_;
    const Entities objects = led ? outside(without(mentioned_, scene_.left), scene_.left) : Entities{};
    if (!objects.empty() && !scene_.left.empty()) { // "Aid goes on. A builds schools in B."
        report_aid(*parse_relation(context_.lead_cue->value), scene_.left, objects, true);
    }
    mentioned_.clear();
}

void SentenceReader::take_context_left() {
    scene_ = {};
    scene_.from_context = true;
    scene_.left_segment = segment_;
    if (unknown_self_) {
        return;
    }
    if (!context_.own.empty()) {
        scene_.left = context_.own;
    } else if (!context_.item.left.empty()) {
        scene_.left = context_.item.left;
    } else {
        scene_.left = context_.place;
    }
}

void SentenceReader::take_home() {
    const auto* home = vocabulary_.home();
    if (scene_.left.empty() && home != nullptr &&
        std::all_of(dangling_.begin(), dangling_.end(), is_country) &&
        without(dangling_, {home->entity}) == dangling_) {
        scene_.left = {home->entity};
    }
}

bool SentenceReader::take_context_pair() {
    if (!scene_.left.empty() || !context_.own.empty()) {
        return false;
    }
    if (!context_.item.has_pair()) {
        return false;
    }
    scene_ = {};
    scene_.left = context_.item.left;
    scene_.right = context_.item.right;
    scene_.left_segment = scene_.right_segment = segment_;
    scene_.from_context = true;
    return true;
}

bool SentenceReader::left_is_near(std::size_t i) const {
    return !scene_.left.empty() && !scene_.from_context && scene_.left_segment == segment_ &&
           i >= scene_.left_end;
}

void SentenceReader::on_anaphora(std::size_t i) {
    const bool attribute = follows(i, WordClass::of) || (i > 0 && tokens_[i - 1].kind == TokenKind::text);
    const std::string_view level = level_of_form(tokens_[i].as(WordClass::pair)->value);
    if (!attribute && !scene_.right.empty() && !scene_.from_context && scene_.right_segment < segment_ &&
        starts_segment(i) && scene_.left.size() + scene_.right.size() == 2 &&
        is_of_level(scene_.left.front(), level) && is_of_level(scene_.right.front(), level)) {
        scene_.left_segment = scene_.right_segment = segment_; // the pair that the sentence itself named
        scene_.left_end = i + 1;
        return;
    }
    const bool all_of_them =
        !attribute && scene_.right.empty() && !scene_.from_context && scene_.left_segment < segment_ &&
        scene_.left.size() > 2 &&
        scene_.left.size() == number_of_form(tokens_[i].as(WordClass::pair)->value) &&
        std::ranges::all_of(scene_.left, [&](const Entity& e) { return is_of_level(e, level); });
    if (all_of_them) { // "A, B and C met, and go on with the three cities' cooperation"
        scene_.left_segment = segment_;
        scene_.left_end = i + 1;
        return;
    }
    const bool other_pair =
        scene_.right_segment < segment_ && !scene_.right.empty() && !is_of_level(scene_.right.front(), level);
    if (attribute || (!scene_.left.empty() && !other_pair) || !starts_segment(i)) {
        return;
    }
    const Governing pair = last_pair(tokens_[i].as(WordClass::pair)->value);
    if (!pair.has_pair()) {
        here_.unknown_subject = !tokens_[i].as(WordClass::pair)->value.empty();
        return;
    }
    scene_ = {};
    scene_.left = pair.left;
    scene_.right = pair.right;
    scene_.left_segment = scene_.right_segment = segment_;
    scene_.left_end = i + 1;
    scene_.from_context = true;
}

bool SentenceReader::is_of_level(const Entity& member, std::string_view level) const {
    if (level.empty() || level == "place") {
        return level.empty() || member.kind <= EntityKind::country;
    }
    const auto* entry = vocabulary_.gazetteer().find(member);
    switch (level_of(entry)) {
    case Level::province:
        return level == "province" || (level == "city" && is_municipality(entry));
    case Level::city:
        return level == "city";
    case Level::county:
        return level == "county";
    case Level::none:
        return member.kind == EntityKind::country && level == "country";
    }
    return false;
}

Governing SentenceReader::last_pair(const std::string& form) const {
    const std::size_t count = number_of_form(form);
    const std::string_view level = level_of_form(form);
    const auto fits = [&](const Entity& member) { return is_of_level(member, level); };
    const auto is_meant = [&](const Governing& pair) {
        return !(pair.only_named && level.empty()) &&
               (count == 0 || pair.left.size() + pair.right.size() == count) &&
               std::all_of(pair.left.begin(), pair.left.end(), fits) &&
               std::all_of(pair.right.begin(), pair.right.end(), fits);
    };
    if (named_pair_.has_pair() && is_meant(named_pair_)) {
        return named_pair_;
    }
    const std::vector<Governing>& pairs = *context_.pairs;
    const auto last = std::find_if(pairs.rbegin(), pairs.rend(), is_meant);
    return last == pairs.rend() ? Governing{} : *last;
}

void SentenceReader::set_compounds(const Group& group) {
    if (group.compounds.empty() || scene_.left != group.members) {
        return;
    }
    for (const Entities& members : group.compounds) {
        scene_.left = members;
        parallel_.push_back(scene_);
    }
    parallel_.pop_back();
}

void SentenceReader::on_pair_word(const Group& group) {
    if (!tokens_[group.last - 1].is(WordClass::pair)) {
        return;
    }
    if (group.members.size() > 1) {
        reading_.groups.push_back({group.members, {}, {}, true, true});
    }
    const bool subject =
        scene_.left == group.members && scene_.left_segment == segment_ && scene_.right.empty();
    const Token* next = group.last < tokens_.size() ? &tokens_[group.last] : nullptr;
    const bool attribute = next != nullptr && (next->is(WordClass::of) || next->is(WordClass::hub) ||
                                               next->is(WordClass::each) || next->is(WordClass::mutual) ||
                                               next->is(WordClass::aid));
    const bool joint = std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(group.last), tokens_.end(),
                                   [](const Token& token) { return token.is(WordClass::joint_sign); });
    if (joint && subject && !attribute && group.members.size() >= 2) {
        tie(Relation::cooperation, "pair-word");
    }
}

Entities SentenceReader::without(Entities members, const Entities& others) {
    std::erase_if(
        members, [&](const Entity& e) { return std::find(others.begin(), others.end(), e) != others.end(); });
    return members;
}

Entities SentenceReader::outside(Entities members, const Entities& others) const {
    std::erase_if(members, [&](const Entity& e) {
        return std::any_of(others.begin(), others.end(), [&](const Entity& o) {
            return vocabulary_.gazetteer().is_within(e, o) || vocabulary_.gazetteer().is_within(o, e) ||
                   is_branch(e, o) || is_branch(o, e);
        });
    });
    return members;
}

bool SentenceReader::in_quoted_name(std::size_t i) const {
    std::size_t open = i;
    while (open > 0 && !tokens_[open].is_mark(open_quote) && !tokens_[open].is_mark(close_quote)) {
        --open;
    }
    std::size_t close = i;
    while (close < tokens_.size() && !tokens_[close].is_mark(close_quote) &&
           !tokens_[close].is_mark(open_quote)) {
        ++close;
    }
    constexpr ClassSet cues{WordClass::mutual, WordClass::aid, WordClass::transitive};
    return tokens_[open].is_mark(open_quote) && close < tokens_.size() &&
           tokens_[close].is_mark(close_quote) && tokens_[close - 1].kind != TokenKind::party &&
           !tokens_[close - 1].is_any(cues);
}

std::size_t SentenceReader::behind_chain(std::size_t at) const {
    std::size_t names = 1;
    while (at + 1 < tokens_.size() && tokens_[at].is_mark(dash) && party_at(at + 1)) {
        at += 2;
        ++names;
    }
    return names > 2 ? at : 0;
}

bool SentenceReader::joins_unnamed(std::size_t hub) const {
    if (hub + 1 >= tokens_.size() || party_at(hub + 1)) {
        return false;
    }
    constexpr ClassSet verbs{WordClass::modal,     WordClass::policy_verb, WordClass::directive,
                             WordClass::zone_head, WordClass::class_noun,  WordClass::city_class};
    const Token* before = hub > 0 ? &tokens_[hub - 1] : nullptr;
    const Token& next = tokens_[hub + 1];
    const bool subject = before == nullptr || before->kind == TokenKind::party || before->is_any(verbs) ||
                         before->is_mark(comma);
    constexpr ClassSet others{WordClass::generic, WordClass::class_noun, WordClass::bare_aid,
                              WordClass::mutual, WordClass::zone_head};
    return subject && (next.kind == TokenKind::text || next.is_any(others));
}

bool SentenceReader::joins_unknown(std::size_t hub) const {
    constexpr std::uint32_t shortest_name = 3; ///< characters; shorter text may be an adverb
    std::size_t at = hub;
    while (at > 0 && tokens_[at - 1].is_mark(close_quote)) {
        --at;
    }
    if (at == 0) {
        return false;
    }
    const Token& name = tokens_[at - 1];
    const bool of_body = at >= 2 && name.kind == TokenKind::text && name.size() > 1 &&
                         is_single(tokens_[at - 2], EntityKind::organization) &&
                         (at == 2 || tokens_[at - 3].kind == TokenKind::mark);
    if (of_body) { // a firm named after another
        return true;
    }
    if (!scene_.left.empty() && scene_.left_segment == segment_) {
        return false;
    }
    const Word* word = name.as(WordClass::none);
    const bool initiative = word != nullptr && word->value == "name";
    const bool opens = at == 1 || tokens_[at - 2].is_mark(comma) || tokens_[at - 2].is_mark(colon);
    const bool object =
        at >= 2 && tokens_[at - 2].is(WordClass::policy_verb) && name.size() > 1; // "deepens X's"
    return initiative ||
           (name.kind == TokenKind::text && (object || (opens && name.size() >= shortest_name)));
}

} // namespace jiedui::loaders::detail
