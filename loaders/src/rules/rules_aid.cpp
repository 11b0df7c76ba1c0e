// SPDX-License-Identifier: Apache-2.0
#include "rules/name_tokens.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {

std::size_t SentenceReader::on_aid(std::size_t i, const Word& word) {
    const Relation relation = *parse_relation(word.value);
    std::size_t next = i + 1;
    const bool a_class = i == scene_.left_end && left_is_near(i) && scene_.right.empty() &&
                         scene_.left.size() == 1 && is_ministry(scene_.left) && !party_at(i + 2) &&
                         next < tokens_.size() &&
                         tokens_[next].is_any({WordClass::class_noun, WordClass::own_prefix});
    if (a_class) {
        drop(i, "a class of places that somebody supports");
        return next;
    }
    Entities objects = here_.aim;
    const bool attribute = follows(i, WordClass::of) && party_at(next + 1); // "B, which A supports"
    if (party_at(next) || attribute) {
        const Group group = read_group(tokens_, attribute ? next + 1 : next, vocabulary_);
        objects = group.members;
        next = group.last;
        const std::size_t verb = next + (next < tokens_.size() && tokens_[next].is(WordClass::joint) ? 1 : 0);
        const bool another =
            !attribute && verb < tokens_.size() && tokens_[verb].is(WordClass::aid) && objects.size() > 1;
        if (another) { // "A supports B, C supports D": the last one, or two joined by "and", is the next
                       // supporter
            std::size_t first = next - 1;
            while (first >= group.first + 2 && tokens_[first - 1].is(WordClass::list) &&
                   party_at(first - 2)) {
                first -= 2;
            }
            objects.resize(objects.size() - std::min(objects.size() - 1, (next - 1 - first) / 2 + 1));
            next = first;
        }
        next = more_objects(next, objects);
    }
    Entities supporters;
    bool from_context = false;
    if (const auto agents = agents_of(i); !agents.empty()) {
        const bool untold = objects.empty() && scene_.left.empty(); // "received A's aid"
        const Entities& supported = untold ? context_.own : objects.empty() ? scene_.left : objects;
        report_aid(relation, agents, outside(without(supported, agents), agents), untold);
        return next;
    }
    const bool other_subject = scene_.left_segment != segment_ && named_pair_.left == scene_.left && i > 0 &&
                               (tokens_[i - 1].kind == TokenKind::text ||
                                tokens_[i - 1].is(WordClass::generic)); // "A supports B, all others C"
    const bool acts = !scene_.left.empty() && !other_subject &&
                      (scene_.left_segment == segment_ || (!objects.empty() && !scene_.from_context));
    if (acts && objects.empty() && report_compounds(relation, i)) {
        return next;
    }
    if (acts && objects.empty() && scene_.right.empty() && scene_.left_segment == segment_) {
        objects = outside(without(mentioned_, scene_.left), scene_.left); // "A provides B with aid"
        if (objects.empty() && follows(i, WordClass::of)) {
            objects = outside(without(place_before_subject(), scene_.left), scene_.left);
        }
        if (!objects.empty() && in_west(scene_.left.front()) && !in_west(objects.front())) {
            objects.clear(); // the one in the west is the one that is supported
        }
    }
    if (acts && i != scene_.left_end && scene_.left.size() == 1 && is_ministry(scene_.left)) {
        drop(i, "a ministry only speaks of the aid");
        return next;
    }
    if (acts) {
        supporters = scene_.left;
        from_context = scene_.from_context;
        if (objects.empty() && !scene_.right.empty()) {
            objects = scene_.right;
            swap_by_region(supporters, objects);
            const Scene last = scene_;
            for (const Scene& pair : parallel_) { // "A—B, C—D: aid"
                scene_ = pair;
                swap_by_region(scene_.left, scene_.right);
                report_aid(relation, scene_.left, scene_.right, pair.open != nullptr);
            }
            scene_ = last;
        } else if (objects.empty() && are_both_sides(i)) {
            objects = {supporters[1]};
            supporters.resize(1);
            swap_by_region(supporters, objects);
        } else if (objects.empty() && is_foreign(supporters)) {
            objects = context_.own; // somebody else's aid in a region's own text is for that region
            from_context = true;
        }
    } else if (!objects.empty()) {
        supporters = context_.own;
        from_context = true;
        objects = outside(objects, supporters);
    }
    objects = without(objects, supporters);
    if (supporters.empty() || objects.empty()) {
        drop(i, supporters.empty() ? "nobody is named who gives the aid" : "nobody is named who is aided");
    }
    report_aid(relation, supporters, objects, from_context);
    return next;
}

