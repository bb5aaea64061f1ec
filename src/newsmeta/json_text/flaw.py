"""The defects of a JSON text, and the one that ends its reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JsonFlaw:
    """A departure from RFC 8259: `start` and `end` are offsets in characters into the text as given.

    `kind` is a short stable name ("trailing-comma"). `repaired` is False when nothing of the text
    could be read because of it.
    """

    kind: str
    message: str
    start: int
    end: int
    repaired: bool = True


class BeyondRepairError(Exception):
    """Raised inside the reader when a text leaves more than one reading open; it never leaves the reader."""

    def __init__(self, kind: str, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.flaw = JsonFlaw(kind, message, start, end, repaired=False)
