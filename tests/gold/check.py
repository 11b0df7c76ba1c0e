#!/usr/bin/env python3
"""usage: check.py invented|mission|west JIEDUI PROJECT

invented  scores the extraction of the invented texts against their coding
mission   the same for the documents beside the project (skipped where they are absent)
west      data/networks/west.jsonl is what the extraction of these documents gives, and verify finds every span
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

SKIP = 77


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stderr}")
    return done.stdout


def edges(jiedui, text):
    with tempfile.TemporaryDirectory() as folder:
        network = os.path.join(folder, "network.json")
        run(jiedui, "build", text, "-o", network)
        return [json.loads(line) for line in run(jiedui, "export", network, "--to", "edges").splitlines()]


def typed_f1(jiedui, pairs):
    """One score over all (text, gold) pairs, each pair a document of its own."""
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, name) for name in ("predicted.jsonl", "gold.jsonl")]
        with open(files[0], "w", encoding="utf-8") as predicted, open(files[1], "w", encoding="utf-8") as gold:
            for text, coding in pairs:
                name = os.path.basename(coding).split(".")[0]
                for edge in edges(jiedui, text):
                    predicted.write(json.dumps({**edge, "document": name}, ensure_ascii=False) + "\n")
                for line in open(coding, encoding="utf-8"):
                    if line.strip():
                        gold.write(json.dumps({**json.loads(line), "document": name}, ensure_ascii=False) + "\n")
        rows = json.loads(run(jiedui, "score", *files, "--format", "json"))
        return rows["levels"]["typed"]["f1"]


def check_floor(what, f1, floor):
    print(f"{what}: typed F1 {f1:.3f}, floor {floor}")
    return f1 >= floor


def main():
    what, jiedui, project = sys.argv[1:4]
    here = os.path.join(project, "tests", "gold")
    documents = os.path.join(project, "..", "shared", "documents")
    floors = json.load(open(os.path.join(here, "floors.json"), encoding="utf-8"))
    if what != "invented" and not os.path.isdir(documents):
        print("the documents beside the project are absent: skipped")
        return SKIP
    good = True
    if what == "invented":
        for folder, floor in floors["invented"].items():
            texts = sorted(glob.glob(os.path.join(here, folder, "*.txt")))
            pairs = [(text, text[:-4] + ".gold.jsonl") for text in texts]
            good &= len(pairs) > 5 and check_floor(folder, typed_f1(jiedui, pairs), floor)
    elif what == "mission":
        for name, floor in floors["mission"].items():
            pair = (os.path.join(documents, name + ".txt"), os.path.join(here, name + ".jsonl"))
            good &= check_floor(name, typed_f1(jiedui, [pair]), floor)
    else:
        names = ["2013-action-plan", "2020-336", "2022-25", "2023-31"]
        found = run(jiedui, "extract", "--facts-only", *[os.path.join(documents, name + ".txt") for name in names])
        kept = open(os.path.join(project, "data", "networks", "west.jsonl"), encoding="utf-8").read()
        good = found == kept
        if not good:
            print("data/networks/west.jsonl is not what the documents give; written anew by:\n"
                  "  jiedui extract --facts-only DOCUMENTS -o data/networks/west.jsonl")
            new, old = set(found.splitlines()), set(kept.splitlines())
            print(*sorted("+ " + line[:160] for line in new - old), *sorted("- " + line[:160] for line in old - new), sep="\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
