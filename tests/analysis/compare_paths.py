# SPDX-License-Identifier: Apache-2.0
"""Compares the k shortest paths of write_paths with NetworkX's shortest_simple_paths: the same lengths in the same
order, and every path is one of the network. Exits with 77 where NetworkX is absent."""
import itertools
import json
import subprocess
import sys

try:
    import networkx
except ImportError:
    print("no networkx")
    sys.exit(77)


def length_of(graph, vertices):
    return sum(graph[a][b]["weight"] for a, b in zip(vertices, vertices[1:]))


compared = 0
for line in subprocess.run([sys.argv[1]], capture_output=True, check=True, text=True).stdout.splitlines():
    record = json.loads(line)
    graph = networkx.DiGraph() if record["directed"] else networkx.Graph()
    graph.add_nodes_from(range(record["vertices"]))
    graph.add_weighted_edges_from(record["edges"])
    for pair in record["pairs"]:
        try:
            theirs = list(itertools.islice(
                networkx.shortest_simple_paths(graph, pair["from"], pair["to"], weight="weight"), 12))
        except networkx.NetworkXNoPath:
            theirs = []
        ours = [path[1:] for path in pair["paths"]]
        assert [path[0] for path in pair["paths"]] == [length_of(graph, path) for path in ours], pair
        assert [length_of(graph, path) for path in ours] == [length_of(graph, path) for path in theirs], pair
        assert len(set(map(tuple, ours))) == len(ours), pair
        compared += len(ours)
assert compared > 800, compared
print(compared, "paths agree")
