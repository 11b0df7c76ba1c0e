// SPDX-License-Identifier: Apache-2.0
// One call into every library, so that what each of them needs must be found and linked.
#include <iostream>
#include <sstream>

#include <jiedui/analysis/centrality.hpp>
#include <jiedui/graph/bgl.hpp>
#include <jiedui/graph/json.hpp>
#include <jiedui/loaders/gazetteer.hpp>
#include <jiedui/render/font.hpp>
#include <jiedui/render/graphviz.hpp>

int main() {
    std::istringstream in{
        R"({"document":"d","relation":"pairing","participants":[{"entity":"region:a"},{"entity":"region:b"}]})"};
    const auto graph = jiedui::build_graph(jiedui::read_statements(in, "text"));
    std::stringstream file;
    jiedui::write_graph(file, graph);
    const auto again = jiedui::read_graph(file, "file");
    const auto degree = jiedui::analysis::degree(jiedui::analysis::project(graph));
    const auto nearest = jiedui::loaders::nearest_names("aa", std::vector<std::string>{"ab", "xyz"}, 1);
    const bool draws = jiedui::render::parse_format("svg") && !jiedui::render::needs_cjk_font("latin");

    std::cout << "vertices " << again.vertices().size() << ", edges " << again.edges().size() << ", arcs "
              << num_edges(again) << ", degrees " << degree.size() << ", nearest " << nearest.front() << '\n';
    return again == graph && draws ? 0 : 1;
}
