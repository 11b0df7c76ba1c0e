// SPDX-License-Identifier: Apache-2.0
#include "rules/fields.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jiedui::loaders::detail {
namespace {

using Tokens = std::vector<Token>;

constexpr std::uint32_t longest_field = 14; ///< characters

bool ends_segment(const Token& token) {
    return token.kind == TokenKind::mark &&
           (token.mark == comma || token.mark == colon || ends_sentence(token.mark));
}

/// Adds tokens [first, last) as one field when they name a subject.
void add_field(std::u32string_view chars, const Tokens& tokens, std::size_t first, std::size_t last,
               std::vector<std::string>& fields) {
    while (first < last && (tokens[first].is(WordClass::action) || tokens[first].is(WordClass::of) ||
                            tokens[first].is(WordClass::joint))) {
        ++first;
    }
    const auto says_something = [](const Token& token) {
        return token.kind == TokenKind::text && token.size() >= 2;
    };
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(last);
    if (first >= last || std::none_of(begin, end, says_something) ||
        std::any_of(begin, end, [](const Token& token) { return token.kind == TokenKind::party; })) {
        return;
    }
    const std::uint32_t from = tokens[first].begin;
    const std::uint32_t to = tokens[last - 1].end;
    if (to - from > longest_field) {
        return;
    }
    std::u32string name(chars.substr(from, to - from));
    std::erase_if(name, [](char32_t c) { return c == open_quote || c == close_quote; });
    fields.push_back(encode_utf8(name));
}

/// The members of the list in tokens [first, last); what follows an "and others" only says what they are.
void add_list(std::u32string_view chars, const Tokens& tokens, std::size_t first, std::size_t last,
              std::vector<std::string>& fields) {
    std::size_t begin = first;
    for (std::size_t i = first; i < last; ++i) {
        const Token& token = tokens[i];
        const bool joins =
            token.is_mark(enumeration_comma) || token.is(WordClass::list) || token.is(WordClass::hub);
        if (joins || token.is(WordClass::etc)) {
            add_field(chars, tokens, begin, i, fields);
            begin = i + 1;
        }
        if (token.is(WordClass::etc)) {
            return;
        }
    }
    add_field(chars, tokens, begin, last, fields);
}

} // namespace

std::vector<std::string> read_fields(std::u32string_view chars, const std::vector<Token>& tokens,
                                     std::size_t at) {
    std::size_t first = at;
    while (first > 0 && !ends_segment(tokens[first - 1])) {
        --first;
    }
    std::size_t opened = tokens.size();
    std::vector<std::string> fields;
    for (std::size_t i = first; i < tokens.size() && !ends_segment(tokens[i]); ++i) {
        const bool closes = tokens[i].is(WordClass::research) || tokens[i].is(WordClass::subject_class);
        if (closes && opened < i) {
            add_list(chars, tokens, opened + 1, i, fields);
            break;
        }
        if (tokens[i].is(WordClass::action) || tokens[i].is(WordClass::place_preposition)) {
            opened = i;
        }
    }
    return fields;
}

} // namespace jiedui::loaders::detail
