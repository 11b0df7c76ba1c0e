"""JSON Graph Format and VOSviewer with JSON Schema, GEXF and GraphML with XML Schema, GeoJSON by hand. The schemas stand
here and are ours, written after the documented fields: the vendors' own cannot be fetched in a test. usage:
check_schemas.py SAMPLES
"""
import json
import pathlib
import shutil
import subprocess

import samples

try:
    import jsonschema
except ImportError:
    samples.skip("the Python module jsonschema is not installed")
if shutil.which("xmllint") is None:
    samples.skip("xmllint is not installed")

schemas = pathlib.Path(__file__).resolve().parent / "schemas"


def check_json(path, schema):
    jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), json.loads((schemas / schema).read_text(encoding="utf-8")))


def check_xml(path, schema):
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schemas / schema, path], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[:2000]


def jgf(path, native):
    graph = json.loads(path.read_text(encoding="utf-8"))["graph"]
    assert list(graph["nodes"]) == [node["id"] for node in native["nodes"]]
    assert graph["metadata"]["statements"] == native["graph"]["statements"]
    assert graph["metadata"]["documents"] == native["graph"]["documents"]
    for found, edge in zip(graph["edges"], native["edges"], strict=True):
        assert (found["source"], found["target"], found["relation"]) == (edge["source"], edge["target"], edge["relation"])
        assert found["directed"] is not edge["undirected"]
        samples.same_edge(found["metadata"], edge)


def vosviewer(path, native):
    network = json.loads(path.read_text(encoding="utf-8"))["network"]
    ids = [item["id"] for item in network["items"]]
    assert ids == [node["id"] for node in native["nodes"]]
    pairs = {frozenset((edge["source"], edge["target"])) for edge in native["edges"]}
    assert {frozenset((link["source_id"], link["target_id"])) for link in network["links"]} == pairs
    assert len(network["links"]) == len(pairs)
    assert sum(link["strength"] for link in network["links"]) == sum(edge["weight"] for edge in native["edges"])


def geojson(path, native):
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert len(features) == len(native["nodes"]) + len(native["edges"])
    for feature, edge in zip(features[len(native["nodes"]):], native["edges"], strict=True):
        assert feature["geometry"] is None or feature["geometry"]["type"] == "LineString"
        samples.same_edge(feature["properties"], edge)


count = 0
for folder, native in samples.networks():
    check_json(folder / "jgf", "jgf.schema.json")
    jgf(folder / "jgf", native)
    check_json(folder / "vosviewer", "vosviewer.schema.json")
    vosviewer(folder / "vosviewer", native)
    check_json(folder / "geojson", "geojson.schema.json")
    geojson(folder / "geojson", native)
    check_xml(folder / "gexf", "gexf-1.3.xsd")
    check_xml(folder / "gexf-1.2", "gexf-1.2.xsd")
    for name in ("graphml", "graphml-mixed"):
        check_xml(folder / name, "graphml.xsd")
    count += 1
print(f"{count} networks fit the schemas")
