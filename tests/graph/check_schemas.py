"""Validates the sample files against data/schema, and checks that the schemas refuse what they should.

usage: check_schemas.py SCHEMAS SAMPLES
"""
import copy
import json
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: the Python module jsonschema is not installed")
    sys.exit(77)

schemas, samples = map(pathlib.Path, sys.argv[1:3])
documents = {}
for path in schemas.glob("*.schema.json"):
    documents[path.name] = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(documents[path.name])


def validator(name):
    schema = documents[name + ".schema.json"]
    store = {document["$id"]: document for document in documents.values()}
    resolver = jsonschema.RefResolver(schema["$id"], schema, store=store)
    return jsonschema.Draft202012Validator(schema, resolver=resolver)


def refused(name, value):
    return not validator(name).is_valid(value)


counted = 0
for kind in ("statement", "edge"):
    for path in samples.glob(f"*.{kind}s.jsonl"):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line:
                validator(kind).validate(json.loads(line))
                counted += 1
networks = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(samples.glob("*.network.json"))]
for network in networks:
    validator("network").validate(network)
assert counted > 200 and len(networks) == 6, (counted, len(networks))

statement = networks[-1]["graph"]["statements"][0]
for key, value in {"relation": "friendship", "confidence": 1.5, "origin": 1, "participants": [{"entity": "x"}],
                   "platform": "place:x", "evidence": [{"span": [1]}]}.items():
    assert refused("statement", {**statement, key: value}), key
for key in ("document", "relation", "participants"):
    assert refused("statement", {k: v for k, v in statement.items() if k != key}), key
edge = {"document": "d", "clause": "c", "source": "region:a", "target": "region:b", "relation": "aid"}
assert not refused("edge", edge)
assert refused("edge", {**edge, "relation": "leads"}) and refused("edge", {**edge, "source": "a"})
for spoil in (lambda n: n["graph"].update(version=2), lambda n: n["nodes"][0].update(type="x"),
              lambda n: n["edges"][0]["attributes"].update(type="x"), lambda n: n["edges"][0].update(evidence=[]),
              lambda n: n["edges"][0]["attributes"].update(extra=[1]), lambda n: n.pop("options")):
    network = copy.deepcopy(networks[-1])
    spoil(network)
    assert refused("network", network)
print(f"{counted} lines and {len(networks)} networks follow their schemas")
