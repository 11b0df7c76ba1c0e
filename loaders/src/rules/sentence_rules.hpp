// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "names/vocabulary_index.hpp"
#include "rules/objects.hpp"
#include "rules/parties.hpp"

#include <span>
#include <string_view>
#include <vector>

#include <jiedui/graph/statement.hpp>

namespace jiedui::loaders::detail {

/// The parties that govern a stretch of text: a pair, or one side only. `places` are the spans (in block
/// characters of their own blocks, already translated to the document) without which the text below cannot be
/// read.
struct Governing {
    std::vector<Entity> left;
    std::vector<Entity> right;
    std::vector<Span> evidence;

    bool together = false;   ///< the members of one side act with each other
    bool only_named = false; ///< "A, B and C, the three counties": nothing was said of them yet

    bool has_pair() const { return !right.empty() || (together && left.size() > 1); }
    bool empty() const { return left.empty() && right.empty(); }
};

/// What a sentence may take from outside itself.
struct SentenceContext {
    const std::vector<Governing>* pairs =
        nullptr;                      ///< the pairs named so far in the document, the last one last
    const Governing& item;            ///< the last parties of the clause, else of its headings
    const std::vector<Entity>& own;   ///< the region whose own text this is; empty in other texts
    const std::vector<Entity>& place; ///< the place that the document's preamble says is supported
    bool is_heading = false;          ///< the sentence is a heading or a title
    const Word* lead_cue =
        nullptr; ///< the cue of aid of the lead sentence that governs this one; may be null
    const Word* list_cue = nullptr;    ///< the cue of the sentence that opens the list; may be null
    const Word* heading_aid = nullptr; ///< the cue of aid in the heading above, else the title; may be null
    std::span<const Governing> open = {}; ///< pairs before a semicolon whose cue is still to come
};

/// The cue of a list: "the pairs are as follows" below a heading that speaks of aid is about aid.
const Word* cue_of_list(const Word* cue, const Word* heading_aid);

/// A cue that stated nothing.
struct Dropped {
    std::uint32_t begin = 0; ///< the cue, in block characters
    std::uint32_t end = 0;
    std::string reason;
};

/// A statement before it has its document, clause and evidence.
struct Finding {
    Statement statement;
    bool uses_context = false; ///< the parties stand outside the sentence: their evidence is the context's
    bool anaphoric = false;    ///< these are a pair named before, called "the two cities" or the like
    std::size_t segment = 0;   ///< of the sentence, between commas
    const Governing* open = nullptr; ///< the pair of `SentenceContext::open` that it is about; may be null
};

/// What one sentence states and which parties govern what follows.
struct SentenceReading {
    std::vector<Finding> findings;
    Governing governing; ///< empty when the sentence names no new ones
    std::vector<Dropped> dropped;
    const Word* list_cue = nullptr; ///< the cue of a list of pairs that the sentence goes through
    std::vector<Governing> open;    ///< "A with B;": pairs whose cue may stand behind the semicolon
    std::vector<Governing> groups;  ///< parties called "the two provinces" or the like where they are named
};

/// Applies the rules of the model to one sentence. `tokens` are merged (see parties.hpp).
SentenceReading read_sentence(std::u32string_view chars, const std::vector<Token>& tokens,
                              const SentenceContext& context, const VocabularyIndex& vocabulary);

} // namespace jiedui::loaders::detail
