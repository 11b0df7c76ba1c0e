// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/confidence.hpp"
#include "rules/sentence_rules.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders::detail {

using Entities = std::vector<Entity>;
using Tokens = std::vector<Token>;

/// The parties on the stage while a sentence is read from left to right.
struct Scene {
    Entities left;
    Entities right;
    std::size_t left_segment = 0;
    std::size_t right_segment = 0;
    std::size_t left_end = 0;  ///< token behind the left side
    std::size_t right_end = 0; ///< token behind the mark that follows the right side
    bool from_context = false; ///< the left side stands outside the sentence
    bool joint_hub = false;    ///< the sides were joined by a word of joint action
    bool together = false;     ///< the members of the left side were tied with each other
    bool by_self = false;      ///< the left side is called "this province" or the like
    bool by_dash = false;      ///< the sides were joined by a dash, as in a title
    bool in_step = false;      ///< the two lists go in step
    bool pending = false;      ///< joined by a word that is itself a cue; nothing said of it yet
    const Word* pending_cue = nullptr;
    const Governing* open = nullptr; ///< the pair stands before the semicolon
};

/// What was read so far of the segment, from one comma to the next.
struct Segment {
    bool joint = false;              ///< a word of joint action stands in it
    bool acts_together = false;      ///< the same before a verb
    bool acted = false;              ///< a verb of doing stands in it
    bool tied = false;               ///< something was stated in it
    bool denied = false;             ///< a negation stands in it
    bool people = false;             ///< people are named in it
    bool result = false;             ///< something that can be transferred is named in it
    bool unnamed = false;            ///< it joins its subject to somebody who is not named
    bool unknown_subject = false;    ///< its subject is named, and not known
    const Token* open_hub = nullptr; ///< the word that joins its subject to somebody who is not named
    Entities aim;                    ///< parties aimed at
    bool goes = false;               ///< its subject goes to them
    Entities agents;                 ///< parties that act on its subject
    Entities place;                  ///< parties that are only the place of what happens in it
    bool place_pair = false;         ///< two of them, called a pair
};

/// Reads one sentence from left to right: groups of parties come on the stage, cues act on them. What each
/// word class does is one function; the functions stand by theme in sentence_reader.cpp and rules_*.cpp.
class SentenceReader {
  public:
    SentenceReader(std::u32string_view chars, const Tokens& tokens, const SentenceContext& context,
                   const VocabularyIndex& vocabulary)
        : chars_(chars), tokens_(tokens), context_(context), vocabulary_(vocabulary),
          list_cue_(context.list_cue), dashes_(std::count_if(tokens.begin(), tokens.end(),
                                                             [](const Token& t) { return t.is_mark(dash); })),
          signs_(std::any_of(tokens.begin(), tokens.end(),
                             [](const Token& t) { return t.is(WordClass::sign); })) {}

    SentenceReading run();

  private:
    // ---- reading
    /// A heading that names one place is about it.
    Entities only_party() const;
    std::size_t step(std::size_t i);
    std::size_t on_word(std::size_t i);
    std::size_t on_group(std::size_t i);
    /// Groups that take no place on the stage, such as a name of countries or one pair of a list: the token
    /// behind what they govern, else 0.
    std::size_t on_group_apart(const Group& group);
    /// "With A, B, C, the three universities": a list that commas divide goes on.
    bool goes_on_behind_comma(const Group& group) const;
    /// The word before the group says what it is: agent, partner, or the one aimed at.
    bool takes_role(const Group& group, const Token& before);
    /// "By the agreement of A and B": behind such a preposition parties, not a place. The token behind the
    /// cue, 0 where none stands.
    std::size_t on_agreement(const Group& group, const Token* before);
    void on_subject(const Group& group);
    /// "With B, which A supports", "with B, paired with A", the cue before the name: states it.
    bool joins_related(const Group& group);
    /// The group is the subject of the verb or the sign behind it.
    bool acts_next(const Group& group) const;
    /// A colon behind a cue opens a list of pairs.
    void open_list(std::size_t i);
    bool starts_segment(std::size_t i) const;
    static bool is_predicate(const Token& token);
    /// A word for going to a place.
    static bool is_motion(const Token& token);
    /// The verb behind a subject, looking through words such as "will".
    std::size_t verb_at(std::size_t i) const;
    bool follows(std::size_t i, WordClass c) const { return i + 1 < tokens_.size() && tokens_[i + 1].is(c); }
    bool follows_prefix(std::size_t i) const;
    bool party_at(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::party; }
    /// A party right behind the token before it.
    bool object_at(std::size_t i) const { return party_at(i) && tokens_[i].begin == tokens_[i - 1].end; }
    /// The token before, looking through an opening quotation mark.
    const Token* before(std::size_t i) const;
    /// One body under another, such as a ministry.
    bool is_ministry(const Entities& members) const;
    /// The home country, or a body of it such as its government.
    bool is_state(const Entities& members) const;
    /// "For A's and B's cooperation": both are named behind the preposition.
    bool names_topic(const Group& group) const;
    /// "To B sends": behind one who sends people there.
    bool sends_ahead(std::size_t at) const;
    /// A cue within a few words, before the next party and any mark but one of a list.
    bool cue_ahead(std::size_t at) const;
    /// "Goes on with the three provinces A, B and C's ...": the object of a verb of policy, but they act.
    bool acts_as_one(const Group& group, const Token* before) const;

