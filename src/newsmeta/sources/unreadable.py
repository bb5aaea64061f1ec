"""The flaw of a syntax that a library could not read."""

from __future__ import annotations

from typing import Any

from newsmeta.location import Location, Syntax
from newsmeta.statement import Flaw


class TooLargeError(Exception):
    """Raised inside a reader to give a syntax up before it takes minutes; it never leaves the reader."""


def unreadable(syntax: Syntax, element: Any, error: Exception) -> Flaw:
    """Tell that `error` ended the reading of `syntax`, which begins at `element`."""
    if isinstance(error, TooLargeError):
        reason = "it is too large for an article"
    elif isinstance(error, RecursionError):
        reason = "it is nested too deep"
    else:
        reason = f"the library that reads it stopped with {type(error).__name__}"
    message = f"the page's {syntax} was not read: {reason}"
    return Flaw("unreadable", message, Location(syntax, "$", element), repaired=False)
