# SPDX-License-Identifier: Apache-2.0
"""check_full_disk.py PROGRAM DATA: writes to a small disk of its own that is full, or becomes full on the way. Every command
then ends with 1 and one clear error; what stood there before is whole, nothing is left aside, and with room again the same
command, or the resumed one, gives the bytes that it gives on a disk with room."""
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77
PAGE = 4096
if os.environ.get("JIEDUI_OWN_MOUNTS") != "yes":  # a namespace in which a small disk can be mounted and nobody sees it
    alone = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*alone, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode:
        print("no small disk can be mounted here")
        sys.exit(SKIPPED)
    os.environ["JIEDUI_OWN_MOUNTS"] = "yes"
    os.execvp("unshare", [*alone, sys.executable, "-B", *sys.argv])

program, data = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", "/mnt"], check=True)
os.chdir("/mnt")
disk = pathlib.Path("disk")
disk.mkdir()
subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={512 * PAGE}", "none", "disk"], check=True)
OLD = b"what stood there before\n"


def run(command):
    environment = dict(os.environ, JIEDUI_DATA=data)
    return subprocess.run([program, *command.split()], capture_output=True, text=True, env=environment)


def set_room(pages):
    """Leaves so many pages free."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    free = os.statvfs(disk).f_bavail - pages
    filler.write_bytes(bytes(free * PAGE))
    assert os.statvfs(disk).f_bavail == pages


def clear():
    for path in disk.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def files():
    return {str(p): p.read_bytes() for p in disk.rglob("*") if p.is_file() and p.name != "filler"}


def expect_error(result, code="JD501"):
    errors = [line for line in result.stderr.splitlines() if " error " in line]
    assert result.returncode == 1, (result.args, result.returncode, result.stderr)
    assert len(errors) == 1 and code in errors[0] and "No space left" in errors[0], (result.args, result.stderr)


def make_documents(count):
    places = ["浙江", "新疆", "温州", "吉安", "四川", "贵州", "宁夏", "福建"]
    pathlib.Path("docs").mkdir()
    for i in range(count):
        a, b = places[i % 8], places[(i * 3 + 1) % 8]
        pathlib.Path(f"docs/{i}.txt").write_text(f"第{i}号工作方案\n\n一、结对\n推动{a}与{b}结对发展，建设第{i}号示范园区。\n" * 3, encoding="utf-8")


def check_result(command, rooms):
    """`command` writes to disk/out, a file or a folder."""
    done = run(command)
    assert done.returncode == 0, done.stderr
    whole = files()
    failed = 0
    for pages in rooms:
        clear()
        for path in whole:
            pathlib.Path(path).parent.mkdir(exist_ok=True)
            pathlib.Path(path).write_bytes(OLD)
        set_room(pages)
        result = run(command)
        if result.returncode == 0:  # it was room enough
            assert files() == whole, command
            continue
        failed += 1
        expect_error(result)
        assert files() == {path: OLD for path in whole}, (command, pages, list(files()))
        set_room(256)
        assert run(command).returncode == 0 and files() == whole, command
    assert failed > 0, f"{command}: the disk was never full"
    clear()
    return failed


def check_resumed(command, rooms, whole, kept):
    """`command` keeps what it has read on the disk, in the folder `kept`."""
    failed = 0
    for pages in rooms:
        clear()
        (disk / "out").write_bytes(OLD)
        set_room(pages)
        result = run(command)
        expect_error(result)
        failed += 1
        found = files()
        assert found.pop("disk/out") == OLD, (command, pages)
        assert all(path.startswith(kept) and not path.endswith(".tmp") for path in found), (command, list(found))
        set_room(300)
        result = run(command)
        assert result.returncode == 0, result.stderr
        assert (disk / "out").read_bytes() == whole, (command, pages)
    clear()
    return failed


make_documents(60)
for command in ["extract docs -o statements.jsonl", "build docs -o network.json"]:
    assert run(command).returncode == 0
statements, network = (pathlib.Path(name).read_bytes() for name in ("statements.jsonl", "network.json"))
few = [0, 1, 3, 8]
count = check_result("extract docs -o disk/out", few) + check_result("extract docs --threads 2 -o disk/out", few)
count += check_result("build docs -o disk/out", few)
count += check_resumed("extract docs --resume --threads 2 -o disk/out", [0, 1, 4, 30, 59, 61], statements, "disk/out.resume")
count += check_resumed("extract docs --store disk/store -o disk/out", [0, 1, 4, 30, 59, 61], statements, "disk/store")
count += check_resumed("build docs --store disk/store --threads 2 -o disk/out", [0, 1, 4, 30, 59, 61], network, "disk/store")
formats = [line.split()[0] for line in run("export --help").stdout.split("Formats:\n")[1].split("\n\n")[0].splitlines()]
assert len(formats) > 10
for name in formats:
    count += check_result(f"export network.json --to {name} -o disk/out", [0, 1])
for command in ["draw network.json -o disk/out.svg", "report network.json -o disk/out.html", "explore network.json -o disk/out.html",
                "measure network.json --format json -o disk/out", "review docs -o disk/out.csv"]:
    count += check_result(command, [0])
print(f"{count} runs met a full disk; every result was whole")
