// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/strong_components.hpp>

namespace jiedui::bench {

namespace {

using Lists = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                boost::no_property, std::uint32_t, std::uint32_t>;

std::shared_ptr<const Lists> lists_of(const Graph& graph) {
    auto lists = std::make_shared<Lists>(graph.vertices);
    for (const analysis::PlainEdge& edge : graph.edges) {
        add_edge(edge.source, edge.target, *lists);
    }
    return lists;
}

std::shared_ptr<const Rows> rows_of(const Graph& graph) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (const analysis::PlainEdge& edge : graph.edges) {
        ends.emplace_back(edge.source, edge.target);
    }
    return std::make_shared<const Rows>(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                                        graph.vertices);
}

/// `compute(graph, map)` gives every vertex a number.
template <class Of, class Compute> Runner runner(std::shared_ptr<const Of> graph, Compute compute) {
    return {.who = "Boost", .run = [=] {
                std::vector<std::uint32_t> number(num_vertices(*graph));
                compute(*graph,
                        boost::make_iterator_property_map(number.begin(), get(boost::vertex_index, *graph)));
                return Answer(number.begin(), number.end());
            }};
}

/// The size of its component for each vertex: the numbers of components come in an order of Boost's own.
Answer sizes(const Answer& component) {
    Answer size(component.size(), 0.0);
    for (const double number : component) {
        size[static_cast<std::size_t>(number)] += 1.0;
    }
    Answer answer;
    for (const double number : component) {
        answer.push_back(size[static_cast<std::size_t>(number)]);
    }
    return answer;
}

Runner with_sizes(Runner runner) {
    return {.who = runner.who, .run = [run = std::move(runner.run)] { return sizes(run()); }};
}

} // namespace

Runner boost_core_numbers(const Graph& graph) {
    return runner(lists_of(graph), [](const Lists& lists, auto map) { boost::core_numbers(lists, map); });
}

Runner boost_components(const Graph& graph) {
    return with_sizes(runner(lists_of(graph),
                             [](const Lists& lists, auto map) { boost::connected_components(lists, map); }));
}

Runner boost_strong_components(const Graph& graph) {
    return with_sizes(
        runner(rows_of(graph), [](const Rows& rows, auto map) { boost::strong_components(rows, map); }));
}

} // namespace jiedui::bench
