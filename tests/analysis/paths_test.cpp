// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/random_statements.hpp"

#include <cmath>
#include <set>

#include <jiedui/analysis/paths.hpp>

using namespace jiedui;
using namespace jiedui::analysis;
using test::aid;
using test::among;
using test::entity;

namespace {

/// All simple paths, walked one by one over the edges of the graph, then sorted and cut. Costs in 2520ths.
class Enumeration {
  public:
    Enumeration(const CooperationGraph& graph, const PathOptions& options)
        : graph_(graph), options_(options) {}

    std::vector<PartnerPath> between(VertexId from, VertexId to) {
        found_.clear();
        const bool is_avoided = lists(options_.avoid, from) || lists(options_.avoid, to);
        if (from != to && !is_avoided) {
            walk({from}, to, 0);
        }
        std::ranges::sort(found_);
        std::vector<PartnerPath> paths;
        for (std::size_t i = 0; i < std::min(options_.max_paths, found_.size()); ++i) {
            paths.push_back(path(found_[i]));
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
        return statement.confidence >= options_.minimum_confidence &&
               (options_.documents.empty() || lists(options_.documents, statement.document));
    }

    std::vector<EdgeId> edges(VertexId a, VertexId b) const {
        std::vector<EdgeId> result;
        for (std::uint32_t i = 0; i < graph_.edges().size(); ++i) {
            const Edge& edge = graph_[EdgeId{i}];
            const bool is_forward = edge.source == a && edge.target == b;
            const bool is_backward = edge.source == b && edge.target == a;
            const bool is_walkable =
                is_forward || (is_backward && (!edge.directed || options_.direction == Direction::drop));
            const bool is_supported =
                std::ranges::any_of(edge.statements, [&](StatementId id) { return counts(graph_[id]); });
            if (is_walkable && is_supported && lists(options_.relations, edge.relation) &&
                lists(options_.origins, edge.origin)) {
                result.push_back(EdgeId{i});
            }
        }
        return result;
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
        const bool by_hops = options_.cost == PathCost::hops || options_.weight == Weight::one;
        const std::size_t weight =
            options_.weight == Weight::documents ? documents.size() : statements.size();
        return 2520 / (by_hops ? 1 : static_cast<long>(weight));
    }

    void walk(std::vector<VertexId> sequence, VertexId to, long so_far) {
        if (sequence.back() == to) {
            found_.push_back(Found{so_far, sequence.size(), sequence});
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
        for (std::size_t i = 1; i < found.sequence.size(); ++i) {
            const std::vector<EdgeId> hop = edges(found.sequence[i - 1], found.sequence[i]);
            result.hops.push_back(
                Hop{found.sequence[i - 1], found.sequence[i], hop, static_cast<double>(cost(hop)) / 2520});
        }
        return result;
    }

    const CooperationGraph& graph_;
    const PathOptions& options_;
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

std::vector<PathOptions> many_options() {
    return {{},
            {.max_paths = 100},
            {.direction = Direction::keep, .max_paths = 100},
            {.cost = PathCost::inverse_weight, .max_paths = 100},
            {.cost = PathCost::inverse_weight, .weight = Weight::statements, .max_hops = 3, .max_paths = 100},
            {.cost = PathCost::inverse_weight, .max_hops = 2, .max_paths = 4},
            {.direction = Direction::keep, .cost = PathCost::inverse_weight, .max_hops = 4, .max_paths = 5},
            {.relations = {Relation::aid, Relation::member_of},
             .kinds = {EntityKind::region, EntityKind::document},
             .max_paths = 9},
            {.documents = {"文2", "文0"}, .minimum_confidence = 0.5, .max_paths = 9},
            {.cost = PathCost::inverse_weight, .max_paths = 50, .avoid = {VertexId{1}, VertexId{3}}},
            {.max_hops = 1},
            {.max_hops = 0},
            {.max_paths = 0}};
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

} // namespace

TEST_CASE("partner paths are the smallest of all simple paths, whatever the options") {
    int differing = 0;
    std::size_t found = 0;

    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const CooperationGraph graph = random_network(seed);
        const auto n = static_cast<std::uint32_t>(graph.vertices().size());
        const VertexId from{seed % n};
        const VertexId to{(seed + 1 + seed / n % (n - 1)) % n};
        for (PathOptions options : many_options()) {
            std::erase_if(options.avoid, [&](VertexId id) { return index(id) >= n; });
            const std::vector<PartnerPath> paths = partner_paths(graph, from, to, options);
            differing += is_same(paths, Enumeration(graph, options).between(from, to)) ? 0 : 1;
            found += paths.size();
        }
    }

    CHECK(differing == 0);
    CHECK(found > 2000);
}

TEST_CASE("paths run through platforms and through other parties, ties in vertex order") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths = partner_paths(graph, from, to);

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:丙 ", "platform:同台 "});
    CHECK(paths[0].cost == 2.0);
}

TEST_CASE("every hop names all the ties between its ends") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));

    const auto paths = partner_paths(graph, from, to, {.cost = PathCost::inverse_weight, .max_paths = 1});

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
        partner_paths(graph, from, to, {.direction = Direction::keep, .max_paths = 1});
    const auto around = partner_paths(graph, from, to, {.max_paths = 1, .avoid = {third}});
    const auto parties_only = partner_paths(graph, from, to, {.kinds = party_kinds()});

    CHECK(middles(graph, along_direction) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, around) == std::vector<std::string>{"platform:同台 "});
    CHECK(middles(graph, parties_only) == std::vector<std::string>{"region:丙 "});
}

TEST_CASE("there is no path to oneself, to a vertex out of reach or to one that is to be avoided") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("region:甲"));
    const VertexId to = *graph.find(entity("region:乙"));
    const VertexId apart = *graph.find(entity("region:丁"));

    const auto to_itself = partner_paths(graph, from, from);
    const auto out_of_reach = partner_paths(graph, from, apart);
    const auto avoided = partner_paths(graph, from, to, {.avoid = {to}});

    CHECK(to_itself.empty());
    CHECK(out_of_reach.empty());
    CHECK(avoided.empty());
}

TEST_CASE("the ends of a path may be of any kind") {
    const CooperationGraph graph = small_graph();
    const VertexId from = *graph.find(entity("platform:同台"));
    const VertexId to = *graph.find(entity("region:丙"));

    const auto paths = partner_paths(graph, from, to, {.kinds = party_kinds(), .max_hops = 2});

    CHECK(middles(graph, paths) == std::vector<std::string>{"region:乙 ", "region:甲 "});
}
