// SPDX-License-Identifier: Apache-2.0
#include "names/vocabulary_index.hpp"

#include "names/level.hpp"
#include "names/older_names.hpp"
#include "text/marks.hpp"
#include "text/tsv.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {

struct Meaning {
    std::u32string chars;
    const Word* word = nullptr;
    const GazetteerEntry* entry = nullptr;
    bool weak = false;
};

namespace {

std::u32string folded(const std::string& word, const Script& script) {
    std::u32string chars = decode_utf8(word, word);
    std::transform(chars.begin(), chars.end(), chars.begin(), [&](char32_t c) { return script.fold(c); });
    return chars;
}

std::vector<Meaning> meanings(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script) {
    std::vector<Meaning> found;
    for (const Word& word : lexicon.words) {
        found.push_back({folded(word.word, script), &word, nullptr, false});
    }
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        for (const auto& alias : entry.aliases) {
            found.push_back({folded(alias, script), nullptr, &entry, false});
        }
        for (const auto& alias : entry.weak) {
            found.push_back({folded(alias, script), nullptr, &entry, true});
        }
    }
    for (const auto& [name, entry] : older_names(gazetteer, lexicon)) {
        found.push_back({folded(name, script), nullptr, entry, false});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Meaning& a, const Meaning& b) { return a.chars < b.chars; });
    return found;
}

/// Adds the entities that a word stands for.
void add_entities(const Word& word, std::vector<Entity>& entities) {
    for (const auto& name : split_list(word.value)) {
        if (auto entity = parse_entity(name)) {
            entities.push_back(*std::move(entity));
        }
    }
}

} // namespace

VocabularyIndex::VocabularyIndex(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script)
    : gazetteer_(gazetteer), traits_(0x40000) {
    std::vector<Meaning> all = meanings(gazetteer, lexicon, script);
    term_words_.reserve(all.size()); // terms point into both
    term_entries_.reserve(all.size());
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && all[end].chars == all[begin].chars) {
            ++end;
        }
        add_term(std::span(all).subspan(begin, end - begin));
        words_.push_back(std::move(all[begin].chars));
        begin = end;
    }
    matcher_ = Matcher(words_);
    for (const char32_t mark : {full_stop, comma, enumeration_comma, semicolon, colon, question_mark,
                                exclamation_mark, open_parenthesis, close_parenthesis, open_quote,
                                close_quote, open_title, close_title, dash, plus, middle_dot, U' ', U'\t'}) {
        traits_[mark] |= mark_trait;
    }
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        for (const auto& abbreviation : entry.abbreviations) {
            add_abbreviation(entry, folded(abbreviation, script));
        }
        if (entry.facts.code == "CHN") {
            home_ = &entry;
        } else if (entry.entity.kind == EntityKind::country && !entry.facts.code.empty()) {
            add_beginnings(entry, script);
        }
    }
}

void VocabularyIndex::add_term(std::span<const Meaning> meanings) {
    Term term;
    const auto number = static_cast<std::uint32_t>(terms_.size());
    const auto first_word = term_words_.size();
    std::vector<Entity> members;
    for (const Meaning& meaning : meanings) {
        if (meaning.word == nullptr) {
            continue;
        }
        const Word& word = *meaning.word;
        if (!term.classes.has(word.word_class)) {
            by_class_[static_cast<std::size_t>(word.word_class)].push_back(number);
        }
        term_words_.push_back(&word);
        term.classes.add(word.word_class);
        if (word.word_class == WordClass::programme || word.word_class == WordClass::bare_aid ||
            word.word_class == WordClass::aimed_at) {
            auto target = parse_entity(word.value);
            term.target = target ? &term_entities_.keep(*std::move(target)).front() : nullptr;
        } else if (word.word_class == WordClass::compound_name) {
            add_entities(word, members);
        }
    }
    term.members = members.empty() ? term.members : term_entities_.keep(std::move(members));
    term.words = std::span(term_words_).subspan(first_word);
    for (const bool weak : {false, true}) {
        const auto first = term_entries_.size();
        for (const Meaning& meaning : meanings) {
            const auto begin = term_entries_.begin() + static_cast<std::ptrdiff_t>(first);
            if (meaning.entry != nullptr && meaning.weak == weak &&
                std::find(begin, term_entries_.end(), meaning.entry) == term_entries_.end()) {
                term_entries_.push_back(meaning.entry);
            }
        }
        (weak ? term.weak : term.strong) = std::span(term_entries_).subspan(first);
    }
    if (meanings.front().chars.size() == 1 && meanings.front().chars.front() < traits_.size()) {
        const bool clear = term.classes.has(WordClass::clear_abbreviation);
        traits_[meanings.front().chars.front()] |=
            static_cast<std::uint8_t>(word_trait | (clear ? clear_trait : 0));
    }
    terms_.push_back(term);
}

