// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

enum class TokenKind {
    text,      ///< characters that mean nothing to the rules
    mark,      ///< one punctuation mark
    word,      ///< a word of the lexicon
    party,     ///< a name, or a compound of names
    programme, ///< a named programme or mechanism
};

/// A piece of a block. Tokens of a sentence follow each other without gaps.
struct Token {
    TokenKind kind = TokenKind::text;
    std::uint32_t begin = 0; ///< into Block::chars
    std::uint32_t end = 0;
    char32_t mark = 0;
    boost::container::small_vector<const Word*, 4>
        words;                    ///< word: all that it can be, in the order of the lexicon files
    std::vector<Entity> entities; ///< party: one entity, or the members of a compound
    bool compound = false;        ///< written as a compound of abbreviations
    bool is_government = false;   ///< the name is that of the place's government
    bool is_pattern = false;      ///< put together from a place or body and a head; not in the gazetteer
    bool is_self = false;         ///< the document's own region, called "this province" or the like
    bool has_people = false;      ///< people of the party are meant
    std::optional<Entity> target; ///< programme: the place it is for

    /// The word as a member of a class; null when it is none.
    const Word* as(WordClass c) const {
        for (const Word* word : words) {
            if (word->word_class == c) {
                return word;
            }
        }
        return nullptr;
    }
    bool is(WordClass c) const { return kind == TokenKind::word && as(c) != nullptr; }
    /// A party that one word of the lexicon stands for.
    bool is_compound_name() const { return kind == TokenKind::party && !words.empty(); }
    bool is_mark(char32_t c) const { return kind == TokenKind::mark && mark == c; }
    std::uint32_t size() const { return end - begin; }
};

} // namespace jiedui::loaders::detail
