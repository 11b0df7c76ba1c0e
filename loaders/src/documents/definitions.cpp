// SPDX-License-Identifier: Apache-2.0
// Short names that a document defines in brackets, for one party, for several, or for what is built.
#include "documents/document_reader.hpp"
#include "rules/name_tokens.hpp"
#include "rules/objects.hpp"
#include "rules/parties.hpp"
#include "text/marks.hpp"
#include "text/tsv.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

/// The last party, or for a group all members of the list that ends with it.
std::vector<Entity> listed_last(const std::vector<Token>& tokens, bool group) {
    std::vector<Entity> members{tokens.back().entities.front()};
    for (std::size_t i = tokens.size() - 1; group && i >= 2; i -= 2) {
        const Token& joint = tokens[i - 1];
        const Token& token = tokens[i - 2];
        const bool joined = joins_list(joint) || joint.is(WordClass::hub);
        if (!joined || token.kind != TokenKind::party) {
            break;
        }
        members.insert(members.begin(), token.entities.begin(), token.entities.end());
    }
    return members;
}

} // namespace

void DocumentReader::define_own_body() {
    constexpr std::size_t longest_title = 200; ///< characters; what follows names nobody first
    const std::u32string title = decode_utf8(header_.info.title, "title").substr(0, longest_title);
    auto tokens = tokenize(title, 0, title.size(), vocabulary_, NameContext{}, store_);
    merge_names(title, tokens, vocabulary_, store_, {});
    const auto body = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return is_single(token, EntityKind::organization);
    });
    if (body == tokens.end()) {
        return;
    }
    for (const std::uint32_t at : vocabulary_.words_of(WordClass::self_body)) {
        for (const Word* word : vocabulary_.term(at).words) {
            const auto endings = split_list(word->word_class == WordClass::self_body ? word->value : "");
            const bool its_own = std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
                return body->entities.front().name.ends_with(ending);
            });
            if (its_own) {
                names_.defined.emplace_back(vocabulary_.words()[at], body->entities);
            }
        }
    }
}

void DocumentReader::define(const Block& block) {
    const std::u32string_view chars = block.chars;
    if (!holds(chars, open_parenthesis)) {
        return;
    }
    for (auto open = chars.find(open_parenthesis); open != std::u32string_view::npos;
         open = chars.find(open_parenthesis, open + 1)) {
        const auto close = chars.find(close_parenthesis, open);
        const bool short_enough = close != std::u32string_view::npos && close - open <= 30;
        if (open == 0 || !short_enough || !filter_.may_define(chars.substr(open + 1, close - open - 1))) {
            continue;
        }
        const auto inside = tokenize(chars, open + 1, close, vocabulary_, NameContext{}, store_);
        if (inside.empty() || !inside.front().is(WordClass::definition)) {
            continue;
        }
        std::u32string name(chars.substr(inside.front().end, close - inside.front().end));
        std::erase_if(
            name, [](char32_t c) { return c == open_quote || c == close_quote || c == comma || c == colon; });
        const auto before = tokenize(chars, open > 30 ? open - 30 : 0, open, vocabulary_, names_, store_);
        const bool party =
            !before.empty() && before.back().kind == TokenKind::party && before.back().entities.size() == 1;
        const bool group = inside.front().as(WordClass::definition)->value == "group" ||
                           (!name.empty() && is_numeral(name.front())); // "the two provinces and one city"
        if (party && name.size() >= 2) {
            names_.defined.emplace_back(std::move(name), store_.keep(listed_last(before, group)));
        } else if (name.size() >= 2) {
            define_built(chars, before, std::move(name));
        }
    }
}

void DocumentReader::define_built(std::u32string_view chars, const std::vector<Token>& before,
                                  std::u32string name) {
    std::size_t first = before.size();
    while (first > 0 && before[first - 1].kind != TokenKind::mark &&
           !before[first - 1].is(WordClass::build) && !before[first - 1].is(WordClass::joint_build) &&
           !before[first - 1].is(WordClass::directive) && !before[first - 1].is(WordClass::policy_verb) &&
           !before[first - 1].is(WordClass::aim_preposition)) {
        --first;
    }
    const auto built = read_objects(chars, before, first, vocabulary_);
    if (built.size() == 1 && built.front().end == before.back().end) {
        names_.defined.emplace_back(std::move(name), store_.keep(built.front().entity));
    }
}

} // namespace jiedui::loaders::detail
