// SPDX-License-Identifier: Apache-2.0
#include "cue_filter.hpp"

#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace jiedui::loaders::detail {
namespace {

bool starts_a_rule(WordClass c) {
    using enum WordClass;
    constexpr std::array starting{mutual,   transitive, aid,       bare_aid,          joint_build, build,    dispatch, joint,
                                  settle,   lead_duty,  programme, programme_subject, mechanism,   research, pair};
    return std::find(starting.begin(), starting.end(), c) != starting.end();
}

} // namespace

CueFilter::CueFilter(const Lexicon& lexicon, const Script& script) : bits_(slots / 64) {
    for (const Word& word : lexicon.words) {
        const std::u32string chars = decode_utf8(word.word, word.word);
        if (word.word_class == WordClass::definition && chars.size() >= 2) {
            definitions_.push_back({script.fold(chars[0]), script.fold(chars[1])});
        }
        const bool aims = word.word_class == WordClass::aim_preposition && chars.size() >= 2;
        if (!starts_a_rule(word.word_class) && !aims) {
            continue;
        }
        if (chars.size() < 2) {
            continue; // a rule never starts from one character alone
        }
        const std::uint32_t at = slot(script.fold(chars[0]), script.fold(chars[1]));
        bits_[at >> 6U] |= std::uint64_t{1} << (at & 63U);
    }
}

} // namespace jiedui::loaders::detail
