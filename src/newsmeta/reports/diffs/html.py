"""Changes as one static page that needs nothing else: no script, no file beside it, every text escaped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import islice
from typing import Any

from newsmeta import __version__
from newsmeta.comparing import CHANGES
from newsmeta.comparing.build_diff import BuildDiff
from newsmeta.comparing.grouping import ChangedPage, Group
from newsmeta.finding import Severity
from newsmeta.reports.diffs import summary
from newsmeta.reports.text import one_line

# A group of thousands of pages is told by so many of them, unless every page is asked for.
_ROWS = 100
_LONGEST = 400
_HEADINGS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.NOTE: "Notes"}
_SUMMARIES = {kind.code: kind.summary for kind in CHANGES}
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="newsmeta {version}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<h1>{title}</h1>
<p class="quiet">{said}</p>
<ul class="numbers">{numbers}</ul>
{sections}</body>
</html>
"""


def render(found: BuildDiff, every_page: bool) -> str:
    """The page: numbers, what could not be done, and the groups by their weight, each with its pages."""
    sections = [_failures(found), *(_section(found, severity, every_page) for severity in Severity)]
    return _PAGE.format(
        version=_text(__version__),
        title=_text(f"Metadata from {found.before} to {found.after}"),
        style=files(__package__).joinpath("page.css").read_text(encoding="utf-8"),
        said=_text(summary(found) if found.groups else "nothing changed"),
        numbers="".join(_numbers(found)),
        sections="".join(sections),
    )


def _numbers(found: BuildDiff) -> Iterator[str]:
    pages = found.pages
    for count, label in (
        (pages.before, "pages before"),
        (pages.after, "pages after"),
        (pages.identical, "the same byte for byte"),
        (pages.changed, "changed"),
        (pages.moved, "moved"),
        (pages.added, "added"),
        (pages.removed, "removed"),
    ):
        yield f"<li><b>{count:,}</b> {label}</li>"


def _failures(found: BuildDiff) -> str:
    if not found.failures:
        return ""
    lines = "".join(f"<li><code>{_text(each.file)}</code>: {_text(each.error)}</li>" for each in found.failures)
    return f"<h2>What could not be compared</h2>\n<ul>{lines}</ul>\n"


def _section(found: BuildDiff, severity: Severity, every_page: bool) -> str:
    groups = [group for group in found.groups if group.first.severity is severity]
    if not groups:
        return ""
    told = "".join(_group(group, severity, every_page) for group in groups)
    return f"<h2>{_HEADINGS[severity]}</h2>\n{told}"


def _group(group: Group, severity: Severity, every_page: bool) -> str:
    first, pages = group.first, group.by_page
    alone = f" <code>{_text(next(iter(pages)))}</code>:" if len(pages) == 1 else ""
    shown = len(pages) if every_page else _ROWS
    titles = ["page", "what"]
    titles += ["before"] if any(each.change.before is not None for each in group.changes) else []
    titles += ["after"] if any(each.change.after is not None for each in group.changes) else []
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    rows = "".join(_row(each, titles) for changes in islice(pages.values(), shown) for each in changes)
    more = f'<p class="quiet">and {len(pages) - shown:,} more pages</p>\n' if len(pages) > shown else ""
    opened = " open" if severity is Severity.ERROR else ""
    return (
        f'<details class="{severity}"{opened}>\n'
        f'<summary><span class="weight">{severity} {_text(first.code)}</span>{alone} {_text(group.message)}</summary>\n'
        f'<p class="quiet">{_text(first.name)}: {_text(_SUMMARIES[first.code])}</p>\n'
        f"<table><thead><tr>{head}</tr></thead>\n"
        f"<tbody>\n{rows}</tbody></table>\n{more}</details>\n"
    )


def _row(each: ChangedPage, titles: Sequence[str]) -> str:
    change = each.change
    values = change.before is not None or change.after is not None
    said = change.subject if values and change.field == change.subject else change.message
    cells = {
        "page": f"<code>{_text(each.page)}</code>",
        "what": _text(said),
        "before": _value("del", change.before, change.after),
        "after": _value("ins", change.after, change.before),
    }
    return f"<tr>{''.join(f'<td>{cells[title]}</td>' for title in titles)}</tr>\n"


def _value(tag: str, value: Any, other: Any) -> str:
    """A value, or its entries; those that the other has as well are not marked."""
    others, parts = (each if isinstance(each, list) else [each] for each in (other, value))
    told = ((_text(_shown(part)), part in others) for part in parts if part is not None)
    return "<br>".join(text if kept else f"<{tag}>{text}</{tag}>" for text, kept in told)


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _text(text: str) -> str:
    """Text as markup; what would steer the reader's eye or break the page is written as an escape."""
    return escape(one_line(text))
