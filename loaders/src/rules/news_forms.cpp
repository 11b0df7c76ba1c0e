// SPDX-License-Identifier: Apache-2.0
#include "rules/news_forms.hpp"

#include "rules/name_tokens.hpp"
#include "text/marks.hpp"
#include "text/utf8.hpp"

namespace jiedui::loaders::detail {

void set_dateline_aside(std::u32string_view chars, std::vector<Token>& tokens) {
    constexpr std::uint32_t longest = 40; ///< characters
    for (std::size_t i = 1; i < tokens.size() && tokens[i].end - tokens.front().begin <= longest; ++i) {
        if (tokens[i].is_mark(comma)) {
            return;
        }
        if (tokens[i].is(WordClass::dateline) && is_digit(chars[tokens[i].begin - 1])) {
            fuse(tokens, 0, i + 1, Token{});
            return;
        }
    }
}

void merge_office_holders(std::vector<Token>& tokens) {
    constexpr std::uint32_t longest_name = 14; ///< characters
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool holder = tokens[i].kind == TokenKind::party && !tokens[i].compound &&
                            tokens[i].entities.size() == 1 && tokens[i + 1].is(WordClass::office);
        if (!holder) {
            continue;
        }
        const bool named = i + 2 < tokens.size() && tokens[i + 2].kind == TokenKind::text &&
                           tokens[i + 2].size() <= longest_name;
        fuse(tokens, i, i + (named ? 3 : 2), tokens[i]);
    }
}

} // namespace jiedui::loaders::detail
