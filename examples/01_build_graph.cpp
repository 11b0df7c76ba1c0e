// SPDX-License-Identifier: Apache-2.0
// Reads statements, builds the network, and shows every tie with the sentence it rests on.
#include <fstream>
#include <iostream>

#include <jiedui/graph/diagnostic.hpp>
#include <jiedui/graph/json.hpp>

namespace {

void show(const jiedui::CooperationGraph& graph) {
    for (const auto& edge : graph.edges()) {
        std::cout << id(graph[edge.source].entity) << (edge.directed ? " -> " : " -- ")
                  << id(graph[edge.target].entity) << ' ' << to_string(edge.relation)
                  << ", documents: " << edge.weight << '\n';
        for (const auto statement : edge.statements) {
            for (const auto& evidence : graph[statement].evidence) {
                std::cout << "    " << graph[statement].document << ' ' << graph[statement].clause << ": "
                          << evidence.quote << '\n';
            }
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const char* path = argc > 1 ? argv[1] : "examples/two_documents.jsonl";
    std::ifstream in{path};
    try {
        const auto graph = jiedui::build_graph(jiedui::read_statements(in, path));
        show(graph);
        std::cout << "\nThe same as an edge file:\n";
        jiedui::write_edges(std::cout, graph);
    } catch (const jiedui::Error& error) {
        std::cerr << error.what() << "\n  hint: " << error.hint() << '\n';
        return 1;
    }
    return 0;
}
