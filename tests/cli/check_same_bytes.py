# SPDX-License-Identifier: Apache-2.0
"""check_same_bytes.py DATA TEXTS... -- PROGRAM...: everything that the programs write about the texts (files, folders, archives),
with one thread and with two, the files of a folder in two orders: always the same bytes. scripts/matrix names programs of other
compilers and build types."""
import hashlib
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

split = sys.argv.index("--")
data = str(pathlib.Path(sys.argv[1]).resolve())
texts = [pathlib.Path(path).resolve() for path in sys.argv[2:split] if pathlib.Path(path).exists()]
programs = [str(pathlib.Path(path).resolve()) for path in sys.argv[split + 1:]]


def run(program, command):
    result = subprocess.run([program, *command.split()], capture_output=True, env=dict(os.environ, JIEDUI_DATA=data))
    assert result.returncode == 0, (program, command, result.stderr.decode())
    return result.stdout


def words_after(program, command, heading):
    """The names that `--help` lists below a heading, or after an option."""
    lines = run(program, f"{command} --help").decode().splitlines()
    at = next(i for i, line in enumerate(lines) if line.strip().startswith(heading))
    if lines[at].strip() == heading:
        return [line.split()[0] for line in lines[at + 1:lines.index("", at)]]
    return [word.strip() for word in lines[at].split(heading)[1].split("(")[0].split(",")]


def write_all(program, threads):
    """All results into the current folder, which has the folder `texts`."""
    run(program, f"extract texts --threads {threads} -o statements.jsonl")
    run(program, f"extract texts --facts-only --threads {threads} -o facts.jsonl")
    run(program, f"build texts --threads {threads} -o network.json")
    run(program, "review texts -o sheet.csv")
    run(program, "explore network.json --documents texts -o page.html")
    for form in ("html", "md"):
        run(program, f"report network.json -o report.{form}")
    for name in words_after(program, "export", "Formats:"):
        run(program, f"export network.json --to {name} -o export-{name}")
    for name in words_after(program, "draw", "--view TEXT"):
        ends = {"ego": "--entity 浙江省 --hops 2", "path": "--entity 浙江省 --to 宁夏回族自治区"}.get(name, "")
        run(program, f"draw network.json --view {name} {ends} -o {name}.svg")
    for name in words_after(program, "rank", "--by MEASURE REQUIRED       The measure:"):
        run(program, f"rank network.json --by {name} --threads {threads} --format csv -o rank-{name}.csv")
    for form in ("text", "csv", "json"):
        run(program, f"measure network.json --threads {threads} --format {form} -o measure.{form}")
        run(program, f"communities network.json --format {form} -o communities.{form}")
        run(program, f"series network.json --undated keep --window 5y --step 5y --format {form} -o series.{form}")
    run(program, "measure network.json --two-mode issuers --normalise cosine --format json -o issuers.json")
    run(program, "qap network.json:aid network.json:cooperation --permutations 500 --format json -o qap.json")
    for command in ["show network.json", "partners network.json 浙江省 --format json", "suggest network.json 浙江省 --format json",
                    "paths network.json 浙江省 宁夏回族自治区 --format json", "verify network.json --documents texts"]:
        pathlib.Path(command.split()[0] + ".txt").write_bytes(run(program, command))


def results(program, threads, files, folder):
    place = pathlib.Path(folder)
    (place / "texts").mkdir(parents=True)
    for path in files:
        shutil.copy(path, place / "texts" / f"{path.parent.name}-{path.name}")
    os.chdir(place)
    write_all(program, threads)
    shutil.rmtree("texts")
    return {str(path): path.read_bytes() for path in sorted(pathlib.Path(".").rglob("*")) if path.is_file()}


def first_difference(a, b):
    pairs = zip(a.splitlines(), b.splitlines())
    line, (x, y) = next(((i, pair) for i, pair in enumerate(pairs, 1) if pair[0] != pair[1]), (0, (b"", b"")))
    at = next((i for i in range(min(len(x), len(y))) if x[i] != y[i]), 0)
    shown = slice(max(0, at - 60), at + 60)
    return f"line {line}: {x[shown].decode(errors='replace')!r} and {y[shown].decode(errors='replace')!r}"


files = sorted(file for path in texts for file in (path.rglob("*.txt") if path.is_dir() else [path]))
shuffled = files[:]
random.Random(7).shuffle(shuffled)
different = 0
with tempfile.TemporaryDirectory() as folder:
    expected = None
    for number, program in enumerate(programs):
        for threads, order in ((1, files), (2, shuffled)):
            found = results(program, threads, order, f"{folder}/{number}-{threads}")
            expected = expected or found
            names = {name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)}
            for name in sorted(names):
                print(f"{program}, {threads} threads: {name}: {first_difference(expected.get(name, b''), found.get(name, b''))}")
            different += len(names)
    os.chdir("/")
total = hashlib.sha256(b"".join(name.encode() + b"\0" + expected[name] for name in sorted(expected))).hexdigest()
print(f"{len(files)} texts, {len(programs)} programs, {len(expected)} files each, {different} differ; SHA-256 of all {total[:16]}")
sys.exit(different > 0)
