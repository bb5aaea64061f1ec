"""Captures that are HTML files, plain or compressed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsmeta.archives.capture import Capture, Failure
from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.http_response import too_large
from newsmeta.archives.streams import opened
from newsmeta.errors import SourceError


def captures(files: Iterable[tuple[str, str | None]], max_bytes: int) -> Iterator[Capture]:
    """Each file, a path and an address if that is known, as one capture."""
    for path, url in files:
        try:
            with opened(path) as stored:
                stream = Decompressed(stored)
                content = _most(stream, max_bytes + 1)
        except (SourceError, OSError) as error:
            yield Capture(source=path, offset=0, url=url, failure=Failure("unreadable", str(error)))
            continue
        if stream.damaged:
            failure = Failure("damaged", "it is compressed, and damaged or cut off")
            yield Capture(source=path, offset=0, url=url, failure=failure)
        elif len(content) > max_bytes:
            yield Capture(source=path, offset=0, url=url, failure=too_large(max_bytes))
        else:
            yield Capture(source=path, offset=0, url=url, content=content)


def _most(stream: Decompressed, most: int) -> bytes:
    """At most so many bytes: a stream gives less than it is asked for when it likes to, and nothing at its end."""
    parts: list[bytes] = []
    while most > 0 and (part := stream.read(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)
