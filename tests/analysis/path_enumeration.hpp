// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/random_statements.hpp"

#include <cmath>
#include <optional>
#include <regex>
#include <set>

#include <jiedui/analysis/paths.hpp>

/// Partner paths by their definition, to compare with.
namespace jiedui::test {

using namespace jiedui::analysis;

/// A pattern and the regular expression that it stands for, written by hand: a letter for each relation,
/// small along the arrow, capital against it; %x is a tie without arrow.
struct TestPattern {
    std::string text;
    std::string regex;
};

inline const std::vector<TestPattern> test_patterns{
    {"aid", "%a"},
    {".*", "%.*"},
    {"any,any", "%.%."},
    {"<aid,>aid", "Aa"},
    {"aid,pairing*", "%a%p*"},
    {"(aid|pairing)+", "(%a|%p)+"},
    {"(.,.)+", "(%.%.)+"},
    {"pairing?,cooperation,.*|member_of,>.", "(%p?%c%.*|%ma)|%m[a-z]"},
    {"(cooperation , <member_of?)* | aid*, .", "(%cM?)*|%a*%."},
    {"((aid|cooperation),(pairing|.))*", "((%a|%c)(%p|%.))*"}};

/// The expression itself, or an expression for any one of the ties in it.
enum class Of { path, tie };

inline std::regex regex_of(const TestPattern& pattern, Direction direction, Of of) {
    std::string text;
    for (std::size_t i = 0; i < pattern.regex.size(); ++i) {
        char sign = pattern.regex[i];
        std::string atom(1, sign);
        if (sign == '%') {
            sign = pattern.regex[++i];
            atom = sign == '.' ? (direction == Direction::keep ? "[a-z]" : ".") : std::string(1, sign);
            atom = sign != '.' && direction == Direction::drop
                       ? std::string{'[', sign, static_cast<char>(sign - 'a' + 'A'), ']'}
                       : atom;
        } else if (sign == '[') {
            atom = "[a-z]";
            i += 4;
        }
        const bool is_operator = atom.find_first_of("()|*+?") != std::string::npos;
        if (of == Of::path) {
            text += atom;
        } else if (!is_operator) {
            text += (text.empty() ? "" : "|") + atom;
        }
    }
    return std::regex(text);
}

struct Choice {
    PathTies ties{};
    PathOptions options{};
    std::optional<TestPattern> pattern = std::nullopt;
};

/// All simple paths, walked one by one over the edges of the graph, spelt out as words, then sorted and cut.
/// Costs in 2520ths.
class Enumeration {
  public:
    Enumeration(const CooperationGraph& graph, const Choice& choice)
        : graph_(graph), ties_(choice.ties), options_(choice.options) {
        if (choice.pattern) {
            regex_ = regex_of(*choice.pattern, ties_.direction, Of::path);
            tie_regex_ = regex_of(*choice.pattern, ties_.direction, Of::tie);
        }
    }

    std::vector<PartnerPath> between(VertexId from, VertexId to) {
        found_.clear();
        const bool is_avoided = lists(options_.avoid, from) || lists(options_.avoid, to);
        if (from != to && !is_avoided) {
            walk({from}, to, 0);
        }
        std::ranges::sort(found_);
        std::vector<PartnerPath> paths;
        for (std::size_t i = 0; i < std::min(options_.max_paths, found_.size()); ++i) {
            if (options_.choice == PathChoice::best || found_[i].cost == found_[0].cost) {
                paths.push_back(path(found_[i]));
            }
        }
        return paths;
    }

  private:
    struct Found {
        long cost = 0;
        std::size_t vertices = 0;
        std::vector<VertexId> sequence;
        auto operator<=>(const Found&) const = default;
    };

    template <class Value> static bool lists(const std::vector<Value>& values, const Value& value) {
        return std::ranges::find(values, value) != values.end();
    }

    bool counts(const Statement& statement) const {
        return statement.confidence >= ties_.minimum_confidence &&
               (ties_.documents.empty() || lists(ties_.documents, statement.document));
    }

    /// The letters that walking this edge from a to b can be read as; none where it is not to be walked.
    std::string letters(EdgeId id, VertexId a, VertexId b) const {
        const Edge& edge = graph_[id];
        const bool is_forward = edge.source == a && edge.target == b;
        const bool is_backward = edge.source == b && edge.target == a;
        const bool is_supported =
            std::ranges::any_of(edge.statements, [&](StatementId at) { return counts(graph_[at]); });
        if (!(is_forward || is_backward) || !is_supported || !lists(ties_.relations, edge.relation) ||
            !lists(ties_.origins, edge.origin)) {
            return {};
        }
        const char letter = to_string(edge.relation)[0];
        std::string result;
        result += is_forward || !edge.directed ? std::string(1, letter) : std::string{};
        result += is_backward || !edge.directed ? std::string(1, static_cast<char>(letter - 'a' + 'A')) : "";
        return result;
    }

