"""The columns of the data set, as an Arrow schema and as the JSON that ``schemas/archive.columns.json`` is.

The article's columns follow the attributes of `newsmeta.article`. The version counts up when a column changes its
name, type or meaning, or goes.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from newsmeta.article import ImageObject, NewsArticle, Organization, Person

VERSION = 1

# An image's creator has no logo, and a logo no creator: they would hold each other without end.
_LEFT_OUT = frozenset({"additional"})
_SCALARS = {str: pa.string(), int: pa.int64(), bool: pa.bool_()}

_FINDING = pa.struct(
    [
        pa.field("code", pa.string(), nullable=False),
        pa.field("severity", pa.string(), nullable=False),
        pa.field("field", pa.string()),
    ]
)


@cache
def page_schema() -> pa.Schema:
    """The schema of the rows."""
    return pa.schema(
        [
            _column("source", pa.string(), "The file or object that holds the capture.", nullable=False),
            _column(
                "offset",
                pa.int64(),
                "Where the capture begins in the source: bytes in WARC (of the file as it is stored) and JSON Lines "
                "(of the text), rows in Parquet, 0 in an HTML file.",
                nullable=False,
            ),
            _column("record_id", pa.string(), "WARC-Record-ID."),
            _column("url", pa.string(), "The address at which the page was captured, as the source gives it."),
            _column("captured", pa.timestamp("us", tz="UTC"), "When the page was captured, as the source gives it."),
            _column("http_status", pa.int32(), "The status of the HTTP response."),
            _column("sha256", pa.string(), "SHA-256 of the page, content and transfer encodings undone, in hex."),
            _column("bytes", pa.int64(), "How many bytes the page has."),
            _column("error", pa.string(), "Why there is no article, by name: see docs/archives.md."),
            _column("error_message", pa.string(), "Why there is no article, in a sentence."),
            _column("article", _struct(NewsArticle), "The article, each field as in schema.org/NewsArticle."),
            _column(
                "states",
                pa.struct([pa.field(each.name, pa.string(), nullable=False) for each in fields(NewsArticle)]),
                "How each field is known: declared, visible, derived, configured, absent, or conflicting when two "
                "places of the page differ.",
            ),
            _column("json_ld", pa.string(), "The article as JSON-LD, ready to be embedded."),
            _column("findings", pa.list_(pa.field("element", _FINDING, nullable=False)), "What is missing or wrong."),
            _column("newsmeta", pa.string(), "The version of newsmeta that made the row.", nullable=False),
            _column("rules", pa.string(), "A digest of the rules that were on, and their severities.", nullable=False),
        ],
        metadata={"newsmeta.archive.version": str(VERSION)},
    )


@cache
def timing_schema() -> pa.Schema:
    """The schema of what lies beside the rows: how long each page took."""
    return pa.schema(
        [
            _column("source", pa.string(), "As in the row.", nullable=False),
            _column("offset", pa.int64(), "As in the row.", nullable=False),
            _column("microseconds", pa.int64(), "How long the page took, by the clock.", nullable=False),
        ],
        metadata={"newsmeta.archive.version": str(VERSION)},
    )


def described_columns() -> dict[str, Any]:
    """The two schemas as JSON values: names, types, descriptions."""
    return {
        "version": VERSION,
        "pages": [_described(field) for field in page_schema()],
        "timings": [_described(field) for field in timing_schema()],
    }


def _column(name: str, type_: pa.DataType, description: str, *, nullable: bool = True) -> pa.Field:
    return pa.field(name, type_, nullable=nullable, metadata={"description": description})


def _struct(class_: type, without: frozenset[str] = _LEFT_OUT) -> pa.DataType:
    hints = get_type_hints(class_)
    return pa.struct([_field(name, hints[name], class_) for name in hints if name not in without])


def _field(name: str, hint: Any, holder: type) -> pa.Field:
    options = [each for each in get_args(hint) if each is not NoneType] if _is_union(hint) else [hint]
    # A number may be larger than Arrow's.
    nullable = hint is int or (_is_union(hint) and NoneType in get_args(hint))
    return pa.field(name, _type(tuple(options), holder), nullable=nullable)


def _type(options: tuple[Any, ...], holder: type) -> pa.DataType:
    if get_origin(options[0]) is tuple:
        item = get_args(options[0])[0]
        items = get_args(item) if _is_union(item) else (item,)
        return pa.list_(pa.field("element", _type(items, holder), nullable=False))
    if Person in options or Organization in options:
        return _agent(holder)
    if options[0] is ImageObject:
        return _struct(ImageObject, frozenset({"creator"}) if holder is Organization else frozenset())
    return _SCALARS.get(options[0]) or _struct(options[0])


def _agent(holder: type) -> pa.DataType:
    """A person or an organisation: the attributes of both, those that it has not are null."""
    members = {"type": pa.field("type", pa.string(), nullable=False)}
    for class_ in (Organization, Person):
        for name, hint in get_type_hints(class_).items():
            if not (name == "logo" and holder is ImageObject):
                members.setdefault(name, _field(name, hint, class_))
    return pa.struct(list(members.values()))


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _described(field: pa.Field) -> dict[str, Any]:
    told: dict[str, Any] = {"name": field.name, **_described_type(field.type), "nullable": field.nullable}
    if field.metadata:
        told["description"] = field.metadata[b"description"].decode()
    return told


def _described_type(type_: pa.DataType) -> dict[str, Any]:
    if pa.types.is_struct(type_):
        return {"type": "struct", "fields": [_described(each) for each in type_]}
    if pa.types.is_list(type_):
        return {"type": "list", "items": _described_type(type_.value_type)}
    return {"type": str(type_)}
