// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <cmath>
#include <optional>
#include <regex>
#include <set>

#include <jiedui/analysis/paths.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::entity;

namespace {

/// A pattern and the regular expression that it stands for, written by hand: a letter for each relation,
/// small along the arrow, capital against it; %x is a tie without arrow.
struct TestPattern {
    std::string text;
    std::string regex;
};

const std::vector<TestPattern> test_patterns{
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

std::regex regex_of(const TestPattern& pattern, Direction direction, Of of) {
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

bool is_same(const std::vector<PartnerPath>& a, const std::vector<PartnerPath>& b) {
    const auto agree = [](const PartnerPath& x, const PartnerPath& y) {
        return std::abs(x.cost - y.cost) < 1e-12 &&
               std::ranges::equal(x.hops, y.hops, [](const Hop& h, const Hop& k) {
                   return h.from == k.from && h.to == k.to && h.edges == k.edges &&
                          std::abs(h.cost - k.cost) < 1e-12;
               });
    };
    return std::ranges::equal(a, b, agree);
}

CooperationGraph random_network(std::uint32_t seed) {
    constexpr std::array relations{Relation::pairing, Relation::cooperation, Relation::member_of};
    const std::vector<std::string> parties{"region:甲",  "region:乙",   "region:丙",    "area:丁",
                                           "country:戊", "platform:己", "programme:庚", "document:辛"};
    std::mt19937 random{seed};
    StatementSet set;
    for (std::size_t i = 0, size = 8 + test::below(random, 24); i < size; ++i) {
        const std::string document = "文" + std::to_string(test::below(random, 4));
        const std::string a = test::pick(random, parties);
        const std::string b = test::pick(random, parties);
        Statement statement = test::below(random, 2) == 0
                                  ? aid(document, a, b)
                                  : among(document, test::pick(random, relations), {a, b});
        statement.clause = std::to_string(test::below(random, 2));
        statement.confidence = static_cast<double>(1 + test::below(random, 4)) / 4.0;
        set.statements.push_back(statement);
    }
    return build_graph(set);
}

std::vector<Choice> many_choices() {
    const PathTies weighted{.cost = PathCost::inverse_weight};
    return {
        {},
        {{}, {.max_paths = 100}},
        {{}, {.max_paths = 100, .choice = PathChoice::all_shortest}},
        {{.direction = Direction::keep}, {.max_paths = 100}},
        {weighted, {.max_paths = 100}},
        {weighted, {.max_hops = 100, .max_paths = 100}},
        {weighted, {.max_paths = 100, .choice = PathChoice::all_shortest}},
        {{.weight = Weight::statements, .cost = PathCost::inverse_weight}, {.max_hops = 3, .max_paths = 100}},
        {weighted, {.max_hops = 2, .max_paths = 4}},
        {{.direction = Direction::keep, .cost = PathCost::inverse_weight}, {.max_hops = 4, .max_paths = 5}},
        {{.relations = {Relation::aid, Relation::member_of}},
         {.kinds = {EntityKind::region, EntityKind::document}, .max_paths = 9}},
        {{.documents = {"文2", "文0"}, .minimum_confidence = 0.5}, {.max_paths = 9}},
        {weighted, {.avoid = {VertexId{1}, VertexId{3}}, .max_paths = 50}},
        {{}, {.max_hops = 1}},
        {{}, {.max_hops = 0}},
        {{}, {.max_paths = 0}}};
}

/// Each pattern with direction kept and dropped, unweighted and weighted, with few and with many hops.
std::vector<Choice> pattern_choices(std::uint32_t seed) {
    std::vector<Choice> choices;
    for (const TestPattern& pattern : test_patterns) {
        const std::uint32_t turn = seed + static_cast<std::uint32_t>(choices.size());
        Choice choice{
            .ties = {.relations = {all_relations.begin(), all_relations.end()},
                     .direction = turn % 2 == 0 ? Direction::keep : Direction::drop,
                     .cost = turn / 2 % 2 == 0 ? PathCost::hops : PathCost::inverse_weight,
                     .pattern = parse_pattern(pattern.text)},
            .options = {.max_hops = turn % 3 == 0 ? 3U : 8U, .max_paths = turn % 5 == 0 ? 4U : 100U},
            .pattern = pattern};
        choice.options.choice = turn % 7 == 0 ? PathChoice::all_shortest : PathChoice::best;
        choices.push_back(choice);
    }
    return choices;
}

/// 甲 and 乙 share a platform, 甲 aids 丙, 丙 and 乙 cooperate, twice; 丁 stands alone with 戊.
CooperationGraph small_graph() {
    return build_graph(
        {.statements = {among("文一", Relation::co_construction, {"region:甲", "platform:同台"}),
                        among("文一", Relation::co_construction, {"region:乙", "platform:同台"}),
                        aid("文一", "region:甲", "region:丙"),
                        among("文一", Relation::cooperation, {"region:丙", "region:乙"}),
                        among("文二", Relation::pairing, {"region:丙", "region:乙"}),
                        among("文二", Relation::pairing, {"region:丁", "region:戊"})},
         .documents = {}});
}

std::vector<std::string> middles(const CooperationGraph& graph, const std::vector<PartnerPath>& paths) {
    std::vector<std::string> result;
    for (const PartnerPath& path : paths) {
        std::string text;
        for (std::size_t i = 1; i < path.hops.size(); ++i) {
            text += id(graph[path.hops[i].from].entity) + " ";
        }
        result.push_back(text);
    }
    return result;
}

/// How many answers differ from the enumeration, and how many paths there were.
struct Comparison {
    int differing = 0;
    std::size_t found = 0;
};

void compare(Comparison& comparison, const CooperationGraph& graph, std::uint32_t seed, Choice choice) {
    const auto n = static_cast<std::uint32_t>(graph.vertices().size());
    std::erase_if(choice.options.avoid, [&](VertexId id) { return index(id) >= n; });
    PathNetwork network(graph, choice.ties);
    for (std::uint32_t round = 0; round < 2; ++round) {
        const VertexId from{(seed + round) % n};
        const VertexId to{(seed + 1 + round + seed / n % (n - 1)) % n};
        const std::vector<PartnerPath> paths = network.paths(from, to, choice.options);
        comparison.differing += is_same(paths, Enumeration(graph, choice).between(from, to)) ? 0 : 1;
        comparison.found += paths.size();
    }
}

} // namespace

TEST_CASE("partner paths are the smallest of all simple paths, whatever the options") {
    Comparison comparison;

    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const CooperationGraph graph = random_network(seed);
        for (const Choice& choice : many_choices()) {
            compare(comparison, graph, seed, choice);
        }
    }

    CHECK(comparison.differing == 0);
    CHECK(comparison.found > 4000);
}

TEST_CASE("partner paths with a pattern are the smallest of all simple paths that spell it") {
    Comparison comparison;

    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const CooperationGraph graph = random_network(seed);
        for (const Choice& choice : pattern_choices(seed)) {
            compare(comparison, graph, seed, choice);
        }
    }

