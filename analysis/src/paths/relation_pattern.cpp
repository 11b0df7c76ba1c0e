// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include <jiedui/analysis/relation_pattern.hpp>
#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis {

namespace {

/// What the automaton needs to know of a part of the pattern.
struct Part {
    bool may_be_empty = true;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
};

constexpr std::string_view a_tie = "a relation, '.', '<', '>' or '('";

/// Recursive descent, one function for each line of the grammar.
class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) { pattern_.text = text; }

    RelationPattern run() {
        const Part whole = alternatives();
        if (sign()) {
            fail("'|', ',', '*', '+', '?' or the end");
        }
        pattern_.first = whole.first;
        pattern_.last = whole.last;
        return std::move(pattern_);
    }

  private:
    Part alternatives() {
        Part part = sequence();
        while (take('|')) {
            const Part other = sequence();
            part = {part.may_be_empty || other.may_be_empty, part.first | other.first,
                    part.last | other.last};
        }
        return part;
    }

    Part sequence() {
        Part part = item();
        while (take(',')) {
            const Part next = item();
            connect(part.last, next.first);
            part = {part.may_be_empty && next.may_be_empty, part.first | (part.may_be_empty ? next.first : 0),
                    next.last | (next.may_be_empty ? part.last : 0)};
        }
        return part;
    }

    Part item() {
        Part part = operand();
        if (take('*') || take('?')) {
            part.may_be_empty = true;
        } else if (!take('+')) {
            return part;
        }
        if (text_[at_ - 1] != '?') {
            connect(part.last, part.first);
        }
        return part;
    }

    Part operand() {
        if (!take('(')) {
            return tie();
        }
        const std::size_t opened = at_ - 1;
        if (++depth_ > max_pattern_ties) {
            throw Error("JD331", {}, "the pattern opens more than 63 '(' within each other",
                        "leave out those around a single part");
        }
        const Part part = alternatives();
        --depth_;
        if (!take(')')) {
            fail("')' for the '(' of character " + std::to_string(character(opened)));
        }
        return part;
    }

    Part tie() {
        PatternTie tie;
        if (take('>')) {
            tie.arrow = Arrow::along;
        } else if (take('<')) {
            tie.arrow = Arrow::against;
        }
        tie.relations = relations(tie.arrow == Arrow::unsaid ? a_tie : "a relation or '.'");
        if (pattern_.ties.size() == max_pattern_ties) {
            throw Error("JD331", {}, "the pattern names more than 63 ties",
                        "bring together what repeats, such as (aid|pairing)+");
        }
        const std::uint64_t bit = std::uint64_t{1} << pattern_.ties.size();
        pattern_.ties.push_back(std::move(tie));
        pattern_.follow.push_back(0);
        return {.may_be_empty = false, .first = bit, .last = bit};
    }

    std::vector<Relation> relations(std::string_view expected) {
        if (take('.')) {
            return {all_relations.begin(), all_relations.end()};
        }
        skip_blanks();
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
        const auto end =
            std::find_if_not(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), is_letter);
        const std::string_view word = text_.substr(at_, static_cast<std::size_t>(end - text_.begin()) - at_);
        if (word == "any") {
            at_ += word.size();
            return {all_relations.begin(), all_relations.end()};
        }
        const auto relation = parse_relation(word);
        if (!relation) {
            fail(expected, word);
        }
        at_ += word.size();
        return {*relation};
    }

    void connect(std::uint64_t from, std::uint64_t to) {
        for (std::size_t i = 0; i < pattern_.follow.size(); ++i) {
            pattern_.follow[i] |= (from >> i & 1U) != 0 ? to : 0;
        }
    }

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
            ++at_;
        }
    }
    std::optional<char> sign() {
        skip_blanks();
        return at_ < text_.size() ? std::optional(text_[at_]) : std::nullopt;
    }
    bool take(char wanted) {
        const bool is_there = sign() == wanted;
        at_ += is_there ? 1 : 0;
        return is_there;
    }

    /// The number of the character at a byte.
    std::uint32_t character(std::size_t at) const {
        const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
        return static_cast<std::uint32_t>(1 + std::ranges::count_if(text_.substr(0, at), begins));
    }

    [[noreturn]] void fail(std::string_view expected, std::string_view found = {}) const {
        std::size_t end = std::min(at_ + 1, text_.size());
        while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        const std::string_view what = found.empty() ? text_.substr(at_, end - at_) : found;
        const std::string place = "character " + std::to_string(character(at_)) + " of the pattern: ";
        throw Error("JD330", {.path = {}, .line = 1, .column = character(at_)},
                    place + "expected " + std::string{expected} + ", found " +
                        (what.empty() ? "the end" : "'" + std::string{what} + "'"),
                    "such as pairing,co_construction* or (aid|pairing)+");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0; ///< parentheses that are open
    RelationPattern pattern_;
};

} // namespace

RelationPattern parse_pattern(std::string_view text) {
    return Parser(text).run();
}

} // namespace jiedui::analysis
