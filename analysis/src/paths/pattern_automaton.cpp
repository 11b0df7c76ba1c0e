// SPDX-License-Identifier: Apache-2.0
#include "paths/pattern_automaton.hpp"

#include <map>

#include <jiedui/graph/diagnostic.hpp>

namespace jiedui::analysis::detail {

namespace {

constexpr std::size_t max_states = 4096;
constexpr std::uint64_t at_start = std::uint64_t{1} << max_pattern_ties;

Labels bit(Relation relation, bool is_against) {
    return Labels{1} << (static_cast<std::size_t>(relation) + (is_against ? all_relations.size() : 0));
}

/// The ties of the pattern that may come after one of `before` and fit a hop.
class Steps {
  public:
    Steps(const RelationPattern& pattern, Direction direction) : pattern_(&pattern) {
        for (const PatternTie& tie : pattern.ties) {
            labels_.push_back(labels_of(tie, direction));
        }
    }

    std::uint64_t after(std::uint64_t before) const {
        std::uint64_t ties = (before & at_start) != 0 ? pattern_->first : 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            ties |= (before >> i & 1U) != 0 ? pattern_->follow[i] : 0;
        }
        return ties;
    }
    std::uint64_t next(std::uint64_t before, Labels hop) const {
        const std::uint64_t possible = after(before);
        std::uint64_t ties = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            ties |= (labels_[i] & hop) != 0 ? possible & (std::uint64_t{1} << i) : 0;
        }
        return ties;
    }
    Labels labels(std::uint64_t ties) const {
        Labels all = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            all |= (ties >> i & 1U) != 0 ? labels_[i] : 0;
        }
        return all;
    }
    /// Those of `ties` that one of `later` may follow.
    std::uint64_t before(std::uint64_t ties, std::uint64_t later) const {
        std::uint64_t result = 0;
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            result |= (pattern_->follow[i] & later) != 0 ? ties & (std::uint64_t{1} << i) : 0;
        }
        return result;
    }

  private:
    const RelationPattern* pattern_;
    std::vector<Labels> labels_;
};

} // namespace

Labels labels_of(const Edge& edge, VertexId from) {
    if (!edge.directed) {
        return bit(edge.relation, false) | bit(edge.relation, true);
    }
    return bit(edge.relation, edge.source != from);
}

Labels labels_of(const PatternTie& tie, Direction direction) {
    const bool is_both = tie.arrow == Arrow::unsaid && direction == Direction::drop;
    Labels labels = 0;
    for (const Relation relation : tie.relations) {
        labels |= is_both || tie.arrow != Arrow::against ? bit(relation, false) : 0;
        labels |= is_both || tie.arrow == Arrow::against ? bit(relation, true) : 0;
    }
    return labels;
}

Labels labels_of(const RelationPattern& pattern, Direction direction) {
    if (pattern.ties.empty()) {
        return labels_of(PatternTie{.relations = {all_relations.begin(), all_relations.end()}}, direction);
    }
    Labels labels = 0;
    for (const PatternTie& tie : pattern.ties) {
        labels |= labels_of(tie, direction);
    }
    return labels;
}

Automaton determinise(const RelationPattern& pattern, Direction direction, std::span<const Labels> alphabet) {
    const Steps steps(pattern, direction);
    Automaton automaton{.symbols = static_cast<std::uint32_t>(alphabet.size()), .next = {}, .accepts = {}};
    std::map<std::uint64_t, std::uint32_t> numbers{{at_start, 0}};
    std::vector<std::uint64_t> sets{at_start};
    for (std::size_t state = 0; state < sets.size(); ++state) {
        automaton.accepts.push_back((sets[state] & pattern.last) != 0);
        for (const Labels hop : alphabet) {
            const std::uint64_t set = steps.next(sets[state], hop);
            const auto [entry, is_new] = numbers.try_emplace(set, static_cast<std::uint32_t>(sets.size()));
            if (set != 0 && is_new) {
                sets.push_back(set);
            }
            automaton.next.push_back(set == 0 ? no_state : entry->second);
        }
        if (sets.size() > max_states) {
            throw Error("JD332", {}, "the pattern can be read in too many ways at once",
                        "name the ties that follow a '*' or '+' more closely");
        }
    }
    return automaton;
}

std::vector<Labels> accepted_labels(const RelationPattern& pattern, Direction direction,
                                    std::span<const Labels> hops) {
    const Steps steps(pattern, direction);
    std::vector<std::uint64_t> sets{at_start};
    for (const Labels hop : hops) {
        sets.push_back(steps.next(sets.back(), hop));
    }
    std::vector<Labels> accepted(hops.size());
    std::uint64_t live = sets.back() & pattern.last;
    for (std::size_t i = hops.size(); i > 0; --i) {
        accepted[i - 1] = steps.labels(live) & hops[i - 1];
        live = steps.before(sets[i - 1], live);
    }
    return accepted;
}

} // namespace jiedui::analysis::detail
