// SPDX-License-Identifier: Apache-2.0
#include "names/vocabulary_index.hpp"

#include "text/marks.hpp"
#include "text/tsv.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace jiedui::loaders::detail {
namespace {

std::u32string folded(const std::string& word, const Script& script) {
    std::u32string chars = decode_utf8(word, word);
    std::transform(chars.begin(), chars.end(), chars.begin(), [&](char32_t c) { return script.fold(c); });
    return chars;
}

/// One written form as a word or as a name of an entry.
struct Meaning {
    std::u32string chars;
    const Word* word = nullptr;
    const GazetteerEntry* entry = nullptr;
    bool weak = false;
};

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
    std::stable_sort(found.begin(), found.end(),
                     [](const Meaning& a, const Meaning& b) { return a.chars < b.chars; });
    return found;
}

void add_word(Term& term, const Word& word) {
    term.words.push_back(&word);
    term.classes.add(word.word_class);
    if (word.word_class == WordClass::programme || word.word_class == WordClass::bare_aid) {
        term.target = parse_entity(word.value);
    } else if (word.word_class == WordClass::compound_name) {
        for (const auto& name : split_list(word.value)) {
            if (auto entity = parse_entity(name)) {
                term.members.push_back(*std::move(entity));
            }
        }
    }
}

} // namespace

VocabularyIndex::VocabularyIndex(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script)
    : gazetteer_(gazetteer), traits_(0x10000) {
    for (Meaning& meaning : meanings(gazetteer, lexicon, script)) {
        if (words_.empty() || words_.back() != meaning.chars) {
            words_.push_back(std::move(meaning.chars));
            terms_.emplace_back();
        }
        if (meaning.word != nullptr) {
            if (!terms_.back().classes.has(meaning.word->word_class)) {
                by_class_[static_cast<std::size_t>(meaning.word->word_class)].push_back(
                    static_cast<std::uint32_t>(terms_.size() - 1));
            }
            add_word(terms_.back(), *meaning.word);
            continue;
        }
        auto& entries = meaning.weak ? terms_.back().weak : terms_.back().strong;
        if (std::find(entries.begin(), entries.end(), meaning.entry) == entries.end()) {
            entries.push_back(meaning.entry);
        }
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
        }
    }
}

void VocabularyIndex::add_abbreviation(const GazetteerEntry& entry, const std::u32string& chars) {
    const bool is_province = entry.entity.kind == EntityKind::region && entry.facts.code.size() == 6 &&
                             entry.facts.code.ends_with("0000");
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
