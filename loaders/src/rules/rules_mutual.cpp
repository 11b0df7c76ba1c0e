// SPDX-License-Identifier: Apache-2.0
#include "rules/name_tokens.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

constexpr ClassSet heads{WordClass::platform_head, WordClass::zone_head, WordClass::trade};

bool is_saying(const Token& token) {
    const Word* word = token.as(WordClass::negation);
    return word != nullptr && word->value == "saying";
}

} // namespace

void SentenceReader::on_mutual(std::size_t i, const Word& word) {
    const Relation stated = *parse_relation(word.value);
    const bool abroad = std::any_of(scene_.right.begin(), scene_.right.end(), is_country);
    const Relation relation =
        scene_.by_dash && stated == Relation::cooperation && !abroad ? Relation::pairing : stated;
    if (is_part_of_name(i)) {
        drop(i, "the word is part of a name");
        return;
    }
    if (here_.tied && tokens_[i].is(WordClass::agreement)) {
        return; // "the memorandum on building P": it is about what was said
    }
    if (relation == Relation::co_construction && scene_.right.empty() && !scene_.left.empty() &&
        !here_.place.empty()) {
        scene_.right = outside(without(here_.place, scene_.left), scene_.left); // a park of one in the other
        scene_.right_segment = segment_;
    }
    if (mutual_inverted(i, relation)) {
        return;
    }
    if (!scene_.right.empty()) {
        if (relation != Relation::pairing || !part_of_aid()) {
            mutual_of_sides(i, relation);
        }
        return;
    }
    if (here_.unnamed) {
        drop(i, "the partner is not named");
        return;
    }
    const bool told = mutual_of_goers(i, relation) || mutual_abroad(relation) ||
                      mutual_of_peers(i, word, relation) || mutual_of_place(i, relation) ||
                      mutual_of_context(i, relation);
    if (!told) {
        drop(i, scene_.left.empty() ? "no party is named before the word" : "only one side is named");
    }
}

std::size_t SentenceReader::on_named_partner(std::size_t i, const Word& cue) {
    const bool named = left_is_near(i) && scene_.right.empty() && party_at(i + 3) &&
                       follows(i, WordClass::class_noun) && tokens_[i + 2].is(WordClass::copula);
    if (!named) {
        return 0;
    }
    const Group group = read_group(tokens_, i + 3, vocabulary_);
    tie_named(cue, group.members);
    return group.last;
}

std::size_t SentenceReader::on_partner_of(std::size_t i, const Word& cue) {
    std::size_t first = i; // the group before the cue, with its particle
    while (first > 0 && !tokens_[first - 1].is(WordClass::none) &&
           (tokens_[first - 1].kind == TokenKind::party || tokens_[first - 1].is(WordClass::of) ||
            joins_list(tokens_[first - 1]))) {
        --first;
    }
    const Word* as = first > 0 && first < i ? tokens_[first - 1].as(WordClass::none) : nullptr;
    const std::size_t next = i + 3;
    const bool named = as != nullptr && as->value == "as" && party_at(first) && party_at(next) &&
                       (tokens_[i + 1].is_any({WordClass::class_noun, WordClass::own_prefix}) ||
                        tokens_[i + 1].size() == 1) &&
                       tokens_[i + 2].is_mark(comma);
    if (!named) {
        return 0;
    }
    settle();
    parallel_.clear();
    scene_ = {};
    scene_.left = read_group(tokens_, next, vocabulary_).members;
    scene_.left_segment = segment_;
    tie_named(cue, read_group(tokens_, first, vocabulary_).members);
    scene_ = {};
    return i + 2;
}

void SentenceReader::tie_named(const Word& cue, Entities partners) {
    partners = outside(without(std::move(partners), scene_.left), scene_.left);
    if (partners.empty()) {
        return;
    }
    if (cue.word_class != WordClass::aid) {
        scene_.right = std::move(partners);
        scene_.right_segment = segment_;
        tie(*parse_relation(cue.value), "hub", Basis::apart);
    } else if (in_west(scene_.left.front()) != in_west(partners.front())) {
        Entities supporters = scene_.left;
        swap_by_region(supporters, partners);
        report_aid(*parse_relation(cue.value), supporters, partners, false);
    }
}

bool SentenceReader::is_part_of_name(std::size_t i) const {
    const bool in_name = (i + 1 < tokens_.size() && tokens_[i + 1].is_any(heads)) || begins_name(i);
    if (!in_name || scene_.right.empty() || scene_.right_segment != segment_) {
        return in_name;
    }
    const Word* body = tokens_[i + 1].as(WordClass::platform_head);
    const bool general = tokens_[i + 1].is(WordClass::generic); // "set up platforms for cooperation with A"
    const bool of_both = body != nullptr && body->value == "committee" && i + 1 == scene_.right_end;
    return !general && !of_both; // "the committee for cooperation of A with B"
}