    // ---- the scene
    void set_left(const Group& group);
    void set_right(const Group& group, const Token& hub, bool by_dash);
    /// A word such as "hand in hand with" is a cue where its segment holds no other.
    void settle();
    /// "The pairs are: A and B." A sentence of nothing but two sides under a lead sentence with a cue.
    void on_led_pair();
    /// The token behind which the sentence is nothing but parties and words that join them.
    std::size_t begin_of_pairs() const;
    /// "A with B, C with D;": what the sentence leaves to a cue behind the semicolon.
    void leave_open();
    /// An elliptic subject: the last pair's first side or the last party of the clause, else the region whose
    /// text it is.
    void take_context_left();
    /// "Cooperates with countries X and Y", where nobody else governs: the home country does.
    void take_home();
    /// A cue of joint action without any party in its sentence: the pair that governs the clause.
    bool take_context_pair();
    bool left_is_near(std::size_t i) const;
    /// "The two cities": the pair named last.
    void on_anaphora(std::size_t i);
    /// The last pair whose members are of the level and number that the form of the word says
    /// (`data/README.md`).
    Governing last_pair(const std::string& form) const;
    bool is_of_level(const Entity& member, std::string_view level) const;
    /// "A and B, the two places," as a subject: they act together.
    void on_pair_word(const Group& group);
    static Entities without(Entities members, const Entities& others);
    /// Leaves out what lies inside one of the others or around it: no cooperation of a region with its own
    /// parts.
    Entities outside(Entities members, const Entities& others) const;
    /// A—B as a title: a word for cooperation must stand in it.
    bool pairing_title() const;
    /// Inside quotation marks whose last word is no cue: the name of something.
    bool in_quoted_name(std::size_t i) const;
    /// A—B—C is the name of a belt: the token behind one whose first name ends at a place, else 0.
    std::size_t behind_chain(std::size_t at) const;
    /// "With neighbouring places": the partner of the subject is not named.
    bool joins_unnamed(std::size_t hub) const;
    /// Before the word that joins stands the name of an initiative, or, alone in its segment, one that is not
    /// known: no party is its left side.
    bool joins_unknown(std::size_t hub) const;
    /// "The pairs are: A—B, C—D": one pair of such a list; the token behind it, 0 where none stands.
    std::size_t on_listed_pair(const Group& group);

    // ---- statements
    Statement make(Relation relation, std::string rule, Basis basis = Basis::stated) const;
    static void add(Statement& statement, std::span<const Entity> members, Role role);
    void report(Statement statement, bool uses_context);
    /// "... is not": what the segment says behind it is not stated; an ending negation also takes back what
    /// was said before it.
    void on_negation(std::size_t i);
    /// Departments of one government among themselves are no parties.
    bool among_departments(const Statement& statement) const;
    /// The tie between the sides of the scene: one with the other, or all with each other.
    void drop(std::size_t i, std::string reason);
    bool tie(Relation relation, const std::string& rule, Basis basis = Basis::stated,
             std::vector<std::string> fields = {});
    std::vector<std::string> fields(std::size_t i) const;
    std::string text(std::uint32_t begin, std::uint32_t end) const;

