// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/class_set.hpp"
#include "names/matcher.hpp"
#include "names/token.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Everything that one written form can be. Owns nothing, so that it lies in one or two lines of memory.
struct Term {
    ClassSet classes;                              ///< of all its words
    std::span<const Word* const> words;            ///< in the order of the lexicon files
    std::span<const GazetteerEntry* const> strong; ///< entries that it names by itself
    std::span<const GazetteerEntry* const> weak;   ///< entries that it names only in company
    const Entity* target =
        nullptr; ///< of a word that names a programme, or is one with its object; may be null
    std::span<const Entity> members; ///< of a word that stands for several parties
};

struct Meaning; ///< one written form as a word or as a name of an entry

/// Gazetteer and lexicon made ready for matching: one dictionary for all names and words.
class VocabularyIndex {
  public:
    /// Keeps references to both.
    VocabularyIndex(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script);
    VocabularyIndex(const VocabularyIndex&) = delete;
    VocabularyIndex& operator=(const VocabularyIndex&) = delete;

    const Gazetteer& gazetteer() const { return gazetteer_; }
    const Matcher& matcher() const { return matcher_; }
    const Term& term(std::uint32_t word) const { return terms_[word]; }

    /// All written forms, sorted; `term(i)` is what `words()[i]` can be.
    std::span<const std::u32string> words() const { return words_; }

    /// The written forms of a class of words, as places in `words()`.
    std::span<const std::uint32_t> words_of(WordClass c) const {
        return by_class_[static_cast<std::size_t>(c)];
    }

    /// True when the text holds a word of the class, whatever the lexer makes of it. O(n) for each form.
    bool holds(std::u32string_view text, WordClass c) const {
        return std::any_of(words_of(c).begin(), words_of(c).end(), [&](std::uint32_t i) {
            return text.find(words_[i]) != std::u32string_view::npos;
        });
    }

    /// False where nothing but text can stand: no mark, word, name or abbreviation begins there.
    bool may_begin_token(std::u32string_view text, std::size_t at) const {
        return has(text[at], mark_trait | region_trait | home_trait | word_trait) ||
               matcher_.may_begin_longer(text, at);
    }

    /// Punctuation that is a token by itself.
    bool is_mark(char32_t c) const { return has(c, mark_trait); }

    /// True when the character abbreviates a province or a city.
    bool may_abbreviate_region(char32_t c) const { return has(c, region_trait); }

    /// True when the character hardly ever means anything but the province that it abbreviates.
    bool is_clear_abbreviation(char32_t c) const { return has(c, clear_trait); }

    /// True when an abbreviation of the home country begins with the character.
    bool may_abbreviate_home(char32_t c) const { return has(c, home_trait); }

    /// The region of province level whose one-character abbreviation this is; null when it is none.
    const GazetteerEntry* province(char32_t abbreviation) const;

    /// The same for prefecture-level cities.
    const GazetteerEntry* city(char32_t abbreviation) const;

    /// The countries whose abbreviation starts at `text[at]`, longest first; `length` is set to its length.
    /// Several may share one, in the order of the gazetteer.
    std::span<const GazetteerEntry* const> countries(std::u32string_view text, std::size_t at,
                                                     std::size_t& length) const;

    /// The countries with a code whose names begin so and that have no such abbreviation: a text that names
    /// one in full may make a compound of it.
    std::span<const GazetteerEntry* const> countries_that_begin(char32_t first) const;

    /// The characters that abbreviations begin with.
    struct Abbreviations {
        std::vector<char32_t> regions;
        std::vector<char32_t> countries; ///< all but the home country
        std::vector<char32_t> home;
    };
    const Abbreviations& abbreviations() const { return abbreviations_; }

    /// The country that compounds of countries start with (the document's own).
    const GazetteerEntry* home() const { return home_; }

  private:
    bool has(char32_t c, std::uint8_t trait) const { return c < traits_.size() && (traits_[c] & trait) != 0; }
    void add_term(std::span<const Meaning> meanings);
    void add_abbreviation(const GazetteerEntry& entry, const std::u32string& chars);
    void add_beginnings(const GazetteerEntry& entry, const Script& script);

    static constexpr std::uint8_t mark_trait = 1;
    static constexpr std::uint8_t region_trait = 2;  ///< abbreviates a province or a city
    static constexpr std::uint8_t country_trait = 4; ///< an abbreviation of a country begins with it
    static constexpr std::uint8_t home_trait = 8;    ///< one of the home country does
    static constexpr std::uint8_t word_trait = 16;   ///< is a word or name by itself
    static constexpr std::uint8_t clear_trait = 32;  ///< means nothing but a province

    const Gazetteer& gazetteer_;
    std::vector<std::uint8_t> traits_; ///< by character
    std::vector<std::u32string> words_;
    std::vector<Term> terms_;
    std::vector<const Word*> term_words_;             ///< of all terms, one after the other
    std::vector<const GazetteerEntry*> term_entries_; ///< the same
    EntityStore term_entities_;
    std::array<std::vector<std::uint32_t>, ClassSet::capacity> by_class_;
    Matcher matcher_;
    std::map<char32_t, const GazetteerEntry*> provinces_;
    std::map<char32_t, const GazetteerEntry*> cities_;
    std::map<std::u32string, std::vector<const GazetteerEntry*>, std::less<>> countries_;
    std::map<char32_t, std::vector<const GazetteerEntry*>>
        beginning_; ///< by first character, countries that no abbreviation begins so
    Abbreviations abbreviations_;
    const GazetteerEntry* home_ = nullptr;
};

} // namespace jiedui::loaders::detail
