"""What changed between two builds, in each format: whole, valid, and safe whatever the pages say."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import html5lib
import pytest

from newsmeta.comparing.build_diff import BuildDiff, Counts, Failure
from newsmeta.comparing.grouping import ChangedPage, census, grouped
from newsmeta.comparing.kind import Change, Fate
from newsmeta.finding import Severity
from newsmeta.reports.diffs import DIFF_REPORTS, report, summary
from newsmeta.schema import errors

NASTY = "</td><script>alert('&amp;')</script>\u2028\u202e::error::\n{title}"
MANY = [f"articles/{number:03}.html" for number in range(250)]


def change(code: str, field: str, before: object, after: object, severity: Severity) -> Change:
    return Change(
        code=code, name="field-lost", severity=severity, subject=field, predicate="lost", detail=f"was {before}", field=field, before=before, after=after
    )  # fmt: skip


def found(text: str = "plain") -> BuildDiff:
    changes = [
        *(ChangedPage(page=page, file=f"out/{page}", change=change("NM955", "author.url", text, None, Severity.ERROR)) for page in MANY),
        ChangedPage(page=f"{text}.html", file=f"out/{text}.html", change=change("NM957", "keywords", ["a", text], ["a", "b"], Severity.WARNING)),
        ChangedPage(page="x.html", file="out/x.html", change=change("NM957", "about", {"@type": text}, 5, Severity.NOTE)),
        ChangedPage(page="gone.html", file="in/gone.html", fate=Fate.REMOVED, change=Change(code="NM950", name="page-removed", severity=Severity.WARNING, subject="page", predicate="removed")),
    ]  # fmt: skip
    pages = [(each.page, each.fate, "") for each in changes]
    counts = Counts(before=254, after=253, compared=252, identical=0, changed=252, moved=0, removed=1, added=0)
    return BuildDiff(
        before=f"before {text}",
        after="after",
        pages=counts,
        groups=tuple(grouped(changes, census(pages), "folder")),
        failures=(Failure(f"in/{text}", f"it is {text}"),),
    )


@pytest.mark.parametrize("format_", DIFF_REPORTS)
def test_every_report_tells_every_group(format_: str) -> None:
    told = report(format_, found(), every_page=False)
    assert told.endswith("\n")
    for code in ("NM955", "NM957", "NM950"):
        assert code in told
    assert "author.url lost on 250 of 250 pages under articles/" in told


def test_text_names_some_pages_or_all() -> None:
    some, every = (report("text", found(), every_page=each) for each in (False, True))
    assert "    and 247 more\n" in some
    assert (some.count("articles/0"), every.count("articles/0")) == (3, 100)


def test_json_has_every_page_and_the_shape_of_its_schema() -> None:
    told = json.loads(report("json", found(NASTY), every_page=False))
    assert list(errors("diff", told)) == []
    assert [each["page"] for each in told["groups"][0]["changes"]] == MANY
    assert told["groups"][0]["changes"][0]["before"] == NASTY
    assert told["counts"] == {"error": 1, "warning": 2, "note": 1}
    assert told["errors"] == [{"file": f"in/{NASTY}", "error": f"it is {NASTY}"}]


def test_github_gets_one_line_a_command_whatever_a_page_says() -> None:
    lines = report("github", found(NASTY), every_page=False).rstrip("\n").split("\n")
    assert len(lines) == 5
    assert all(re.match(r"::(error|warning|notice) file=[^:,]+,title=[^:,]+::", line) for line in lines)


def test_text_keeps_to_its_lines_whatever_a_page_says() -> None:
    told = report("text", found(NASTY), every_page=False)
    assert not re.search("[\u2028\u202e\r]", told)
    assert [line for line in told.split("\n") if line and not re.match(r"    |error |.+: (warning|note) ", line)] == []


def test_html_is_one_page_without_scripts_or_anything_from_elsewhere() -> None:
    told = report("html", found(NASTY), every_page=False)
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(told)
    assert {each.tag for each in tree.iter() if isinstance(each.tag, str)} <= set(
        "html head meta title style body h1 h2 p ul li b code details summary span table thead tbody tr th td del ins br".split()
    )
    assert not [
        name for each in tree.iter() for name in each.attrib if name in ("src", "href") or name.startswith("on")
    ]
    assert "url(" not in told
    assert "@import" not in told


def test_html_shows_the_values_as_they_are_and_marks_what_differs() -> None:
    tree = html5lib.parse(report("html", found("<b>&amp;"), every_page=False), namespaceHTMLElements=False)
    rows = [[cell for cell in row if cell.tag == "td"] for row in tree.iter("tr")]
    (keywords,) = [row for row in rows if row and row[0][0].text == "<b>&amp;.html"]
    assert [(each.tag, each.text) for cell in keywords[2:] for each in cell] == [("br", None), ("del", "<b>&amp;"), ("br", None), ("ins", "b")]  # fmt: skip
    assert keywords[2].text == "a"


def test_html_names_a_hundred_pages_of_a_group_or_all() -> None:
    some, every = (report("html", found(), every_page=each) for each in (False, True))
    assert "and 150 more pages" in some
    assert (some.count("articles/"), every.count("articles/")) == (101, 251)


def test_html_is_readable_in_light_and_dark_and_in_narrow_windows() -> None:
    told = report("html", found(), every_page=False)
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in told
    assert "color-scheme: light dark" in told
    assert "@media (max-width:" in told
    for light, dark in re.findall(r"light-dark\((#\w{6}), (#\w{6})\)", told):
        assert light != dark
    text, quiet, page, panel, _, error, warning, note, gone, new = re.findall(r"light-dark\((#\w{6}), (#\w{6})\)", told)
    for mode in (0, 1):
        for colour, ground in ((text, page), (quiet, page), (error, page), (warning, page), (note, page), (text, gone), (text, new), (text, panel)):  # fmt: skip
            assert contrast(colour[mode], ground[mode]) >= 4.5


def contrast(one: str, other: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    lighter, darker = sorted(map(_luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_gravest_stands_first() -> None:
    told = report("html", found(), every_page=False)
    places = [told.index(f"<h2>{heading}") for heading in ("What could not", "Errors", "Warnings", "Notes")]
    assert all(one < other for one, other in pairwise(places))


def test_the_summary_counts_pages_and_groups() -> None:
    assert summary(found()) == "252 of 252 pages changed, 1 removed: 1 error, 2 warnings, 1 note"
