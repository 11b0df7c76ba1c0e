// SPDX-License-Identifier: Apache-2.0
#include "rules/cue_filter.hpp"

#include "text/marks.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace jiedui::loaders::detail {
namespace {

struct ClassTraits {
    WordClass word_class;
    std::uint32_t traits;
};

/// What a word of the lexicon contributes to a sentence's chance of stating something; other classes add
/// nothing.
constexpr std::array class_traits{ClassTraits{WordClass::bare_aid, CueFilter::alone},
                                  ClassTraits{WordClass::aid_prefix, CueFilter::alone},
                                  ClassTraits{WordClass::programme, CueFilter::alone},
                                  ClassTraits{WordClass::joint_build, CueFilter::alone},
                                  ClassTraits{WordClass::mutual, CueFilter::tie},
                                  ClassTraits{WordClass::transitive, CueFilter::tie},
                                  ClassTraits{WordClass::dispatch, CueFilter::tie},
                                  ClassTraits{WordClass::lead_duty, CueFilter::tie},
                                  ClassTraits{WordClass::aim_preposition, CueFilter::towards},
                                  ClassTraits{WordClass::settle, CueFilter::settle},
                                  ClassTraits{WordClass::aid, CueFilter::aid},
                                  ClassTraits{WordClass::joint, CueFilter::joint},
                                  ClassTraits{WordClass::research, CueFilter::research},
                                  ClassTraits{WordClass::pair, CueFilter::pair},
                                  ClassTraits{WordClass::mechanism, CueFilter::mechanism},
                                  ClassTraits{WordClass::service, CueFilter::service},
                                  ClassTraits{WordClass::person, CueFilter::person},
                                  ClassTraits{WordClass::transfer, CueFilter::transfer},
                                  ClassTraits{WordClass::result, CueFilter::result},
                                  ClassTraits{WordClass::build, CueFilter::build},
                                  ClassTraits{WordClass::platform_head, CueFilter::built},
                                  ClassTraits{WordClass::zone_head, CueFilter::built},
                                  ClassTraits{WordClass::department, CueFilter::built},
                                  ClassTraits{WordClass::organization_head, CueFilter::built},
                                  ClassTraits{WordClass::self, CueFilter::self},
                                  ClassTraits{WordClass::self_body, CueFilter::self | CueFilter::name},
                                  ClassTraits{WordClass::compound_name, CueFilter::name},
                                  ClassTraits{WordClass::aimed_at, CueFilter::name},
                                  ClassTraits{WordClass::definition, CueFilter::name}};

std::uint32_t traits_of(const Word& word) {
    const bool joint_work =
        word.word_class == WordClass::mutual && word.value == to_string(Relation::joint_research);
    const bool alliance = // built by several, named or not
        word.word_class == WordClass::platform_head && word.value == to_string(Relation::co_construction);
    const bool free_body =
        word.word_class == WordClass::organization_head && (word.value == "free" || word.value == "company");
    const auto* found = std::find_if(class_traits.begin(), class_traits.end(), [&](const ClassTraits& row) {
        return row.word_class == word.word_class;
    });
    return (found == class_traits.end() ? 0U : found->traits) |
           (joint_work || alliance ? CueFilter::alone : 0U) | (free_body ? CueFilter::name : 0U);
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
    constexpr ClassSet yielding{mutual, research, programme_subject, aid_prefix};
    return term.strong.empty() && term.weak.empty() && !term.classes.within(beside_names) &&
           !term.classes.meets(yielding);
}

} // namespace

CueFilter::CueFilter(const VocabularyIndex& vocabulary) : vocabulary_(vocabulary) {
    std::vector<char32_t> subjects;
    std::vector<char32_t> verbs;
    std::vector<char32_t> prefixes;
    std::vector<char32_t> home_ends;
    std::map<PairTable::Pair, Kind> pairs;
    for (std::uint32_t i = 0; i < vocabulary.words().size(); ++i) {
        const std::u32string& chars = vocabulary.words()[i];
        const Term& term = vocabulary.term(i);
        of_term_.push_back({traits_of(term), is_final(term)});
        const std::uint32_t traits = of_term_.back().traits;
        if (chars.size() >= 2 && traits != 0) { // no rule starts from one character alone
            pairs[{chars[0], chars[1]}].possible |= traits;
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
                Kind& kind = pairs[{a, b}];
                kind.certain |= traits;
                kind.possible |= traits;
            }
        }
    };
    const auto& abbreviations = vocabulary.abbreviations();
    add_pairs(subjects, verbs, alone); // the name of a programme of aid
    add_pairs(prefixes, abbreviations.regions, alone);
    add_pairs(abbreviations.regions, abbreviations.regions, name); // compounds
    add_pairs(abbreviations.home, abbreviations.countries, name | abroad | country);
    add_pairs(home_ends, std::array{dash}, abroad);
    std::vector<PairTable::Entry> numbers;
    for (const auto& [begun, kind] : pairs) {
        begun_.add(begun.first, begun.second);
        const auto known = std::find(kinds_.begin(), kinds_.end(), kind);
        numbers.emplace_back(begun, static_cast<std::uint32_t>(known - kinds_.begin()));
        if (known == kinds_.end()) {
            kinds_.push_back(kind);
        }
    }
    pairs_ = PairTable(numbers);
}

std::uint32_t CueFilter::traits_at(std::u32string_view chars, std::size_t at) const {
    std::uint32_t traits = 0;
    vocabulary_.matcher().visit(chars, at, [&](std::size_t, std::uint32_t word) {
        const OfTerm& term = of_term_[word];
        traits = term.traits | (term.is_final ? 0U : traits);
    });
    return traits;
}

} // namespace jiedui::loaders::detail
