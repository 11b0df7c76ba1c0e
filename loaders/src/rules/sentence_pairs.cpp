// SPDX-License-Identifier: Apache-2.0
// Lists of pairs: joined by dashes, behind a colon, before a semicolon.
#include "names/level.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

std::size_t SentenceReader::begin_of_pairs() const {
    constexpr ClassSet between{WordClass::hub, WordClass::list,       WordClass::each, WordClass::directive,
                               WordClass::etc, WordClass::class_noun, WordClass::pair};
    const bool sides = !scene_.left.empty() && !scene_.right.empty() && !scene_.from_context;
    std::size_t first = tokens_.size();
    while (sides && first > 0 &&
           (tokens_[first - 1].kind == TokenKind::party || tokens_[first - 1].kind == TokenKind::mark ||
            tokens_[first - 1].is_any(between))) {
        --first;
    }
    return first;
}

void SentenceReader::leave_open() {
    const auto first = static_cast<std::ptrdiff_t>(begin_of_pairs());
    const auto pairs = std::count_if(tokens_.begin() + first, tokens_.end(),
                                     [](const Token& token) { return token.is(WordClass::hub); });
    const auto named = static_cast<std::ptrdiff_t>(parallel_.size() - context_.open.size());
    if (pairs == 0 || pairs <= named || !tokens_.back().is_mark(semicolon)) {
        return;
    }
    parallel_.push_back(scene_);
    for (const Scene& pair : parallel_) {
        reading_.open.emplace_back();
        reading_.open.back().left = pair.left;
        reading_.open.back().right = pair.right;
        if (pair.open != nullptr) {
            reading_.open.back().evidence = pair.open->evidence;
        }
    }
}

void SentenceReader::on_led_pair() {
    const bool untold = reading_.findings.size() == told_before_list_ && begin_of_pairs() <= list_begin_;
    if (list_cue_ == nullptr || scene_.by_dash || scene_.right.empty() || !untold) {
        return;
    }
    const Relation relation = *parse_relation(list_cue_->value);
    if (relation == Relation::aid) {
        parallel_.push_back(scene_);
        for (const Scene& pair : parallel_) {
            scene_ = pair;
            report_aid(relation, scene_.left, scene_.right, true);
        }
    } else {
        tie(relation, "led-pair");
    }
    reading_.list_cue = list_cue_;
}

const Word* cue_of_list(const Word* cue, const Word* heading_aid) {
    const bool pairs = cue != nullptr && cue->value == to_string(Relation::pairing);
    return pairs && heading_aid != nullptr ? heading_aid : cue;
}

void SentenceReader::open_list(std::size_t i) {
    if (!tokens_[i].is_mark(colon)) {
        return;
    }
    for (std::size_t k = i; k > 0; --k) {
        const Word* aid = tokens_[k - 1].as(WordClass::aid);
        const Word* cue = aid == nullptr ? tokens_[k - 1].as(WordClass::mutual) : aid;
        if (cue != nullptr) {
            list_cue_ = cue_of_list(cue, context_.heading_aid);
            list_begin_ = i + 1;
            told_before_list_ = reading_.findings.size();
            return;
        }
    }
}

std::size_t SentenceReader::on_listed_pair(const Group& group) {
    const std::size_t at = group.last;
    const bool opens = group.first == 0 || tokens_[group.first - 1].kind == TokenKind::mark;
    const bool dashed = list_cue_ != nullptr && opens && at < tokens_.size() && tokens_[at].is_mark(dash) &&
                        party_at(at + 1) && !(group.first > 0 && tokens_[group.first - 1].is_mark(dash));
    if (!dashed) {
        return 0;
    }
    const Group other = read_group(tokens_, at + 1, vocabulary_);
    if (other.last < tokens_.size() && tokens_[other.last].kind != TokenKind::mark) {
        return 0;
    }
    if (other.last < tokens_.size() && tokens_[other.last].is_mark(dash)) {
        return 0; // three names
    }
    set_left(group);
    scene_.right = without(other.members, scene_.left);
    scene_.right_segment = segment_;
    const Relation relation = *parse_relation(list_cue_->value);
    if (relation == Relation::aid) {
        Entities supporters = scene_.left;
        Entities objects = scene_.right;
        const Gazetteer& gazetteer = vocabulary_.gazetteer();
        const auto level = [&](const Entities& members) { return level_of(gazetteer.find(members.front())); };
        const bool told = !objects.empty() && level(supporters) == Level::province &&
                          gazetteer.facts(objects.front()).macro_region != "east" &&
                          !gazetteer.is_within(objects.front(), supporters.front()) &&
                          (level(objects) == Level::city ||
                           level(objects) == Level::county); // a province supports a city of another
        if (!told) {
            swap_by_region(supporters, objects);
        }
        report_aid(relation, supporters, objects, true);
    } else {
        tie(Relation::pairing, "led-pair");
    }
    reading_.list_cue = list_cue_;
    return other.last;
}

bool SentenceReader::pairing_title() const {
    const auto aids = [this](std::size_t i) { return tokens_[i].is(WordClass::aid) && party_at(i - 1); };
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
        if (tokens_[i].is(WordClass::mutual) || aids(i)) {
            return true;
        }
    }
    return !tokens_.empty() && tokens_.front().is(WordClass::mutual);
}

} // namespace jiedui::loaders::detail
