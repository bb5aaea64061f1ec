"""Regular expressions that are compiled when they are first used.

The tables of many languages make large expressions; compiling those that a page never needs would cost more than
reading it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Protocol


class _Searching(Protocol):
    def __call__(self, text: str, pos: int = ..., endpos: int = ..., /) -> re.Match[str] | None: ...


class LatePattern:
    """A regular expression, or what writes one, with the methods of `re.Pattern` that newsmeta uses.

    Once it is compiled, the methods are those of the compiled expression themselves.
    """

    match: _Searching
    search: _Searching
    fullmatch: _Searching
    finditer: Callable[[str], Iterator[re.Match[str]]]
    split: Callable[..., list[Any]]
    findall: Callable[[str], list[Any]]
    sub: Callable[[str | Callable[[re.Match[str]], str], str], str]
    compiled: re.Pattern[str]

    def __init__(self, pattern: str | Callable[[], str], flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in LatePattern.__annotations__:
            raise AttributeError(f"a regular expression has no {name!r}")
        self.compiled = re.compile(self.pattern if isinstance(self.pattern, str) else self.pattern(), self.flags)
        for method in LatePattern.__annotations__.keys() - {"compiled"}:
            setattr(self, method, getattr(self.compiled, method))
        return getattr(self, name)
