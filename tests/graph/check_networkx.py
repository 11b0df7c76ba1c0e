"""Loads the sample networks with NetworkX as its users do and compares counts and attributes.

usage: check_networkx.py SAMPLES
"""
import json
import pathlib
import sys

try:
    import networkx
except ImportError:
    print("skipped: the Python module networkx is not installed")
    sys.exit(77)


def load(data):
    version = tuple(int(part) for part in networkx.__version__.split(".")[:2])
    name = {"edges": "edges"} if version >= (3, 4) else {"link": "edges"}
    return networkx.node_link_graph(data, **name)


paths = sorted(pathlib.Path(sys.argv[1]).glob("*.network.json"))
assert len(paths) == 6
for path in paths:
    data = json.loads(path.read_text(encoding="utf-8"))
    graph = load(json.loads(path.read_text(encoding="utf-8")))
    assert graph.is_directed() and graph.is_multigraph()
    assert graph.number_of_nodes() == len(data["nodes"])
    assert graph.number_of_edges() == len(data["edges"])
    assert graph.graph["format"] == "jiedui-network"
    for node in data["nodes"]:
        assert graph.nodes[node["id"]]["kind"] == node["kind"]
    for edge in data["edges"]:
        loaded = graph.edges[edge["source"], edge["target"], edge["key"]]
        assert loaded["relation"] == edge["relation"] and loaded["evidence"] == edge["evidence"]
print(f"NetworkX {networkx.__version__} loads {len(paths)} networks")
