// SPDX-License-Identifier: Apache-2.0
#include "rules/name_tokens.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {

void SentenceReader::take_builders_from_name(const std::vector<Built>& objects) {
    if (objects.size() != 1 || !scene_.right.empty() || scene_.left.size() > 1) {
        return;
    }
    const Entities& named = objects.front().regions;
    const bool fits =
        scene_.left.empty() || std::find(named.begin(), named.end(), scene_.left.front()) != named.end();
    if (named.size() >= 2 && fits) {
        scene_.left = scene_.left.empty() ? Entities{named.front()} : scene_.left;
        scene_.right = without(named, scene_.left);
        scene_.right_segment = segment_;
    }
}

bool SentenceReader::names_an_initiative(std::size_t at) const {
    while (at < tokens_.size() && tokens_[at].is_mark(open_quote)) {
        ++at;
    }
    const Word* word = at < tokens_.size() ? tokens_[at].as(WordClass::none) : nullptr;
    return word != nullptr && word->value == "name";
}

void SentenceReader::add_objects(const Statement& model, const std::vector<Built>& objects,
                                 std::vector<Statement>& out) {
    for (const Built& object : objects) {
        out.push_back(model);
        out.back().platform = object.entity;
    }
    if (objects.empty()) {
        out.push_back(model);
    }
}

std::size_t SentenceReader::on_joint_build(std::size_t i, const Word& word) {
    const Relation relation = *parse_relation(word.value);
    const bool attribute = follows(i, WordClass::of);
    const std::size_t at = i + (attribute ? 2 : 1);
    const ObjectPlace place = place_of_object(attribute);
    auto objects = read_objects(chars_, tokens_, at, vocabulary_, place);
    if (objects.empty() && names_an_initiative(at)) {
        return i + 1;
    }
    objects = objects.empty() ? built_by_agents(i) : objects;
    objects = objects.empty() ? built_of_copula(i) : objects;
    if (!build_together(i, relation, objects)) {
        return i + 1;
    }
    on_transfer_centre(at);
    return objects.empty() ? i + 1 : object_end(tokens_, at, place);
}

bool SentenceReader::build_together(std::size_t i, Relation relation, const std::vector<Built>& objects) {
    if (scene_.left.empty() && here_.unknown_subject) {
        drop(i, "the builder is not known");
        return false;
    }
    if (scene_.left.empty() && !take_context_pair()) {
        take_context_left();
    }
    take_builders_from_name(objects);
    const bool by_others =
        scene_.from_context && scene_.right.empty() && scene_.left.size() < 2 && class_subject(i);
    if (scene_.left.empty() || by_others) {
        drop(i, by_others ? "the builders are a class of bodies" : "no builder is named");
        scene_ = by_others ? Scene{} : scene_;
        return false;
    }
    const bool only_noun = objects.empty() && scene_.from_context && i > 0 &&
                           tokens_[i - 1].kind != TokenKind::party && !tokens_[i - 1].is(WordClass::pair) &&
                           (i + 1 == tokens_.size() || tokens_[i + 1].kind == TokenKind::mark);
    if (only_noun) { // "goes for exchange of people and building of platforms"
        drop(i, "what a cooperation contains, not who");
        return false;
    }
    if (objects.empty() && here_.acted && scene_.left.size() == 1 && scene_.right.empty() &&
        !scene_.from_context && !here_.place.empty()) { // "A in B carries out the joint building of parks"
        scene_.right = outside(without(here_.place, scene_.left), scene_.left);
        scene_.right_segment = segment_;
    }
    const bool with_others = here_.unnamed && (scene_.right.empty() || scene_.right_segment != segment_);
    const bool pair = !with_others && (!scene_.right.empty() || scene_.left.size() > 1);
    if (!pair && objects.empty()) {
        drop(i, "one builder, and what is built has no name of its own");
        scene_.left = scene_.from_context ? Entities{} : scene_.left;
        return false;
    }
    Statement model = make(relation, pair ? "joint-build" : "joint-build-one-party",
                           scene_.from_context ? Basis::context : Basis::stated);
    if (!pair) {
        add(model, scene_.left, Role::partner);
    } else if (scene_.right.empty()) {
        add(model, scene_.left, Role::peer);
    } else {
        add(model, scene_.left, Role::lead);
        add(model, scene_.right, Role::partner);
    }
    scene_.pending = false;
    scene_.together = scene_.right.empty() && pair;
    std::vector<Statement> statements;
    add_objects(model, objects, statements);
    for (Statement& statement : statements) {
        report(std::move(statement), scene_.from_context);
    }
    return true;
}

