// SPDX-License-Identifier: Apache-2.0
// What is built where the sentence does not say it behind its verb: the object stands before the builders, or
// is named before ("P is unveiled. The centre was set up by A and B").
#include "names/lexer.hpp"
#include "rules/sentence_reader.hpp"
#include "text/marks.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

constexpr std::uint32_t longest_subject = 6; ///< characters of one that only points back

bool is_head(const Token& token) {
    return token.is(WordClass::platform_head) || token.is(WordClass::zone_head);
}

/// What may stand before a name in its segment: everything up to the last of these is no part of it.
bool ends_before_name(const Token& token) {
    using enum WordClass;
    constexpr ClassSet words{of,    build,           joint_build, sign, agent_preposition, passive,
                             joint, aim_preposition, policy_verb, list, place_preposition, hub};
    return token.is_any(words);
}

} // namespace

std::vector<Built> SentenceReader::built_by_agents(std::size_t i) const {
    std::size_t first = i;
    std::size_t agent = i;
    while (first > 0 && !(tokens_[first - 1].kind == TokenKind::mark &&
                          (tokens_[first - 1].mark == comma || ends_sentence(tokens_[first - 1].mark)))) {
        --first;
        agent = tokens_[first].is(WordClass::agent_preposition) ? first : agent;
    }
    const Word* by = tokens_[agent].as(WordClass::agent_preposition);
    if (by == nullptr || by->value == "origin" || !party_at(agent + 1)) {
        return {};
    }
    constexpr std::uint32_t longest_pronoun = 3; ///< characters
    const bool about_heading = first == 0 && tokens_[agent].begin - tokens_.front().begin <= longest_pronoun;
    auto built = about_heading ? built_of_heading()
                               : read_objects(chars_, tokens_, first, vocabulary_, ObjectPlace::subject);
    const bool points_back = built.empty() && agent > first && is_head(tokens_[agent - 1]) &&
                             tokens_[agent - 1].end - tokens_[first].begin <= longest_subject;
    return points_back ? built_before(tokens_[agent - 1]) : built;
}

std::vector<Built> SentenceReader::built_of_copula(std::size_t i) const {
    std::size_t copula = std::min(i, scene_.left_end);
    while (copula > 0 && !tokens_[copula].is(WordClass::copula) && !ends_sentence(tokens_[copula].mark)) {
        --copula;
    }
    const bool of_builder = tokens_[copula].is(WordClass::copula) && party_at(copula + 1) &&
                            !scene_.left.empty() &&
                            tokens_[copula + 1].entities.front() == scene_.left.front();
    if (!of_builder) {
        return {};
    }
    const std::size_t end = copula > 0 && tokens_[copula - 1].is_mark(comma) ? copula - 1 : copula;
    constexpr std::size_t longest = 24; ///< tokens of a subject
    std::size_t first = end;
    while (first > 0 && !tokens_[first - 1].is_mark(comma) && !ends_sentence(tokens_[first - 1].mark)) {
        if (end - --first > longest) {
            return {};
        }
    }
    const auto built = read_objects(chars_, tokens_, first, vocabulary_, ObjectPlace::subject);
    const bool is_subject = built.size() == 1 && end > 0 && built.front().end == tokens_[end - 1].end;
    return is_subject ? built : std::vector<Built>{};
}

std::vector<Built> SentenceReader::built_of_heading() const {
    const std::size_t end = tokens_.front().begin;
    if (end < 2) {
        return {};
    }
    std::size_t begin = end - 1; // before the mark that ends it
    while (begin > 0 && !ends_sentence(chars_[begin - 1])) {
        --begin;
    }
    EntityStore store;
    auto heading = tokenize(chars_, begin, end - 1, vocabulary_, {}, store);
    merge_names(chars_, heading, vocabulary_, store, context_.own);
    auto built = read_objects(chars_, heading, 0, vocabulary_, ObjectPlace::subject);
    const bool alone = built.size() == 1 && built.front().end == end - 1;
    return alone ? built : std::vector<Built>{};
}

std::vector<Built> SentenceReader::built_before(const Token& head) const {
    constexpr std::size_t reach = 120; ///< characters
    const auto word = chars_.substr(head.begin, head.size());
    const std::size_t begin = head.begin > reach ? head.begin - reach : 0;
    const auto before = chars_.substr(begin, head.begin - begin);
    for (auto found = before.rfind(word); found != std::u32string_view::npos;
         found = found == 0 ? std::u32string_view::npos : before.rfind(word, found - 1)) {
        const std::size_t at = begin + found;
        const std::size_t end = at + word.size();
        std::size_t first = at;
        while (first > begin && chars_[first - 1] != comma && !ends_sentence(chars_[first - 1])) {
            --first;
        }
        EntityStore store;
        auto tokens = tokenize(chars_, first, end, vocabulary_, {}, store);
        merge_names(chars_, tokens, vocabulary_, store, context_.own);
        const auto last = std::find_if(tokens.rbegin(), tokens.rend(), ends_before_name);
        const auto built = read_objects(chars_, tokens, static_cast<std::size_t>(tokens.rend() - last),
                                        vocabulary_, ObjectPlace::subject);
        if (!built.empty() && built.back().end == end) {
            return {built.back()};
        }
    }
    return {};
}

} // namespace jiedui::loaders::detail
