"""NetworkX: GraphML, GEXF 1.2, cytoscape_graph, the native file with both keys, Pajek. usage: check_networkx.py SAMPLES"""
import json

import samples

try:
    import networkx
except ImportError:
    samples.skip("the Python module networkx is not installed")


def same(graph, native, label="label"):
    assert graph.is_directed()
    assert set(graph.nodes) == {node["id"] for node in native["nodes"]}
    for node in native["nodes"]:
        assert graph.nodes[node["id"]]["kind"] == node["kind"]
        assert graph.nodes[node["id"]][label].strip() == node["name"].strip()
    edges = {data.get("id", key): (source, target, data) for source, target, key, data in triples(graph)}
    assert len(edges) == len(native["edges"])
    for edge in native["edges"]:
        source, target, data = edges[edge["id"]]
        assert (source, target) == (edge["source"], edge["target"])
        samples.same_edge(data, edge)


def triples(graph):
    if graph.is_multigraph():
        return graph.edges(keys=True, data=True)
    return [(source, target, data.get("id"), data) for source, target, data in graph.edges(data=True)]


for folder, native in samples.networks():
    same(networkx.read_graphml(folder / "graphml", force_multigraph=True), native)
    same(networkx.read_gexf(folder / "gexf-1.2"), native)
    same(networkx.cytoscape_graph(json.loads((folder / "cytoscape").read_text(encoding="utf-8"))), native)
    links = networkx.node_link_graph(json.loads((folder / "json-links").read_text(encoding="utf-8")))
    assert (len(links), links.number_of_edges()) == (len(native["nodes"]), len(native["edges"]))
print(f"NetworkX {networkx.__version__} opens GraphML, GEXF 1.2, Cytoscape JSON and the native file with links")
