"""Installs the packages of package-lock.json into a folder of the build, once, and runs check_consumers.mjs there.

usage: run_node.py FOLDER SAMPLES
Exits with 77, and says so, where node, npm or the packages cannot be had.
"""
import pathlib
import shutil
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
folder, samples = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


node, npm = shutil.which("node"), shutil.which("npm")
if node is None or npm is None:
    skip("node and npm are not installed")
lock = (here / "package-lock.json").read_bytes()
stamp = folder / "installed"
if not stamp.exists() or stamp.read_bytes() != lock:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(here / name, folder / name)
    done = subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        skip(f"npm ci failed:\n{done.stderr[-1000:]}")
    stamp.write_bytes(lock)
script = shutil.copy(here / "check_consumers.mjs", folder)  # beside the packages, where its imports are looked for
sys.exit(subprocess.run([node, script, samples], cwd=folder).returncode)
