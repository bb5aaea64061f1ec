"""Pages of reports, each one file that needs nothing else: style and script inside, every text escaped.

A content security policy lets nothing run or load but what is inside, known by its hash (https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsmeta.reports.text import one_line


def environment(package: str) -> Environment:
    """An environment for a package's templates and the shared ones: every text is escaped, every name must be known."""
    return Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader(__package__)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def style_of(package: str, name: str) -> str:
    """The style that all pages share, and that of a package's own."""
    return inlined(__package__, "page.css") + inlined(package, name)


def inlined(package: str, name: str) -> str:
    """The text of a file that becomes part of a page."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def source_hash(text: str) -> str:
    """The source expression that lets this text, and no other, be run or applied."""
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _shown(value: object) -> object:
    """Text with what would steer the reader's eye written as an escape; it is made markup after this."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value
