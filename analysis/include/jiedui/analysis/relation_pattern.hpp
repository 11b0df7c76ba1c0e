// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <jiedui/graph/vocabulary.hpp>

/// Which kinds of ties a path is made of, in which order, as a regular expression whose letters are
/// relations:
///
///     pairing,co_construction*     a pairing, then any number of joint constructions
///     (aid|pairing)+               aid and pairing only
///     <aid,>aid                    two that the same place supports
///     .*,issues                    anything, then a document that is issued
///
///     pattern  = sequence { "|" sequence }
///     sequence = item { "," item }
///     item     = ( tie | "(" pattern ")" ) [ "*" | "+" | "?" ]
///     tie      = [ ">" | "<" ] ( relation | "." | "any" )
///
/// `,` binds closer than `|`. Blanks may stand between the signs. `.` and `any` are any relation.
namespace jiedui::analysis {

/// Which way a tie is walked. An undirected tie has no arrow and fits all three.
enum class Arrow {
    unsaid,  ///< as the direction of the network says
    along,   ///< `>`: from its source to its target
    against, ///< `<`
};

struct PatternTie {
    std::vector<Relation> relations = {};
    Arrow arrow = Arrow::unsaid;

    friend bool operator==(const PatternTie&, const PatternTie&) = default;
};

/// A pattern that was read: its ties in the order of the text, and which of them may follow which (the
/// position automaton, Glushkov 1961). Bit i of a set stands for `ties[i]`. Without ties: no pattern, every
/// path fits.
struct RelationPattern {
    std::string text = {};
    std::vector<PatternTie> ties = {};
    std::vector<std::uint64_t> follow = {}; ///< after tie i
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    friend bool operator==(const RelationPattern&, const RelationPattern&) = default;
};

/// The most ties that a pattern may name.
inline constexpr std::size_t max_pattern_ties = 63;

/// Throws `Error` JD330 with the character (counted from 1) as column, what was found there and what was
/// expected; JD331 where there are too many ties, or parentheses within each other. O(n^2).
RelationPattern parse_pattern(std::string_view text);

} // namespace jiedui::analysis
