# SPDX-License-Identifier: Apache-2.0
"""peer.py graph_tool|networkx KERNEL FILE: prints the seconds that the library takes, then its answer.

FILE has the source vertices in its first line, then an edge in each: source, target, weight.
"""
import sys
import time

import numpy


def graph_tool_run(kernel, sources, edges):
    import graph_tool
    import graph_tool.centrality as centrality
    import graph_tool.clustering
    import graph_tool.topology
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(int(edges[:, :2].max()) + 1)
    weight = graph.new_edge_property("double")
    graph.add_edge_list(edges, eprops=[weight])
    weight = weight if (edges[:, 2] != 1).any() else None
    start = time.perf_counter()
    if kernel == "pagerank":
        found = centrality.pagerank(graph, damping=0.85, epsilon=1e-10).a
    elif kernel == "eigenvector":
        found = centrality.eigenvector(graph, epsilon=1e-10, max_iter=10000)[1].a
        found = found / numpy.sqrt((found ** 2).sum())
    elif kernel == "core_numbers":
        found = graph_tool.topology.kcore_decomposition(graph).a
    elif kernel == "clustering":
        found = graph_tool.clustering.local_clustering(graph).a
    elif "betweenness" in kernel:
        found = centrality.betweenness(graph, pivots=sources, weight=weight, norm=False)[0].a
        found = found if len(sources) == graph.num_vertices() else found
    else:
        found = centrality.closeness(graph, weight=weight, norm=kernel != "harmonic", harmonic=kernel == "harmonic").a
    return time.perf_counter() - start, found


def networkx_run(kernel, sources, edges):
    import networkx
    graph = networkx.Graph()
    graph.add_nodes_from(range(int(edges[:, :2].max()) + 1))
    graph.add_weighted_edges_from((int(u), int(v), w) for u, v, w in edges)
    weight = "weight" if (edges[:, 2] != 1).any() else None
    n = graph.number_of_nodes()
    start = time.perf_counter()
    if kernel == "pagerank":
        found = networkx.pagerank(graph, alpha=0.85, tol=1e-10 / n, max_iter=1000)
    elif kernel == "eigenvector":
        found = networkx.eigenvector_centrality(graph, tol=1e-10 / n, max_iter=100000)
    elif kernel == "core_numbers":
        found = networkx.core_number(graph)
    elif kernel == "clustering":
        found = networkx.clustering(graph)
    elif "betweenness" in kernel:
        found = networkx.betweenness_centrality_subset(graph, list(sources), range(n), weight=weight)
    elif kernel == "harmonic":
        found = networkx.harmonic_centrality(graph, distance=weight)
    else:
        found = networkx.closeness_centrality(graph, distance=weight)
    return time.perf_counter() - start, [found[v] for v in range(n)]


def main(library, kernel, path):
    with open(path) as file:
        sources = numpy.array([int(word) for word in file.readline().split()])
        edges = numpy.loadtxt(file)
    seconds, found = {"graph_tool": graph_tool_run, "networkx": networkx_run}[library](kernel, sources, edges)
    print(repr(float(seconds)), *(repr(float(value)) for value in found))


if __name__ == "__main__":
    main(*sys.argv[1:])
