// SPDX-License-Identifier: Apache-2.0
// What moves from one party to another: people and results; and programmes by their names.
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

void SentenceReader::on_dispatch(std::size_t i, const Word& word) {
    if (party_at(i + 1)) {
        return; // "sends A's people to B": they are at work there (on_service)
    }
    Entities places = here_.aim;
    bool aimed = false; // at a place that may not be known
    for (std::size_t k = i + 1; places.empty() && k + 1 < tokens_.size() && !tokens_[k].is_mark(comma); ++k) {
        const Word* aim = tokens_[k].as(WordClass::aim_preposition);
        aimed = aimed || (aim != nullptr && aim->value != "here");
        if (tokens_[k].is(WordClass::aim_preposition) && party_at(k + 1)) {
            places = read_group(tokens_, k + 1, vocabulary_).members;
        }
    }
    const Scene kept = scene_;
    if (places.empty() && !aimed && is_foreign(scene_.left)) {
        places = context_.own;
    }
    if (places.empty() && !aimed && !scene_.from_context && scene_.right_segment < segment_) {
        places = scene_.right; // "A is paired with B and sends doctors every year"
    }
    if (scene_.left.empty()) {
        take_context_left();
    }
    scene_.right = outside(without(places, scene_.left), scene_.left);
    if (!scene_.right.empty()) {
        tie(*parse_relation(word.value), "dispatch");
    }
    scene_ = kept;
}

void SentenceReader::on_service() {
    const bool named = !scene_.left.empty() && scene_.left_segment == segment_ && !scene_.from_context;
    const Entities senders = named ? scene_.left : here_.agents; // "teachers from A work in B"
    const bool only_in = here_.aim.empty() && !here_.agents.empty();
    const Entities& places = only_in ? here_.place : here_.aim;
    const Entities others = outside(without(places, senders), senders);
    if (!here_.people || senders.empty() || others.empty()) {
        return;
    }
    const Scene kept = scene_;
    scene_ = {};
    scene_.left = senders;
    scene_.right = others;
    scene_.left_segment = scene_.right_segment = segment_;
    tie(Relation::talent_exchange, "service");
    scene_ = kept;
}

void SentenceReader::on_transfer(std::size_t i, const Word& word) {
    const Entities& receivers = here_.aim.empty() ? here_.place : here_.aim;
    constexpr std::size_t reach = 4; ///< tokens: "has moved 200 results to B"
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last = tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(tokens_.size(), i + reach));
    const bool result = here_.result || std::any_of(first, last, [](const Token& token) {
                            return token.is(WordClass::result);
                        });
    if (!result || receivers.empty() || scene_.left.size() != 1 || scene_.left_segment != segment_ ||
        scene_.from_context || !scene_.right.empty()) {
        return;
    }
    const Entities others = outside(without(receivers, scene_.left), scene_.left);
    if (others.empty()) {
        return;
    }
    Statement statement = make(*parse_relation(word.value), "transfer");
    add(statement, scene_.left, Role::source);
    add(statement, others, Role::receiver);
    report(std::move(statement), false);
}

void SentenceReader::on_programme(std::size_t i) {
    const Token& token = tokens_[i];
    if (token.target) {
        Statement statement = make(Relation::aid, "programme");
        statement.programme = {EntityKind::programme, text(token.begin, token.end)};
        statement.participants = {{*token.target, Role::supported}};
        report(std::move(statement), false);
        if (scene_.left.empty()) {
            scene_.left = {*token.target};
            scene_.left_segment = segment_;
            scene_.left_end = i + 1;
        }
        return;
    }
    Statement statement = make(Relation::cooperation, "mechanism");
    statement.programme = {EntityKind::programme, text(token.begin, token.end)};
    if (token.entities.size() >= 2) {
        add(statement, token.entities, Role::peer);
        report(std::move(statement), false);
        settle();
        scene_ = {};
        scene_.left = {token.entities.front()};
        scene_.right.assign(token.entities.begin() + 1, token.entities.end());
        scene_.left_segment = scene_.right_segment = segment_;
        scene_.left_end = i + 1;
        return;
    }
    const bool near = left_is_near(i) && scene_.right.empty();
    const bool item = !near && context_.own.empty() && !context_.item.empty();
    const Entities& left = near ? scene_.left : item ? context_.item.left : context_.own;
    add(statement, left, Role::partner);
    if (item) {
        add(statement, context_.item.right, Role::partner);
    }
    report(std::move(statement), !near);
}

void SentenceReader::on_joint_programme(std::size_t i) {
    std::size_t close = i + 1;
    while (close < tokens_.size() && !tokens_[close].is_mark(close_quote)) {
        ++close;
    }
    const bool sides = scene_.left_segment == segment_ && !scene_.from_context &&
                       (!scene_.right.empty() || scene_.left.size() > 1);
    const bool named = here_.joint && sides && close < tokens_.size() && close > i + 2 &&
                       tokens_[i + 1].is_mark(open_quote) && tokens_[close - 1].is(WordClass::programme_tail);
    if (!named) {
        return;
    }
    Statement statement = make(Relation::cooperation, "mechanism");
    statement.programme = {EntityKind::programme, text(tokens_[i + 1].end, tokens_[close].begin)};
    add(statement, scene_.left, Role::partner);
    add(statement, scene_.right, Role::partner);
    report(std::move(statement), false);
}

} // namespace jiedui::loaders::detail
