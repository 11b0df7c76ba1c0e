// SPDX-License-Identifier: Apache-2.0
#include "sentence_rules.hpp"

#include "fields.hpp"
#include "marks.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <iterator>

namespace jiedui::loaders::detail {
namespace {

using Entities = std::vector<Entity>;
using Tokens = std::vector<Token>;

/// How sure a rule is, before anything is known of the sentence; measured on the development texts.
constexpr double sure = 0.95;
constexpr double likely = 0.85;
constexpr double fair = 0.75;
constexpr double weak = 0.6;

/// The parties on the stage while a sentence is read from left to right.
struct Scene {
    Entities left;
    Entities right;
    std::size_t left_segment = 0;
    std::size_t right_segment = 0;
    std::size_t left_end = 0;    ///< token behind the left side
    bool from_context = false;   ///< the left side stands outside the sentence
    bool joint_hub = false;      ///< the sides were joined by a word of joint action
    bool together = false;       ///< the members of the left side were tied with each other
    bool by_self = false;        ///< the left side is called "this province" or the like
    bool by_dash = false;        ///< the sides were joined by a dash, as in a title
    bool in_step = false;        ///< the two lists go in step
    bool pending = false;        ///< joined by a word that is itself a cue; nothing said of it yet
    const Word* pending_cue = nullptr;
};

class SentenceReader {
  public:
    SentenceReader(std::u32string_view chars, const Tokens& tokens, const SentenceContext& context,
                   const VocabularyIndex& vocabulary)
        : chars_(chars), tokens_(tokens), context_(context), vocabulary_(vocabulary) {}

    SentenceReading run() {
        for (std::size_t i = 0; i < tokens_.size();) {
            i = step(i);
        }
        settle();
        if ((!scene_.left.empty() && !scene_.from_context) || !scene_.right.empty()) {
            reading_.governing.left = scene_.left;
            reading_.governing.right = scene_.right;
            reading_.governing.together = scene_.together;
        } else if (context_.is_heading) {
            reading_.governing.left = only_party();
        }
        return std::move(reading_);
    }

  private:
    // ---- reading --------------------------------------------------------------------------------------------------

    /// A heading that names one place is about it.
    Entities only_party() const {
        Entities found;
        for (const Token& token : tokens_) {
            if (token.kind == TokenKind::party && !token.compound && token.entities.size() == 1 && !token.is_pattern &&
                token.entities.front().kind == EntityKind::region && std::find(found.begin(), found.end(), token.entities.front()) == found.end()) {
                found.push_back(token.entities.front());
            }
        }
        return found.size() == 1 ? found : Entities{};
    }

    std::size_t step(std::size_t i) {
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
                joint_in_segment_ = false;
                acted_ = false;
                aim_.clear();
                place_.clear();
                agents_.clear();
                people_ = false;
                result_ = false;
            }
            return i + 1;
        case TokenKind::word:
            return on_word(i);
        case TokenKind::text:
            return i + 1;
        }
        return i + 1;
    }

