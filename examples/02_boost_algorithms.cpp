// SPDX-License-Identifier: Apache-2.0
// The network is a Boost graph: any algorithm of Boost.Graph runs on it. Here a search along aid ties alone,
// and the strong components of the whole.
#include <fstream>
#include <iostream>
#include <vector>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include <jiedui/graph/bgl.hpp>
#include <jiedui/graph/json.hpp>

namespace {

/// Lets the arcs of one relation through.
struct OfRelation {
    const jiedui::CooperationGraph* graph = nullptr;
    jiedui::Relation relation{};

    bool operator()(const jiedui::BglArc& arc) const { return (*graph)[arc.edge].relation == relation; }
};

} // namespace

int main() {
    std::ifstream in{"examples/two_documents.jsonl"};
    const auto graph = jiedui::build_graph(jiedui::read_statements(in, "two_documents.jsonl"));
    const auto numbers = get(boost::vertex_index, graph);

    const boost::filtered_graph aid{graph, OfRelation{&graph, jiedui::Relation::aid}};
    const auto start = graph.edges()[1].source;
    std::vector<int> hops(num_vertices(graph), -1);
    hops[index(start)] = 0;
    const auto hops_map = boost::make_iterator_property_map(hops.begin(), numbers);
    const auto visitor = boost::make_bfs_visitor(boost::record_distances(hops_map, boost::on_tree_edge{}));
    boost::breadth_first_search(aid, start, boost::vertex_index_map(numbers).visitor(visitor));

    std::vector<int> component(num_vertices(graph));
    boost::strong_components(graph, boost::make_iterator_property_map(component.begin(), numbers));

    std::cout << "from " << graph[start].entity.name << '\n';
    for (std::size_t v = 0; v < hops.size(); ++v) {
        std::cout << graph.vertices()[v].entity.name << ": hops of aid " << hops[v] << ", component "
                  << component[v] << '\n';
    }
    return 0;
}
