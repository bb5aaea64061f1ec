"""Which group a page belongs to."""

from __future__ import annotations

import pytest

pa = pytest.importorskip("pyarrow")

from newsmeta.archive_stats.groupings import GROUPINGS, groupings, key_of  # noqa: E402 - pyarrow may be missing
from newsmeta.errors import OptionError  # noqa: E402

ARTICLE = pa.struct(
    [
        ("url", pa.string()),
        ("datePublished", pa.string()),
        ("articleSection", pa.list_(pa.string())),
        ("inLanguage", pa.string()),
        ("publisher", pa.struct([("name", pa.string())])),
        ("type", pa.list_(pa.string())),
    ]
)


def keys(name, *rows):
    """The names of these rows' groups, which are articles, or an article and an address."""
    pairs = [row if isinstance(row, tuple) else (row, None) for row in rows]
    batch = pa.record_batch(
        {
            "article": pa.array([article for article, _ in pairs], ARTICLE),
            "url": pa.array([url for _, url in pairs], pa.string()),
        }
    )
    return key_of(batch, GROUPINGS[name]).to_pylist()


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://quay.example/lock", "quay.example"),
        ("https://www.quay.example/lock", "quay.example"),
        ("HTTPS://WWW.Quay.Example", "quay.example"),
        ("http://quay.example:8080?a=b", "quay.example"),
        ("https://reader:secret@quay.example#top", "quay.example"),
        ("https://quay.example./lock", "quay.example"),
        ("https://www2.quay.example/", "www2.quay.example"),
        ("https://wwwquay.example/", "wwwquay.example"),
        ("https://m.quay.example/?u=https://echo.example/", "m.quay.example"),
        ("https://[2001:db8::1]:8080/lock", "[2001:db8::1]"),
        ("https://пристань.example/", "пристань.example"),
        ("//quay.example/lock", "no host"),
        ("/lock", "no host"),
        ("file:///lock.html", "no host"),
        ("https://", "no host"),
        ("", "no host"),
        (None, "no host"),
    ],
)
def test_a_host_is_that_of_the_address_without_www(address, host):
    assert keys("host", (None, address)) == [host]


def test_the_host_is_that_of_the_capture_before_that_which_the_article_names():
    article = {"url": "https://echo.example/lock"}
    assert keys("host", (article, "https://quay.example/lock"), (article, None), (article, "lock.html")) == [
        "quay.example",
        "echo.example",
        "echo.example",
    ]


@pytest.mark.parametrize(
    ("date", "year", "month"),
    [
        ("2026-05-04T10:00:00+02:00", "2026", "2026-05"),
        ("2026-05-04", "2026", "2026-05"),
        ("2026", "2026", "no date"),
        (None, "no date", "no date"),
    ],
)
def test_year_and_month_are_those_of_the_publication(date, year, month):
    assert keys("year", {"datePublished": date}) == [year]
    assert keys("month", {"datePublished": date}) == [month]


def test_the_section_is_the_first_one():
    sections = [["City", "Sport"], [], None, ["Sport"], [""]]
    assert keys("section", *({"articleSection": each} for each in sections), None) == [
        "City",
        "no section",
        "no section",
        "Sport",
        "no section",
        "no section",
    ]


def test_a_part_of_a_batch_has_the_sections_of_its_own_rows():
    rows = pa.array([{"articleSection": [each]} for each in ("City", "Sport", "Arts")], ARTICLE)
    batch = pa.record_batch({"article": rows}).slice(1)
    assert key_of(batch, GROUPINGS["section"]).to_pylist() == ["Sport", "Arts"]


def test_language_publisher_and_type_are_the_articles():
    article = {
        "inLanguage": "en-GB",
        "publisher": {"name": "The Quay"},
        "type": ["ReportageNewsArticle", "NewsArticle"],
    }
    assert keys("language", article, {}, None) == ["en-GB", "no language", "no language"]
    assert keys("publisher", article, {}, None) == ["The Quay", "no publisher", "no publisher"]
    assert keys("type", article, None) == ["ReportageNewsArticle", "no article"]


@pytest.mark.parametrize(
    ("given", "names"), [(["host,year"], ["host", "year"]), (["year", " host , year,"], ["year", "host"]), ([], [])]
)
def test_names_may_be_given_in_one_or_in_many(given, names):
    assert list(groupings(given)) == names


def test_an_unknown_name_is_an_error_that_names_those_there_are():
    with pytest.raises(OptionError, match=r"--by hosts: it is none of host, year, .*rules"):
        groupings(["host,hosts"])
