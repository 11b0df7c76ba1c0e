"""The files of write_exports, and what every reader must find in them."""
import json
import pathlib
import sys


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def networks():
    """Every network as (folder, native file)."""
    folders = sorted(path for path in pathlib.Path(sys.argv[1]).iterdir() if path.is_dir())
    assert len(folders) >= 7
    for folder in folders:
        yield folder, json.loads((folder / "json").read_text(encoding="utf-8"))


def boolean(value):
    return value in (True, "true")


def same_edge(values, edge):
    """Values of an edge, wherever a format keeps them, against the edge of the native file."""
    assert values["relation"] == edge["relation"], (values, edge)
    assert boolean(values["undirected"]) == edge["undirected"]
    assert float(values["weight"]) == edge["weight"]
    assert values["origin"] == edge["attributes"]["origin"]
    assert (values.get("valid_from") or None) == edge["valid_from"]
    assert (values.get("valid_to") or None) == edge["valid_to"]
    found = values["evidence"]
    assert (json.loads(found) if isinstance(found, str) else found) == edge["evidence"]
