"""Compares the extractor with texts that were coded by hand and fails below the floors.

usage: check_floors.py WRITE_DOCUMENT_EDGES DATA SHARED OUT FLOORS

SHARED holds documents/, gold/, dev/ and the program score; where it is absent the test is skipped (77).
"""
import json
import pathlib
import re
import subprocess
import sys


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def score(shared, predicted, gold, *options):
    """(F1, hits, found, required) of the typed level, and the list of differences."""
    command = [sys.executable, shared / "score", predicted, gold, "--list", *options]
    text = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    numbers = re.search(r"^typed +precision [\d.]+ \((\d+)/(\d+)\) +recall [\d.]+ \((\d+)/(\d+)\)", text, re.M)
    f1 = float(text.split()[-1])
    differences = [line for line in text.splitlines() if line.startswith("  ")]
    return f1, int(numbers[1]), int(numbers[2]), int(numbers[4]), differences


def report(name, f1, floor, differences):
    verdict = "ok" if f1 >= floor else f"below {floor}"
    print(f"{name}: typed F1 {f1:.3f} {verdict}")
    if f1 < floor:
        print("\n".join(differences))
    return f1 >= floor


def check_gold(shared, out, floors):
    f1, *_, differences = score(shared, out / "2022-25.jsonl", shared / "gold" / "2022-25.jsonl")
    return report("2022-25", f1, floors["gold"], differences)


def check_dev(shared, out, floors):
    fine = True
    hits = found = required = 0
    for gold in sorted((shared / "dev").glob("*.gold.jsonl")):
        name = gold.name.removesuffix(".gold.jsonl")
        f1, hit, got, want, differences = score(shared, out / f"{name}.jsonl", gold, "--one-document")
        fine = report(name, f1, floors["dev_each"], differences) and fine
        hits, found, required = hits + hit, found + got, required + want
    f1 = 2 * hits / (found + required) if found + required else 1.0
    return report("dev over all", f1, floors["dev_over_all"], []) and fine


def check_scripts(out):
    def edges(name):
        return sorted((e["source"], e["relation"], e["target"], e["clause"]) for e in load(out / f"{name}.jsonl"))

    simplified, traditional = edges("2020-336"), edges("2020-336-traditional")
    for edge in simplified:
        if edge not in traditional:
            print("only in the simplified text: ", *edge)
    for edge in traditional:
        if edge not in simplified:
            print("only in the traditional text:", *edge)
    print(f"2020-336: {len(simplified)} edges simplified, {len(traditional)} traditional")
    return simplified == traditional and len(simplified) > 0


def main():
    program, data, shared, out, floors_path = (pathlib.Path(argument) for argument in sys.argv[1:])
    if not (shared / "score").is_file():
        print("skipped: the hand-coded texts are not there")
        sys.exit(77)
    floors = json.loads(floors_path.read_text(encoding="utf-8"))
    texts = [shared / "documents" / f"{name}.txt" for name in ("2022-25", "2020-336", "2020-336-traditional")]
    texts += sorted((shared / "dev").glob("*.txt"))
    subprocess.run([program, data, out, *texts], check=True)
    results = [check_gold(shared, out, floors), check_dev(shared, out, floors), check_scripts(out)]
    sys.exit(0 if all(results) else 1)


main()
