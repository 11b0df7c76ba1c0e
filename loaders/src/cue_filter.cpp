// SPDX-License-Identifier: Apache-2.0
#include "cue_filter.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

bool starts_a_rule(const Word& word) {
    using enum WordClass;
    constexpr std::array starting{mutual,    transitive, aid,       bare_aid,          joint_build, dispatch, joint,
                                  settle,    lead_duty,  programme, programme_subject, mechanism,   pair,     aim_preposition};
    const bool alliance = word.word_class == platform_head && !word.value.empty();
    return alliance || std::find(starting.begin(), starting.end(), word.word_class) != starting.end();
}

} // namespace

CueFilter::CueFilter(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script) : traits_(slots) {
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
        } else if (starts_a_rule(word)) {
            add(word.word, strong);
        } else if (word.word_class == WordClass::build) {
            add(word.word, weak);
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
