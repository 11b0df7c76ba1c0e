// SPDX-License-Identifier: Apache-2.0
#include "documents/cue_filter.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

/// Rules whose parties may all stand outside the sentence.
bool states_alone(const Word& word) {
    using enum WordClass;
    constexpr std::array alone{bare_aid,  aid_prefix,        joint_build, joint, lead_duty,
                               programme, programme_subject, mechanism,   pair,  service};
    const bool joint_work = word.word_class == mutual && word.value == to_string(Relation::joint_research);
    const bool alliance =
        word.word_class == platform_head && word.value == to_string(Relation::co_construction);
    return joint_work || alliance || std::find(alone.begin(), alone.end(), word.word_class) != alone.end();
}

/// Rules that need a party in the sentence.
bool states_with_name(const Word& word) {
    using enum WordClass;
    constexpr std::array others{mutual,          transitive, aid,      dispatch,  settle,
                                aim_preposition, build,      transfer, joint_sign};
    return std::find(others.begin(), others.end(), word.word_class) != others.end();
}

} // namespace

CueFilter::CueFilter(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script)
    : traits_(slots) {
    const auto add = [&](const std::string& word, std::uint8_t trait) {
        const std::u32string chars = decode_utf8(word, word);
        if (chars.size() >= 2) { // a rule never starts from one character alone
            traits_[slot(script.fold(chars[0]), script.fold(chars[1]))] |= trait;
        }
    };
    for (const Word& word : lexicon.words) {
        if (word.word_class == WordClass::definition) {
            const std::u32string chars = decode_utf8(word.word, word.word);
            definitions_.push_back({script.fold(chars.at(0)), script.fold(chars.at(1))});
        } else if (states_alone(word)) {
            add(word.word, strong);
        } else if (states_with_name(word)) {
            add(word.word, weak);
        }
        if (word.word_class == WordClass::self || word.word_class == WordClass::compound_name ||
            word.word_class == WordClass::organization_head || word.word_class == WordClass::definition) {
            add(word.word, name);
        }
    }
    std::vector<char32_t> abbreviations;
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        for (const auto& abbreviation : entry.abbreviations) {
            abbreviations.push_back(script.fold(decode_utf8(abbreviation, abbreviation).at(0)));
        }
    }
    std::sort(abbreviations.begin(), abbreviations.end());
    abbreviations.erase(std::unique(abbreviations.begin(), abbreviations.end()), abbreviations.end());
    for (const char32_t a : abbreviations) { // compounds
        for (const char32_t b : abbreviations) {
            traits_[slot(a, b)] |= name;
        }
    }
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        for (const auto& alias : entry.aliases) {
            add(alias, name);
        }
        for (const auto& alias : entry.weak) {
            add(alias, name);
        }
    }
}

} // namespace jiedui::loaders::detail