    std::size_t on_word(std::size_t i) {
        const Token& token = tokens_[i];
        const bool acts = follows(i, WordClass::action);
        if (token.is(WordClass::joint)) {
            joint_in_segment_ = true;
        }
        const bool other_subject = token.is(WordClass::directive) && (follows(i, WordClass::class_noun) || follows_prefix(i));
        if (other_subject && scene_.right.empty()) { // "guide enterprises to ...": someone unnamed acts from here on
            settle();
            scene_ = {};
        }
        if (token.is(WordClass::each) && scene_.left.size() > 1) {
            scene_.in_step = true;
        }
        if (token.is(WordClass::pair)) {
            on_anaphora(i);
        }
        if (token.is(WordClass::self) && !context_.own.empty() && starts_segment(i)) {
            settle();
            scene_ = {};
            scene_.left = context_.own;
            scene_.left_segment = segment_;
            scene_.left_end = i + 1;
            scene_.by_self = true;
            return i + 1;
        }
        if (const Word* word = token.as(WordClass::aid)) {
            return on_aid(i, *word);
        }
        if (const Word* word = token.as(WordClass::bare_aid)) {
            on_bare_aid(i, *parse_entity(word->value));
            return i + 1;
        }
        if (token.target) {
            on_bare_aid(i, *token.target);
            return i + 1;
        }
        if (const Word* word = token.as(WordClass::joint_build)) {
            return on_joint_build(i, *word);
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
        if (const Word* word = token.as(WordClass::transitive)) {
            return on_transitive(i, *word);
        }
        if (const Word* word = token.as(WordClass::mutual); word != nullptr && !(token.is(WordClass::joint) && acts)) {
            on_mutual(i, *word);
            return i + 1;
        }
        if (token.is(WordClass::build)) {
            return on_build(i);
        }
        if (const Word* word = token.as(WordClass::research); word != nullptr && (acted_ || word->value == "strong")) {
            on_research(i);
        }
        acted_ = acted_ || token.is(WordClass::action);
        return i + 1;
    }

    bool follows(std::size_t i, WordClass c) const { return i + 1 < tokens_.size() && tokens_[i + 1].is(c); }

    bool follows_prefix(std::size_t i) const {
        const Word* word = i + 1 < tokens_.size() ? tokens_[i + 1].as(WordClass::generic) : nullptr;
        return word != nullptr && word->value == "prefix";
    }

    bool party_at(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::party; }

    /// The token before, looking through an opening quotation mark.
    const Token* before(std::size_t i) const {
        if (i > 0 && tokens_[i - 1].is_mark(open_quote)) {
            --i;
        }
        return i > 0 ? &tokens_[i - 1] : nullptr;
    }

    static bool is_predicate(const Token& token) {
        using enum WordClass;
        for (const WordClass c : {hub, transitive, mutual, aid, bare_aid, joint_build, joint, build, action, each}) {
            if (token.is(c)) {
                return true;
            }
        }
        return false;
    }

    bool starts_segment(std::size_t i) const {
        const Token* token = before(i);
        if (token == nullptr || token->is(WordClass::directive)) {
            return true;
        }
        if (token->is(WordClass::list) && i >= 2) { // behind classes of bodies that name nobody
            return scene_.left.empty() && (tokens_[i - 2].is(WordClass::class_noun) || tokens_[i - 2].kind == TokenKind::text);
        }
        if (token->kind != TokenKind::mark) {
            return false;
        }
        if (token->mark == enumeration_comma) { // a list of assertions: behind a cue a new one starts
            return i >= 2 && (tokens_[i - 2].is(WordClass::mutual) || tokens_[i - 2].kind == TokenKind::programme);
        }
        return token->mark != dash && token->mark != plus && token->mark != open_quote;
    }

    std::size_t on_group(std::size_t i) {
        const Group group = read_group(chars_, tokens_, i, vocabulary_);
        const Token* token = before(i);
        const bool has_next = group.last < tokens_.size();
        const bool is_object = token != nullptr && (token->is(WordClass::policy_verb) || token->is(WordClass::build));
        const bool dash_next = has_next && tokens_[group.last].is_mark(dash) && party_at(group.last + 1) && pairing_title();
        const bool built = has_next && tokens_[group.last].is(WordClass::build) && is_object; // "speed up X's building"
        const bool of_build = token != nullptr && token->is(WordClass::build) && has_next && !tokens_[group.last].is(WordClass::hub);
        const bool predicate_next = has_next && !built && !of_build && (is_predicate(tokens_[group.last]) || dash_next ||
                                                           tokens_[group.last].kind == TokenKind::programme);
        const bool dash_before = token != nullptr && token->is_mark(dash) && i >= 2 && party_at(i - 2);
        people_ = people_ || tokens_[i].has_people;
        if (country_compound(group)) {
            return on_countries(group);
        }
        if (const auto pair = country_pair(group); !pair.empty()) {
            return on_countries(pair);
        }
        if (token != nullptr && token->is(WordClass::settle)) {
            on_settle(i, group);
            return group.last;
        }
        const bool aside = group.compound && group.members.size() == 2 && has_next && !scene_.left.empty() &&
                           tokens_[group.last].is(WordClass::mutual) && scene_.left.size() == 1 &&
                           std::find(group.members.begin(), group.members.end(), scene_.left.front()) != group.members.end();
        if (aside) { // the mechanism of the subject with another: the subject stays
            const Scene kept = scene_;
            set_left(group);
            on_mutual(group.last, *tokens_[group.last].as(WordClass::mutual));
            scene_ = kept;
            return group.last + 1;
        }
        if (token != nullptr && token->is(WordClass::passive)) {
            agents_ = group.members;
        } else if (token != nullptr && token->is(WordClass::agent_preposition)) {
            agents_ = group.members;
            const bool acts_on_left = has_next && tokens_[group.last].is(WordClass::aid) && !scene_.left.empty();
            const bool origin = token->size() == 1 && token->as(WordClass::agent_preposition)->value == "origin";
            if (!acts_on_left && (!origin || (has_next && tokens_[group.last].is(WordClass::dispatch)))) {
                set_left(group);
            }
        } else if (token != nullptr && (token->is(WordClass::hub) || (dash_before && pairing_title()))) {
            set_right(group, *token, dash_before);
        } else if (token != nullptr && token->is(WordClass::aim_preposition)) {
            on_aim(group, *token);
        } else if (has_next && tokens_[group.last].is(WordClass::hub)) {
            set_left(group);
        } else if (token != nullptr && token->is(WordClass::place_preposition)) {
            place_ = group.members;
            if (has_next && tokens_[group.last].is(WordClass::build) && scene_.left.empty()) {
                return on_build_at(group);
            }
        } else if (starts_segment(i) || predicate_next || (group.compound && cue_ahead(group.last))) {
            if (scene_.right.empty() || predicate_next || scene_.left_segment != segment_) {
                if (scene_.right.empty() || predicate_next) {
                    set_left(group);
                }
            }
        }
        on_pair_word(group);
        return group.last;
    }

    /// The last pair whose members are all of a level (province, city, county; empty: any).
    Governing last_pair(const std::string& level) const {
        const auto fits = [&](const Entity& member) {
            const std::string code = vocabulary_.gazetteer().facts(member).code;
            const std::string own = code.ends_with("0000") ? "province" : code.ends_with("00") ? "city" : "county";
            return level.empty() || (member.kind == EntityKind::region && own == level);
        };
        for (auto pair = context_.pairs.rbegin(); pair != context_.pairs.rend(); ++pair) {
            if (std::all_of(pair->left.begin(), pair->left.end(), fits) && std::all_of(pair->right.begin(), pair->right.end(), fits)) {
                return *pair;
            }
        }
        return {};
    }

    /// "The two cities": the pair named last.
    void on_anaphora(std::size_t i) {
        const Governing pair = last_pair(tokens_[i].as(WordClass::pair)->value);
        const bool attribute = follows(i, WordClass::of) || (i > 0 && tokens_[i - 1].kind == TokenKind::text);
        if (!pair.has_pair() || attribute || !scene_.left.empty() || !starts_segment(i)) {
            return;
        }
        scene_ = {};
        scene_.left = pair.left;
        scene_.right = pair.right;
        scene_.left_segment = scene_.right_segment = segment_;
        scene_.left_end = i + 1;
        scene_.from_context = true;
    }

    /// "A and B, the two places," as a subject: they act together.
    void on_pair_word(const Group& group) {
        const bool pair_word = tokens_[group.last - 1].is(WordClass::pair);
        const bool subject = scene_.left == group.members && scene_.left_segment == segment_ && scene_.right.empty();
        const bool attribute = group.last < tokens_.size() &&
                               (tokens_[group.last].is(WordClass::of) || is_predicate(tokens_[group.last]));
        if (pair_word && subject && !attribute && group.members.size() >= 2) {
            tie(Relation::cooperation, "pair-word", weak);
        }
    }

    /// A cue within a few words, behind nothing but general ones.
    bool cue_ahead(std::size_t at) const {
        constexpr std::size_t reach = 4; ///< tokens
        for (std::size_t i = at; i < std::min(tokens_.size(), at + reach) && tokens_[i].kind != TokenKind::mark; ++i) {
            if (tokens_[i].is(WordClass::mutual)) {
                return true;
            }
        }
        return false;
    }

    void set_left(const Group& group) {
        settle();
        scene_ = {};
        scene_.left = group.members;
        scene_.left_segment = segment_;
        scene_.left_end = group.last;
    }

    void set_right(const Group& group, const Token& hub, bool by_dash) {
        if (scene_.left.empty() || !scene_.right.empty()) {
            const bool again = !scene_.right.empty() && !scene_.from_context;
            if (again) { // another partner of the same party
                settle();
            } else if (scene_.left.empty()) {
                take_context_left();
            }
        }
        dangling_ = group.members;
        if (scene_.left.empty()) {
            return;
        }
        scene_.right = without(group.members, scene_.left);
        if (scene_.from_context) {
            scene_.right = outside(scene_.right, scene_.left);
        }
        scene_.right_segment = segment_;
        scene_.by_dash = by_dash;
        if (!by_dash) {
            scene_.joint_hub = hub.is(WordClass::joint);
            scene_.pending_cue = hub.as(WordClass::transitive);
            scene_.pending = scene_.pending_cue != nullptr;
        }
    }

    /// An elliptic subject: the last pair's first side or the last party of the clause, else the region whose text it is.
    void take_context_left() {
        scene_ = {};
        scene_.from_context = true;
        scene_.left_segment = segment_;
        if (!context_.own.empty()) {
            scene_.left = context_.own;
        } else if (!context_.item.left.empty()) {
            scene_.left = context_.item.left;
        } else {
            scene_.left = context_.place;
        }
    }

    /// A cue of joint action without any party in its sentence: the pair that governs the clause.
    bool take_context_pair() {
        if (!scene_.left.empty() || !context_.item.has_pair() || !context_.own.empty()) {
            return false;
        }
        scene_ = {};
        scene_.left = context_.item.left;
        scene_.right = context_.item.right;
        scene_.left_segment = scene_.right_segment = segment_;
        scene_.from_context = true;
        return true;
    }

    static Entities without(Entities members, const Entities& others) {
        std::erase_if(members, [&](const Entity& e) { return std::find(others.begin(), others.end(), e) != others.end(); });
        return members;
    }

    /// Leaves out what lies inside one of the others or around it: no cooperation of a region with its own parts.
    Entities outside(Entities members, const Entities& others) const {
        std::erase_if(members, [&](const Entity& e) {
            return std::any_of(others.begin(), others.end(), [&](const Entity& o) {
                return vocabulary_.gazetteer().is_within(e, o) || vocabulary_.gazetteer().is_within(o, e);
            });
        });
        return members;
    }

    /// A—B as a title: a word for cooperation must stand in it.
    bool pairing_title() const {
        return std::any_of(tokens_.begin(), tokens_.end(), [](const Token& t) { return t.is(WordClass::mutual); });
    }

    // ---- statements -----------------------------------------------------------------------------------------------

    Statement make(Relation relation, std::string rule, double confidence) const {
        Statement statement;
        statement.relation = relation;
        statement.rule = std::move(rule);
        statement.confidence = confidence;
        return statement;
    }

    static void add(Statement& statement, const Entities& members, Role role) {
        for (const Entity& member : members) {
            statement.participants.push_back({member, role});
        }
    }

    void report(Statement statement, bool uses_context) {
        if (statement.participants.empty()) {
            return;
        }
        reading_.findings.push_back({std::move(statement), uses_context});
    }

    /// The tie between the sides of the scene: one with the other, or all with each other.
    bool tie(Relation relation, const std::string& rule, double confidence, std::vector<std::string> fields = {}) {
        if (scene_.left.empty() || (scene_.right.empty() && scene_.left.size() < 2)) {
            return false;
        }
        scene_.pending = false;
        Statement statement = make(relation, rule, scene_.from_context ? std::min(confidence, fair) : confidence);
        statement.fields = std::move(fields);
        if (scene_.in_step && scene_.left.size() == scene_.right.size()) {
            for (std::size_t i = 0; i < scene_.left.size(); ++i) {
                Statement one = statement;
                one.participants = {{scene_.left[i], Role::lead}, {scene_.right[i], Role::partner}};
                report(std::move(one), scene_.from_context);
            }
            return true;
        }
        scene_.together = scene_.right.empty();
        if (scene_.right.empty()) {
            add(statement, scene_.left, Role::peer);
        } else {
            add(statement, scene_.left, Role::lead);
            add(statement, scene_.right, Role::partner);
        }
        report(std::move(statement), scene_.from_context);
        return true;
    }

    /// A word such as "hand in hand with" is a cue where its segment holds no other.
    void settle() {
        if (scene_.pending && !scene_.right.empty()) {
            const Word* cue = scene_.pending_cue;
            tie(*parse_relation(cue->value), "partner-word", fair);
        }
        scene_.pending = false;
    }

    bool left_is_near(std::size_t i) const {
        return !scene_.left.empty() && !scene_.from_context && scene_.left_segment == segment_ && i >= scene_.left_end;
    }

    void on_mutual(std::size_t i, const Word& word) {
        const Relation stated = *parse_relation(word.value);
        const Relation relation = scene_.by_dash && stated == Relation::cooperation ? Relation::pairing : stated;
        const bool in_name = i + 1 < tokens_.size() && (tokens_[i + 1].is(WordClass::platform_head) ||
                                                        tokens_[i + 1].is(WordClass::zone_head));
        if (in_name) {
            return;
        }
        if (relation == Relation::co_construction && scene_.right.empty() && !scene_.left.empty() && !place_.empty()) {
            scene_.right = outside(without(place_, scene_.left), scene_.left); // a park of one in the other
            scene_.right_segment = segment_;
        }
        if (scene_.left.empty() && !dangling_.empty() && follows(i, WordClass::of) && party_at(i + 2)) {
            const Scene kept = scene_; // "B, paired with A"
            scene_.left = read_group(chars_, tokens_, i + 2, vocabulary_).members;
            scene_.right = dangling_;
            tie(relation, "inverted", likely);
            scene_ = kept;
            dangling_.clear();
            return;
        }
        if (!scene_.right.empty()) {
            const bool pairing = relation == Relation::pairing;
            if (scene_.right_segment == segment_ || pairing || relation == Relation::talent_exchange ||
                relation == Relation::joint_research) {
                tie(relation, "hub", sure, fields(i));
            }
            return;
        }
        const bool anaphoric = scene_.from_context && scene_.left_segment == segment_ && scene_.left_end > 0;
        if (scene_.left.size() >= 2 && (left_is_near(i) || anaphoric)) {
            const bool adjacent = i == scene_.left_end;
            named_compound(i, word);
            tie(relation, "peers", adjacent ? sure : fair, fields(i));
            return;
        }
        if (scene_.left.empty() && relation == Relation::joint_research && !class_subject(i) && take_context_pair()) {
            tie(relation, "context-pair", fair);
        }
    }

    /// A compound of two places with a word for cooperation is the name of their mechanism.
    void named_compound(std::size_t i, const Word& word) {
        const Token& compound = tokens_[i - 1];
        const Word* tail = tokens_[i].as(WordClass::mechanism);
        const bool plain = i == scene_.left_end && compound.compound && compound.entities.size() == 2 &&
                           word.value == to_string(Relation::cooperation) && tail != nullptr && tail->value == "tail";
        const bool regions = plain && compound.entities.front().kind == EntityKind::region;
        if (!regions) {
            return;
        }
        Statement statement = make(Relation::cooperation, "mechanism-of-compound", likely);
        statement.programme = {EntityKind::programme, text(compound.begin, tokens_[i].end)};
        add(statement, compound.entities, Role::partner);
        report(std::move(statement), false);
    }

    std::size_t on_transitive(std::size_t i, const Word& word) {
        std::size_t at = i + 1;
        if (at + 2 < tokens_.size() && tokens_[at].is(WordClass::list) && tokens_[at + 1].is(WordClass::directive)) {
            at += 2; // two verbs with one object
        }
        if (!party_at(at) || tokens_[at].is_government) {
            const bool peers = scene_.right.empty() && scene_.left.size() > 1 && left_is_near(i);
            if (peers || (!scene_.right.empty() && scene_.right_segment == segment_)) {
                tie(*parse_relation(word.value), peers ? "peers" : "hub", peers ? fair : likely);
            }
            return i + 1;
        }
        if (tokens_[i].is(WordClass::hub)) { // a hub as well: its own tie waits for a better cue
            return i + 1;
        }
        const Group group = read_group(chars_, tokens_, at, vocabulary_);
        if (scene_.left.empty() || !scene_.right.empty()) {
            take_context_left();
        }
        scene_.right = without(group.members, scene_.left);
        scene_.right = scene_.from_context ? outside(scene_.right, scene_.left) : scene_.right;
        scene_.right_segment = segment_;
        if (!scene_.right.empty()) {
            tie(*parse_relation(word.value), "verb-object", likely);
        }
        return group.last;
    }

    // ---- aid ------------------------------------------------------------------------------------------------------

    std::size_t on_aid(std::size_t i, const Word& word) {
        const Relation relation = *parse_relation(word.value);
        std::size_t next = i + 1;
        Entities objects = aim_;
        const bool attribute = follows(i, WordClass::of) && party_at(next + 1); // "B, which A supports"
        if (party_at(next) || attribute) {
            const Group group = read_group(chars_, tokens_, attribute ? next + 1 : next, vocabulary_);
            objects = group.members;
            next = group.last;
        }
        Entities supporters;
        bool from_context = false;
        if (const auto agents = agents_of(i); !agents.empty()) {
            const Entities& supported = objects.empty() ? scene_.left : objects;
            report_aid(relation, agents, without(supported, agents), false);
            return next;
        }
        const bool acts = !scene_.left.empty() && (scene_.left_segment == segment_ || (!objects.empty() && !scene_.from_context));
        if (acts) {
            supporters = scene_.left;
            from_context = scene_.from_context;
            if (objects.empty() && !scene_.right.empty()) {
                objects = scene_.right;
                swap_by_region(supporters, objects);
            } else if (objects.empty() && supporters.size() == 2 && i == scene_.left_end && tokens_[i - 1].compound) {
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
        report_aid(relation, supporters, objects, from_context);
        return next;
    }

    void report_aid(Relation relation, const Entities& supporters, const Entities& objects, bool from_context) {
        if (supporters.empty() || objects.empty()) {
            return;
        }
        scene_.pending = false;
        const std::size_t steps = scene_.in_step && supporters.size() == objects.size() ? supporters.size() : 1;
        for (std::size_t step = 0; step < steps; ++step) {
            Statement statement = make(relation, "aid", from_context ? fair : sure);
            add(statement, steps == 1 ? supporters : Entities{supporters[step]}, Role::supporter);
            add(statement, steps == 1 ? objects : Entities{objects[step]}, Role::supported);
            report(std::move(statement), from_context);
        }
    }

    /// Who acts on the subject: named before the cue ("by A"), or behind it in the same segment.
    Entities agents_of(std::size_t i) const {
        if (!agents_.empty()) {
            return agents_;
        }
        for (std::size_t k = i + 1; k + 1 < tokens_.size() && !tokens_[k].is_mark(comma); ++k) {
            if (tokens_[k].is(WordClass::agent_preposition) && party_at(k + 1) && left_is_near(i) && tokens_[i - 1].is(WordClass::of)) {
                return read_group(chars_, tokens_, k + 1, vocabulary_).members;
            }
        }
        return {};
    }

    /// Regions outside the one whose own text this is.
    bool is_foreign(const Entities& parties) const {
        return !context_.own.empty() && !parties.empty() && !scene_.from_context &&
               outside(parties, context_.own).size() == parties.size() &&
               std::all_of(parties.begin(), parties.end(), [](const Entity& e) { return e.kind == EntityKind::region; });
    }

    /// Of two sides joined by "and", the one in the west is the one that is supported.
    void swap_by_region(Entities& supporters, Entities& objects) const {
        const auto rank = [&](const Entities& side) {
            return vocabulary_.gazetteer().facts(side.front()).macro_region == "west" ? 1 : 0;
        };
        if (rank(supporters) > rank(objects)) {
            std::swap(supporters, objects);
        }
    }

    void on_bare_aid(std::size_t i, const Entity& target) {
        constexpr std::uint32_t reach = 8; ///< characters between the supporter and the word
        const bool near = left_is_near(i) && scene_.right.empty() && tokens_[i].begin - tokens_[scene_.left_end - 1].end <= reach;
        const Entities& supporters = near ? scene_.left : context_.own;
        const Entities others = without(supporters, {target});
        if (others.empty()) {
            return;
        }
        Statement statement = make(Relation::aid, "aid-word", near ? likely : fair);
        add(statement, others, Role::supporter);
        statement.participants.push_back({target, Role::supported});
        report(std::move(statement), !near);
    }

    void on_aim(const Group& group, const Token& preposition) {
        aim_ = group.members;
        Entities abroad = group.members;
        std::erase_if(abroad, [](const Entity& e) { return e.kind != EntityKind::country; });
        if (preposition.size() < 2 || abroad.empty()) {
            return;
        }
        const bool near = scene_.left_segment == segment_ || context_.own.empty();
        const bool here = scene_.left.size() == 1 && scene_.right.empty() && near;
        const Scene kept = scene_;
        if (!here) {
            take_context_left();
        }
        scene_.right = abroad;
        tie(Relation::cooperation, "towards", likely);
        scene_ = kept;
    }

    /// Sends people to a place, named before the verb ("to X ... sends") or behind it ("sends ... to X").
    void on_dispatch(std::size_t i, const Word& word) {
        Entities places = aim_;
        for (std::size_t k = i + 1; places.empty() && k + 1 < tokens_.size() && !tokens_[k].is_mark(comma); ++k) {
            if (tokens_[k].is(WordClass::aim_preposition) && party_at(k + 1)) {
                places = read_group(chars_, tokens_, k + 1, vocabulary_).members;
            }
        }
        const Scene kept = scene_;
        if (places.empty() && is_foreign(scene_.left)) {
            places = context_.own;
        }
        if (scene_.left.empty()) {
            take_context_left();
        }
        scene_.right = outside(without(places, scene_.left), scene_.left);
        if (!scene_.right.empty()) {
            tie(*parse_relation(word.value), "dispatch", fair);
        }
        scene_ = kept;
    }

    /// People of one party at work in another.
    void on_service() {
        if (!people_ || aim_.empty() || scene_.left.empty() || scene_.left_segment != segment_ || scene_.from_context) {
            return;
        }
        const Scene kept = scene_;
        scene_.right = outside(without(aim_, scene_.left), scene_.left);
        if (!scene_.right.empty()) {
            tie(Relation::talent_exchange, "service", fair);
        }
        scene_ = kept;
    }

    /// A result of one party is put to use in another.
    void on_transfer(const Word& word) {
        const Entities& receivers = aim_.empty() ? place_ : aim_;
        if (!result_ || receivers.empty() || scene_.left.size() != 1 || scene_.left_segment != segment_ || scene_.from_context ||
            !scene_.right.empty()) {
            return;
        }
        const Entities others = outside(without(receivers, scene_.left), scene_.left);
        if (others.empty()) {
            return;
        }
        Statement statement = make(*parse_relation(word.value), "transfer", fair);
        add(statement, scene_.left, Role::source);
        add(statement, others, Role::receiver);
        report(std::move(statement), false);
    }

    // ---- programmes -----------------------------------------------------------------------------------------------

    void on_programme(std::size_t i) {
        const Token& token = tokens_[i];
        if (token.target) {
            Statement statement = make(Relation::aid, "programme", sure);
            statement.programme = {EntityKind::programme, text(token.begin, token.end)};
            statement.participants = {{*token.target, Role::supported}};
            report(std::move(statement), false);
            if (scene_.left.empty()) {
                programme_place_ = *token.target;
                scene_.left = {*token.target};
                scene_.left_segment = segment_;
                scene_.left_end = i + 1;
            }
            return;
        }
        Statement statement = make(Relation::cooperation, "mechanism", likely);
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
        const bool item = !context_.item.empty();
        const Entities& left = near ? scene_.left : item ? context_.item.left : context_.own;
        add(statement, left, Role::partner);
        if (!near && item) {
            add(statement, context_.item.right, Role::partner);
        }
        report(std::move(statement), !near);
    }

    // ---- building and research ------------------------------------------------------------------------------------

    /// What is built together and is named after two or more places is built by these.
    void take_builders_from_name(const std::vector<Built>& objects) {
        if (objects.size() != 1 || !scene_.right.empty() || scene_.left.size() > 1) {
            return;
        }
        const Entities& named = objects.front().regions;
        const bool fits = scene_.left.empty() || std::find(named.begin(), named.end(), scene_.left.front()) != named.end();
        if (named.size() >= 2 && fits) {
            scene_.left = scene_.left.empty() ? Entities{named.front()} : scene_.left;
            scene_.right = without(named, scene_.left);
            scene_.right_segment = segment_;
        }
    }

    /// The verb belongs to the name of an initiative ("jointly building the ..."): no assertion.
    bool names_an_initiative(std::size_t at) const {
        while (at < tokens_.size() && tokens_[at].is_mark(open_quote)) {
            ++at;
        }
        const Word* word = at < tokens_.size() ? tokens_[at].as(WordClass::none) : nullptr;
        return word != nullptr && word->value == "name";
    }

    static void add_objects(const Statement& model, const std::vector<Built>& objects, std::vector<Statement>& out) {
        for (const Built& object : objects) {
            out.push_back(model);
            out.back().platform = object.entity;
        }
        if (objects.empty()) {
            out.push_back(model);
        }
    }

    std::size_t on_joint_build(std::size_t i, const Word& word) {
        const Relation relation = *parse_relation(word.value);
        std::size_t at = i + 1;
        if (at < tokens_.size() && tokens_[at].is(WordClass::of)) {
            ++at;
        }
        const auto objects = read_objects(chars_, tokens_, at, vocabulary_);
        if (objects.empty() && names_an_initiative(at)) {
            return i + 1;
        }
        if (scene_.left.empty() && !take_context_pair()) {
            take_context_left();
        }
        take_builders_from_name(objects);
        const bool by_others = scene_.from_context && scene_.right.empty() && scene_.left.size() < 2 && class_subject(i);
        if (scene_.left.empty() || by_others) {
            scene_ = by_others ? Scene{} : scene_;
            return i + 1;
        }
        const bool pair = !scene_.right.empty() || scene_.left.size() > 1;
        if (!pair && objects.empty()) {
            scene_.left = scene_.from_context ? Entities{} : scene_.left;
            return i + 1;
        }
        Statement model = make(relation, pair ? "joint-build" : "joint-build-one-party", scene_.from_context ? weak : pair ? sure : likely);
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
        return objects.empty() ? i + 1 : object_end(tokens_, at);
    }

    /// "speeds up P's building": the object stands before the verb, which ends its segment.
    void on_building_of(std::size_t i) {
        const bool ends = i + 1 >= tokens_.size() || tokens_[i + 1].kind == TokenKind::mark;
        if (!ends || scene_.left.size() != 1 || !left_is_near(i) || !scene_.right.empty() ||
            scene_.left.front().kind != EntityKind::region) {
            return;
        }
        std::size_t verb = i;
        while (verb > scene_.left_end && !tokens_[verb].is(WordClass::policy_verb)) {
            --verb;
        }
        if (!tokens_[verb].is(WordClass::policy_verb)) {
            return;
        }
        for (const Built& object : read_objects(chars_, tokens_, verb + 1, vocabulary_)) {
            if (object.entity.kind == EntityKind::platform) {
                Statement statement = make(Relation::hosts, "hosts", fair);
                add(statement, scene_.left, Role::host);
                statement.platform = object.entity;
                report(std::move(statement), false);
            }
        }
    }

    /// "in A set up P": A is home to the platform.
    std::size_t on_build_at(const Group& place) {
        for (const Built& object : read_objects(chars_, tokens_, place.last + 1, vocabulary_)) {
            const EntityKind kind = place.members.front().kind;
            if (object.entity.kind == EntityKind::platform && (kind == EntityKind::region || kind == EntityKind::zone)) {
                Statement statement = make(Relation::hosts, "hosts-at", fair);
                add(statement, place.members, Role::host);
                statement.platform = object.entity;
                report(std::move(statement), false);
            }
        }
        return place.last + 1;
    }

    /// A platform settles in a place: the place is its host.
    void on_settle(std::size_t at, const Group& place) {
        std::size_t first = at - 1;
        while (first > 0 && !(tokens_[first - 1].kind == TokenKind::mark &&
                              (tokens_[first - 1].mark == comma || ends_sentence(tokens_[first - 1].mark)))) {
            --first;
        }
        for (const Built& object : read_objects(chars_, tokens_, first, vocabulary_, ObjectPlace::subject)) {
            if (object.entity.kind == EntityKind::platform) {
                Statement statement = make(Relation::hosts, "settles", likely);
                add(statement, place.members, Role::host);
                statement.platform = object.entity;
                report(std::move(statement), false);
                abroad(object, place.members.front());
            }
        }
    }

    /// True where a class of bodies that names nobody stands before the verb in its sentence: it acts, not the region.
    bool class_subject(std::size_t i) const {
        for (std::size_t k = i; k > 0 && !(tokens_[k - 1].kind == TokenKind::mark && ends_sentence(tokens_[k - 1].mark)); --k) {
            if (tokens_[k - 1].is(WordClass::class_noun)) {
                return true;
            }
        }
        return false;
    }

    /// An alliance is built by several, also where only one of them is named or understood.
    bool on_alliance(std::size_t i, const std::vector<Built>& objects) {
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
                Statement statement = make(Relation::co_construction, "alliance", fair);
                statement.platform = object.entity;
                add(statement, builders, builders.size() > 1 ? Role::peer : Role::partner);
                report(std::move(statement), scene_.left.empty());
            }
        }
        return true;
    }

    std::size_t on_build(std::size_t i) {
        if (object_ties(i + 1)) {
            return i + 1;
        }
        const auto objects = read_objects(chars_, tokens_, i + 1, vocabulary_);
        if (on_alliance(i, objects)) {
            return object_end(tokens_, i + 1);
        }
        if (objects.empty()) {
            on_building_of(i);
            return i + 1;
        }
        const bool with_partner = !scene_.right.empty() && scene_.right_segment == segment_;
        if (scene_.left.empty() || (scene_.from_context && !with_partner)) {
            return i + 1;
        }
        const bool near = scene_.left_segment == segment_;
        if (!scene_.right.empty() && scene_.right_segment == segment_) {
            Statement model = make(Relation::co_construction, "pair-builds", scene_.from_context ? fair : likely);
            add(model, scene_.left, Role::lead);
            add(model, scene_.right, Role::partner);
            std::vector<Statement> statements;
            add_objects(model, objects, statements);
            for (Statement& statement : statements) {
                report(std::move(statement), scene_.from_context);
            }
            scene_.pending = false;
            return object_end(tokens_, i + 1);
        }
        const Word* verb = tokens_[i].as(WordClass::build);
        if (near && scene_.left.size() > 1 && scene_.right.empty() && verb->value == "found" && objects.size() == 1) {
            Statement statement = make(Relation::co_construction, "peers-build", fair);
            add(statement, scene_.left, Role::peer);
            statement.platform = objects.front().entity;
            report(std::move(statement), false);
            scene_.together = true;
            return object_end(tokens_, i + 1);
        }
        const bool foreign_pair = !scene_.right.empty() && std::all_of(scene_.right.begin(), scene_.right.end(), [](const Entity& e) {
            return e.kind == EntityKind::country;
        });
        if ((!near && !foreign_pair) || scene_.left.size() != 1) {
            return i + 1;
        }
        const EntityKind builder = scene_.left.front().kind;
        const bool is_place = builder == EntityKind::region || builder == EntityKind::zone;
        for (const Built& object : objects) {
            const bool can_host = place_.empty() && !scene_.by_self && !object.committee &&
                                  (is_place || builder == EntityKind::organization);
            if (can_host && object.entity.kind == EntityKind::platform) {
                Statement statement = make(Relation::hosts, "hosts", likely);
                add(statement, scene_.left, Role::host);
                statement.platform = object.entity;
                report(std::move(statement), false);
            }
            abroad(object, scene_.left.front());
        }
        return object_aims(i + 1) ? i + 1 : object_end(tokens_, i + 1);
    }

    /// True where the object joins two parties itself: "set up an alliance of A with B".
    bool object_ties(std::size_t at) const {
        const std::size_t end = object_end(tokens_, at);
        for (; at + 2 < end; ++at) {
            if (tokens_[at].kind == TokenKind::party && tokens_[at + 1].is(WordClass::hub) && party_at(at + 2)) {
                return true;
            }
        }
        return false;
    }

    /// True where the object holds a party aimed at, which has its own rule.
    bool object_aims(std::size_t at) const {
        const std::size_t end = object_end(tokens_, at);
        for (; at < end; ++at) {
            if (tokens_[at].is(WordClass::aim_preposition)) {
                return true;
            }
        }
        return false;
    }

    /// A platform with a compound of countries in its name ties its host to the other country.
    void abroad(const Built& object, const Entity& host) {
        Entities others = object.countries;
        const auto* home = vocabulary_.home();
        std::erase_if(others, [&](const Entity& e) { return home != nullptr && e == home->entity; });
        if (others.empty()) {
            return;
        }
        const bool transfer = ends_with_transfer_head(object.begin, object.end);
        Statement statement = make(transfer ? Relation::technology_transfer : Relation::cooperation, "platform-abroad", likely);
        add(statement, {host}, Role::lead);
        add(statement, others, Role::partner);
        report(std::move(statement), false);
    }

    bool ends_with_transfer_head(std::uint32_t begin, std::uint32_t end) const {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
            const Word* head = token.as(WordClass::platform_head);
            return head != nullptr && token.begin >= begin && token.end <= end &&
                   head->value == to_string(Relation::technology_transfer);
        });
    }

    bool country_compound(const Group& group) const {
        const auto* home = vocabulary_.home();
        return tokens_[group.first].compound && home != nullptr && group.members.front() == home->entity;
    }

    /// Home—abroad before the head of a platform's name.
    Group country_pair(const Group& group) const {
        const auto* home = vocabulary_.home();
        const bool dashed = home != nullptr && group.members == Entities{home->entity} && group.last + 2 < tokens_.size() &&
                            tokens_[group.last].is_mark(dash) && party_at(group.last + 1);
        if (!dashed || tokens_[group.last + 1].entities.front().kind != EntityKind::country) {
            return {};
        }
        const Token& head = tokens_[group.last + 2];
        if (!head.is(WordClass::platform_head) && !head.is(WordClass::generic)) {
            return {};
        }
        Group pair = group;
        pair.members.push_back(tokens_[group.last + 1].entities.front());
        pair.last = group.last + 2;
        return pair;
    }

    /// Countries written together: the home country with each other one, by the cue or the platform behind them.
    std::size_t on_countries(const Group& group) {
        for (std::size_t i = group.last; i < tokens_.size() && i < group.last + 6; ++i) {
            const Token& token = tokens_[i];
            const Word* head = token.as(WordClass::platform_head);
            const Word* cue = token.as(WordClass::mutual);
            if (token.kind == TokenKind::mark && token.mark != open_quote && token.mark != close_quote) {
                break;
            }
            if (head != nullptr || token.is(WordClass::zone_head) || (cue != nullptr && !follows(i, WordClass::platform_head))) {
                const bool transfer = head != nullptr && head->value == to_string(Relation::technology_transfer);
                Statement statement = make(transfer ? Relation::technology_transfer : Relation::cooperation,
                                           head != nullptr ? "platform-abroad" : "peers", fair);
                statement.participants.push_back({group.members.front(), Role::lead});
                for (std::size_t m = 1; m < group.members.size(); ++m) {
                    statement.participants.push_back({group.members[m], Role::partner});
                }
                report(std::move(statement), false);
                return i + 1;
            }
        }
        return group.last;
    }

    std::vector<std::string> fields(std::size_t i) const { return read_fields(chars_, tokens_, i); }

    void on_research(std::size_t i) {
        const bool pair = !scene_.right.empty() || scene_.left.size() > 1;
        if (pair && (scene_.joint_hub || joint_in_segment_) && !researched()) {
            tie(Relation::joint_research, "joint-research", scene_.joint_hub ? sure : likely, fields(i));
        } else if (scene_.left.empty() && joint_in_segment_ && !class_subject(i) && take_context_pair()) {
            tie(Relation::joint_research, "context-pair", fair, fields(i));
        }
    }

    bool researched() const {
        return std::any_of(reading_.findings.begin(), reading_.findings.end(), [&](const Finding& f) {
            return f.statement.relation == Relation::joint_research && !f.statement.participants.empty() &&
                   f.statement.participants.front().entity == scene_.left.front();
        });
    }

    std::string text(std::uint32_t begin, std::uint32_t end) const {
        std::u32string name(chars_.substr(begin, end - begin));
        std::erase_if(name, [](char32_t c) { return c == open_quote || c == close_quote; });
        return encode_utf8(name);
    }

    std::u32string_view chars_;
    const Tokens& tokens_;
    const SentenceContext& context_;
    const VocabularyIndex& vocabulary_;
    SentenceReading reading_;
    Scene scene_;
    std::size_t segment_ = 0;
    bool joint_in_segment_ = false;
    bool acted_ = false; ///< a verb of doing stands in this segment
    Entities aim_;    ///< parties aimed at in this segment
    Entities dangling_; ///< a partner whose other side was not named before it
    Entities place_;  ///< parties that are only the place of what happens in it
    Entities agents_; ///< parties that act on its subject
    bool people_ = false; ///< people are named in it
    bool result_ = false; ///< something that can be transferred is named in it
    std::optional<Entity> programme_place_;
};

} // namespace

SentenceReading read_sentence(std::u32string_view chars, const std::vector<Token>& tokens,
                              const SentenceContext& context, const VocabularyIndex& vocabulary) {
    return SentenceReader(chars, tokens, context, vocabulary).run();
}

} // namespace jiedui::loaders::detail
