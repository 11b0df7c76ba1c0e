// SPDX-License-Identifier: Apache-2.0
#include "rules/name_tokens.hpp"

#include "text/utf8.hpp"

namespace jiedui::loaders::detail {

bool is_single(const Token& token, EntityKind kind) {
    return token.kind == TokenKind::party && !token.compound && token.entities.size() == 1 &&
           token.entities.front().kind == kind;
}

void fuse(std::vector<Token>& tokens, std::size_t first, std::size_t last, Token token) {
    token.begin = tokens[first].begin;
    token.end = tokens[last - 1].end;
    tokens[first] = token;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 tokens.begin() + static_cast<std::ptrdiff_t>(last));
}

bool may_stand_in_name(const Token& token) {
    using enum WordClass;
    constexpr ClassSet parts{generic,    research, class_noun,       organization_head, platform_head,
                             none,       result,   transfer,         subject_class,     compound_follower,
                             department, person,   programme_subject};
    return token.kind == TokenKind::text || (token.kind == TokenKind::word && token.classes.within(parts));
}

std::string text_of(std::u32string_view chars, std::uint32_t begin, std::uint32_t end) {
    return encode_utf8(chars.substr(begin, end - begin));
}

} // namespace jiedui::loaders::detail
