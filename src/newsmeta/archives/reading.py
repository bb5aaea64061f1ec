"""A shard -> what its inputs hold, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsmeta.archives.capture import Found
from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.shard import Columns, Shard
from newsmeta.archives.streams import opened


def found_in(shard: Shard, columns: Columns, max_bytes: int) -> Iterator[Found]:
    """Captures and what is passed over, in the order of the inputs. Raises SourceError when they cannot be read."""
    return _READERS[shard.kind](shard, columns, max_bytes)


def _html(shard: Shard, _: Columns, max_bytes: int) -> Iterator[Found]:
    from newsmeta.archives.html_files import captures

    paths = [stored.path for stored in shard.inputs]
    yield from captures(zip(paths, shard.urls, strict=True), max_bytes)


def _warc(shard: Shard, _: Columns, max_bytes: int) -> Iterator[Found]:
    from newsmeta.archives.warc import captures

    path = shard.inputs[0].path
    with opened(path) as stream:
        text = Decompressed(stream) if shard.unwrapped else stream
        yield from captures(text, path, shard.start, shard.end, max_bytes)


def _json_lines(shard: Shard, columns: Columns, max_bytes: int) -> Iterator[Found]:
    from newsmeta.archives.json_lines import captures

    path = shard.inputs[0].path
    with opened(path) as stream:
        yield from captures(Decompressed(stream), path, shard.start, shard.end, columns, max_bytes)


def _parquet(shard: Shard, columns: Columns, max_bytes: int) -> Iterator[Found]:
    from newsmeta.archives.parquet_rows import captures

    path = shard.inputs[0].path
    with opened(path) as stream:
        yield from captures(stream, path, shard.start, shard.end, columns, max_bytes)


_READERS: dict[str, Callable[[Shard, Columns, int], Iterator[Found]]] = {
    "html": _html,
    "warc": _warc,
    "jsonl": _json_lines,
    "parquet": _parquet,
}
