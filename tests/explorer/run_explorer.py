"""Runs one part of the explorer's tests in a folder of the build, with the packages of package-lock.json.

usage: run_explorer.py FOLDER PART [JIEDUI]
Parts: packages (fetches them, once), check (types and style), unit, command (against the command), browser.
Exits with 77, and says so, where node, npm, the packages or a browser cannot be had.
"""
import os
import pathlib
import shutil
import subprocess
import sys

source = pathlib.Path(__file__).resolve().parents[2] / "render" / "explorer"
folder, part = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
browsers = ("chromium", "chromium-browser", "google-chrome")


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def fetch_packages():
    npm = shutil.which("npm")
    if npm is None:
        skip("npm is not installed (Debian: apt-get install npm)")
    lock = (source / "package-lock.json").read_bytes()
    if (folder / "installed").exists() and (folder / "installed").read_bytes() == lock:
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, folder / name)
    done = subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        skip(f"npm ci failed:\n{done.stderr[-1000:]}")
    (folder / "installed").write_bytes(lock)


def copy_sources(to):
    """The sources beside the packages, where imports are looked for; each part has its own, as parts run side by side."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    for name in ("src", "test"):
        shutil.copytree(source / name, to / name)
    for name in ("package.json", "tsconfig.json", "eslint.config.mjs"):
        shutil.copy(source / name, to / name)


def run(*command, **environment):
    done = subprocess.run(command, cwd=work, env={**os.environ, **environment})
    if done.returncode != 0:
        sys.exit(done.returncode)


node = shutil.which("node") or shutil.which("nodejs")
if node is None:
    skip("node is not installed (Debian: apt-get install nodejs)")
if part == "packages":
    fetch_packages()
    sys.exit(0)
if not (folder / "installed").exists():
    skip("the packages are not there")
browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, browsers)), None)
if part == "browser" and browser is None:
    skip("no chromium (Debian: apt-get install chromium)")
work = folder / part
copy_sources(work)
packages = folder / "node_modules"
if part == "check":
    run(node, packages / "typescript" / "bin" / "tsc", "-p", ".")
    run(node, packages / "eslint" / "bin" / "eslint.js", "--max-warnings", "0", "src", "test")
else:
    run(node, "test/bundle.mjs", f"test/{part}", "out")
    tests = sorted(str(path) for path in (work / "out").glob("*.test.mjs"))
    run(node, "--test", "--test-reporter=spec", *tests, JIEDUI=sys.argv[3] if len(sys.argv) > 3 else "", CHROMIUM=browser or "")
