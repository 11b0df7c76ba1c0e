#!/usr/bin/env python3
"""usage: calibration.py JIEDUI PROJECT [--rules]

Of the edges that carry a confidence, how many are right? Prints a table over the texts of this folder and over the
development texts beside the project, with --rules also one row a rule. Fails when of the edges marked 0.9 or more less
than nine in ten are right on the development texts; where these are absent it says so and is skipped (77).
"""
import collections
import glob
import json
import os
import re
import sys
import tempfile

from check import SKIP, run

BINS = (0.9, 0.75, 0.5, 0.0)
DIRECTED = {"aid", "hosts"}


def names(field):
    kind, _, rest = field.partition(":")
    return [re.sub(r"[\s“”\"'《》「」]", "", name) for name in (rest or kind).split("|")]


def judged(jiedui, text, coding):
    """(confidence, rule, is right) of each edge; edges that the coding calls optional are left out."""
    with tempfile.TemporaryDirectory() as folder:
        network = os.path.join(folder, "network.json")
        run(jiedui, "build", text, "-o", network)
        found = json.load(open(network, encoding="utf-8"))["edges"]
    gold = [json.loads(line) for line in open(coding, encoding="utf-8") if line.strip()]
    spelling = {}
    for edge in gold:
        for side in ("source", "target"):
            for name in names(edge[side]):
                spelling.setdefault(name, names(edge[side])[0])

    def key(edge):
        ends = [spelling.get(names(edge[side])[0], names(edge[side])[0]) for side in ("source", "target")]
        return (edge["relation"], *(ends if edge["relation"] in DIRECTED else sorted(ends)))

    required = {key(edge) for edge in gold if not edge.get("optional")}
    optional = {key(edge) for edge in gold if edge.get("optional")} - required
    for edge in found:
        if edge["relation"] in COOPERATION and key(edge) not in optional:
            yield edge["attributes"]["confidence"], edge["evidence"][0].get("rule", ""), key(edge) in required


COOPERATION = {"pairing", "aid", "cooperation", "joint_research", "co_construction", "talent_exchange",
               "technology_transfer", "hosts"}


def tally(rows):
    """bin -> (edges, right)"""
    bins = {low: [0, 0] for low in BINS}
    for confidence, _, right in rows:
        low = next(low for low in BINS if confidence >= low)
        bins[low][0] += 1
        bins[low][1] += right
    return bins


def print_row(name, edges, right):
    share = f"{right / edges:.3f}" if edges else "-"
    print(f"{name:28} {edges:5} {right:5}  {share}")


def print_rules(rows):
    rules = collections.defaultdict(lambda: [0, 0])
    for confidence, rule, right in rows:
        rules[rule, confidence][0] += 1
        rules[rule, confidence][1] += right
    for (rule, confidence), (edges, right) in sorted(rules.items()):
        print_row(f"{rule} {confidence}", edges, right)


def main():
    jiedui, project = sys.argv[1:3]
    here = os.path.join(project, "tests", "gold")
    shared = os.path.join(project, "..", "shared")
    sets = {"dev": sorted(glob.glob(os.path.join(shared, "dev", "*.txt"))),
            "invented": sorted(glob.glob(os.path.join(here, "invented*", "*.txt")))}
    judgements = {name: [row for text in texts for row in judged(jiedui, text, text[:-4] + ".gold.jsonl")]
                  for name, texts in sets.items()}
    print(f"{'texts, confidence':28} edges right  share")
    for name, rows in judgements.items():
        for low, (edges, right) in tally(rows).items():
            if edges:
                print_row(f"{name} >= {low}", edges, right)
    if "--rules" in sys.argv:
        print_rules([row for rows in judgements.values() for row in rows])
    edges, right = tally(judgements["dev"])[0.9]
    if not sets["dev"]:
        print("the development texts beside the project are absent: skipped")
        return SKIP
    return 0 if edges > 0 and right >= 0.9 * edges else 1


if __name__ == "__main__":
    sys.exit(main())
