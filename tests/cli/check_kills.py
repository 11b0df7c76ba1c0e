# SPDX-License-Identifier: Apache-2.0
"""check_kills.py PROGRAM DATA RUNS: stops `jiedui extract --resume` at random moments, by signals that can be caught and by
one that cannot. What stood at the output before is whole every time, and the run that is let finish gives the same bytes as
one that was never stopped."""
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

program, data, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
random.seed(20)
places = ["浙江", "新疆", "温州", "吉安", "四川", "贵州", "宁夏", "福建"]


def text(number):
    a, b = random.sample(places, 2)
    lines = "".join(f"（{i}）支持有关单位按照职责分工推进第{i}项工作。\n" for i in range(300))
    return f"第{number}号工作方案\n\n一、结对\n推动{a}与{b}结对发展。\n{lines}"


def start(out):
    environment = dict(os.environ, JIEDUI_DATA=data)
    return subprocess.Popen([program, "extract", "docs", "--resume", "--threads", "2", "-o", out], stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL, env=environment)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    pathlib.Path("docs").mkdir()
    for i in range(150):
        pathlib.Path(f"docs/{i}.txt").write_text(text(i), encoding="utf-8")
    begin = time.monotonic()
    assert start("whole.jsonl").wait() == 0
    duration = time.monotonic() - begin
    whole = pathlib.Path("whole.jsonl").read_bytes()
    stopped = 0
    for run in range(runs):
        before = b"what was there before\n"
        pathlib.Path("out.jsonl").write_bytes(before)
        process = start("out.jsonl")
        time.sleep(random.uniform(0, 1.1 * duration))
        process.send_signal(random.choice([signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
        code = process.wait()
        found = pathlib.Path("out.jsonl").read_bytes()
        assert found == (whole if code == 0 else before) or found == whole, f"run {run}: the output is broken"
        if code not in (0, -signal.SIGKILL):
            assert not list(pathlib.Path(".").glob("out.jsonl.*.tmp")), f"run {run}: something was left behind"
        stopped += code != 0
        for rest in pathlib.Path(".").glob("out.jsonl.*.tmp"):
            rest.unlink()  # of SIGKILL
        if run % 10 == 9:  # now and then a run may finish what the others began
            assert start("out.jsonl").wait() == 0
            assert pathlib.Path("out.jsonl").read_bytes() == whole, f"run {run}: resumed, but not the same"
            assert not pathlib.Path("out.jsonl.resume").exists()
    assert start("out.jsonl").wait() == 0 and pathlib.Path("out.jsonl").read_bytes() == whole
    print(f"{stopped} of {runs} runs were stopped; every output was whole")
    assert runs < 10 or stopped > runs // 3, "the moments are badly chosen"
