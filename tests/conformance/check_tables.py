"""Tables for maps, Neo4j and spreadsheets with a CSV reader, DOT with Graphviz. usage: check_tables.py SAMPLES"""
import csv
import re
import shutil
import subprocess

import samples


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in table), path  # every row has every column
    return table


def lower(row):
    return {key.lower().split(":")[0]: value for key, value in row.items()}


def maps(folder, native):
    placed = {node["id"] for node in native["nodes"] if "longitude" in node["attributes"]}
    edges = [edge for edge in native["edges"] if edge["source"] in placed and edge["target"] in placed]
    assert {row["id"] for row in rows(folder / "kepler/points.csv")} == placed
    assert {row["id"] for row in rows(folder / "flowmap/locations.csv")} == placed
    for row, edge in zip(rows(folder / "kepler/arcs.csv"), edges, strict=True):
        assert (row["source"], row["target"]) == (edge["source"], edge["target"])
        assert all(float(row[column]) for column in ("source_lat", "source_lng", "target_lat", "target_lng"))
        samples.same_edge(row, edge)
    for row, edge in zip(rows(folder / "flowmap/flows.csv"), edges, strict=True):
        assert (row["origin"], row["dest"], int(row["count"])) == (edge["source"], edge["target"], edge["weight"])
        samples.same_edge(row | {"origin": row["said_by"]}, edge)


def neo4j(folder, native):
    ids = [row["id:ID(entity)"] for row in rows(folder / "nodes.csv")]
    assert ids == [node["id"] for node in native["nodes"]]
    for row, edge in zip(rows(folder / "edges.csv"), native["edges"], strict=True):
        assert row[":START_ID(entity)"] in ids and row[":END_ID(entity)"] in ids
        assert row[":TYPE"] == edge["relation"].upper()
        samples.same_edge(lower(row), edge)
    documents = [row["id:ID(document)"] for row in rows(folder / "documents.csv")]
    pieces = {row["id:ID(evidence)"] for row in rows(folder / "evidence.csv")}
    assert len(documents) == len(set(documents))
    assert len(pieces) == sum(piece["span"] is not None for edge in native["edges"] for piece in edge["evidence"])
    for row in rows(folder / "evidence_documents.csv"):
        assert row[":START_ID(evidence)"] in pieces and row[":END_ID(document)"] in documents


def cypher(path, native):
    """No server here: strings are cut out, then brackets must match and every edge must be there."""
    script = re.sub(r"'(?:[^'\\]|\\.)*'", "''", path.read_text(encoding="utf-8"), flags=re.S)
    assert "'" not in script.replace("''", "") and "\\" not in script
    assert all(script.count(a) == script.count(b) for a, b in ("{}", "[]", "()"))
    assert script.count("edge_id: ''") == len(native["edges"])


def matrices(folder, native):
    with open(folder / "all.csv", encoding="utf-8", newline="") as file:
        head, *body = csv.reader(file)
    assert [row[0] for row in body] == head[1:] and len(body) == len(native["nodes"])
    expected = sum(edge["weight"] * (2 if edge["undirected"] else 1) for edge in native["edges"])
    assert sum(int(cell) for row in body for cell in row[1:]) == expected


def mermaid(path, native):
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    nodes = [line for line in lines if re.fullmatch(r'  v\d+\W+".*"\W+[a-z]+', line)]
    edges = [line for line in lines if re.fullmatch(r'  v\d+ -\.?-[->.]*\|"[a-z_#0-9; ]+"\| v\d+', line)]
    assert (head, len(nodes), len(edges)) == ("flowchart LR", len(native["nodes"]), len(native["edges"]))
    assert len(lines) == len(nodes) + len(edges)


count = 0
for folder, native in samples.networks():
    maps(folder, native)
    neo4j(folder / "neo4j", native)
    cypher(folder / "neo4j-cypher", native)
    matrices(folder / "ucinet-csv", native)
    mermaid(folder / "mermaid", native)
    if shutil.which("gc"):  # of Graphviz: counts vertices (-n) and edges (-e)
        counted = subprocess.run(["gc", "-n", "-e", folder / "dot"], capture_output=True, text=True, check=True).stdout
        assert counted.split()[:2] == [str(len(native["nodes"])), str(len(native["edges"]))], counted
    count += 1
print(f"tables, Cypher, mermaid and DOT of {count} networks hold what the native file holds")
