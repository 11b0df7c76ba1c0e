// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/token.hpp"
#include "names/vocabulary_index.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::loaders::detail {

/// What the lexer may use to tell namesakes apart.
struct NameContext {
    std::vector<Entity> regions; ///< regions that govern the text: its own, those of its headings
    std::function<bool(const GazetteerEntry&)> names_in_full; ///< whether the document has one of its strong
                                                              ///< names, for abbreviations and weak names
    bool is_cell = false; ///< the text is a cell of a table: weak names of cities stand for themselves
    std::vector<std::pair<std::u32string, std::span<const Entity>>>
        defined; ///< short names that the document defines, of one or of several together
};

/// A name that could mean several entities and was left out.
struct Ambiguity {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Entity> candidates;
};

/// Cuts `chars[begin, end)` into tokens: leftmost longest names and words, compounds of abbreviations,
/// programme names. Names of one place after another (province, city, county) become the smallest; weak names
/// and namesakes are accepted only where a parent or a sibling in a list stands beside them, or the context
/// decides. The tokens live as long as vocabulary, context and store. `buffer` is where they are put.
std::vector<Token> tokenize(std::u32string_view chars, std::size_t begin, std::size_t end,
                            const VocabularyIndex& vocabulary, const NameContext& context, EntityStore& store,
                            std::vector<Ambiguity>* ambiguities = nullptr, std::vector<Token> buffer = {});

} // namespace jiedui::loaders::detail
