"""Dates near the headline: what only looks like a caption may be the dateline, and a subtitle may tell of an event."""

import pytest

from newsmeta import extract
from newsmeta.choice import Choice

TEXT = "It took nine people, two ladders and the town's only harness to bring the instrument down from the balcony."


def date(line: str) -> Choice:
    page = f"<html lang=en><title>Talks on money</title><h1>Talks on money</h1>{line}<p>{TEXT}</p><p>{TEXT}</p></html>"
    return extract(page, url="https://echo.example/talks").choices["datePublished"]


PICTURE = '<img src="/a.jpg">'


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('<div><p class="text caption">4 May 2026 | Rivers</p></div>', "2026-05-04"),
        (f'<div>{PICTURE}<p class="text caption">The mill, 4 May 2026</p></div>', None),
        (f"<figure>{PICTURE}<figcaption><p>4 May 2026</p></figcaption></figure>", None),
    ],
)
def test_what_calls_itself_a_caption_is_one_beside_a_picture(line: str, found: str | None) -> None:
    assert date(line).value == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("<h3>10 April 2026, 18:00: in conversation about the philosophy of money</h3><p>4 May 2026</p>", "2026-05-04"),
        ('<div class="subtitle">On 10 April 2026 the council of Eastmere met in the old mill</div>', None),
        ("<h3>4 May 2026</h3>", "2026-05-04"),
        ("<h3>By Jane Doe on 4 May 2026</h3>", "2026-05-04"),
        ('<div class="subtitle">Published on 4 May 2026 by Jane Doe and John Roe, in Rivers</div>', "2026-05-04"),
        ("<p>4 May 2026</p>", "2026-05-04"),
    ],
)
def test_a_subtitle_that_tells_of_a_day_does_not_date_the_article(line: str, found: str | None) -> None:
    choice = date(line)
    assert choice.value == found
    if found is None:
        assert any("a subtitle tells it" in (candidate.reason or "") for candidate in choice.passed_over)


@pytest.mark.parametrize("line", ["May 2026", "Published: May 2026", "Mai 2026", "mayo de 2026", "Dec. 2026"])
def test_a_month_alone_is_no_date_and_told_as_passed_over(line: str) -> None:
    choice = date(f"<p>{line}</p>")
    assert choice.value is None
    assert [candidate.reason for candidate in choice.passed_over] == ["a month without a day"]


def test_a_year_behind_another_word_does_not_look_like_a_date() -> None:
    assert date("<p>Election 2026</p>").passed_over == ()