void SentenceReader::on_transfer_centre(std::size_t at) {
    const std::size_t end = object_end(tokens_, at);
    const bool centre = at < end && ends_with_transfer_head(tokens_[at].begin, tokens_[end - 1].end);
    if (!centre) {
        return;
    }
    const Entities here = outside(without(here_.place, scene_.left), scene_.left);
    const Scene kept = scene_;
    if (scene_.right.empty() && scene_.left_segment == segment_ && !here.empty()) {
        scene_.right = here;
        scene_.right_segment = segment_;
    }
    if (!scene_.right.empty() && scene_.right_segment == segment_) {
        tie(Relation::technology_transfer, "transfer-centre");
    }
    scene_ = kept;
}

bool SentenceReader::joint_body(const std::vector<Built>& objects) const {
    return !scene_.right.empty() && scene_.right_segment + 1 == segment_ && !scene_.from_context &&
           std::any_of(objects.begin(), objects.end(), [](const Built& b) { return b.committee || b.joint; });
}

bool SentenceReader::on_joint_building_of(std::size_t i) {
    std::size_t verb = i;
    while (verb > 0 && tokens_[verb].kind != TokenKind::mark && !tokens_[verb].is(WordClass::joint)) {
        --verb;
    }
    if (!tokens_[verb].is(WordClass::joint) || !follows(verb, WordClass::policy_verb)) {
        return false;
    }
    const auto objects = read_objects(chars_, tokens_, verb + 2, vocabulary_);
    return !objects.empty() && build_together(i, Relation::co_construction, objects);
}

void SentenceReader::on_building_of(std::size_t i) {
    const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark;
    if (ends && on_joint_building_of(i)) {
        return;
    }
    if (!ends || scene_.left.size() != 1 || !left_is_near(i) || !scene_.right.empty() ||
        scene_.left.front().kind != EntityKind::region) {
        return;
    }
    std::size_t verb = i;
    constexpr ClassSet verbs{WordClass::policy_verb, WordClass::action};
    while (verb > scene_.left_end && !tokens_[verb].is_any(verbs)) {
        --verb;
    }
    if (!tokens_[verb].is_any(verbs)) {
        return;
    }
    for (const Built& object : read_objects(chars_, tokens_, verb + 1, vocabulary_)) {
        if (object.entity.kind == EntityKind::platform) {
            Statement statement = make(Relation::hosts, "hosts", Basis::apart);
            add(statement, scene_.left, Role::host);
            statement.platform = object.entity;
            report(std::move(statement), false);
            abroad(object, scene_.left.front());
        }
    }
}

std::size_t SentenceReader::on_build_at(const Group& place) {
    if (place.last + 1 >= tokens_.size() || tokens_[place.last + 1].kind == TokenKind::mark) {
        on_settle(place.first, place); // "P was set up in A"
        return place.last + 1;
    }
    for (const Built& object : read_objects(chars_, tokens_, place.last + 1, vocabulary_)) {
        const EntityKind kind = place.members.front().kind;
        if (object.entity.kind == EntityKind::platform &&
            (kind == EntityKind::region || kind == EntityKind::zone)) {
            Statement statement = make(Relation::hosts, "hosts-at");
            add(statement, place.members, Role::host);
            statement.platform = object.entity;
            report(std::move(statement), false);
        }
    }
    return place.last + 1;
}

void SentenceReader::on_settle(std::size_t at, const Group& place) {
    if (place.last < tokens_.size() && tokens_[place.last].is(WordClass::of)) {
        for (const Built& object :
             read_objects(chars_, tokens_, place.last + 1, vocabulary_, ObjectPlace::attribute)) {
            host(object, place.members);
        }
        return;
    }
    std::size_t first = at - 1;
    while (first > 0 && !(tokens_[first - 1].kind == TokenKind::mark &&
                          (tokens_[first - 1].mark == comma || ends_sentence(tokens_[first - 1].mark)))) {
        --first;
    }
    for (const Built& object : read_objects(chars_, tokens_, first, vocabulary_, ObjectPlace::subject)) {
        host(object, place.members);
    }
}

void SentenceReader::host(const Built& object, const Entities& places) {
    if (object.entity.kind == EntityKind::platform) {
        Statement statement = make(Relation::hosts, "settles");
        add(statement, places, Role::host);
        statement.platform = object.entity;
        report(std::move(statement), false);
        abroad(object, places.front());
    }
}

bool SentenceReader::class_subject(std::size_t i) const {
    for (std::size_t k = i;
         k > 0 && !(tokens_[k - 1].kind == TokenKind::mark && ends_sentence(tokens_[k - 1].mark)); --k) {
        if (tokens_[k - 1].is(WordClass::class_noun)) {
            return true;
        }
    }
    return false;
}

bool SentenceReader::on_alliance(std::size_t i, const std::vector<Built>& objects) {
    const bool joint = std::any_of(objects.begin(), objects.end(), [](const Built& b) { return b.joint; });
    if (!joint || (!scene_.right.empty() && scene_.right_segment == segment_)) {
        return false;
    }
    if ((scene_.left.empty() || scene_.from_context) && class_subject(i)) {
        return true;
    }
    const Entities& builders = scene_.left.empty() || scene_.from_context ? context_.own : scene_.left;
    for (const Built& object : objects) {
        if (object.joint) {
            Statement statement = make(Relation::co_construction, "alliance");
            statement.platform = object.entity;
            add(statement, builders, builders.size() > 1 ? Role::peer : Role::partner);
            report(std::move(statement), scene_.left.empty());
        }
    }
    return true;
}