    // ---- rules_mutual.cpp, rules_abroad.cpp: cues of two sides
    void on_mutual(std::size_t i, const Word& word);
    bool is_part_of_name(std::size_t i) const;
    /// "The city that A is paired with is B": the token behind B, 0 where no such words stand.
    std::size_t on_named_partner(std::size_t i, const Word& cue);
    /// "As A's partner city, B ...": the token behind the comma, 0 where no such words stand.
    std::size_t on_partner_of(std::size_t i, const Word& cue);
    /// What a cue says of one side on the stage and others: aid goes to the west.
    void tie_named(const Word& cue, Entities partners);
    /// The forms of such a cue, the first that fits counts: they return whether they have dealt with it.
    /// "B, paired with A".
    bool mutual_inverted(std::size_t i, Relation relation);
    /// "A with B": both sides are on the stage.
    void mutual_of_sides(std::size_t i, Relation relation);
    /// "A goes to B and carries out cooperation": the cue ends its segment.
    bool mutual_of_goers(std::size_t i, Relation relation);
    /// "Goes to the countries X and Y to cooperate."
    bool mutual_abroad(Relation relation);
    /// "A and B": those on the left side with each other.
    bool mutual_of_peers(std::size_t i, const Word& word, Relation relation);
    /// "In fields of both A and B, cooperation ..."
    bool mutual_of_place(std::size_t i, Relation relation);
    /// Joint research of the pair that governs the clause.
    bool mutual_of_context(std::size_t i, Relation relation);
    /// The segment of a token begins with a verb of policy: it goes on with what was said before.
    bool begins_with_policy(std::size_t i) const;
    /// Behind a compound: the word is part of the name of a platform or zone.
    bool begins_name(std::size_t i) const;
    /// "The agreement on cooperation is signed by A and B."
    void on_signing(std::size_t i);
    /// The parties on the stage only say or wish what the cue at a place is about, or it is their topic.
    bool only_said(std::size_t i) const;
    std::size_t on_transitive(std::size_t i, const Word& word);
    /// Cities of the province in which the area lies: they become part of it.
    bool joins_its_area(const Entities& cities, const Entity& area) const;
    /// A compound of two places with a word for cooperation is the name of their mechanism.
    void named_compound(std::size_t i, const Word& word);
    void on_research(std::size_t i);
    bool researched() const;
    void on_aim(const Group& group, const Token& preposition);
    /// "A's cooperation towards C", C and the preposition in one word.
    void on_aimed_at(std::size_t i, const Entity& country);
    /// A list of compounds ("AB and CD go on with their cooperation"): each one is a pair of its own.
    void set_compounds(const Group& group);
    bool country_compound(const Group& group) const;
    /// Home—abroad before the head of a platform's name.
    Group country_pair(const Group& group) const;
    /// Countries written together: the home country with each other one, by the cue or the platform behind
    /// them.
    std::size_t on_countries(const Group& group);

    // ---- rules_aid.cpp, rules_transfer.cpp: from one side to the other
    std::size_t on_aid(std::size_t i, const Word& word);
    /// "A supports B, C": lists of objects behind a comma that nothing else is said of. The token behind
    /// them.
    std::size_t more_objects(std::size_t next, Entities& objects) const;
    /// "In B, what A built for it": the place that all of the segment before the subject is about.
    Entities place_before_subject() const;
    /// "Undertakes the aid for A, B, and C": the list, which commas may divide, stands before the word for
    /// aid. The token behind it, 0 where no such list stands.
    std::size_t on_undertaking(std::size_t i);
    /// "The aid AB and CD": each compound is a pair.
    bool report_compounds(Relation relation, std::size_t i);
    void report_aid(Relation relation, const Entities& supporters, const Entities& objects,
                    bool from_context);
    /// "A aids B: a1 is paired with b1": both sides lie in those of an aid that the sentence states.
    bool part_of_aid();
    /// Who acts on the subject: named before the cue ("by A"), or behind it in the same segment.
    Entities agents_of(std::size_t i) const;
    /// Regions outside the one whose own text this is.
    bool is_foreign(const Entities& parties) const;
    /// The two parties on the left are who gives and who receives: written together, or "A and B's aid" where
    /// one of them is in the west.
    bool are_both_sides(std::size_t i) const;
    bool in_west(const Entity& party) const;
    /// Of two sides joined by "and", the one in the west is the one that is supported.
    void swap_by_region(Entities& supporters, Entities& objects) const;
    void on_bare_aid(std::size_t i, const Entity& target);
    /// "A's people who aid B go to C", which lies in B: A aids C.
    void on_arrival(const Group& group);
    /// Sends people to a place, named before the verb ("to X ... sends") or behind it ("sends ... to X").
    void on_dispatch(std::size_t i, const Word& word);
    /// People of one party at work in another.
    void on_service();
    /// A result of one party is put to use in another.
    void on_transfer(std::size_t i, const Word& word);
    void on_programme(std::size_t i);
    /// "A and B jointly carry out "P"": the quoted name ends like a programme's.
    void on_joint_programme(std::size_t i);

