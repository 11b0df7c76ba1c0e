// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/graphs.hpp"

#include <limits>
#include <map>
#include <set>

#include <boost/concept/assert.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/strong_components.hpp>

#include <jiedui/graph/bgl.hpp>
#include <jiedui/graph/vertex_map.hpp>

using namespace jiedui;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<CooperationGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<CooperationGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<CooperationGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<CooperationGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<CooperationGraph>));
BOOST_CONCEPT_ASSERT(
    (boost::ReadablePropertyGraphConcept<CooperationGraph, VertexId, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<CooperationGraph, BglArc, boost::edge_weight_t>));

namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();

/// Every arc as (from, to, length), read off the list of edges.
struct Step {
    std::size_t from;
    std::size_t to;
    double length;
};

enum class Lengths { one, weight };

std::vector<Step> steps(const CooperationGraph& graph, Lengths lengths) {
    std::vector<Step> list;
    for (const auto& edge : graph.edges()) {
        const double length = lengths == Lengths::one ? 1.0 : edge.weight;
        list.push_back({index(edge.source), index(edge.target), length});
        if (!edge.directed) {
            list.push_back({index(edge.target), index(edge.source), length});
        }
    }
    return list;
}

/// Bellman-Ford without any cleverness: V rounds over all arcs.
std::vector<double> slow_distances(const CooperationGraph& graph, std::size_t from, Lengths lengths) {
    std::vector<double> distance(graph.vertices().size(), unreachable);
    distance[from] = 0.0;
    for (std::size_t round = 0; round < distance.size(); ++round) {
        for (const auto& step : steps(graph, lengths)) {
            distance[step.to] = std::min(distance[step.to], distance[step.from] + step.length);
        }
    }
    return distance;
}

using Matrix = std::vector<std::vector<double>>;

/// Number of shortest walks between all pairs: of the walks of exactly k arcs, those with k the distance.
/// Parallel arcs are different walks.
Matrix slow_path_counts(const CooperationGraph& graph, const Matrix& distance) {
    const auto n = graph.vertices().size();
    Matrix walks(n, std::vector<double>(n, 0.0));
    Matrix counts = walks;
    for (std::size_t v = 0; v < n; ++v) {
        walks[v][v] = 1.0;
    }
    for (std::size_t k = 0; k < n; ++k) {
        Matrix longer(n, std::vector<double>(n, 0.0));
        for (std::size_t s = 0; s < n; ++s) {
            for (std::size_t t = 0; t < n; ++t) {
                counts[s][t] += distance[s][t] == static_cast<double>(k) ? walks[s][t] : 0.0;
            }
            for (const auto& step : steps(graph, Lengths::one)) {
                longer[s][step.to] += walks[s][step.from];
            }
        }
        walks = longer;
    }
    return counts;
}

std::vector<double> slow_betweenness(const CooperationGraph& graph) {
    const auto n = graph.vertices().size();
    Matrix distance;
    for (std::size_t v = 0; v < n; ++v) {
        distance.push_back(slow_distances(graph, v, Lengths::one));
    }
    const auto counts = slow_path_counts(graph, distance);
    std::vector<double> score(n, 0.0);
    for (std::size_t s = 0; s < n; ++s) {
        for (std::size_t t = 0; t < n; ++t) {
            for (std::size_t v = 0; v < n; ++v) {
                const bool between = s != t && v != s && v != t && distance[s][t] < unreachable &&
                                     distance[s][v] + distance[v][t] == distance[s][t];
                score[v] += between ? counts[s][v] * counts[v][t] / counts[s][t] : 0.0;
            }
        }
    }
    return score;
}

template <class Value> auto property_map(const CooperationGraph& graph, std::vector<Value>& values) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

std::vector<CooperationGraph> graphs() {
    std::vector<CooperationGraph> list;
    for (std::uint32_t seed = 0; seed < 25; ++seed) {
        list.push_back(test::random_graph(seed, 10, 4 + seed));
    }
    for (std::uint32_t mask = 1; mask < 4096; mask += 37) {
        list.push_back(test::graph_of_mask(4, mask, test::Ties::directed));
    }
    return list;
}

/// Lets only arcs of one relation through.
struct OfRelation {
    const CooperationGraph* graph = nullptr;
    Relation relation = Relation::aid;

    bool operator()(const BglArc& arc) const { return (*graph)[arc.edge].relation == relation; }
};

} // namespace

