"""Dates that stand away from the headline: one may be the article's, several are those of a list."""

import pytest

from newsmeta import extract

TITLE = "Council keeps the old bridge open"
TEXT = "<p>The council voted to keep the old bridge open for another year, its speaker said after the vote.</p>" * 3


def published(after: str = "", before: str = "") -> str | None:
    page = (
        f"<html lang=en><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{before}"
        f"<div>{TEXT}</div>{after}</article></body></html>"
    )
    return extract(page, url="https://harbour.example/bridge").article.datePublished


def test_one_date_after_the_text_is_the_articles():
    assert published("<p>First published on 3 March 2026</p>") == "2026-03-03"


def test_several_days_after_the_text_are_those_of_a_list():
    teasers = "".join(f'<div class="info"><span class="date">{day} March 2026</span></div>' for day in (3, 5, 8))
    assert published(teasers) is None
    assert published(teasers, '<p class="date">9 March 2026</p>') == "2026-03-09"


@pytest.mark.parametrize("name", ["event-start", "date-end", "deadline-date", "atc_date_start"])
def test_an_element_that_dates_an_event_does_not_date_the_article(name):
    assert published(before=f'<var class="{name} date">2027-01-10 10:30:00</var>') in (None,)


def test_many_dates_of_one_kind_near_the_headline_date_nothing():
    rows = "".join(f'<div class="date">March {day}, 2026</div>' for day in (3, 4, 5, 6, 7))
    assert published(before=rows) is None
