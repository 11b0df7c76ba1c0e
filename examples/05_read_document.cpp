// SPDX-License-Identifier: Apache-2.0
// From a text to a graph: read, extract, build, and print every edge with its clause.
// Run it in the project's folder.

#include <fstream>
#include <iostream>
#include <sstream>

#include <jiedui/graph/builder.hpp>
#include <jiedui/loaders/extractor.hpp>

int main() {
    const jiedui::loaders::Extractor extractor(jiedui::loaders::Knowledge::load("data"));
    std::ifstream file("examples/notice.txt");
    std::ostringstream text;
    text << file.rdbuf();

    const auto document = extractor.read(text.str(), "notice.txt");
    const auto extraction = extractor.extract(document);
    const auto graph = jiedui::build_graph({extraction.statements, {extraction.document}});

    for (const auto& edge : graph.edges()) {
        const auto& statement = graph[edge.statements.front()];
        std::cout << id(graph[edge.source].entity) << (edge.directed ? " -> " : " -- ")
                  << id(graph[edge.target].entity) << "  " << to_string(edge.relation) << ", clause "
                  << statement.clause << ", rule " << statement.rule << '\n';
    }
}
