// SPDX-License-Identifier: Apache-2.0
#include "rules/cue_filter.hpp"

#include "text/marks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace jiedui::loaders::detail {
namespace {

/// What a word of the lexicon contributes to a sentence's chance of stating something.
std::uint32_t traits_of(const Word& word) {
    switch (word.word_class) {
    case WordClass::bare_aid:
    case WordClass::aid_prefix:
    case WordClass::programme:
    case WordClass::joint_build:
        return CueFilter::alone;
    case WordClass::mutual:
        return word.value == to_string(Relation::joint_research) ? CueFilter::alone : CueFilter::tie;
    case WordClass::transitive:
    case WordClass::dispatch:
    case WordClass::lead_duty:
        return CueFilter::tie;
    case WordClass::aim_preposition:
        return CueFilter::towards;
    case WordClass::settle:
        return CueFilter::settle;
    case WordClass::aid:
        return CueFilter::aid;
    case WordClass::joint:
        return CueFilter::joint;
    case WordClass::research:
        return CueFilter::research;
    case WordClass::pair:
        return CueFilter::pair;
    case WordClass::mechanism:
        return CueFilter::mechanism;
    case WordClass::service:
        return CueFilter::service;
    case WordClass::person:
        return CueFilter::person;
    case WordClass::transfer:
        return CueFilter::transfer;
    case WordClass::result:
        return CueFilter::result;
    case WordClass::build:
        return CueFilter::build;
    case WordClass::platform_head: // an alliance is built by several, named or not
        return word.value == to_string(Relation::co_construction) ? CueFilter::alone : CueFilter::built;
    case WordClass::zone_head:
    case WordClass::department:
        return CueFilter::built;
    case WordClass::organization_head:
        return word.value == "free" ? CueFilter::built | CueFilter::name : CueFilter::built;
    case WordClass::self:
        return CueFilter::self;
    case WordClass::compound_name:
    case WordClass::definition:
        return CueFilter::name;
    default:
        return 0;
    }
}

std::uint32_t traits_of(const GazetteerEntry& entry) {
    const EntityKind kind = entry.entity.kind;
    const bool is_foreign = kind == EntityKind::country || kind == EntityKind::area;
    return CueFilter::name | (kind == EntityKind::zone ? CueFilter::built : 0U) |
           (is_foreign ? CueFilter::country : 0U);
}

std::uint32_t traits_of(const Term& term) {
    std::uint32_t traits = 0;
    for (const Word* word : term.words) {
        traits |= traits_of(*word);
    }
    for (const auto* entries : {&term.strong, &term.weak}) {
        for (const GazetteerEntry* entry : *entries) {
            traits |= traits_of(*entry);
        }
    }
    return traits;
}

/// True where the lexer never takes a shorter word instead.
bool is_final(const Term& term) {
    using enum WordClass;
    constexpr ClassSet beside_names{compound_follower, compound_breaker, programme_verb, name_suffix};
    constexpr ClassSet yielding{mutual, research, programme_subject, aid_prefix};
    return term.strong.empty() && term.weak.empty() && !term.classes.within(beside_names) &&
           !term.classes.meets(yielding);
}

} // namespace

CueFilter::CueFilter(const VocabularyIndex& vocabulary) : vocabulary_(vocabulary), starts_(0x10000) {
    std::vector<char32_t> subjects;
    std::vector<char32_t> verbs;
    std::vector<char32_t> prefixes;
    std::vector<char32_t> home_ends;
    std::map<std::uint64_t, Pair> pairs;
    for (std::uint32_t i = 0; i < vocabulary.words().size(); ++i) {
        const std::u32string& chars = vocabulary.words()[i];
        const Term& term = vocabulary.term(i);
        of_term_.push_back(traits_of(term));
        if (chars.size() >= 2 && of_term_.back() != 0) { // no rule starts from one character alone
            pairs[PairTable<Pair>::key(chars[0], chars[1])].possible |= of_term_.back();
        }
        if (term.classes.has(WordClass::definition)) {
            definitions_.push_back(chars.substr(0, 2));
        }
        if (term.classes.has(WordClass::programme_subject)) {
            subjects.push_back(chars.back());
        }
        if (term.classes.has(WordClass::programme_verb)) {
            verbs.push_back(chars.front());
        }
        if (term.classes.has(WordClass::aid_prefix)) {
            prefixes.push_back(chars.back());
        }
        if (std::find(term.strong.begin(), term.strong.end(), vocabulary.home()) != term.strong.end()) {
            home_ends.push_back(chars.back());
        }
    }
    const auto add_pairs = [&](std::span<const char32_t> first, std::span<const char32_t> second,
                               std::uint32_t traits) {
        for (const char32_t a : first) {
            for (const char32_t b : second) {
                Pair& pair = pairs[PairTable<Pair>::key(a, b)];
                pair.certain |= traits;
                pair.possible |= traits;
            }
        }
    };
    const auto& abbreviations = vocabulary.abbreviations();
    add_pairs(subjects, verbs, alone); // the name of a programme of aid
    add_pairs(prefixes, abbreviations.regions, alone);
    add_pairs(abbreviations.regions, abbreviations.regions, name); // compounds
    add_pairs(abbreviations.home, abbreviations.countries, name | abroad | country);
    add_pairs(home_ends, std::array{dash}, abroad);
    for (const auto& [key, pair] : pairs) {
        starts_[(key >> 32U) % starts_.size()] |= second_bit(static_cast<char32_t>(key));
    }
    pairs_ = PairTable<Pair>({pairs.begin(), pairs.end()});
}

std::uint32_t CueFilter::traits_at(std::u32string_view chars, std::size_t at) const {
    Matcher::Matches found;
    vocabulary_.matcher().matches(chars, at, found);
    std::uint32_t traits = 0;
    for (auto match = found.rbegin(); match != found.rend(); ++match) {
        traits |= of_term_[match->word];
        if (is_final(vocabulary_.term(match->word))) {
            break;
        }
    }
    return traits;
}

} // namespace jiedui::loaders::detail
