"""Compares `jiedui score` with a reference script on drawn edge files, noise in names and places included.

usage: compare_score.py PROGRAM

The script is named by the environment variable JIEDUI_SCORE_SCRIPT and called as SCRIPT PREDICTED GOLD [--list]
[--one-document]. Exits with 77, and so counts as left out, when there is none.
"""
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

NAMES = ["甲", "乙地", "丙区", "丁", "戊中心", "己园"]
KINDS = ["region", "zone", "platform", "organization"]
RELATIONS = ["pairing", "aid", "cooperation", "hosts", "co_construction"]
DOCUMENTS = ["甲发〔2024〕1号", "某规划", "《某办法》"]
CLAUSES = ["一", "二（一）", "二(一)3", "前言", ""]
LEVEL = re.compile(r"(pair|typed|clause)\s+precision (\S+) \((\d+)/(\d+)\)  recall (\S+) \(\d+/(\d+)\)  F1 (\S+)")


def noisy(draw, text):
    if draw.random() < 0.3 and text:
        at = draw.randrange(len(text) + 1)
        text = text[:at] + draw.choice([" ", "\u3000", "\u00a0"]) + text[at:]
    return text


def noisy_name(draw, name):
    if draw.random() < 0.3:
        name = draw.choice(["“%s”", "《%s》", "「%s」", '"%s"']) % name
    return noisy(draw, name)


def noisy_clause(draw, clause):
    if draw.random() < 0.3:
        clause = clause.replace("（", "(").replace("）", ")")
    return noisy(draw, clause + draw.choice(["", "", "、", ".", "。"]))


def noisy_document(draw, document):
    if draw.random() < 0.3:
        document = document.replace("〔", "[").replace("〕", "]")
    return noisy(draw, document)


def edge(draw, gold):
    ends = []
    for name in draw.sample(NAMES, 2):
        spelling = noisy_name(draw, name)
        if gold and draw.random() < 0.4:
            spelling += "|" + noisy_name(draw, draw.choice(NAMES))
        ends.append(draw.choice(KINDS) + ":" + spelling)
    made = {"document": noisy_document(draw, draw.choice(DOCUMENTS)), "source": ends[0], "target": ends[1],
            "relation": draw.choice(RELATIONS)}
    if draw.random() < 0.9:
        made["clause"] = noisy_clause(draw, draw.choice(CLAUSES))
    if gold and draw.random() < 0.8:
        made["optional"] = draw.random() < 0.3
    return made


def write(path, edges):
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in edges), encoding="utf-8")


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, encoding="utf-8").stdout


def compare(program, script, files, options):
    ours = json.loads(run(program, "score", *files, *options, "--list", "--format", "json"))
    theirs = run(script, *files, *options, "--list")
    levels = LEVEL.findall(theirs)
    assert len(levels) == 3, theirs
    for level, precision, hits, predicted, recall, gold, f1 in levels:
        mine = ours["levels"][level]
        assert [mine["hits"], mine["predicted"], mine["gold"]] == [int(hits), int(predicted), int(gold)], theirs
        assert ["%.3f" % mine[key] for key in ("precision", "recall", "f1")] == [precision, recall, f1], theirs
    for title in ("missed", "spurious"):
        listed = [line.split() for line in theirs.splitlines() if line.startswith("  " + title)]
        mine = [[e[key] for key in ("source", "target", "relation")] for e in ours[title]]
        assert [words[-3:] for words in listed] == mine, theirs


def main():
    script = os.environ.get("JIEDUI_SCORE_SCRIPT", "")
    if not os.path.exists(script):
        print("JIEDUI_SCORE_SCRIPT names no script")
        sys.exit(77)
    draw = random.Random(20241122)
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder, "predicted.jsonl"), pathlib.Path(folder, "gold.jsonl")]
        for _ in range(60):
            gold = [edge(draw, True) for _ in range(draw.randrange(12))]
            kept = [dict(one) for one in gold if draw.random() < 0.6]
            for one in kept:
                one.pop("optional", None)
                for end in ("source", "target"):
                    kind, names = one[end].split(":", 1)
                    one[end] = kind + ":" + draw.choice(names.split("|"))
            write(files[0], kept + [edge(draw, False) for _ in range(draw.randrange(8))])
            write(files[1], gold)
            for options in ([], ["--one-document"]):
                compare(sys.argv[1], script, files, options)


main()
