"""A page, and the command line run in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsmeta.cli import main

PAGE = """<!doctype html>
<html lang="en"><head>
<title>Lower lock reopens</title>
<link rel="canonical" href="https://quay.example/lock">
<meta property="og:site_name" content="The Quay">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Lower lock reopens", "datePublished": "2026-05-04T10:00:00+02:00",
"author": {"@type": "Person", "name": "Mara Vell"}}</script>
</head><body><h1>Lower lock reopens</h1>
<p>The lower lock reopened on Friday after eleven months of repairs, and the first barges passed at noon.</p>
</body></html>
"""
# A comma too many is an error among the findings.
FLAWED = PAGE.replace('"Mara Vell"}}', '"Mara Vell"},}')

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)

    return invoke


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def page(folder: Path) -> Path:
    """``page.html`` in the current directory."""
    return _write(folder / "page.html", PAGE)


@pytest.fixture
def flawed(folder: Path) -> Path:
    return _write(folder / "flawed.html", FLAWED)


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