bool SentenceReader::mutual_inverted(std::size_t i, Relation relation) {
    if (!scene_.left.empty() || dangling_.empty() || !follows(i, WordClass::of) || !party_at(i + 2)) {
        return false;
    }
    const Scene kept = scene_;
    scene_.left = read_group(tokens_, i + 2, vocabulary_).members;
    scene_.right = dangling_;
    tie(relation, "inverted");
    scene_ = kept;
    dangling_.clear();
    return true;
}

void SentenceReader::mutual_of_sides(std::size_t i, Relation relation) {
    const bool here = scene_.right_segment == segment_;
    const bool untold = reading_.findings.empty() && mentioned_.empty() && !scene_.from_context;
    const bool goes_on = scene_.from_context && !context_.own.empty() && reading_.findings.empty() &&
                         scene_.right_segment + 1 == segment_ && begins_with_policy(i);
    if ((untold || goes_on) && !here) { // "A with B met, and strengthens cooperation"
        tie(relation, "hub", Basis::apart, fields(i));
    } else if (here || relation == Relation::pairing || relation == Relation::talent_exchange ||
               relation == Relation::joint_research) {
        tie(relation, "hub", Basis::stated, fields(i));
    }
}

bool SentenceReader::mutual_of_goers(std::size_t i, Relation relation) {
    std::size_t end = i + 1;
    while (end < tokens_.size() && tokens_[end].is(WordClass::generic)) {
        ++end;
    }
    const bool ends = end == tokens_.size() || tokens_[end].kind == TokenKind::mark;
    const Entities others = here_.goes && here_.acted && ends
                                ? outside(without(here_.aim, scene_.left), scene_.left)
                                : Entities{};
    if (others.empty()) {
        return false;
    }
    const Scene kept = scene_;
    scene_.right = others;
    tie(relation, "towards", Basis::apart);
    scene_ = kept;
    return true;
}

bool SentenceReader::mutual_of_peers(std::size_t i, const Word& word, Relation relation) {
    if (scene_.left.size() < 2) {
        return false;
    }
    if (!here_.aim.empty() && relation != Relation::pairing) {
        drop(i, "the partner is the one aimed at");
        return true;
    }
    if (tokens_[i].is(WordClass::none)) {
        drop(i, "a list of places that are to cooperate, with whom is not said");
        return true;
    }
    if (only_said(i)) {
        drop(i, "each of them says so, of whom is not named");
        return true;
    }
    const bool anaphoric = scene_.from_context && scene_.left_segment == segment_ && scene_.left_end > 0;
    if (left_is_near(i) || anaphoric) {
        const bool adjacent = i == scene_.left_end;
        named_compound(i, word);
        tie(relation, "peers", adjacent ? Basis::stated : Basis::apart, fields(i));
        return true;
    }
    const bool built = i > 0 && tokens_[i - 1].is(WordClass::build) && !scene_.from_context &&
                       scene_.left_segment < segment_ && reading_.findings.empty() && mentioned_.empty() &&
                       !class_subject(i);
    if (built) { // "A and B go to work, set up a mechanism for cooperation"
        tie(relation, "peers", Basis::apart, fields(i));
    }
    return built;
}

bool SentenceReader::mutual_of_place(std::size_t i, Relation relation) {
    if (!scene_.left.empty() || here_.place.size() != 2 || !here_.place_pair) {
        return false;
    }
    const Scene kept = scene_;
    scene_.left = here_.place;
    tie(relation, "peers", Basis::apart, fields(i));
    scene_ = kept;
    return true;
}

bool SentenceReader::mutual_of_context(std::size_t i, Relation relation) {
    if (!scene_.left.empty() || relation != Relation::joint_research || class_subject(i) ||
        !take_context_pair()) {
        return false;
    }
    tie(relation, "context-pair");
    return true;
}

bool SentenceReader::begins_with_policy(std::size_t i) const {
    while (i > 0 && !tokens_[i - 1].is_mark(comma)) {
        --i;
    }
    return tokens_[i].is(WordClass::policy_verb);
}

void SentenceReader::on_signing(std::size_t i) {
    const bool sides =
        !here_.agents.empty() && (here_.agents.size() > 1 || !scene_.right.empty()) && !here_.tied;
    const auto end = tokens_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto cue = std::find_if(tokens_.begin(), end, [](const Token& token) {
        return token.is(WordClass::mutual) && token.as(WordClass::mutual)->value == "cooperation";
    });
    if (sides && cue != end) {
        tie(Relation::cooperation, scene_.right.empty() ? "peers" : "hub", Basis::apart);
    }
}

