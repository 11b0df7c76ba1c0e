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
    graph = graph_tool.Graph(directed=False)
    graph.add_vertex(int(edges[:, :2].max()) + 1)
    weight = graph.new_edge_property("double")
    graph.add_edge_list(edges, eprops=[weight])
    weight = weight if (edges[:, 2] != 1).any() else None
    start = time.perf_counter()
    if "betweenness" in kernel:
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
    if "betweenness" in kernel:
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
