// SPDX-License-Identifier: Apache-2.0
#include "analysis/path_enumeration.hpp"
#include "support/catch.hpp"

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::Choice;
using test::TestPattern;

namespace {

CooperationGraph random_network(std::uint32_t seed) {
    constexpr std::array relations{Relation::pairing, Relation::cooperation, Relation::member_of};
    const std::vector<std::string> parties{"region:甲",  "region:乙",   "region:丙",    "area:丁",
                                           "country:戊", "platform:己", "programme:庚", "document:辛"};
    std::mt19937 random{seed};
    const std::size_t size = 8 + test::below(random, 24);
    return build_graph(test::random_ties(random, size, parties, relations, 2));
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
    for (const TestPattern& pattern : test::test_patterns) {
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
        comparison.differing +=
            test::is_same(paths, test::Enumeration(graph, choice).between(from, to)) ? 0 : 1;
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
