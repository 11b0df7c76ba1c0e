// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jiedui::loaders {

/// What a word of the lexicon does in a sentence. data/README.md explains every class with examples; the
/// spelling in the files is that of the enumerators.
enum class WordClass {
    none,              ///< a word that only looks like a name or a cue
    list,              ///< joins members of one list
    hub,               ///< joins two sides of a tie
    each,              ///< the two lists go in step
    etc,               ///< ends a list
    directive,         ///< a verb of policy; what follows is the subject
    policy_verb,       ///< a verb of policy; what follows is its object
    place_preposition, ///< what follows is a place, not a party
    aim_preposition,   ///< what follows is the one aimed at
    agent_preposition, ///< what follows is the one who acts
    passive,           ///< what follows acts on the subject
    person,            ///< people that can be sent
    service,           ///< what people do who are sent
    result,            ///< what can be transferred
    transfer,          ///< cue: a result goes to the place named before; value = relation
    of,                ///< attributive particle
    aspect,            ///< aspect particle behind a verb
    copula,            ///< says what the subject is
    modal,             ///< stands between a subject and its verb
    negation,   ///< says that what follows is not so; value `ending`: that what was said before it is not so,
                ///< `saying`: only says or wishes it
    mutual,     ///< cue: value = relation; needs two parties
    transitive, ///< cue whose object is a party; value = relation
    into,       ///< beside `transitive`: what is not a party behind it is no tie of those before it
    aimed_at,   ///< a preposition and the country aimed at in one word; value = its entity id
    aid,        ///< cue supporter -> object; value = relation
    aid_prefix, ///< verb of aid that an abbreviation of a province follows
    bare_aid,   ///< a word that is verb and object in one; value = entity id of the supported
    dispatch,   ///< cue: sends people to the one aimed at; value = relation
    joint_build,      ///< cue: several build what follows; value = relation
    build,            ///< one builds what follows
    joint,            ///< adverb of joint action
    joint_sign,       ///< says that places named together act as one
    action,           ///< a verb of doing whose object may be research
    research,         ///< nouns of research and development
    settle,           ///< inverted hosting: platform + verb + place
    subject_class,    ///< says that what stands before it is a field of work
    lead_duty,        ///< says that the bodies before it are in charge
    class_noun,       ///< a class of bodies that stands for the place or body before it
    department_class, ///< a class of departments: behind a body it names nobody
    city_class,       ///< class of zones, one a city: with a list of cities each one's zone is meant; value =
                      ///< suffix
    government,       ///< a place's government: stands for the place
    name_suffix,      ///< makes another name of the one before it (a town, a street)
    department,       ///< ends the name of a department of a place
    organization_head, ///< ends the name of an organization
    centre_head,       ///< ends the name of a body that counts where a party stands
    platform_head,     ///< ends the name of a platform
    zone_head,         ///< ends the name of a zone
    generic,           ///< a modifier that gives a platform no name of its own
    event,             ///< ends something that is no platform though its name looks like one
    self,              ///< the document's own region
    self_body,         ///< the body that speaks; value = the endings that its name may have
    own_prefix,        ///< stands before a body of the document's own region
    pair,              ///< the parties named last; value = their level and number, as data/README.md says
    programme,         ///< a named programme; value = entity id of the place it is for
    programme_tail,    ///< ends the name of a programme that stands in quotation marks and holds its place
    programme_subject, ///< first part of a programme's name
    programme_verb,    ///< second part; an abbreviation follows
    mechanism, ///< ends the name of a mechanism; value `model`: stands behind a quoted name that holds two
               ///< parties
    compound_name,     ///< a word that means several parties; value = their ids, separated by semicolons
    compound_follower, ///< confirms a compound of abbreviations before it
    compound_breaker,  ///< what stands before it is no compound of parties
    title_end,         ///< ends a document's title
    field_label,       ///< label of a header field; value = number, title, issuer, written, published
    own_text, ///< in a title: the document is a region's own; value `report`: it may leave the region out
    supported_place,    ///< in a preamble: what follows is the place that the document supports
    definition,         ///< in brackets behind a name: a short name follows
    agreement,          ///< what parties sign
    sign,               ///< a verb of signing
    trade,              ///< events and business that are no cooperation
    clear_abbreviation, ///< abbreviates a province and hardly ever means anything else
    county_kind,        ///< ends the name of a county or of a city of its rank
    dateline,           ///< behind a day: ends the line that says who reports from where
    office,             ///< what somebody is who acts for a body or place
    time_plan,          ///< a plan that has a period; value = its first and last year
    time_within,        ///< behind a plan: the whole period is meant
    time_end,           ///< behind a plan: its end is meant
    time_until,         ///< before a date that is an end; between two dates
    time_by,            ///< behind a date that is an end
    time_from,          ///< behind a date or plan that is a beginning
    time_other_before,  ///< before a date that says nothing of validity
    time_other_behind,  ///< behind a date that says nothing of validity
};

struct Word {
    WordClass word_class = WordClass::none;
    std::string word;
    std::string value;
};

/// Cue words and grammar words: a plain list. Files have the columns `class`, `word`, `value`.
struct Lexicon {
    std::vector<Word> words;
    std::vector<Word> times; ///< classes time_...: they count beside dates only, not as tokens

    /// Reads files in order; later files add. Throws `Error` (file, line, what was expected).
    static Lexicon load(std::span<const std::filesystem::path> files);
};

std::string_view to_string(WordClass word_class);

} // namespace jiedui::loaders
