"""What a rule is: a function that looks at an extraction and yields the problems it sees.

The decorator gives its code and severity, the function's name states the flaw, and the docstring is all that is ever
said about it: a summary line, why it matters and who asks for it (with the address and the day it was read), a Bad
and a Good example, and before them the Config that they need, if any.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from newsmeta.finding import Fix, Related, Severity
from newsmeta.location import Location, Position

if TYPE_CHECKING:
    from newsmeta.extraction import Extraction
    from newsmeta.rules.run.page_summary import PageSummary


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found: the message, the place, and other places that it speaks of.

    `position` is given only for a place that is no element's, such as a comment.
    """

    message: str
    location: Location | None = None
    field: str | None = None
    related: tuple[Related, ...] = ()
    position: Position | None = None


# A parenthesis is part of an address only when it is closed within it.
_ADDRESS = re.compile(r"https?://(?:\([^\s()]*\)|[^\s()])+")

_EXAMPLE = re.compile(r"\n(?:Config|Bad|Before)::")

_REPEATED = re.compile(r"(?:\(([^()]+)\)|(<\w+>|\S))\{(\d+) times\}")


class Documented:
    """What a function with a code says of itself: its name is the entry's, its docstring all that is told about it."""

    __slots__ = ()

    function: Callable[..., Any]

    @property
    def name(self) -> str:
        return self.function.__name__.replace("_", "-")

    @property
    def docstring(self) -> str:
        return cleandoc(self.function.__doc__ or "")

    @property
    def summary(self) -> str:
        return self.docstring.partition("\n")[0]

    @property
    def explanation(self) -> str:
        return _EXAMPLE.split(self.docstring.partition("\n")[2], maxsplit=1)[0].strip()

    @property
    def address(self) -> str | None:
        """The first web address in the explanation: that of whoever asks for the rule."""
        found = _ADDRESS.search(self.explanation)
        return found[0].rstrip(".,;:") if found else None

    def example(self, title: str) -> str:
        """An example as the docstring prints it; ``<div>{2100 times}`` and ``(a word ){9 times}`` stand for so many."""
        found = re.search(rf"^{title}::\n\n((?:[ ]+.*\n?|\n)+)", self.docstring + "\n", re.MULTILINE)
        return textwrap.dedent(found.group(1)).strip() + "\n" if found else ""


RuleFunction = Callable[["Extraction"], Iterator[Problem]]
# How a problem of the rule is mended; None when this one cannot be, for want of an exact place or a certain value.
FixFunction = Callable[["Extraction", Problem], Fix | None]


# What a rule finds in all pages of a run, which come in the order of their paths, and on which page.
AcrossFunction = Callable[[Sequence["PageSummary"]], Iterator[tuple["PageSummary", Problem]]]


@dataclass(frozen=True, slots=True)
class Rule(Documented):
    """A rule of the catalogue. `code` is kept for ever; `field` is the schema.org property it is about, if one.

    `packs` are told only where the docstring's addresses do not tell whose demand the rule is. `across` is the function
    of a rule that looks at all pages of a run together; on a single page it finds nothing. A rule that is not `on` runs
    only where it is selected by its own code or name, or given a severity.
    """

    code: str
    severity: Severity
    field: str | None
    function: RuleFunction
    fix: FixFunction | None = None
    packs: tuple[str, ...] = ()
    across: AcrossFunction | None = None
    on: bool = True

    @property
    def settings(self) -> str:
        """The configuration that the examples are read with, as TOML; empty where they need none."""
        return self.example("Config")

    @property
    def bad(self) -> str:
        return self.example("Bad")

    @property
    def good(self) -> str:
        return self.example("Good")


def spelled_out(example: str) -> str:
    """An example with its repetitions written out."""
    return _REPEATED.sub(lambda found: (found[1] or found[2]) * int(found[3]), example)


def rule(
    code: str,
    severity: Severity,
    field: str | None = None,
    *,
    fix: FixFunction | None = None,
    packs: tuple[str, ...] = (),
    on: bool = True,
) -> Callable[[RuleFunction], Rule]:
    """Make a rule of a function."""
    return lambda function: Rule(code, severity, field, function, fix, packs, on=on)


def across(
    code: str, severity: Severity, field: str | None = None, *, packs: tuple[str, ...] = ()
) -> Callable[[AcrossFunction], Rule]:
    """Make a rule of a function that looks at all pages of a run together."""

    def ruled(function: AcrossFunction) -> Rule:
        @wraps(function)
        def on_one_page(_extraction: Extraction) -> Iterator[Problem]:
            return iter(())

        return Rule(code, severity, field, on_one_page, packs=packs, across=function)

    return ruled
