"""The engine that spreads the work, Daft (https://docs.daft.ai): on this machine, or on a Ray cluster.

Nothing else imports it. Its telemetry is off: it would ask two addresses at every import.
"""

from __future__ import annotations

import json
import os
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from typing import Any

from newsmeta.archives.cutting import cut
from newsmeta.archives.page_process import PageProcess
from newsmeta.archives.shard import Shard, Stored, shard_from
from newsmeta.archives.streams import first_line
from newsmeta.archives.work import Settings, Worked, worked
from newsmeta.errors import NewsmetaError, OptionError, SourceError
from newsmeta.rules.check import described

_QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "DO_NOT_TRACK": "true",
    "SCARF_NO_ANALYTICS": "true",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
}
os.environ.update(_QUIET)

_HOST_AND_PORT = re.compile(r"(?:ray://)?\[?(?P<host>[^/\[\]]+)\]?:(?P<port>\d{1,5})")
_SECONDS_TO_REACH = 10

import daft  # noqa: E402 - its telemetry has to be off before
from daft import DataType  # noqa: E402 - the same

_WORKED = DataType.struct(
    {"line": DataType.string(), "pages": DataType.binary(), "timings": DataType.binary(), "failure": DataType.string()}
)
_CUT = DataType.struct({"shards": DataType.list(DataType.string()), "problem": DataType.string()})


@dataclass(frozen=True, slots=True)
class Runner:
    """Where the work is done: by so many processes of this machine, or on a Ray cluster at an address."""

    jobs: int
    ray: bool = False
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A shard, by its name, that its worker could not do, and why."""

    shard: str
    reason: str


class WorkerDiedError(NewsmetaError):
    """A worker of the engine died; what it was at work on is not done."""


def start(runner: Runner) -> None:
    """Choose where the work is done; once in a process. Raises OptionError when the cluster cannot be reached."""
    if runner.ray:
        _join_cluster(runner.address)
    else:
        daft.set_runner_native()
    daft.set_execution_config(maintain_order=False)


def _join_cluster(address: str | None) -> None:
    try:
        if place := _HOST_AND_PORT.fullmatch(address or ""):
            # Ray itself tries for minutes.
            socket.create_connection((place["host"], int(place["port"])), _SECONDS_TO_REACH).close()
        daft.set_runner_ray(address=address, noop_if_initialized=True)
    except Exception as error:
        # Ray has no one type for what can go wrong with it.
        where = "--runner ray" if address is None else f"--address {address}"
        raise OptionError(f"{where}: the Ray cluster cannot be reached: {first_line(error)}") from error


def stop(runner: Runner) -> None:
    """Leave the cluster; one that was started here ends."""
    if runner.ray:
        import ray

        ray.shutdown()


def cut_all(
    sources: Sequence[tuple[str, Stored]], pages: int, runner: Runner
) -> Iterator[tuple[str, list[Shard], str | None]]:
    """For each source, a kind and a file: its path, its shards, and why it has none. In no order."""
    cutter = _cutter(min(runner.jobs, len(sources)))(pages)
    told = [json.dumps({"kind": kind, "stored": asdict(stored)}) for kind, stored in sources]
    for told_source, answer in _answers(cutter.cut, told, runner):
        shards = [shard_from(each) for each in answer["shards"] or ()]
        yield json.loads(told_source)["stored"]["path"], shards, answer["problem"]


def work_all(shards: Sequence[Shard], settings: Settings, runner: Runner) -> Iterator[Worked | Lost]:
    """Each shard's files and line, in the order in which they are done. Raises WorkerDiedError."""
    worker = _worker(min(runner.jobs, len(shards)))(settings)
    for told, answer in _answers(worker.work, [shard.to_json() for shard in shards], runner):
        if answer["failure"] is not None:
            yield Lost(shard_from(told).name, answer["failure"])
        else:
            yield Worked(json.loads(answer["line"]), answer["pages"], answer["timings"])


def open_object(path: str) -> AbstractContextManager[Any]:
    """An object of a store, with `read`, `seek` and `tell`, inside the context."""
    context: AbstractContextManager[Any] = daft.File(path).open()
    return context


def list_objects(pattern: str) -> list[tuple[str, int | None]]:
    """Addresses and sizes of the objects that match a pattern."""
    return [(row["path"], row["size"]) for row in daft.from_glob_path(pattern).iter_rows()]


def _answers(method: Any, told: list[str], runner: Runner) -> Iterator[tuple[str, dict[str, Any]]]:
    frame = daft.from_pydict({"told": told})
    if runner.ray:
        # There a partition is what one task does.
        frame = frame.into_partitions(len(told))
    frame = frame.select(frame["told"], method(frame["told"]).alias("answer"))
    try:
        for row in frame.iter_rows():
            yield row["told"], row["answer"]
    except RuntimeError as error:
        raise WorkerDiedError(str(error).strip().splitlines()[-1]) from error


def _cutter(jobs: int) -> Any:
    @daft.cls(max_concurrency=jobs, use_process=True)
    class Cutter:
        def __init__(self, pages: int) -> None:
            self._pages = pages

        @daft.method.batch(return_dtype=_CUT, batch_size=1)
        def cut(self, told: Any) -> list[dict[str, Any]]:
            return [self._cut(json.loads(each)) for each in told.to_pylist()]

        def _cut(self, source: dict[str, Any]) -> dict[str, Any]:
            try:
                shards = cut(source["kind"], Stored(**source["stored"]), self._pages)
            except SourceError as error:
                return {"shards": [], "problem": str(error)}
            except Exception as error:
                # One file must not cost the others.
                return {"shards": [], "problem": described(error)}
            return {"shards": [shard.to_json() for shard in shards], "problem": None}

    return Cutter


def _worker(jobs: int) -> Any:
    @daft.cls(max_concurrency=jobs, use_process=True)
    class Worker:
        def __init__(self, settings: Settings) -> None:
            self._settings = settings
            self._pages = PageProcess(settings.config, settings.seconds)

        @daft.method.batch(return_dtype=_WORKED, batch_size=1)
        def work(self, told: Any) -> list[dict[str, Any]]:
            return [self._work(shard_from(each)) for each in told.to_pylist()]

        def _work(self, shard: Shard) -> dict[str, Any]:
            try:
                done = worked(shard, self._settings, self._pages)
            except Exception as error:
                # One shard must not cost the others.
                return {"line": None, "pages": None, "timings": None, "failure": f"{shard.name}: {described(error)}"}
            line = json.dumps(done.line, ensure_ascii=True)
            return {"line": line, "pages": done.pages, "timings": done.timings, "failure": None}

    return Worker