Entities SentenceReader::place_before_subject() const {
    std::size_t at = scene_.left_end;
    while (at > 0 && (party_at(at - 1) || joins_list(tokens_[at - 1]))) {
        --at;
    }
    std::size_t place = at == 0 || !tokens_[at - 1].is_mark(comma) ? 0 : at - 1;
    while (place > 0 && (party_at(place - 1) || joins_list(tokens_[place - 1]))) {
        --place;
    }
    const Word* in =
        place > 0 && party_at(place) ? tokens_[place - 1].as(WordClass::place_preposition) : nullptr;
    const bool named =
        in != nullptr && in->value != "by" && (place == 1 || tokens_[place - 2].kind == TokenKind::mark);
    Entities places = named ? read_group(tokens_, place, vocabulary_).members : Entities{};
    std::erase_if(places, [this](const Entity& e) { return !in_west(e); });
    return places;
}

std::size_t SentenceReader::on_undertaking(std::size_t i) {
    const Word* verb = tokens_[i].as(WordClass::action);
    if (verb == nullptr || verb->value != "duty") {
        return 0;
    }
    std::size_t behind = 0;
    for (std::size_t at = i + 1; party_at(at);) {
        Entities objects;
        while (party_at(at)) {
            const Group group = read_group(tokens_, at, vocabulary_);
            objects.insert(objects.end(), group.members.begin(), group.members.end());
            at = group.last;
            const bool goes_on = at < tokens_.size() && tokens_[at].is_mark(comma) && party_at(at + 1);
            at += goes_on ? 1U : 0U;
        }
        const Word* aid = follows(at, WordClass::aid) && tokens_[at].is(WordClass::of)
                              ? tokens_[at + 1].as(WordClass::aid)
                              : nullptr;
        if (aid == nullptr) {
            break;
        }
        const bool here = !scene_.left.empty();
        const Entities& supporters = here ? scene_.left : context_.own;
        report_aid(*parse_relation(aid->value), supporters, outside(without(objects, supporters), supporters),
                   !here || scene_.from_context);
        behind = at + 2;
        at = behind; // "the task of aid for A, and that of aid for B"
        constexpr ClassSet between{WordClass::list, WordClass::generic, WordClass::class_noun};
        while (at < tokens_.size() && (tokens_[at].is_any(between) || tokens_[at].kind == TokenKind::text ||
                                       tokens_[at].is_mark(comma))) {
            ++at;
        }
    }
    return behind;
}

bool SentenceReader::report_compounds(Relation relation, std::size_t i) {
    const bool compounds =
        !parallel_.empty() && left_is_near(i) && scene_.right.empty() && scene_.left.size() == 2 &&
        std::all_of(parallel_.begin(), parallel_.end(),
                    [](const Scene& pair) { return pair.left.size() == 2 && pair.right.empty(); });
    if (!compounds) {
        return false;
    }
    parallel_.push_back(scene_);
    for (const Scene& pair : std::exchange(parallel_, {})) {
        Entities supporters{pair.left.front()};
        Entities objects{pair.left.back()};
        swap_by_region(supporters, objects);
        report_aid(relation, supporters, objects, false);
    }
    return true;
}

