"""The pictures of a site as a table for people, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence

from newsmeta.reports.image_rows import COLUMNS, ImageRow
from newsmeta.reports.text_table import cell, text_table

_WIDEST = 36
# Wide enough to tell pictures apart; what else there is, the other formats have.
_IN_TABLE = ("page", "url", "role", "size", "ratio", "creditText", "agency", "creator", "license", "duplicateOf")
# Of a path or an address the end says more.
_CUT_IN_FRONT = frozenset({"page", "url", "license", "duplicateOf"})


def as_table(rows: Sequence[ImageRow]) -> str:
    """Columns with a blank line's width between, cut to be readable; a dash stands for nothing."""
    return text_table([_IN_TABLE, *([_cell(row, name) for name in _IN_TABLE] for row in rows)])


def as_csv(rows: Sequence[ImageRow]) -> str:
    """CSV (RFC 4180) with a line of names; what is not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([getattr(row, name) for name in COLUMNS] for row in rows)
    return text.getvalue()


def as_json(rows: Sequence[ImageRow]) -> str:
    """A list of objects; what is not known is left out."""
    told = [{name: value for name in COLUMNS if (value := getattr(row, name)) is not None} for row in rows]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


LISTS: Mapping[str, Callable[[Sequence[ImageRow]], str]] = {"table": as_table, "csv": as_csv, "json": as_json}


def _cell(row: ImageRow, name: str) -> str:
    return cell(getattr(row, name), _WIDEST, cut_in_front=name in _CUT_IN_FRONT)
