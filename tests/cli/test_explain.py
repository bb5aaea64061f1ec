"""``--explain``: why each field has its value."""

from __future__ import annotations

import re

import pytest

PAGE = """<html lang="en"><head><meta name="author" content="admin">
<meta property="og:title" content="Lower lock reopens"></head>
<body><h1>Lower lock reopens</h1><p class="byline">By Mara Vell</p></body></html>"""


def section(text: str, field: str) -> list[str]:
    found = re.search(rf"^{field}\n((?:  .*\n)+)", text, re.MULTILINE)
    assert found, text
    return [line.strip() for line in found[1].splitlines()]


@pytest.fixture
def explained(run, folder):
    def explain(html=PAGE, *options):
        (folder / "page.html").write_text(html, encoding="utf-8")
        return run("extract", "page.html", "--explain", *options).stdout

    return explain


def test_a_field_has_its_value_state_place_and_what_was_passed_over(explained):
    value, place, *passed_over = section(explained(), "author")
    assert value == "Person Mara Vell"
    assert re.fullmatch(r"\(visible, html p\.byline at 3:34; right in \d\d% of such cases\)", place)
    assert passed_over == [
        'not "admin", meta meta[name="author"] at 1:52: a CMS account, not a name',
    ]


def test_an_absent_field_is_told_as_absent(explained):
    assert section(explained(), "datePublished") == ["(absent)"]


def test_what_was_passed_over_twice_for_one_reason_stands_once(explained):
    twice = PAGE.replace("<head>", '<head><meta name="author" content="admin">')
    assert " ".join(section(explained(twice), "author")).endswith("a CMS account, not a name (2 times)")


def test_a_value_from_an_option_names_the_option(explained):
    assert "(configured, --set author)" in section(explained(PAGE, "--set", "author=Ada Birk"), "author")


def test_a_value_from_the_configuration_names_key_and_file(explained, folder):
    (folder / "newsmeta.toml").write_text('publisher.name = "The Weir"\n')
    assert section(explained(), "publisher")[:2] == [
        "Organization The Weir",
        "(configured, config key publisher in newsmeta.toml)",
    ]


@pytest.mark.parametrize("columns", [40, 72, 120])
def test_no_line_is_wider_than_the_terminal(explained, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))
    text = explained(PAGE.replace("Lower lock", "The lower lock of the old canal " * 6))
    assert max(map(len, text.splitlines())) in range(columns // 2, columns + 1)


def test_a_page_cannot_steer_the_terminal(explained):
    text = explained(PAGE.replace("By Mara Vell", "By \x1b[2JMara \u202eVell\x9b"))
    assert not re.search(r"[^\n -~]", text)
    assert section(text, "author")[1].startswith('not "By \\u001b[2JMara \\u202eVell')