    /// What a hop may be made of: what the pattern mentions, else what the direction allows.
    std::vector<EdgeId> edges(VertexId a, VertexId b) const {
        std::vector<EdgeId> result;
        for (std::uint32_t i = 0; i < graph_.edges().size(); ++i) {
            const std::string word = letters(EdgeId{i}, a, b);
            const bool is_wanted = std::ranges::any_of(word, [&](char letter) {
                return regex_ ? std::regex_match(std::string(1, letter), tie_regex_)
                              : ties_.direction == Direction::drop || letter >= 'a';
            });
            if (is_wanted) {
                result.push_back(EdgeId{i});
            }
        }
        return result;
    }

    /// The edges of each hop that some word of the path uses that the pattern reads; empty when it reads
    /// none.
    std::vector<std::vector<EdgeId>> fitting(const std::vector<VertexId>& sequence) const {
        std::vector<std::vector<EdgeId>> hops;
        for (std::size_t i = 1; i < sequence.size(); ++i) {
            hops.push_back(edges(sequence[i - 1], sequence[i]));
        }
        if (!regex_) {
            return hops;
        }
        std::vector<std::set<EdgeId>> used(hops.size());
        std::vector<EdgeId> chosen;
        spell(sequence, hops, "", chosen, used);
        hops.clear();
        for (const auto& hop : used) {
            hops.emplace_back(hop.begin(), hop.end());
        }
        return hops.front().empty() ? std::vector<std::vector<EdgeId>>{} : hops;
    }

    void spell(const std::vector<VertexId>& sequence, const std::vector<std::vector<EdgeId>>& hops,
               const std::string& word, std::vector<EdgeId>& chosen,
               std::vector<std::set<EdgeId>>& used) const {
        const std::size_t at = chosen.size();
        if (at == hops.size()) {
            if (std::regex_match(word, *regex_)) {
                for (std::size_t i = 0; i < at; ++i) {
                    used[i].insert(chosen[i]);
                }
            }
            return;
        }
        for (const EdgeId edge : hops[at]) {
            for (const char letter : letters(edge, sequence[at], sequence[at + 1])) {
                chosen.push_back(edge);
                spell(sequence, hops, word + letter, chosen, used);
                chosen.pop_back();
            }
        }
    }

    long cost(const std::vector<EdgeId>& hop) const {
        std::set<std::string> documents;
        std::set<StatementId> statements;
        for (const EdgeId edge : hop) {
            for (const StatementId id : graph_[edge].statements) {
                if (counts(graph_[id])) {
                    documents.insert(graph_[id].document);
                    statements.insert(id);
                }
            }
        }
        const bool by_hops = ties_.cost == PathCost::hops || ties_.weight == Weight::one;
        const std::size_t weight = ties_.weight == Weight::documents ? documents.size() : statements.size();
        return 2520 / (by_hops ? 1 : static_cast<long>(weight));
    }

    void walk(std::vector<VertexId> sequence, VertexId to, long so_far) {
        if (sequence.back() == to) {
            if (!fitting(sequence).empty()) {
                found_.push_back(Found{so_far, sequence.size(), sequence});
            }
            return;
        }
        for (std::uint32_t v = 0; v < graph_.vertices().size() && sequence.size() <= options_.max_hops; ++v) {
            const VertexId next{v};
            const bool is_open = next == to || lists(options_.kinds, graph_[next].entity.kind);
            const std::vector<EdgeId> hop = edges(sequence.back(), next);
            if (is_open && !hop.empty() && !lists(sequence, next) && !lists(options_.avoid, next)) {
                std::vector<VertexId> longer = sequence;
                longer.push_back(next);
                walk(longer, to, so_far + cost(hop));
            }
        }
    }

    PartnerPath path(const Found& found) const {
        PartnerPath result{.hops = {}, .cost = static_cast<double>(found.cost) / 2520};
        const auto fit = fitting(found.sequence);
        for (std::size_t i = 1; i < found.sequence.size(); ++i) {
            const std::vector<EdgeId> hop = edges(found.sequence[i - 1], found.sequence[i]);
            result.hops.push_back(Hop{found.sequence[i - 1], found.sequence[i], fit[i - 1],
                                      static_cast<double>(cost(hop)) / 2520});
        }
        return result;
    }

    const CooperationGraph& graph_;
    const PathTies& ties_;
    const PathOptions& options_;
    std::optional<std::regex> regex_;
    std::regex tie_regex_;
    std::vector<Found> found_;
};

inline bool is_same(const std::vector<PartnerPath>& a, const std::vector<PartnerPath>& b) {
    const auto agree = [](const PartnerPath& x, const PartnerPath& y) {
        return std::abs(x.cost - y.cost) < 1e-12 &&
               std::ranges::equal(x.hops, y.hops, [](const Hop& h, const Hop& k) {
                   return h.from == k.from && h.to == k.to && h.edges == k.edges &&
                          std::abs(h.cost - k.cost) < 1e-12;
               });
    };
    return std::ranges::equal(a, b, agree);
}

} // namespace jiedui::test
