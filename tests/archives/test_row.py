"""A row holds the article, how each field is known, and what was found; it is the same whenever it is made."""

from __future__ import annotations

import io
import json
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

import newsmeta
from newsmeta.archives.capture import Capture, Failure
from newsmeta.archives.columns import described_columns, page_schema
from newsmeta.archives.row import row
from newsmeta.archives.tables import pages_file
from newsmeta.article import NewsArticle
from newsmeta.config import Config

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").glob("*/page.html"))


def _row(content: bytes, **more: Any) -> dict[str, Any]:
    return row(Capture(source="a.warc", offset=7, content=content, **more), Config())


def _stored(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What is read back of the rows."""
    told: list[dict[str, Any]] = pq.read_table(io.BytesIO(pages_file(rows, "parquet"))).to_pylist()
    return told


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_row_says_what_extract_and_check_say(path: Path) -> None:
    extraction = newsmeta.extract(path.read_bytes())
    [told] = _stored([_row(path.read_bytes())])
    article = extraction.article
    assert json.loads(told["json_ld"]) == newsmeta.json_ld(article)
    assert told["article"]["headline"] == article.headline
    assert [author["name"] for author in told["article"]["author"]] == [author.name for author in article.author]
    assert [image["creditText"] for image in told["article"]["image"]] == [each.creditText for each in article.image]
    assert told["states"].keys() == extraction.choices.keys()
    findings = [(each.code, each.severity, each.field) for each in newsmeta.check(extraction)]
    assert sorted((each["code"], each["severity"], str(each["field"])) for each in told["findings"]) == sorted(
        (code, severity, str(field)) for code, severity, field in findings
    )


def test_a_field_on_which_the_page_disagrees_is_conflicting() -> None:
    page = (ROOT / "examples" / "contradictory" / "page.html").read_bytes()
    states = _row(page)["states"]
    assert states["datePublished"] == "conflicting"
    assert _row(b"<h1>Lock opens</h1>")["states"]["datePublished"] == "absent"


def test_a_page_that_cannot_be_read_has_a_row_that_says_why() -> None:
    [empty, failed] = _stored([_row(b""), _row(b"", failure=Failure("too-large", "it has more than 5 bytes"))])
    assert (empty["error"], empty["article"], empty["bytes"]) == ("unreadable", None, 0)
    assert (failed["error"], failed["error_message"], failed["bytes"]) == (
        "too-large",
        "it has more than 5 bytes",
        None,
    )


def test_a_date_lies_in_the_future_when_it_did_at_the_capture() -> None:
    published = datetime(2020, 5, 6, 12, tzinfo=UTC)
    page = b'<meta property="article:published_time" content="%b"><h1>Lock</h1>' % published.isoformat().encode()
    codes = {
        days: {each["code"] for each in _row(page, captured=published + timedelta(days=days))["findings"]}
        for days in (-30, 30)
    }
    assert codes[-30] - codes[30] == {"NM224"}


def test_what_arrow_cannot_hold_is_kept_in_the_json_ld() -> None:
    page = rb"""<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Lock opens", "interactionStatistic": {"@type": "InteractionCounter",
    "interactionType": "https://schema.org/ViewAction", "userInteractionCount": 99999999999999999999999}}</script>"""
    [told] = _stored([_row(page, url="https://bugle.example/\ud800")])
    assert told["url"] == "https://bugle.example/\\ud800"
    assert told["article"]["interactionStatistic"][0]["userInteractionCount"] is None
    assert "99999999999999999999999" in told["json_ld"]


def test_the_same_rows_make_the_same_bytes() -> None:
    for format_ in ("parquet", "jsonl"):
        made = [pages_file([_row(path.read_bytes()) for path in EXAMPLES], format_) for _ in range(2)]
        assert made[0] == made[1]


def test_json_lines_hold_what_parquet_holds() -> None:
    rows = [_row(path.read_bytes()) for path in EXAMPLES]
    lines = [json.loads(line) for line in pages_file(rows, "jsonl").decode().splitlines()]
    assert [line["article"]["headline"] for line in lines] == [each["article"]["headline"] for each in _stored(rows)]
    assert all(line["states"] == each["states"] for line, each in zip(lines, _stored(rows), strict=True))


def test_the_columns_are_those_of_the_published_schema() -> None:
    """After a change: python schemas/make_archive_columns.py, and a new version when a column is not what it was."""
    published = json.loads((ROOT / "schemas" / "archive.columns.json").read_text(encoding="utf-8"))
    assert published == described_columns()


def test_every_field_of_the_article_has_a_column_and_a_state() -> None:
    names = [each.name for each in fields(NewsArticle)]
    schema = page_schema()
    assert [each.name for each in schema.field("states").type] == names
    assert [each.name for each in schema.field("article").type] == [name for name in names if name != "additional"]


def test_every_column_is_described() -> None:
    assert all(field["description"] for field in described_columns()["pages"])