TEST_CASE("Boost sees an undirected edge as two arcs and a directed one as one") {
    const auto graph = build_graph({{test::among("甲", Relation::pairing, {"region:a", "region:b"}),
                                     test::aid("甲", "region:b", "region:c")},
                                    {}});
    const auto a = *graph.find(test::entity("region:a"));
    const auto b = *graph.find(test::entity("region:b"));
    const auto c = *graph.find(test::entity("region:c"));

    const auto [first, last] = edges(graph);

    const std::vector<BglArc> arcs(first, last);
    CHECK(arcs == std::vector<BglArc>{{EdgeId{0}, a, b}, {EdgeId{0}, b, a}, {EdgeId{1}, b, c}});
    CHECK(num_edges(graph) == 3);
    CHECK(num_vertices(graph) == 3);
    CHECK(out_degree(b, graph) == 2);
    CHECK(in_degree(b, graph) == 1);
    CHECK(degree(c, graph) == 1);
}

TEST_CASE("Out, in and adjacent lists hold the arcs of the edge list") {
    for (const auto& graph : graphs()) {
        std::multiset<BglArc> listed;
        std::multiset<BglArc> out;
        std::multiset<BglArc> in;

        for (auto [arc, end] = edges(graph); arc != end; ++arc) {
            listed.insert(*arc);
        }
        for (auto [v, v_end] = vertices(graph); v != v_end; ++v) {
            auto [neighbour, neighbours_end] = adjacent_vertices(*v, graph);
            for (auto [arc, end] = out_edges(*v, graph); arc != end; ++arc, ++neighbour) {
                CHECK(source(*arc, graph) == *v);
                CHECK(target(*arc, graph) == *neighbour);
                out.insert(*arc);
            }
            CHECK(neighbour == neighbours_end);
            for (auto [arc, end] = in_edges(*v, graph); arc != end; ++arc) {
                CHECK(target(*arc, graph) == *v);
                in.insert(*arc);
            }
        }

        CHECK(listed.size() == steps(graph, Lengths::one).size());
        CHECK(num_edges(graph) == listed.size());
        CHECK(out == listed);
        CHECK(in == listed);
    }
}

TEST_CASE("The empty graph has no vertices and no arcs for Boost") {
    const CooperationGraph graph;

    CHECK(vertices(graph).first == vertices(graph).second);
    CHECK(edges(graph).first == edges(graph).second);
    CHECK(num_edges(graph) == 0);
}

TEST_CASE("Boost's breadth first search finds the hop distances") {
    for (const auto& graph : graphs()) {
        for (std::size_t start = 0; start < graph.vertices().size(); ++start) {
            std::vector<double> hops(graph.vertices().size(), unreachable);
            hops[start] = 0.0;

            const auto recorder = boost::record_distances(property_map(graph, hops), boost::on_tree_edge{});
            boost::breadth_first_search(graph, static_cast<VertexId>(start),
                                        boost::visitor(boost::make_bfs_visitor(recorder)));

            CHECK(hops == slow_distances(graph, start, Lengths::one));
        }
    }
}

TEST_CASE("Boost's Dijkstra finds the weighted distances") {
    for (const auto& graph : graphs()) {
        for (std::size_t start = 0; start < graph.vertices().size(); ++start) {
            std::vector<double> distance(graph.vertices().size());

            boost::dijkstra_shortest_paths(
                graph, static_cast<VertexId>(start),
                boost::distance_map(property_map(graph, distance)).distance_inf(unreachable));

            CHECK(distance == slow_distances(graph, start, Lengths::weight));
        }
    }
}

TEST_CASE("Boost's betweenness is the sum over all pairs of the share of shortest paths") {
    for (const auto& graph : graphs()) {
        std::vector<double> score(graph.vertices().size(), 0.0);

        boost::brandes_betweenness_centrality(graph, property_map(graph, score));

        const auto expected = slow_betweenness(graph);
        for (std::size_t v = 0; v < score.size(); ++v) {
            CHECK(score[v] == Approx(expected[v]).margin(1e-9));
        }
    }
}

TEST_CASE("Boost's strong components are the sets of mutual reach") {
    for (const auto& graph : graphs()) {
        const auto n = graph.vertices().size();
        std::vector<std::size_t> component(n);

        boost::strong_components(graph, property_map(graph, component));

        for (std::size_t a = 0; a < n; ++a) {
            const auto from_a = slow_distances(graph, a, Lengths::one);
            for (std::size_t b = 0; b < n; ++b) {
                const bool mutual =
                    from_a[b] < unreachable && slow_distances(graph, b, Lengths::one)[a] < unreachable;
                CHECK((component[a] == component[b]) == mutual);
            }
        }
    }
}

TEST_CASE("A filtered graph of one relation has the arcs of that relation") {
    for (const auto& graph : graphs()) {
        const boost::filtered_graph aid_only{graph, OfRelation{&graph, Relation::aid}};

        std::size_t arcs = 0;
        for (auto [arc, end] = boost::edges(aid_only); arc != end; ++arc) {
            ++arcs;
        }

        CHECK(arcs ==
              static_cast<std::size_t>(std::ranges::count(graph.edges(), Relation::aid, &Edge::relation)));
    }
}
