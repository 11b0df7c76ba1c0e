// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/class_set.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <utility>
#include <vector>

#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/loaders/lexicon.hpp>

namespace jiedui::loaders::detail {

/// Where the entities live that a document's tokens mean and that are not in the gazetteer. What it hands out
/// stays where it is.
class EntityStore {
  public:
    std::span<const Entity> keep(std::vector<Entity> entities) {
        return lists_.emplace_back(std::move(entities));
    }
    std::span<const Entity> keep(Entity entity) {
        std::vector<Entity> one;
        one.push_back(std::move(entity));
        return keep(std::move(one));
    }

  private:
    std::deque<std::vector<Entity>> lists_;
};

enum class TokenKind : std::uint8_t {
    text,      ///< characters that mean nothing to the rules
    mark,      ///< one punctuation mark
    word,      ///< a word of the lexicon
    party,     ///< a name, or a compound of names
    programme, ///< a named programme or mechanism
};

/// A piece of a block. Tokens of a sentence follow each other without gaps. A token owns nothing: words
/// belong to the lexicon, entities to the gazetteer, the document's header or an `EntityStore`.
struct Token {
    TokenKind kind = TokenKind::text;
    bool compound = false;      ///< written as a compound of abbreviations
    bool is_government = false; ///< the name is that of the place's government
    bool is_pattern = false;    ///< put together from a place or body and a head; not in the gazetteer
    bool is_self = false;       ///< the document's own region, called "this province" or the like
    bool has_people = false;    ///< people of the party are meant
    char32_t mark = 0;
    std::uint32_t begin = 0; ///< into Block::chars
    std::uint32_t end = 0;
    ClassSet classes = {};                   ///< of `words`
    std::span<const Word* const> words = {}; ///< all that it can be, in the order of the lexicon files
    std::span<const Entity> entities = {};   ///< party: one entity, or the members of a compound
    const Entity* target = nullptr;          ///< programme: the place it is for; may be null

    /// The word as a member of a class; null when it is none.
    const Word* as(WordClass c) const {
        if (!classes.has(c)) {
            return nullptr;
        }
        for (const Word* word : words) {
            if (word->word_class == c) {
                return word;
            }
        }
        return nullptr;
    }
    bool is(WordClass c) const { return kind == TokenKind::word && classes.has(c); }
    bool is_any(ClassSet set) const { return kind == TokenKind::word && classes.meets(set); }
    /// A party that one word of the lexicon stands for.
    bool is_compound_name() const { return kind == TokenKind::party && !words.empty(); }
    bool is_mark(char32_t c) const { return kind == TokenKind::mark && mark == c; }
    std::uint32_t size() const { return end - begin; }

    void forget_words() {
        words = {};
        classes = {};
    }
};

} // namespace jiedui::loaders::detail
