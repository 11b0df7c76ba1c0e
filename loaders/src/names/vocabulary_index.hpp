// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/class_set.hpp"
#include "names/matcher.hpp"
#include "text/script.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Everything that one written form can be.
struct Term {
    ClassSet classes;                          ///< of all its words
    std::vector<const Word*> words;            ///< in the order of the lexicon files
    std::vector<const GazetteerEntry*> strong; ///< entries that it names by itself
    std::vector<const GazetteerEntry*> weak;   ///< entries that it names only in company
    std::optional<Entity> target;              ///< a word that names a programme, or is one with its object
    std::vector<Entity> members;               ///< a word that stands for several parties
};

/// Gazetteer and lexicon made ready for matching: one dictionary for all names and words.
class VocabularyIndex {
  public:
    /// Keeps references to both.
    VocabularyIndex(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script);

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

    /// Punctuation that is a token by itself.
    bool is_mark(char32_t c) const { return has(c, mark_trait); }

    /// True when the character abbreviates a province or a city.
    bool may_abbreviate_region(char32_t c) const { return has(c, region_trait); }

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
    void add_abbreviation(const GazetteerEntry& entry, const std::u32string& chars);

    static constexpr std::uint8_t mark_trait = 1;
    static constexpr std::uint8_t region_trait = 2;  ///< abbreviates a province or a city
    static constexpr std::uint8_t country_trait = 4; ///< an abbreviation of a country begins with it
    static constexpr std::uint8_t home_trait = 8;    ///< one of the home country does

    const Gazetteer& gazetteer_;
    std::vector<std::uint8_t> traits_; ///< by character
    std::vector<std::u32string> words_;
    std::vector<Term> terms_;
    std::array<std::vector<std::uint32_t>, ClassSet::capacity> by_class_;
    Matcher matcher_;
    std::map<char32_t, const GazetteerEntry*> provinces_;
    std::map<char32_t, const GazetteerEntry*> cities_;
    std::map<std::u32string, std::vector<const GazetteerEntry*>, std::less<>> countries_;
    Abbreviations abbreviations_;
    const GazetteerEntry* home_ = nullptr;
};

} // namespace jiedui::loaders::detail