    CHECK(comparison.differing == 0);
    CHECK(comparison.found > 1500);
}

TEST_CASE("paths run through platforms and through other parties, ties in vertex order") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths = PathNetwork(graph).paths(from, to);

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:丙 ", "platform:同台 "});
    CHECK(paths[0].cost == 2.0);
}

TEST_CASE("every hop names all the ties between its ends") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths =
        PathNetwork(graph, {.cost = PathCost::inverse_weight}).paths(from, to, {.max_paths = 1});

    REQUIRE(paths.size() == 1);
    REQUIRE(paths[0].hops.size() == 2);
    CHECK(paths[0].hops[1].edges.size() == 2);
    CHECK(paths[0].hops[1].cost == 0.5);
    CHECK(paths[0].cost == 1.5);
}

TEST_CASE("constraints work inside the search") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:乙"));
    const VertexId to = *graph.find(entity("region:甲"));
    const VertexId third = *graph.find(entity("region:丙"));

    const auto along_direction =
        PathNetwork(graph, {.direction = Direction::keep}).paths(from, to, {.max_paths = 1});
    const auto around = PathNetwork(graph).paths(from, to, {.avoid = {third}, .max_paths = 1});
    const auto parties_only = PathNetwork(graph).paths(from, to, {.kinds = party_kinds()});

    CHECK(middles(graph, along_direction) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, around) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, parties_only) == std::vector<std::string>{"region:丙 "});
}

TEST_CASE("there is no path to oneself, to a vertex out of reach or to one that is to be avoided") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));
    const VertexId apart = *graph.find(entity("region:丁"));

    const auto to_itself = PathNetwork(graph).paths(from, from);
    const auto out_of_reach = PathNetwork(graph).paths(from, apart);
    const auto avoided = PathNetwork(graph).paths(from, to, {.avoid = {to}});

    CHECK(to_itself.empty());
    CHECK(out_of_reach.empty());
    CHECK(avoided.empty());
}

TEST_CASE("the ends of a path may be of any kind") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("platform:同台"));
    const VertexId to = *graph.find(entity("region:丙"));

    const auto paths = PathNetwork(graph).paths(from, to, {.kinds = party_kinds(), .max_hops = 2});

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:乙 ", "region:甲 "});
}

TEST_CASE("a pattern that can be read in too many ways at once is refused") {
    const CooperationGraph graph = small_graph();
    PathTies ties;
    ties.pattern = parse_pattern(".*,aid,.,.,.,.,.,.,.,.,.,.,.,.,.");

    CHECK_THROWS_WITH(PathNetwork(graph, ties), Catch::Contains("JD332"));
}
