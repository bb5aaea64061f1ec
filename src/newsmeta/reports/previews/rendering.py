"""The pages of a report, each one file that needs nothing else; pictures are loaded only where they were asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from newsmeta import __version__
from newsmeta.finding import Severity
from newsmeta.previews.card import Step
from newsmeta.previews.with_snippet import changes
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.html_page import environment, inlined, source_hash, style_of
from newsmeta.reports.previews.diagram import diagram
from newsmeta.reports.previews.findings import finding_rows
from newsmeta.reports.previews.index_rows import (
    PageRow,
    field_filters,
    folder_filters,
    rule_filters,
    severity_filters,
)
from newsmeta.reports.previews.page_preview import PagePreview

GENERATOR = "newsmeta preview"
# Where the pages of articles are, below the folder of the index.
PAGES = "pages"


def index(rows: Sequence[PageRow], files_: Sequence[CheckedFile], live: int | None = None) -> str:
    """The index of all pages. `live` is the version of a report that is served and loads again when it changes."""
    return _rendered(
        "index.html",
        rows=rows,
        totals={each: sum(row.counts.get(each, 0) for row in rows) for each in Severity},
        filters={
            "severity": ("Severity", severity_filters(rows)),
            "rule": ("Rule", rule_filters(files_)),
            "folder": ("Folder", folder_filters(rows)),
            "field": ("Field", field_filters(rows)),
        },
        live=live,
    )


def paste() -> str:
    """The form that takes a page which is not published yet; only a report that is served has it."""
    return _rendered("paste.html")


def article(preview: PagePreview, file: CheckedFile, remote_images: bool, live: int | None = None) -> str:
    """The page of one article; with `remote_images` it loads the pictures from where they are."""
    copies = [(address, picture.copy) for address, picture in preview.pictures.items() if picture.copy]
    return _rendered(
        "article.html",
        page=preview,
        copies={address: (number, copy) for number, (address, copy) in enumerate(copies, 1)},
        findings=list(finding_rows(file)),
        failures=file.failures,
        snippet=Markup.escape(preview.snippet),
        remote_images=remote_images,
        live=live,
    )


def _rendered(name: str, *, remote_images: bool = False, live: int | None = None, **values: Any) -> str:
    pictures = "data: https: http:" if remote_images else "data:"
    policy = [
        "default-src 'none'",
        f"style-src {source_hash(_style())}",
        f"script-src {source_hash(_script())}",
        f"img-src {pictures}",
        *(["connect-src 'self'"] if live is not None else []),
        "base-uri 'none'",
        "form-action 'self'" if name == "paste.html" else "form-action 'none'",
    ]
    template = _environment().get_template(name)
    return template.render(policy="; ".join(policy), remote_images=remote_images, live=live, **values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = environment(__package__)
    made.globals |= _constants()
    return made


def _constants() -> Mapping[str, Any]:
    return {
        "style": Markup(_style()),
        "script": Markup(_script()),
        "generator": f"{GENERATOR} {__version__}",
        "pages": PAGES,
        "changes": changes,
        "diagram": diagram,
        "Step": Step,
    }


def _style() -> str:
    return style_of(__package__, "preview.css")


def _script() -> str:
    return inlined(__package__, "preview.js")
