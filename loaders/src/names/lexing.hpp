// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/lexer.hpp"

namespace jiedui::loaders::detail {

/// One pass over a stretch of text. lexer.cpp: the pass; lexer_names.cpp: which of its namesakes a name
/// means; lexer_compounds.cpp: compounds of abbreviations and names of programmes.
class Lexer {
  public:
    Lexer(std::u32string_view chars, std::size_t begin, std::size_t end, const VocabularyIndex& vocabulary,
          const NameContext& context, EntityStore& store, std::vector<Ambiguity>* ambiguities,
          std::vector<Token> buffer)
        : chars_(chars.substr(0, end)), at_(begin), vocabulary_(vocabulary), context_(context), store_(store),
          ambiguities_(ambiguities), tokens_(std::move(buffer)) {}

    std::vector<Token> run();

  private:
    using Members = std::vector<const GazetteerEntry*>;

    // ---- the pass
    /// Takes what begins at this place, if only a character of text.
    void token();
    void push(const Token& token, std::size_t length);
    /// How far the text reaches in which no token can begin.
    std::size_t end_of_text() const;
    void text(std::size_t length);
    /// A short name that the document itself defines.
    bool defined_name();
    /// The so many characters at this place end the full name that they are short for.
    bool ends_full_name(const std::string& full, std::size_t length) const;
    /// The longest of the matches of at least so many and less than so many characters that is acceptable.
    bool accept_match(std::size_t least, std::size_t below);
    bool accept(const Term& term, std::size_t length);
    bool accept_word(const Term& term, std::size_t length);
    bool aid_prefix(Token token, std::size_t length);
    /// True when the head of a name starts inside the word of that length at this place and ends behind it.
    bool head_overlaps(std::size_t length);
    /// The name of a body begins at the second character of what stands here behind other text: a verb's last
    /// character and the body's first one only look like a place.
    bool body_overlaps();
    /// What begins at a place makes another name of the one before it; the name of a place that begins with
    /// the same character does not.
    bool ends_other_name(std::size_t at);
    /// True when the longest word at a place is of one of the classes.
    bool word_at(std::size_t at, ClassSet classes);

    // ---- which entity a name means
    const GazetteerEntry* resolve(const Term& term, std::size_t length);
    const GazetteerEntry* beside_party(const Term& term) const;
    /// Also the one place that a weak name means, where the list ends or goes on right behind it.
    const GazetteerEntry* beside_sibling(const Term& term, std::size_t length);
    /// A list ends at a place, or goes on with a strong name of that kind.
    bool ends_or_lists(std::size_t at, EntityKind kind);
    /// So many places, the one before this place included, and a word for what they are: "A, B and C, the
    /// three counties".
    bool list_ends_with_class(std::size_t at, std::size_t least);
    const GazetteerEntry* opens_list(const Term& term, std::size_t length);
    /// The document has a strong name of it.
    bool is_told(const GazetteerEntry& entry) const {
        return context_.names_in_full && context_.names_in_full(entry);
    }
    /// Of the entities of a weak name the only one of which the document has a strong name as well, in a
    /// list, or where the weak name is the end of the full one of an area or a zone.
    const GazetteerEntry* spelt_out(const Term& term, std::size_t length);
    /// The one place of a weak name: its full one with the word for what it is, right behind a word for aid,
    /// or before a class of zones that cities have.
    const GazetteerEntry* governed(const Term& term, std::size_t length);
    /// Also a full name that several places share: the entry's own begins with a parent.
    const GazetteerEntry* in_context(const Term& term, std::size_t length) const;
    /// The so many characters at this place end the entity's name.
    bool ends_with(const GazetteerEntry& entry, std::size_t length) const;
    /// Behind the name of another country and of its own division: "the county X in the province Y abroad".
    bool lies_abroad() const;
    /// A district whose name ends like a zone's, right behind a region that it does not lie in: the zone of
    /// that region.
    bool is_zone_elsewhere(const GazetteerEntry& entry, std::size_t length);
    void report(const Term& term, std::size_t length);
    const Token* previous_party() const;
    /// The party before the particle that stands before this place.
    const Token* possessor() const;
    /// The party before the list mark that stands before this place.
    const Token* sibling() const;
    bool under(const GazetteerEntry* entry, const Entity& outer) const;
    bool shares_parent(const GazetteerEntry* entry, const Entity& other) const;
    /// A list mark or "and" with a strong name of that kind behind it.
    bool starts_list(std::size_t at, EntityKind kind);
    /// A strong name of that kind begins at a place.
    bool is_strong_name(std::size_t at, EntityKind kind);
    /// A place right behind one that it lies in takes its place; so does a zone behind the region that is its
    /// context.
    void push_name(const GazetteerEntry& entry, std::size_t length);

    // ---- compounds and programmes
    bool confirmed_at(std::size_t at);
    /// What stands before or behind it says that a compound of provinces is one.
    bool is_confirmed_compound(std::size_t end);
    /// Three abbreviations of provinces, or two of which one means nothing else, are a compound whatever
    /// follows.
    bool is_clear(std::size_t size);
    /// A word or name of two characters or more begins at a place.
    bool begins_word(std::size_t at);
    bool stands_free(std::size_t end) const;
    /// Two characters that abbreviate places stand side by side.
    bool may_begin_compound() const {
        return vocabulary_.may_abbreviate_region(chars_[at_]) && at_ + 1 < chars_.size() &&
               vocabulary_.may_abbreviate_region(chars_[at_ + 1]);
    }
    bool province_compound();
    /// Two places of which one is a city: abbreviations of cities mean many things, so only right before a
    /// cue.
    bool city_compound();
    /// Of the countries that share an abbreviation, the one that the document names in full, else the first;
    /// where there is none, one that it names in full and whose name begins so.
    const GazetteerEntry* country_at(std::size_t at, std::size_t& length) const;
    /// A compound with the abbreviation of the region whose own text it is, or of places that the document
    /// names in full, a cue behind it.
    bool own_compound();
    /// A province and a country that the document names in full, a cue behind them.
    bool border_compound();
    bool country_compound();
    /// A compound of countries is confirmed by a cue or by the head of a platform's name in the same stretch
    /// of text.
    bool country_compound_goes_on(std::size_t end);
    /// A cue or the head of a platform's name stands behind a place, in the same stretch of text.
    bool cue_follows(std::size_t end);
    bool push_compound(const Members& members, std::size_t end);
    /// subject + verb + abbreviation of a province: the name of a programme of aid.
    bool programme(std::size_t length);

    std::u32string_view chars_;
    std::size_t at_;
    const VocabularyIndex& vocabulary_;
    const NameContext& context_;
    EntityStore& store_;
    std::vector<Ambiguity>* ambiguities_;
    std::vector<Token> tokens_;
    Matcher::Matches matches_;
    Matcher::Matches lookahead_;
};

} // namespace jiedui::loaders::detail
