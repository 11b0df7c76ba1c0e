// SPDX-License-Identifier: Apache-2.0
// Countries: those aimed at, and compounds of their names.
#include "rules/name_tokens.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

bool SentenceReader::mutual_abroad(Relation relation) {
    if (here_.aim.empty() || relation != Relation::cooperation || scene_.left.size() > 1 ||
        !std::all_of(here_.aim.begin(), here_.aim.end(), is_country)) {
        return false;
    }
    const Scene kept = scene_;
    if (scene_.left.empty() || scene_.left_segment != segment_) {
        take_context_left();
    }
    scene_.right = outside(without(here_.aim, scene_.left), scene_.left);
    const bool told = !scene_.left.empty() && !scene_.right.empty();
    if (told) {
        tie(relation, "towards");
    }
    scene_ = kept;
    return told;
}

void SentenceReader::on_aim(const Group& group, const Token& preposition) {
    if (scene_.left.empty() && !here_.aim.empty()) { // "to A for its aid to B"
        scene_.left = here_.aim;
        scene_.left_segment = segment_;
        scene_.left_end = group.first;
    }
    here_.aim = group.members;
    here_.goes = is_motion(preposition) && !scene_.left.empty() && scene_.left_segment == segment_ &&
                 !scene_.from_context;
    Entities abroad = group.members;
    std::erase_if(abroad, [](const Entity& e) { return e.kind != EntityKind::country; });
    if (preposition.size() < 2 || abroad.empty() || is_motion(preposition)) {
        return;
    }
    const bool near = scene_.left_segment == segment_ ||
                      (scene_.left.size() == 1 && context_.own.empty() &&
                       scene_.left.front().kind != EntityKind::area); // an area is joined, it seldom acts
    const bool partner_aimed = scene_.right == abroad && !scene_.from_context;
    const bool alone = scene_.right.empty() || scene_.right_segment != segment_ || partner_aimed;
    const bool here = !scene_.left.empty() && alone && near;
    const Scene kept = scene_;
    if (!here) {
        take_context_left();
    }
    scene_.right = abroad;
    tie(Relation::cooperation, "towards");
    scene_ = kept;
}

void SentenceReader::on_aimed_at(std::size_t i, const Entity& country) {
    constexpr std::size_t reach = 8; ///< tokens
    std::size_t cue = i + 1;
    while (cue < tokens_.size() && cue < i + reach && !tokens_[cue].is(WordClass::mutual) &&
           (tokens_[cue].kind != TokenKind::mark || tokens_[cue].is_mark(enumeration_comma))) {
        ++cue;
    }
    const bool cooperates = cue < tokens_.size() && cue < i + reach && tokens_[cue].is(WordClass::mutual);
    const bool named = scene_.left.size() == 1 && !scene_.from_context && scene_.right.empty();
    const Scene kept = scene_;
    if (i > 0 && party_at(i - 1) && scene_.right.empty()) {
        scene_.left.assign(tokens_[i - 1].entities.begin(), tokens_[i - 1].entities.end());
    } else if (!named && scene_.right.empty()) {
        take_context_left();
    }
    scene_.right = outside(without({country}, scene_.left), scene_.left);
    if (cooperates && kept.right.empty() && !scene_.right.empty()) {
        tie(Relation::cooperation, "towards", Basis::apart);
    }
    scene_ = kept;
}

bool SentenceReader::country_compound(const Group& group) const {
    const auto* home = vocabulary_.home();
    return tokens_[group.first].compound && home != nullptr && group.members.front() == home->entity;
}

Group SentenceReader::country_pair(const Group& group) const {
    const auto* home = vocabulary_.home();
    const bool dashed = home != nullptr && group.last + 2 < tokens_.size() &&
                        tokens_[group.last].is_mark(dash) && party_at(group.last + 1) &&
                        group.members.size() == 1 && group.members.front() == home->entity;
    if (!dashed || tokens_[group.last + 1].entities.front().kind != EntityKind::country) {
        return {};
    }
    std::size_t head = group.last + 2;
    while (head < tokens_.size() && head < group.last + 6 && tokens_[head].kind != TokenKind::mark &&
           !tokens_[head].is(WordClass::platform_head)) {
        ++head;
    }
    if (head >= tokens_.size() || !tokens_[head].is(WordClass::platform_head)) {
        return {};
    }
    Group pair = group;
    pair.members.push_back(tokens_[group.last + 1].entities.front());
    pair.last = group.last + 2;
    return pair;
}

std::size_t SentenceReader::on_countries(const Group& group) {
    for (std::size_t i = group.last; i < tokens_.size() && i < group.last + 6; ++i) {
        const Token& token = tokens_[i];
        const Word* head = token.as(WordClass::platform_head);
        const Word* cue = token.as(WordClass::mutual);
        if (token.kind == TokenKind::mark && token.mark != open_quote && token.mark != close_quote) {
            break;
        }
        if (head != nullptr || token.is(WordClass::zone_head) ||
            (cue != nullptr && !follows(i, WordClass::platform_head))) {
            const bool transfer = head != nullptr && head->value == to_string(Relation::technology_transfer);
            Statement statement = make(transfer ? Relation::technology_transfer : Relation::cooperation,
                                       head != nullptr ? "platform-abroad" : "peers", Basis::apart);
            statement.participants.push_back({group.members.front(), Role::lead});
            for (std::size_t m = 1; m < group.members.size(); ++m) {
                statement.participants.push_back({group.members[m], Role::partner});
            }
            report(std::move(statement), false);
            named_pair_.left = {group.members.front()};
            named_pair_.right.assign(group.members.begin() + 1, group.members.end());
            return i + 1;
        }
    }
    return group.last;
}

} // namespace jiedui::loaders::detail
