"""igraph: GraphML, the two tables, Pajek, UCINET DL. usage: check_igraph.py SAMPLES"""
import csv
import re
import tempfile

import samples

try:
    import igraph
except ImportError:
    samples.skip("the Python module igraph is not installed")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def told(id):
    """igraph 0.10 leaves an ampersand in an id as a reference."""
    return id.replace("&#38;", "&")


def graphml(path, native):
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.is_directed() and graph.vcount() == len(native["nodes"])
    for vertex, node in zip(graph.vs, native["nodes"]):
        assert (told(vertex["id"]), vertex["kind"]) == (node["id"], node["kind"])
    assert graph.ecount() == len(native["edges"])
    for edge, expected in zip(graph.es, native["edges"]):
        assert told(graph.vs[edge.source]["id"]) == expected["source"] and told(graph.vs[edge.target]["id"]) == expected["target"]
        samples.same_edge(edge.attributes(), expected)


def tables(folder, native):
    graph = igraph.Graph.DictList(rows(folder / "nodes.csv"), rows(folder / "edges.csv"), directed=True,
                                  vertex_name_attr="Id", edge_foreign_keys=("Source", "Target"))
    assert graph.vcount() == len(native["nodes"]) and graph.ecount() == len(native["edges"])
    for edge, expected in zip(graph.es, native["edges"]):
        assert (edge["Source"], edge["Target"], edge["Label"]) == (expected["source"], expected["target"], expected["relation"])
        assert (edge["Type"] == "Undirected") == expected["undirected"]


def pajek(path, native):
    """igraph takes neither the byte order mark that Pajek needs nor the names of relations."""
    with tempfile.NamedTemporaryFile(suffix=".net") as plain:
        plain.write(re.sub(rb'^(\*(?:Arcs|Edges)) :\d+ "[a-z_]+"$', rb"\1", path.read_bytes()[3:], flags=re.M))
        plain.flush()
        graph = igraph.Graph.Read_Pajek(plain.name)
    assert graph.vcount() == len(native["nodes"])
    assert graph.ecount() == len(native["edges"])
    if native["edges"]:
        assert sum(graph.es["weight"]) == sum(edge["weight"] for edge in native["edges"])


def ucinet(folder, native):
    graph = igraph.Graph.Read_DL(str(folder / "all.dl"), directed=True)
    assert graph.vcount() == len(native["nodes"])
    cells = {(edge["source"], edge["target"]) for edge in native["edges"]}
    cells |= {(edge["target"], edge["source"]) for edge in native["edges"] if edge["undirected"]}
    assert graph.ecount() == len(cells)


count = 0
for folder, native in samples.networks():
    graphml(folder / "graphml", native)
    tables(folder / "csv", native)
    tables(folder / "gephi-csv", native)
    pajek(folder / "pajek", native)
    if native["nodes"]:  # a matrix has at least one row
        ucinet(folder / "ucinet", native)
    count += 1
print(f"igraph {igraph.__version__} opens GraphML, tables, Pajek and DL of {count} networks")
