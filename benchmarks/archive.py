"""Runs `newsmeta archive` over an archive, watches its memory, and kills it again and again.

    python benchmarks/archive.py ARCHIVE.warc.gz [--kills 10] [--jobs N] [--seed N]

First an undisturbed run: pages a second, and the memory of all its processes when the first tenth of the pages was done
and when all were. Then a run in which the main process and, in turn, one of its workers or their processes of pages is
killed with SIGKILL at random moments; the same command is given again until it is through; its data set must be the
same, byte for byte, save the times. `make_warc.py` makes an archive to run over. Linux only: processes are in /proc.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder, "whole"), Path(folder, "killed")
        seconds = undisturbed([*command(options.archive, options.jobs), str(whole)], whole)
        if options.kills:
            kill([*command(options.archive, options.jobs), str(killed)], options.kills, seconds, options.seed)
            same = digests(whole) == digests(killed)
            print("the data sets are the same, byte for byte" if same else "THE DATA SETS DIFFER")
            sys.exit(not same)


def command(archive: Path, jobs: int) -> list[str]:
    return [sys.executable, "-m", "newsmeta", "archive", str(archive), "--jobs", str(jobs), "--output"]


def undisturbed(arguments: list[str], dataset: Path) -> float:
    """Run once; print how fast it went and what memory it took. How many seconds it took."""
    started = time.monotonic()
    process = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True)
    samples: list[tuple[int, int]] = []
    while process.poll() is None:
        samples.append((rows(dataset), memory(process.pid)))
        time.sleep(0.5)
    seconds = time.monotonic() - started
    assert process.stderr is not None
    print(process.stderr.read().strip())
    total = rows(dataset)
    print(f"{total} pages in {seconds:.0f} s: {total / seconds:.0f} a second")
    early, late = (peak(samples, total * low // 10, total * high // 10) for low, high in ((1, 2), (9, 10)))
    print(f"memory: {early:.0f} MB after a tenth, {late:.0f} MB at the end, {late / early:.2f} times as much")
    return seconds


def peak(samples: list[tuple[int, int]], low: int, high: int) -> float:
    """The largest memory, in MB, while so many pages were done."""
    return max((size for done, size in samples if low <= done <= high), default=0) / 1e6


def kill(arguments: list[str], times: int, seconds: float, seed: int) -> None:
    """Run and kill, one of the processes each time, until the run is through."""
    chance = random.Random(seed)
    killed = 0
    while True:
        process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
        while killed < times:
            try:
                process.wait(chance.uniform(0.05, 0.15) * seconds)
                break
            except subprocess.TimeoutExpired:
                others = children(process.pid) if killed % 2 else []
                victim, what = chance.choice(others or [(process.pid, "the main process")])
            os.kill(victim, signal.SIGKILL)
            killed += 1
            print(f"kill {killed}: {what}")
            if victim == process.pid:
                break
        if process.wait() == 0:
            return
        if killed >= times and process.returncode != -signal.SIGKILL:
            sys.exit(f"the run ended with {process.returncode}")


def rows(dataset: Path) -> int:
    try:
        lines = (dataset / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return 0
    return sum(json.loads(line)["rows"] for line in lines if line.endswith("}"))


def memory(parent: int) -> int:
    """The bytes that a process and all below it hold, what several share counted once."""
    return sum(_held(pid) for pid in (parent, *(pid for pid, _ in children(parent))))


def _held(pid: int) -> int:
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in rollup.splitlines() if line.startswith("Pss:")), 0)


def children(parent: int) -> list[tuple[int, str]]:
    """All processes below one, and what each is."""
    return list(_children(parent))


def _children(parent: int) -> Iterator[tuple[int, str]]:
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status, arguments = (entry / "stat").read_text(), (entry / "cmdline").read_text()
        except OSError:
            continue
        if int(status.rsplit(")", 1)[1].split()[1]) == parent:
            yield int(entry.name), _role(arguments)
            yield from _children(int(entry.name))


def _role(arguments: str) -> str:
    known = {"udf_worker": "a worker of the engine", "spawn_main": "the process of a page"}
    return next((role for word, role in known.items() if word in arguments), "another process")


def digests(dataset: Path) -> dict[str, str]:
    """All files of a data set save the times that pages took."""
    return {
        str(path.relative_to(dataset)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in dataset.rglob("*")
        if path.is_file() and path.parent.name != "timings"
    }


if __name__ == "__main__":
    main()
