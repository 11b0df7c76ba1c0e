// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/script.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Whether a text uses names that stand in the gazetteer only, or defines some.
enum class NamesOfText { listed, defined };

/// A quick test that a sentence may state something: it holds the first two characters of a word that some
/// rule starts from, and of a name where the rule needs one. One table look-up a character. It may say yes in
/// vain, never no in vain.
class CueFilter {
  public:
    CueFilter(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script);

    /// `names` says whether the document defines short names of its own, which the test cannot know.
    bool may_state(std::u32string_view sentence, NamesOfText names) const {
        std::uint8_t seen = names == NamesOfText::defined ? name : std::uint8_t{0};
        for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
            seen |= traits_[slot(sentence[i], sentence[i + 1])];
        }
        constexpr std::size_t short_sentence =
            24; ///< a lead sentence may govern others without a party of its own
        return (seen & strong) != 0 || (seen & (weak | name)) == (weak | name) ||
               ((seen & weak) != 0 && sentence.size() <= short_sentence);
    }

    /// True when the text begins like a word that defines a short name.
    bool may_define(std::u32string_view inside) const {
        return inside.size() >= 3 &&
               std::find(definitions_.begin(), definitions_.end(), inside.substr(0, 2)) != definitions_.end();
    }

  private:
    static constexpr std::uint8_t strong = 1; ///< begins a word that may state something by itself
    static constexpr std::uint8_t weak = 2;   ///< begins a word that needs a party in its own sentence
    static constexpr std::uint8_t name = 4;   ///< begins a name
    static constexpr std::uint32_t slots = 1U << 18U;

    static std::uint32_t slot(char32_t a, char32_t b) { return (a * 0x9E5U + b) & (slots - 1); }

    std::vector<std::uint8_t> traits_;        ///< by hashed pair of characters
    std::vector<std::u32string> definitions_; ///< first two characters of each
};

} // namespace jiedui::loaders::detail
