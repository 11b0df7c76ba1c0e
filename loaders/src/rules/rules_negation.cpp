// SPDX-License-Identifier: Apache-2.0
#include "rules/sentence_reader.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

/// The bytes that two names begin with alike.
std::size_t common_prefix(const std::string& a, const std::string& b) {
    const auto end = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(end.first - a.begin());
}

/// The name ends as those of departments do.
bool is_department(const Entity& entity, const VocabularyIndex& vocabulary) {
    if (entity.kind != EntityKind::organization) {
        return false;
    }
    const std::u32string name = decode_utf8(entity.name, "name");
    Matcher::Matches matches;
    for (std::size_t at = 0; at < name.size(); ++at) {
        vocabulary.matcher().matches(name, at, matches);
        for (const auto& match : matches) {
            if (at + match.length == name.size() &&
                vocabulary.term(match.word).classes.has(WordClass::department)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

void SentenceReader::on_negation(std::size_t i) {
    const std::string& value = tokens_[i].as(WordClass::negation)->value;
    if (value == "saying") {
        return;
    }
    if (value != "ending") {
        here_.denied = true;
        return;
    }
    auto& findings = reading_.findings;
    const bool said = std::any_of(findings.begin(), findings.end(),
                                  [&](const Finding& f) { return f.segment == segment_; });
    bool bare = true; // nobody else is named in the segment: it speaks of what stands before it
    for (std::size_t k = i; k > 0 && tokens_[k - 1].kind != TokenKind::mark; --k) {
        bare = bare && tokens_[k - 1].kind != TokenKind::party;
    }
    here_.denied = true;
    if (!said && !bare) {
        return;
    }
    const std::size_t last = findings.empty() ? 0 : findings.back().segment;
    std::erase_if(findings, [&](const Finding& f) { return f.segment == (said ? segment_ : last); });
    drop(i, "what was said before it did not come about or is over");
}

bool SentenceReader::among_departments(const Statement& statement) const {
    constexpr std::size_t two_characters = 6; // of three bytes each
    const auto& parties = statement.participants;
    if (parties.size() < 2 || (parties.size() == 2 && signs_)) { // two that sign an agreement are parties
        return false;
    }
    const Entity& first = parties.front().entity;
    return std::all_of(parties.begin() + 1, parties.end(), [&](const Participant& p) {
        const auto* one = vocabulary_.gazetteer().find(first);
        const auto* other = vocabulary_.gazetteer().find(p.entity);
        if (one != nullptr && other != nullptr) {
            const bool bodies =
                first.kind == EntityKind::organization && p.entity.kind == EntityKind::organization;
            return bodies && !one->within.empty() && one->within == other->within;
        }
        return is_department(first, vocabulary_) && is_department(p.entity, vocabulary_) &&
               common_prefix(first.name, p.entity.name) >= two_characters;
    });
}

} // namespace jiedui::loaders::detail
