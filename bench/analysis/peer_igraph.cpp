// SPDX-License-Identifier: Apache-2.0
#include "igraph_network.hpp"
#include "peers.hpp"

#include <cstdio>
#include <memory>

namespace jiedui::bench {

namespace {

using igraph::Network;
using igraph::Vector;

struct Selection {
    igraph_vector_int_t vertices;
    explicit Selection(const std::vector<std::uint32_t>& of) {
        igraph_vector_int_init(&vertices, static_cast<igraph_integer_t>(of.size()));
        for (std::size_t i = 0; i < of.size(); ++i) {
            VECTOR(vertices)[i] = of[i];
        }
    }
    ~Selection() { igraph_vector_int_destroy(&vertices); }
    Selection(const Selection&) = delete;
    Selection& operator=(const Selection&) = delete;

    igraph_vs_t selector() const { return igraph_vss_vector(&vertices); }
};

/// `compute(network, selection, result)`.
template <class Compute>
Runner runner(const Graph& graph, const std::vector<std::uint32_t>& sources, Compute compute) {
    auto network = std::make_shared<const Network>(graph);
    auto selection = std::make_shared<const Selection>(sources);
    return {.who = "igraph", .run = [=] {
                Vector result;
                compute(*network, *selection, &result.values);
                return result.answer();
            }};
}

} // namespace

Runner igraph_betweenness(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& from, igraph_vector_t* result) {
        igraph_betweenness_subset(&network.graph, result, igraph_vss_all(), IGRAPH_UNDIRECTED,
                                  from.selector(), igraph_vss_all(), network.lengths());
    });
}

Runner igraph_harmonic(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& of, igraph_vector_t* result) {
        igraph_harmonic_centrality(&network.graph, result, of.selector(), IGRAPH_ALL, network.lengths(),
                                   false);
    });
}

Runner igraph_closeness(const Graph& graph, const std::vector<std::uint32_t>& sources) {
    return runner(graph, sources, [](const Network& network, const Selection& of, igraph_vector_t* result) {
        igraph_closeness(&network.graph, result, nullptr, nullptr, of.selector(), IGRAPH_ALL,
                         network.lengths(), true);
    });
}

namespace {

/// `read(file, graph)`.
template <class Read> Runner reader(std::shared_ptr<std::string> text, Read read) {
    return {.who = "igraph", .run = [=] {
                igraph_t graph;
                std::FILE* const file = ::fmemopen(text->data(), text->size(), "r");
                read(file, &graph);
                std::fclose(file);
                const Answer size{static_cast<double>(igraph_vcount(&graph)),
                                  static_cast<double>(igraph_ecount(&graph))};
                igraph_destroy(&graph);
                return size;
            }};
}

} // namespace

Runner igraph_edge_list(std::shared_ptr<std::string> text) {
    return reader(std::move(text), [](std::FILE* file, igraph_t* graph) {
        igraph_read_graph_edgelist(graph, file, 0, IGRAPH_UNDIRECTED);
    });
}

/// With names and weights, as igraph has them in Python and R.
Runner igraph_graphml(std::shared_ptr<std::string> text) {
    return reader(std::move(text), [](std::FILE* file, igraph_t* graph) {
        igraph_set_attribute_table(&igraph_cattribute_table);
        igraph_read_graph_graphml(graph, file, 0);
    });
}

} // namespace jiedui::bench
