"""The pictures of a site as a table of Apache Parquet (https://parquet.apache.org/docs/file-format/), typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from io import BytesIO

from newsmeta.reports.image_rows import COLUMNS, ImageRow

_TYPES = {each.name: str(each.type) for each in fields(ImageRow)}


def as_parquet(rows: Sequence[ImageRow]) -> bytes:
    """The columns of the other lists, texts as strings and pixels as integers; what is not known is null.

    Raises ModuleNotFoundError without pyarrow.
    """
    import pyarrow
    import pyarrow.parquet

    kinds = {"str": pyarrow.string(), "int": pyarrow.int32()}
    schema = pyarrow.schema(
        [
            pyarrow.field(name, kinds[_TYPES[name].removesuffix(" | None")], nullable=_TYPES[name].endswith("None"))
            for name in COLUMNS
        ]
    )
    columns = [[_clean(getattr(row, name)) for row in rows] for name in COLUMNS]
    table = pyarrow.table(
        [pyarrow.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
    stream = BytesIO()
    pyarrow.parquet.write_table(table, stream)
    return stream.getvalue()


def _clean(value: object) -> object:
    """Names of files need not be text, which Parquet's strings are."""
    return value.encode("utf-8", "backslashreplace").decode("utf-8") if isinstance(value, str) else value