std::size_t SentenceReader::more_objects(std::size_t next, Entities& objects) const {
    while (next < tokens_.size() && tokens_[next].is_mark(comma) && party_at(next + 1)) {
        const Group group = read_group(tokens_, next + 1, vocabulary_);
        const auto ends = [this](std::size_t at) {
            const bool unit = at < tokens_.size() && tokens_[at].kind == TokenKind::text &&
                              is_digit(chars_[tokens_[at].begin]); // "regiment 66 of B"
            at += unit ? 1 : 0;
            return at >= tokens_.size() || tokens_[at].kind == TokenKind::mark;
        };
        const bool and_others = group.last + 2 <= tokens_.size() && tokens_[group.last].is(WordClass::list) &&
                                tokens_[group.last + 1].kind == TokenKind::text && ends(group.last + 2);
        if (!ends(group.last) && !and_others) {
            break;
        }
        objects.insert(objects.end(), group.members.begin(), group.members.end());
        next = group.last;
    }
    return next;
}

void SentenceReader::report_aid(Relation relation, const Entities& supporters, const Entities& objects,
                                bool from_context) {
    const bool by_ministry =
        is_ministry(supporters) && std::all_of(objects.begin(), objects.end(),
                                               [](const Entity& e) { return e.kind == EntityKind::area; });
    const bool by_country =
        is_state(supporters) && !objects.empty() && objects.front().kind != EntityKind::country;
    if (supporters.empty() || objects.empty() || by_country ||
        by_ministry) { // a country's aid to its own parts is nobody's
        return;
    }
    scene_.pending = false;
    if (!from_context) {
        named_pair_.left = supporters;
        named_pair_.right = objects;
    }
    const std::size_t steps = scene_.in_step && supporters.size() == objects.size() ? supporters.size() : 1;
    for (std::size_t step = 0; step < steps; ++step) {
        Statement statement = make(relation, "aid", from_context ? Basis::context : Basis::stated);
        add(statement, steps == 1 ? supporters : Entities{supporters[step]}, Role::supporter);
        add(statement, steps == 1 ? objects : Entities{objects[step]}, Role::supported);
        report(std::move(statement), from_context);
    }
}

bool SentenceReader::part_of_aid() {
    const auto lie_in = [this](const Entities& members, const Statement& aid, Role role) {
        return !members.empty() && std::ranges::all_of(members, [&](const Entity& member) {
            return std::ranges::any_of(aid.participants, [&](const Participant& party) {
                return party.role == role && party.entity != member &&
                       vocabulary_.gazetteer().is_within(member, party.entity);
            });
        });
    };
    Entities left = scene_.left;
    Entities right = scene_.right;
    for (const Finding& finding : reading_.findings) {
        const Statement& aid = finding.statement;
        const bool turned = lie_in(right, aid, Role::supporter) && lie_in(left, aid, Role::supported);
        if (turned || (lie_in(left, aid, Role::supporter) && lie_in(right, aid, Role::supported))) {
            report_aid(aid.relation, turned ? right : left, turned ? left : right, scene_.from_context);
            return true;
        }
    }
    return false;
}

Entities SentenceReader::agents_of(std::size_t i) const {
    if (!here_.agents.empty()) {
        return here_.agents;
    }
    for (std::size_t k = i + 1; k + 1 < tokens_.size() && !tokens_[k].is_mark(comma); ++k) {
        if (tokens_[k].is(WordClass::agent_preposition) && party_at(k + 1) && left_is_near(i) &&
            tokens_[i - 1].is(WordClass::of)) {
            return read_group(tokens_, k + 1, vocabulary_).members;
        }
    }
    return {};
}

bool SentenceReader::is_foreign(const Entities& parties) const {
    return !context_.own.empty() && !parties.empty() && !scene_.from_context &&
           outside(parties, context_.own).size() == parties.size() &&
           std::all_of(parties.begin(), parties.end(),
                       [](const Entity& e) { return e.kind == EntityKind::region; });
}

