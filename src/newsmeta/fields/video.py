"""video: videos that are described completely enough to publish.

https://developers.google.com/search/docs/appearance/structured-data/video (read 2026-09-24): name, thumbnailUrl and
uploadDate are required there, so a video without them is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.article import VideoObject
from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, absent, chosen
from newsmeta.fields.source import Declared, Visible
from newsmeta.normalize.dates import DateValue, read_date
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text
from newsmeta.normalize.urls import read_url
from newsmeta.statement import Item, Statement

_PLAYER = Rejected("the page shows a player but states no name, thumbnail and upload date for it")
_NO_ITEM = Rejected("it is no VideoObject")


class VideoItems:
    """VideoObject items beside the article item."""

    label = "VideoObject items of the page"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.of_type("VideoObject"):
            yield Statement("VideoObject", item, item.location), None


def _read(statement: Statement, context: Context) -> Iterator[VideoObject | Rejected]:
    item = statement.value
    if not isinstance(item, Item):
        yield _PLAYER if statement.name == "video" and statement.location.syntax == "html" else _NO_ITEM
        return
    name = next(_texts(item, "name", "headline"), None)
    thumbnails = tuple(dict.fromkeys(_addresses(item, context, "thumbnailUrl", "thumbnail")))
    date = next((d for raw in _texts(item, "uploadDate") if isinstance(d := read_date(raw), DateValue)), None)
    missing = [
        label for label, value in (("name", name), ("thumbnailUrl", thumbnails), ("uploadDate", date)) if not value
    ]
    if name is None or date is None or not thumbnails:
        yield Rejected(f"it lacks {', '.join(missing)}")
        return
    yield VideoObject(
        name=name,
        thumbnailUrl=thumbnails,
        uploadDate=date.text,
        description=next(_texts(item, "description"), None),
        contentUrl=next(_addresses(item, context, "contentUrl"), None),
        embedUrl=next(_addresses(item, context, "embedUrl"), None),
        duration=next(_texts(item, "duration"), None),
    )


def _texts(item: Item, *names: str) -> Iterator[str]:
    return (text for s in item.all(*names) if isinstance(s.value, str) and (text := clean_text(s.value)))


def _addresses(item: Item, context: Context, *names: str) -> Iterator[str]:
    for statement in item.all(*names):
        value = statement.value
        raw = (value.first("url", "contentUrl") or value.id) if isinstance(value, Item) else value
        address = read_url(raw, context.base_url) if isinstance(raw, str) else None
        if isinstance(address, str):
            yield address


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    good = [reading for reading in found if isinstance(reading.candidate.value, VideoObject)]
    if not good:
        return absent(field, found, ())
    videos = {(v.name, v.uploadDate): v for r in reversed(good) if (v := r.candidate.value)}
    return chosen(field, tuple(reversed(videos.values())), good, found)


VIDEO = Field(
    name="video",
    sources=(Declared("video"), VideoItems(), Visible("videos", "video"), Visible("videos", "announcement")),
    read=_read,
    choose=_choose,
)
