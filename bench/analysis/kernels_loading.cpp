// SPDX-License-Identifier: Apache-2.0
#include "peers.hpp"

#include <memory>
#include <sstream>

#include <jiedui/analysis/edge_list.hpp>

namespace jiedui::bench {

std::vector<Kernel> loading_kernels() {
    const auto runners = [](const Graph& graph) {
        auto text = std::make_shared<std::string>();
        for (const analysis::PlainEdge& edge : graph.edges) {
            *text += std::to_string(edge.source) + ' ' + std::to_string(edge.target) + '\n';
        }
        std::vector<Runner> all{{.who = "ours", .run = [=] {
                                     std::istringstream in(*text);
                                     const auto topology = analysis::read_edge_list(in, "edges");
                                     return Answer{static_cast<double>(topology.vertices()),
                                                   static_cast<double>(topology.edges())};
                                 }}};
#ifdef JIEDUI_HAS_IGRAPH
        all.push_back(igraph_edge_list(text));
#endif
        return all;
    };
    return {{.name = "edge_list", .runners = runners}};
}

} // namespace jiedui::bench
