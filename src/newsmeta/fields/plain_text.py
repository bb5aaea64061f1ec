"""Reading a statement as one line of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmeta.fields.field import Context
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text
from newsmeta.statement import Item, Statement

EMPTY = Rejected("it is empty")
NOT_TEXT = Rejected("it is not text")


def read_text(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    """The statement's text, cleaned; of an item, its name."""
    yield from (clean_text(text) or EMPTY if isinstance(text, str) else text for text in texts(statement.value))


def texts(value: Any) -> Iterator[str | Rejected]:
    """The raw texts in a value: itself, its items' names, numbers as written."""
    if isinstance(value, Item):
        names = [name for statement in value.all("name", "@value") for name in texts(statement.value)]
        yield from names or [NOT_TEXT]
    elif isinstance(value, str):
        yield value
    elif isinstance(value, bool) or value is None:
        yield NOT_TEXT
    else:
        yield str(value)