std::size_t SentenceReader::on_build(std::size_t i) {
    const bool attribute = follows(i, WordClass::of);
    const std::size_t at = i + (attribute ? 2 : 1);
    const ObjectPlace place = place_of_object(attribute);
    if (object_ties(at)) {
        return i + 1;
    }
    if (at < tokens_.size() && tokens_[at].is_mark(enumeration_comma)) {
        on_building_of(i); // "A's building of P, B's of Q"
        return i + 1;
    }
    const auto objects = read_objects(chars_, tokens_, at, vocabulary_, place);
    const std::size_t end = object_end(tokens_, at, place);
    const bool with_partner =
        (!scene_.right.empty() && scene_.right_segment == segment_) || joint_body(objects);
    if (!with_partner && on_alliance(i, objects)) {
        return end;
    }
    if (!scene_.from_context) {
        on_transfer_centre(at);
    }
    if (objects.empty()) {
        on_building_of(i);
        return i + 1;
    }
    if (scene_.left.empty() || (scene_.from_context && !with_partner)) {
        return i + 1;
    }
    const bool near = scene_.left_segment == segment_;
    if (with_partner) {
        Statement model = make(Relation::co_construction, "pair-builds",
                               scene_.from_context ? Basis::context : Basis::stated);
        add(model, scene_.left, Role::lead);
        add(model, scene_.right, Role::partner);
        std::vector<Statement> statements;
        add_objects(model, objects, statements);
        for (Statement& statement : statements) {
            report(std::move(statement), scene_.from_context);
        }
        scene_.pending = false;
        return end;
    }
    const Word* verb = tokens_[i].as(WordClass::build);
    if (near && scene_.left.size() > 1 && scene_.right.empty() && verb->value == "found" &&
        objects.size() == 1) {
        Statement statement = make(Relation::co_construction, "peers-build");
        add(statement, scene_.left, Role::peer);
        statement.platform = objects.front().entity;
        report(std::move(statement), false);
        scene_.together = true;
        return end;
    }
    const bool foreign_pair =
        !scene_.right.empty() && std::all_of(scene_.right.begin(), scene_.right.end(), is_country);
    if ((!near && !foreign_pair) || scene_.left.size() != 1) {
        return i + 1;
    }
    const EntityKind builder = scene_.left.front().kind;
    const bool is_place = builder == EntityKind::region || builder == EntityKind::zone;
    for (const Built& object : objects) {
        const bool can_host = here_.place.empty() && mentioned_.empty() &&
                              (!scene_.by_self || !object.countries.empty()) && !object.committee &&
                              (is_place || builder == EntityKind::organization);
        if (can_host && object.entity.kind == EntityKind::platform) {
            Statement statement = make(Relation::hosts, "hosts");
            add(statement, scene_.left, Role::host);
            statement.platform = object.entity;
            report(std::move(statement), false);
        }
        abroad(object, scene_.left.front());
    }
    return object_aims(at) ? i + 1 : end;
}

bool SentenceReader::object_ties(std::size_t at) const {
    const std::size_t end = object_end(tokens_, at);
    for (; at + 2 < end; ++at) {
        if (tokens_[at].kind == TokenKind::party && tokens_[at + 1].is(WordClass::hub) && party_at(at + 2)) {
            return true;
        }
    }
    return false;
}

bool SentenceReader::object_aims(std::size_t at) const {
    const std::size_t end = object_end(tokens_, at);
    for (; at < end; ++at) {
        if (tokens_[at].is(WordClass::aim_preposition)) {
            return true;
        }
    }
    return false;
}

void SentenceReader::abroad(const Built& object, const Entity& host) {
    Entities others = object.countries;
    const auto* home = vocabulary_.home();
    std::erase_if(others, [&](const Entity& e) { return home != nullptr && e == home->entity; });
    if (others.empty()) {
        return;
    }
    const bool transfer = ends_with_transfer_head(object.begin, object.end);
    Statement statement =
        make(transfer ? Relation::technology_transfer : Relation::cooperation, "platform-abroad");
    statement.participants.push_back({host, Role::lead});
    add(statement, others, Role::partner);
    report(std::move(statement), false);
}

bool SentenceReader::ends_with_transfer_head(std::uint32_t begin, std::uint32_t end) const {
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
        const Word* head = token.as(WordClass::platform_head);
        return head != nullptr && token.begin >= begin && token.end <= end &&
               head->value == to_string(Relation::technology_transfer);
    });
}

} // namespace jiedui::loaders::detail