void VocabularyIndex::add_abbreviation(const GazetteerEntry& entry, const std::u32string& chars) {
    const bool is_province = level_of(&entry) == Level::province;
    if (!chars.empty() && chars.front() < traits_.size()) {
        const bool is_home = entry.facts.code == "CHN";
        const bool is_country = entry.entity.kind == EntityKind::country;
        traits_[chars.front()] |= static_cast<std::uint8_t>((is_country ? country_trait : region_trait) |
                                                            (is_home ? home_trait : 0));
        auto& first = is_home      ? abbreviations_.home
                      : is_country ? abbreviations_.countries
                                   : abbreviations_.regions;
        first.push_back(chars.front());
    }
    if (is_province && chars.size() == 1) {
        provinces_.emplace(chars.front(), &entry);
    } else if (entry.entity.kind == EntityKind::region && chars.size() == 1) {
        cities_.emplace(chars.front(), &entry);
    } else if (entry.entity.kind == EntityKind::country) {
        countries_[chars].push_back(&entry);
    }
}

void VocabularyIndex::add_beginnings(const GazetteerEntry& entry, const Script& script) {
    for (const std::string& alias : entry.aliases) {
        const std::u32string name = folded(alias, script);
        if (name.empty()) {
            continue;
        }
        auto& known = beginning_[name.front()];
        const bool abbreviated = std::any_of(entry.abbreviations.begin(), entry.abbreviations.end(),
                                             [&](const std::string& abbreviation) {
                                                 return folded(abbreviation, script).front() == name.front();
                                             });
        if (!abbreviated && std::find(known.begin(), known.end(), &entry) == known.end()) {
            if (known.empty()) {
                abbreviations_.countries.push_back(name.front());
            }
            known.push_back(&entry);
        }
    }
}

std::span<const GazetteerEntry* const> VocabularyIndex::countries_that_begin(char32_t first) const {
    const auto at = beginning_.find(first);
    return at == beginning_.end() ? std::span<const GazetteerEntry* const>{} : at->second;
}

const GazetteerEntry* VocabularyIndex::province(char32_t abbreviation) const {
    if (!may_abbreviate_region(abbreviation)) {
        return nullptr;
    }
    const auto at = provinces_.find(abbreviation);
    return at == provinces_.end() ? nullptr : at->second;
}

const GazetteerEntry* VocabularyIndex::city(char32_t abbreviation) const {
    if (!may_abbreviate_region(abbreviation)) {
        return nullptr;
    }
    const auto at = cities_.find(abbreviation);
    return at == cities_.end() ? nullptr : at->second;
}

std::span<const GazetteerEntry* const> VocabularyIndex::countries(std::u32string_view text, std::size_t at,
                                                                  std::size_t& length) const {
    if (at >= text.size() || !has(text[at], country_trait)) {
        return {};
    }
    for (length = 3; length > 0; --length) {
        if (at + length <= text.size()) {
            const auto found = countries_.find(text.substr(at, length));
            if (found != countries_.end()) {
                return found->second;
            }
        }
    }
    return {};
}

} // namespace jiedui::loaders::detail
