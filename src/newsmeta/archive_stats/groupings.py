"""What pages can be grouped by: which columns that takes, and how the name of a page's group follows from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsmeta.errors import OptionError

# The host of an address, without who asks and without the port (https://www.rfc-editor.org/rfc/rfc3986#section-3.2).
_HOST = r"^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(?P<found>\[[^\]/?#]*\]|[^/?#:\[]+)"
# One site, with and without: as the indexes of web archives sort it (https://iipc.github.io/warc-specifications/).
_WWW = r"^www\."


@dataclass(frozen=True, slots=True)
class Grouping:
    """What groups are made by: paths of columns, and a function of these columns to names; `none` stands for null."""

    columns: tuple[str, ...]
    name: Callable[..., Any]
    none: str


def column(batch: Any, path: str) -> Any:
    """The column of a batch at a path with dots, null where something above it is."""
    top, *below = path.split(".")
    found = batch.column(top)
    for name in below:
        found = pc.struct_field(found, name)
    return found


def groupings(names: Iterable[str]) -> dict[str, Grouping]:
    """The groupings of these names, which may be given with commas between. Raises OptionError for an unknown one."""
    given = dict.fromkeys(name.strip() for each in names for name in each.split(",") if name.strip())
    for name in given:
        if name not in GROUPINGS:
            raise OptionError(f"--by {name}: it is none of {', '.join(GROUPINGS)}")
    return {name: GROUPINGS[name] for name in given}


def key_of(batch: Any, grouping: Grouping) -> Any:
    """The names of the groups, one a row."""
    name = grouping.name(*(column(batch, path) for path in grouping.columns))
    return pc.fill_null(name.cast(pa.string()), grouping.none)


def _as_it_is(values: Any) -> Any:
    return pc.if_else(pc.equal(values, ""), pa.scalar(None, pa.string()), values)


def _host(captured: Any, declared: Any) -> Any:
    return pc.coalesce(_host_of(captured), _host_of(declared))


def _host_of(addresses: Any) -> Any:
    host = pc.utf8_lower(_found(addresses, _HOST))
    return _as_it_is(pc.replace_substring_regex(pc.utf8_rtrim(host, "."), _WWW, ""))


def _year(dates: Any) -> Any:
    return _found(dates, r"^(?P<found>\d{4})")


def _month(dates: Any) -> Any:
    return _found(dates, r"^(?P<found>\d{4}-\d{2})")


def _found(texts: Any, pattern: str) -> Any:
    return pc.struct_field(pc.extract_regex(texts, pattern), "found")


def _first(lists: Any) -> Any:
    """The first entry of each list, null for an empty one."""
    starts = lists.offsets.slice(0, len(lists))
    filled = pc.fill_null(pc.greater(pc.list_value_length(lists), 0), False)
    return _as_it_is(lists.values.take(pc.if_else(filled, starts, pa.scalar(None, starts.type))))


GROUPINGS = {
    "host": Grouping(("url", "article.url"), _host, "no host"),
    "year": Grouping(("article.datePublished",), _year, "no date"),
    "month": Grouping(("article.datePublished",), _month, "no date"),
    "section": Grouping(("article.articleSection",), _first, "no section"),
    "language": Grouping(("article.inLanguage",), _as_it_is, "no language"),
    "publisher": Grouping(("article.publisher.name",), _as_it_is, "no publisher"),
    "type": Grouping(("article.type",), _first, "no article"),
    "source": Grouping(("source",), _as_it_is, "no source"),
    "newsmeta": Grouping(("newsmeta",), _as_it_is, "no version"),
    "rules": Grouping(("rules",), _as_it_is, "no rules"),
}