bool SentenceReader::in_west(const Entity& party) const {
    const std::string region = vocabulary_.gazetteer().facts(party).macro_region;
    if (!region.empty() || party.kind != EntityKind::organization) {
        return region == "west";
    }
    Matcher::Matches matches; // a body lies where its name begins
    vocabulary_.matcher().matches(decode_utf8(party.name, "name"), 0, matches);
    return std::any_of(matches.begin(), matches.end(), [this](const Matcher::Match& match) {
        const auto& places = vocabulary_.term(match.word).strong;
        return places.size() == 1 && places.front()->entity.kind == EntityKind::region &&
               is_west(vocabulary_.gazetteer(), places.front()->entity);
    });
}

bool SentenceReader::are_both_sides(std::size_t i) const {
    if (scene_.left.size() != 2 || i == 0 || scene_.left_end == 0 || scene_.left_end > i) {
        return false;
    }
    const std::size_t last = i - (tokens_[i - 1].is(WordClass::pair) && i > 1 ? 2 : 1);
    const bool paired = scene_.left_end > 1 && tokens_[scene_.left_end - 1].is(WordClass::pair);
    const std::size_t left_last = scene_.left_end - (paired ? 2U : 1U);
    constexpr std::size_t reach = 4; ///< tokens: "AB's closer aid"
    const bool attribute = tokens_[left_last].compound && tokens_[i - 1].is(WordClass::of) &&
                           i - scene_.left_end <= reach &&
                           in_west(scene_.left.front()) != in_west(scene_.left.back());
    const bool adjacent = attribute || (i == scene_.left_end && tokens_[last].compound);
    const bool joined = scene_.left_end >= 2 && tokens_[scene_.left_end - 2].is(WordClass::list);
    const auto first = tokens_.begin() + static_cast<std::ptrdiff_t>(std::min(scene_.left_end, i));
    const bool becomes = std::any_of(first, tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                                     [](const Token& token) { return token.is(WordClass::build); });
    return adjacent || (joined && (becomes || in_west(scene_.left.front()) != in_west(scene_.left.back())));
}

void SentenceReader::swap_by_region(Entities& supporters, Entities& objects) const {
    if (!supporters.empty() && !objects.empty() && in_west(supporters.front()) && !in_west(objects.front())) {
        std::swap(supporters, objects);
    }
}

void SentenceReader::on_bare_aid(std::size_t i, const Entity& target) {
    constexpr std::uint32_t reach = 8; ///< characters between the supporter and the word
    const bool near = left_is_near(i) && scene_.right.empty() &&
                      tokens_[i].begin - tokens_[scene_.left_end - 1].end <= reach;
    const bool goes_on = !near && !scene_.together && context_.own.empty() && !scene_.left.empty() &&
                         !scene_.from_context && scene_.right.empty() && named_pair_.empty() &&
                         scene_.left_segment + 1 == segment_ && mentioned_.empty();
    const bool sent = !near && !here_.agents.empty(); // "people from A who aid B"
    const Entities& supporters = sent ? here_.agents : near || goes_on ? scene_.left : context_.own;
    const Entities others = outside(without(supporters, {target}), {target});
    const bool speaks = i != scene_.left_end && others.size() == 1 && is_ministry(others);
    if (others.empty() || speaks) {
        return;
    }
    Statement statement = make(Relation::aid, "aid-word",
                               near || sent ? Basis::stated
                               : goes_on    ? Basis::apart
                                            : Basis::context);
    add(statement, others, Role::supporter);
    statement.participants.push_back({target, Role::supported});
    report(std::move(statement), !near && !goes_on && !sent);
    if (near || sent) {
        sent_by_ = others;
        sent_to_ = &target;
    }
}

void SentenceReader::on_arrival(const Group& group) {
    Entities places = group.members;
    std::erase_if(places, [this](const Entity& e) {
        return sent_to_ == nullptr || e == *sent_to_ || !vocabulary_.gazetteer().is_within(e, *sent_to_);
    });
    report_aid(Relation::aid, without(sent_by_, places), places, false);
}

} // namespace jiedui::loaders::detail
