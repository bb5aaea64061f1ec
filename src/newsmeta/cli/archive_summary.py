"""What became of an archive: counts in and out, on standard error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

# Reasons for passing something over that say that it is damaged, not that it is no page.
DAMAGE = frozenset({"damaged", "not-http", "not-json", "no-html", "truncated", "unreadable-source", "wrong-length"})


def totals(lines: Iterable[Mapping[str, Any]]) -> dict[str, Counter[str]]:
    """The counts of all shards together; records, rows and bytes under ``sums``."""
    found: dict[str, Counter[str]] = {name: Counter() for name in ("sums", "skipped", "errors", "noticed")}
    for line in lines:
        for name in ("skipped", "errors", "noticed"):
            found[name].update(line[name])
        found["sums"].update({name: line[name] for name in ("records", "rows", "bytes")})
    return found


def has_damage(found: Mapping[str, Counter[str]]) -> bool:
    """Whether something could not be read."""
    return bool(found["errors"]) or any(reason in DAMAGE for reason in found["skipped"])


def summary(shards: int, found: Mapping[str, Counter[str]], duplicates: int) -> Iterator[str]:
    """The lines of the summary."""
    sums = found["sums"]
    skipped = sum(found["skipped"].values())
    yield (
        f"{_number(sums['records'], 'record')} in {_number(shards, 'shard')}: {_number(sums['rows'], 'row')}, "
        f"{skipped} passed over"
    )
    for title, name in (("passed over", "skipped"), ("rows without an article", "errors"), ("noticed", "noticed")):
        if counts := found[name]:
            told = ", ".join(f"{count} {reason}" for reason, count in sorted(counts.items()))
            yield f"{title}: {told}"
    if duplicates:
        verb = "has" if duplicates == 1 else "have"
        yield f"{_number(duplicates, 'row')} {verb} an address that another row has too"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