    // ---- rules_build.cpp, built_before.cpp: what is built
    std::size_t on_joint_build(std::size_t i, const Word& word);
    /// States that the parties on the stage build the objects, or something without a name.
    bool build_together(std::size_t i, Relation relation, const std::vector<Built>& objects);
    std::size_t on_build(std::size_t i);
    /// "P is built by A and B together": the objects before the agents.
    std::vector<Built> built_by_agents(std::size_t i) const;
    /// The same where the sentence before, a heading of its own, is all that names the object.
    std::vector<Built> built_of_heading() const;
    /// The same where the subject is only the head of a name ("the centre"): the last name before it in its
    /// paragraph that ends with it.
    std::vector<Built> built_before(const Token& head) const;
    /// "P is what A and B build together": the subject of the copula before the builders.
    std::vector<Built> built_of_copula(std::size_t i) const;
    /// "together push on with P's building".
    bool on_joint_building_of(std::size_t i);
    /// "speeds up P's building": the object stands before the verb, which ends its segment.
    void on_building_of(std::size_t i);
    /// "in A set up P": A is home to the platform.
    std::size_t on_build_at(const Group& place);
    /// A platform settles in a place: the place is its host.
    void on_settle(std::size_t at, const Group& place);
    void host(const Built& object, const Entities& places);
    /// An alliance is built by several, also where only one of them is named or understood.
    bool on_alliance(std::size_t i, const std::vector<Built>& objects);
    /// What is built together and is named after two or more places is built by these.
    void take_builders_from_name(const std::vector<Built>& objects);
    /// "A and B set up a transfer centre", "A sets up a transfer centre in B": technology goes between them.
    void on_transfer_centre(std::size_t at);
    /// A body that several set up, named in the segment behind their cooperation.
    bool joint_body(const std::vector<Built>& objects) const;
    /// The verb belongs to the name of an initiative ("jointly building the ..."): no assertion.
    bool names_an_initiative(std::size_t at) const;
    static void add_objects(const Statement& model, const std::vector<Built>& objects,
                            std::vector<Statement>& out);
    /// True where a class of bodies that names nobody stands before the verb in its sentence: it acts, not
    /// the region.
    bool class_subject(std::size_t i) const;
    /// True where the object joins two parties itself: "set up an alliance of A with B".
    bool object_ties(std::size_t at) const;
    /// True where the object holds a party aimed at, which has its own rule.
    bool object_aims(std::size_t at) const;
    /// A platform with a compound of countries in its name ties its host to the other country.
    void abroad(const Built& object, const Entity& host);
    /// What governs a word of building is an attribute of what was built: "the P built by A and B".
    static ObjectPlace place_of_object(bool attribute) {
        return attribute ? ObjectPlace::attribute : ObjectPlace::object;
    }
    bool ends_with_transfer_head(std::uint32_t begin, std::uint32_t end) const;

    std::u32string_view chars_;
    const Tokens& tokens_;
    const SentenceContext& context_;
    const VocabularyIndex& vocabulary_;
    const Word* list_cue_;             ///< the cue before a colon, here or in a sentence before
    std::ptrdiff_t dashes_;            ///< in the sentence
    bool signs_;                       ///< a word for signing stands in it
    std::size_t list_begin_ = 0;       ///< token behind that colon
    std::size_t told_before_list_ = 0; ///< findings before it
    SentenceReading reading_;
    Scene scene_;
    std::size_t segment_ = 0;
    Segment here_;
    std::vector<Scene> parallel_;     ///< pairs of a list that wait for their cue
    Entities mentioned_;              ///< regions that the segment names behind its subject
    Entities dangling_;               ///< a partner whose other side was not named before it
    Entities sent_by_;                ///< the supporter of the last word of aid to a place
    const Entity* sent_to_ = nullptr; ///< that place
    bool unknown_self_ = false;       ///< "our city" acts, and which one that is is not known
    Governing named_pair_;            ///< supporter and supported, or two countries, that nothing else ties
};

} // namespace jiedui::loaders::detail