bool SentenceReader::begins_name(std::size_t i) const {
    constexpr std::size_t longest = 4; ///< tokens
    std::size_t at = i + 1;
    while (at < tokens_.size() && at <= i + longest && may_stand_in_name(tokens_[at]) &&
           !tokens_[at].is_any(heads)) {
        ++at;
    }
    return i > 0 && tokens_[i - 1].compound && at < tokens_.size() && tokens_[at].is_any(heads);
}

bool SentenceReader::only_said(std::size_t i) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(scene_.left_end, i)),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(i), is_saying);
}

void SentenceReader::named_compound(std::size_t i, const Word& word) {
    const Token& compound = tokens_[i - 1];
    const Word* tail = tokens_[i].as(WordClass::mechanism);
    const bool plain = i == scene_.left_end && compound.compound && compound.entities.size() == 2 &&
                       word.value == to_string(Relation::cooperation) && tail != nullptr &&
                       tail->value == "tail";
    const bool regions = plain && compound.entities.front().kind == EntityKind::region;
    if (!regions) {
        return;
    }
    Statement statement = make(Relation::cooperation, "mechanism-of-compound");
    statement.programme = {EntityKind::programme, text(compound.begin, tokens_[i].end)};
    add(statement, compound.entities, Role::partner);
    report(std::move(statement), false);
}

std::size_t SentenceReader::on_transitive(std::size_t i, const Word& word) {
    std::size_t at = i + 1;
    if (at + 2 < tokens_.size() && tokens_[at].is(WordClass::list) &&
        tokens_[at + 1].is(WordClass::directive)) {
        at += 2; // two verbs with one object
    }
    if (!party_at(at) || tokens_[at].is_government) {
        const bool peers = scene_.right.empty() && scene_.left.size() > 1 && left_is_near(i) &&
                           !here_.unnamed && !only_said(i);
        if (tokens_[i].is(WordClass::into)) {
            return i + 1;
        }
        if (peers || (!scene_.right.empty() && scene_.right_segment == segment_)) {
            tie(*parse_relation(word.value), peers ? "peers" : "hub", Basis::apart);
        }
        return i + 1;
    }
    if (tokens_[i].is(WordClass::hub)) { // a hub as well: its own tie waits for a better cue
        return i + 1;
    }
    const Group group = read_group(tokens_, at, vocabulary_);
    if (scene_.left.empty() || !scene_.right.empty()) {
        take_context_left();
    }
    if (is_state(scene_.left) && (scene_.from_context || tokens_[i].is(WordClass::into))) {
        scene_.left.clear(); // an area of the country is no partner of it
    }
    if (scene_.left.empty()) {
        scene_ = {};
        return group.last;
    }
    scene_.right = without(group.members, scene_.left);
    scene_.right = scene_.from_context ? outside(scene_.right, scene_.left) : scene_.right;
    std::erase_if(scene_.right, [&](const Entity& e) { return joins_its_area(scene_.left, e); });
    scene_.right_segment = segment_;
    if (!scene_.right.empty()) {
        tie(*parse_relation(word.value), "verb-object");
    }
    return group.last;
}

bool SentenceReader::joins_its_area(const Entities& cities, const Entity& area) const {
    const auto* entry = vocabulary_.gazetteer().find(area);
    return area.kind == EntityKind::area && !entry->within.empty() &&
           std::all_of(cities.begin(), cities.end(), [&](const Entity& city) {
               return vocabulary_.gazetteer().is_within(city, entry->within.front());
           });
}

void SentenceReader::on_research(std::size_t i) {
    const bool pair =
        !scene_.left.empty() && (!scene_.right.empty() || (scene_.left.size() > 1 && !here_.unnamed));
    if (pair && (scene_.joint_hub || here_.joint) && !researched()) {
        tie(Relation::joint_research, "joint-research", scene_.joint_hub ? Basis::stated : Basis::apart,
            fields(i));
    } else if (scene_.left.empty() && here_.joint && !class_subject(i) && take_context_pair()) {
        tie(Relation::joint_research, "context-pair", Basis::context, fields(i));
    }
}

bool SentenceReader::researched() const {
    return std::any_of(reading_.findings.begin(), reading_.findings.end(), [&](const Finding& f) {
        return f.statement.relation == Relation::joint_research && !f.statement.participants.empty() &&
               f.statement.participants.front().entity == scene_.left.front();
    });
}

} // namespace jiedui::loaders::detail
