// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/pair_set.hpp"
#include "names/pair_table.hpp"
#include "names/vocabulary_index.hpp"
#include "text/marks.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jiedui::loaders::detail {

/// A quick test of what a sentence may hold, word by word but without its grammar. It may say yes in vain,
/// never no in vain. What the rules need is stated in one place, `may_state` and `words_may_state`.
class CueFilter {
  public:
    /// Keeps a reference.
    explicit CueFilter(const VocabularyIndex& vocabulary);

    /// What the words and names of a sentence are; a set of bits.
    enum Trait : std::uint32_t {
        name = 1U << 0U,       ///< a name of somebody else, or a word that stands for one
        self = 1U << 1U,       ///< a word for the region whose own text it is
        country = 1U << 2U,    ///< the name of a country or group of countries
        abroad = 1U << 3U,     ///< the home country and another one, written together
        alone = 1U << 4U,      ///< a word that states something whoever is named
        tie = 1U << 5U,        ///< a cue that needs somebody else in its sentence
        towards = 1U << 6U,    ///< what follows is aimed at
        settle = 1U << 7U,     ///< inverted hosting
        aid = 1U << 8U,        ///< a cue of aid
        joint = 1U << 9U,      ///< a word of joint action
        research = 1U << 10U,  ///< what joint action is about
        pair = 1U << 11U,      ///< the parties named last
        mechanism = 1U << 12U, ///< ends the name of a mechanism
        service = 1U << 13U,   ///< what people do who are sent
        person = 1U << 14U,    ///< people
        transfer = 1U << 15U,  ///< a result goes somewhere
        result = 1U << 16U,    ///< what can be transferred
        build = 1U << 17U,     ///< a verb of building
        built = 1U << 18U,     ///< what can be built, or the head of its name
    };

    /// The traits of the words and names that may stand in a stretch of text, and those known before. Looks
    /// no further once `enough(traits)` holds. O(n).
    template <class Enough>
    std::uint32_t traits(std::u32string_view chars, std::uint32_t known, const Enough& enough) const {
        std::uint32_t seen = known;
        if (enough(seen)) {
            return seen;
        }
        for (std::size_t i = 0; i + 1 < chars.size(); ++i) {
            if (!begun_.may_hold(chars[i], chars[i + 1])) {
                continue;
            }
            const std::uint32_t number = pairs_.find(chars[i], chars[i + 1]);
            if (number == PairTable::none || (kinds_[number].possible & ~seen) == 0) {
                continue;
            }
            const std::uint32_t more = kinds_[number].certain | traits_at(chars, i);
            const std::uint32_t before = std::exchange(seen, seen | more);
            if (seen != before && enough(seen)) {
                break;
            }
        }
        return seen;
    }

    /// True when words of these traits may state something in a sentence of that many characters, or lead
    /// others that do.
    static bool words_may_state(std::uint32_t seen, std::size_t size) {
        constexpr std::size_t longest_lead = 24; ///< characters
        const auto all = [seen](std::uint32_t wanted) { return (seen & wanted) == wanted; };
        const auto any = [seen](std::uint32_t wanted) { return (seen & wanted) != 0; };
        return any(alone) || (all(name) && any(tie | aid | joint | pair)) || all(joint | research) ||
               (all(pair) && any(tie | aid | joint | build)) || (all(aid) && size <= longest_lead) ||
               (all(settle) && any(name | self)) || all(towards | country) || all(service | person | name) ||
               all(transfer | result | name) || all(build | built | name) || all(joint | build | built) ||
               all(abroad | built);
    }

    /// The same with the marks of the sentence.
    static bool may_state(std::uint32_t seen, std::u32string_view sentence) {
        return words_may_state(seen, sentence.size()) ||
               ((seen & mechanism) != 0 && holds(sentence, open_quote)) ||
               ((seen & name) != 0 && holds(sentence, plus));
    }

    /// True when a sentence of these traits names parties that may govern what follows.
    static bool may_govern(std::uint32_t seen) { return (seen & (name | self | abroad | pair)) != 0; }

    /// True when the text begins like a word that defines a short name.
    bool may_define(std::u32string_view inside) const {
        return inside.size() >= 3 &&
               std::find(definitions_.begin(), definitions_.end(), inside.substr(0, 2)) != definitions_.end();
    }

  private:
    /// What may begin with a pair of characters.
    struct Kind {
        std::uint32_t certain = 0;  ///< traits that need no look at the words
        std::uint32_t possible = 0; ///< these, and the traits of all words that begin so

        friend bool operator==(const Kind&, const Kind&) = default;
    };

    /// Those of the longest word at a place, and of shorter ones where the lexer might prefer them.
    std::uint32_t traits_at(std::u32string_view chars, std::size_t at) const;

    /// What a word or name of the vocabulary contributes.
    struct OfTerm {
        std::uint32_t traits = 0;
        bool is_final = false; ///< the lexer never takes a shorter word instead
    };

    const VocabularyIndex& vocabulary_;
    std::vector<OfTerm> of_term_;
    PairSet begun_; ///< the pairs below
    PairTable pairs_;
    std::vector<Kind> kinds_;                 ///< of pairs
    std::vector<std::u32string> definitions_; ///< first two characters of each
};

} // namespace jiedui::loaders::detail
