// SPDX-License-Identifier: Apache-2.0
#include "names/vocabulary_index.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

std::u32string folded(const std::string& word, const Script& script) {
    std::u32string chars = decode_utf8(word, word);
    std::transform(chars.begin(), chars.end(), chars.begin(), [&](char32_t c) { return script.fold(c); });
    return chars;
}

std::vector<std::pair<std::u32string, std::uint32_t>>
dictionary(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script,
           std::vector<VocabularyIndex::Meaning>& meanings) {
    std::vector<std::pair<std::u32string, std::uint32_t>> words;
    const auto add = [&](const std::string& word, VocabularyIndex::Meaning meaning) {
        words.emplace_back(folded(word, script), static_cast<std::uint32_t>(meanings.size()));
        meanings.push_back(meaning);
    };
    for (const Word& word : lexicon.words) {
        add(word.word, {nullptr, &word, false});
    }
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        for (const auto& alias : entry.aliases) {
            add(alias, {&entry, nullptr, false});
        }
        for (const auto& alias : entry.weak) {
            add(alias, {&entry, nullptr, true});
        }
    }
    return words;
}

} // namespace

VocabularyIndex::VocabularyIndex(const Gazetteer& gazetteer, const Lexicon& lexicon, const Script& script)
    : gazetteer_(gazetteer), traits_(0x10000), matcher_(dictionary(gazetteer, lexicon, script, meanings_)) {
    for (const char32_t mark : {full_stop, comma, enumeration_comma, semicolon, colon, question_mark,
                                exclamation_mark, open_parenthesis, close_parenthesis, open_quote,
                                close_quote, open_title, close_title, dash, plus, middle_dot, U' ', U'\t'}) {
        traits_[mark] |= mark_trait;
    }
    for (const GazetteerEntry& entry : gazetteer.entries()) {
        const bool is_province = entry.entity.kind == EntityKind::region && entry.facts.code.size() == 6 &&
                                 entry.facts.code.ends_with("0000");
        for (const auto& abbreviation : entry.abbreviations) {
            const std::u32string chars = folded(abbreviation, script);
            if (!chars.empty() && chars.front() < traits_.size()) {
                traits_[chars.front()] |= abbreviation_trait;
            }
            if (is_province && chars.size() == 1) {
                provinces_.emplace(chars.front(), &entry);
            } else if (entry.entity.kind == EntityKind::region && chars.size() == 1) {
                cities_.emplace(chars.front(), &entry);
            } else if (entry.entity.kind == EntityKind::country) {
                countries_[chars].push_back(&entry);
            }
        }
        if (entry.facts.code == "CHN") {
            home_ = &entry;
        }
    }
}

const GazetteerEntry* VocabularyIndex::province(char32_t abbreviation) const {
    const auto at = provinces_.find(abbreviation);
    return at == provinces_.end() ? nullptr : at->second;
}

const GazetteerEntry* VocabularyIndex::city(char32_t abbreviation) const {
    const auto at = cities_.find(abbreviation);
    return at == cities_.end() ? nullptr : at->second;
}

std::span<const GazetteerEntry* const> VocabularyIndex::countries(std::u32string_view text, std::size_t at,
                                                                  std::size_t& length) const {
    if (at >= text.size() || !may_abbreviate(text[at])) {
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
