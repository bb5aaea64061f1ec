"""Cutting what is to be read into shards, by the inputs alone: the same files always make the same shards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import IO

from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.shard import Shard, Stored, shard_name
from newsmeta.archives.streams import opened

# A file that is compressed as a whole has to be read from its beginning for each shard, so it is cut into few.
_MOST_OF_A_COMPRESSED_FILE = 16
# A group of files ends after one whose name has a digest that this divides, so that a new file changes one group only.
_LONGEST_GROUP = 4

Cut = tuple[int, int]


def grouped(files: Sequence[tuple[Stored, str | None]], pages: int) -> Iterator[Shard]:
    """HTML files, each with its address if that is known, in groups of about so many."""
    group: list[tuple[Stored, str | None]] = []
    for each in files:
        group.append(each)
        if _ends_group(each[0].path, pages) or len(group) >= pages * _LONGEST_GROUP:
            yield _group(group)
            group = []
    if group:
        yield _group(group)


def cut(kind: str, stored: Stored, pages: int) -> list[Shard]:
    """One file in shards of so many records, in none when it is empty. Raises SourceError when it cannot be read."""
    with opened(stored.path) as stream:
        cuts, unwrapped = _CUTTERS[kind](stream, pages)
    ends = [*(start for start, _ in cuts[1:]), None]
    return [
        Shard(
            name=shard_name([stored.path], start),
            kind=kind,
            inputs=(stored,),
            start=start,
            end=end,
            records=count,
            unwrapped=unwrapped,
        )
        for (start, count), end in zip(cuts, ends, strict=False)
    ]


def _ends_group(path: str, pages: int) -> bool:
    return int.from_bytes(sha256(path.encode("utf-8", "surrogateescape")).digest()[:8]) % pages == 0


def _group(group: Sequence[tuple[Stored, str | None]]) -> Shard:
    files = tuple(stored for stored, _ in group)
    name = shard_name([stored.path for stored in files])
    return Shard(name=name, kind="html", inputs=files, records=len(files), urls=tuple(url for _, url in group))


def _cut_warc(stream: IO[bytes], pages: int) -> tuple[list[Cut], bool]:
    from newsmeta.archives.warc_bytes import is_compressed_as_whole
    from newsmeta.archives.warc_records import record_offsets

    found = [] if is_compressed_as_whole(stream) else record_offsets(stream)
    reached = _reached(stream, found)
    if found and reached == len(found):
        return _every(found, pages), False
    # Where more is found in the text, a member holds several records.
    text = Decompressed(stream)
    inside = record_offsets(text) if text.compressed else []
    if sum(good for _, good in inside) > reached + sum(not good for _, good in found):
        return _every(inside, max(pages, -(-len(inside) // _MOST_OF_A_COMPRESSED_FILE))), True
    return _every(found or inside, pages), not found


def _reached(stream: IO[bytes], found: Sequence[tuple[int, bool]]) -> int:
    """How many good records have an offset of their own: several in one member have that of the member, or the next."""
    from newsmeta.archives.members import is_compressed
    from newsmeta.archives.warc_bytes import begins_record

    offsets = {offset for offset, good in found if good}
    if offsets and not begins_record(stream, last := max(offsets), is_compressed(stream)):
        offsets.discard(last)
    return len(offsets)


def _every(found: Sequence[tuple[int, bool]], pages: int) -> list[Cut]:
    """So many records together, or more: none begins with one that is damaged, which only what is before it tells."""
    cuts: list[Cut] = []
    for offset, good in found:
        if not cuts or (good and cuts[-1][1] >= pages):
            cuts.append((offset if cuts else 0, 0))
        cuts[-1] = (cuts[-1][0], cuts[-1][1] + 1)
    return cuts


def _cut_json_lines(stream: IO[bytes], pages: int) -> tuple[list[Cut], bool]:
    from newsmeta.archives.json_lines import line_starts

    text = Decompressed(stream)
    cuts = list(line_starts(text, pages))
    if text.compressed:
        cuts = _joined(cuts, -(-len(cuts) // _MOST_OF_A_COMPRESSED_FILE))
    return cuts, text.compressed


def _joined(cuts: Sequence[Cut], size: int) -> list[Cut]:
    """So many of these together each time."""
    return [(cuts[at][0], sum(count for _, count in cuts[at : at + size])) for at in range(0, len(cuts), max(size, 1))]


def _cut_parquet(stream: IO[bytes], pages: int) -> tuple[list[Cut], bool]:
    from newsmeta.archives.parquet_rows import row_count

    rows = row_count(stream)
    return [(start, min(pages, rows - start)) for start in range(0, rows, pages)], False


_CUTTERS: dict[str, Callable[[IO[bytes], int], tuple[list[Cut], bool]]] = {
    "warc": _cut_warc,
    "jsonl": _cut_json_lines,
    "parquet": _cut_parquet,
}
