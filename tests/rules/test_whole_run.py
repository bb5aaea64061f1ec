"""Pages of one run against each other: what may not be shared, and what may."""

from __future__ import annotations

import random

import pytest

import newsmeta
from newsmeta.finding import Finding
from newsmeta.rules import RULES
from newsmeta.rules.rule import Rule, across
from newsmeta.rules.run.check_run import check_run
from newsmeta.rules.run.page_summary import PageSummary, summed_up

RUN = [rule for rule in RULES if rule.across]
CODES = frozenset(rule.code for rule in RUN)
HEADLINES = (
    "Fire brigade rescues a piano",
    "Herons return to the lower lock",
    "Bakery is bought by its neighbours",
    "Night ferry gets a library",
    "A thousand oaks for the bypass",
    "Choir sings in the empty pool",
    "Clock tower strikes thirteen",
)


def page(headline: str = HEADLINES[0], *more: str, lang: str = "en", **tags: str) -> str:
    """An article's page: tags by their names, with _ for a colon, and further markup."""
    written = "".join(
        f'<meta property="{name.replace("_", ":", 1)}" content="{value}">\n' for name, value in tags.items()
    )
    return (
        f'<!doctype html>\n<html lang="{lang}"><title>{headline}</title>\n<meta property="og:type" content="article">\n'
        f"{written}{''.join(more)}<h1>{headline}</h1>"
    )


def canonical(path: str) -> str:
    return f'<link rel="canonical" href="https://echo.example/{path}">\n'


def summaries(*pages: str) -> list[PageSummary]:
    found = [summed_up(newsmeta.extract(each, name=f"{at}.html"), f"{at}.html", CODES) for at, each in enumerate(pages)]
    return [each for each in found if each]


def together(*pages: str) -> list[tuple[str, Finding]]:
    found, crashes = check_run(summaries(*pages), RUN, {})
    assert crashes == []
    return [(on.name, finding) for on, finding in found]


def told(*pages: str) -> list[tuple[str, str]]:
    return [(name, finding.code) for name, finding in together(*pages)]


def item(**properties: str) -> str:
    stated = "".join(f', "{name}": "{value}"' for name, value in properties.items())
    return f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle"{stated}}}</script>'


ONE, TWO, *_ = HEADLINES


@pytest.mark.parametrize(
    "shared",
    [
        canonical("news"),
        '<meta property="og:url" content="https://echo.example/news">',
        item(headline="{}", url="https://echo.example/news"),
        item(headline="{}", mainEntityOfPage="https://echo.example/"),
    ],
)
def test_two_articles_with_one_address_are_told_of_in_both_files(shared: str) -> None:
    pages = [page(headline, shared.replace("{}", headline)) for headline in (ONE, TWO)]
    assert told(*pages) == [("0.html", "NM931"), ("1.html", "NM931")]


def test_an_address_of_one_kind_is_compared_with_those_of_others() -> None:
    assert told(page(ONE, canonical("a")), page(TWO, og_url="https://www.echo.example/a/?utm_source=x")) == [
        ("0.html", "NM931"),
        ("1.html", "NM931"),
    ]


def test_one_page_is_told_once_of_its_address_however_often_it_says_so() -> None:
    pages = [page(headline, canonical("news"), og_url="https://echo.example/news/") for headline in (ONE, TWO)]
    assert told(*pages) == [("0.html", "NM931"), ("1.html", "NM931")]


def test_the_places_are_exact_in_both_files() -> None:
    first, second = (page(headline, canonical("news")) for headline in (ONE, TWO))
    (_, finding), (_, _) = together(first, "\n\n" + second)
    assert finding.position is not None
    assert first[finding.position.offset :].startswith("https://echo.example/news")
    (related,) = finding.related
    assert related.position is not None
    assert related.file is not None
    assert related.file.name == "1.html"
    assert ("\n\n" + second)[related.position.offset :].startswith("https://echo.example/news")
    assert related.file.excerpt is not None
    assert related.file.excerpt.text[related.file.excerpt.caret :].startswith("https://echo.example/news")
    assert finding.location is not None
    assert finding.location.element is None


SLOGAN = "All the news of the estuary, every day"
EARLY, LATE = "2026-05-04T10:00:00+01:00", "2026-05-11T10:00:00+01:00"
TRAPS = {
    "parts of one article whose canonical is the first": (
        page(ONE, canonical("piano")),
        page(f"{ONE} (2)", canonical("piano")),
    ),
    "an article and its later state under a new headline": (
        page(ONE, canonical("piano"), article_published_time=EARLY),
        page("Piano saved: nine heroes", canonical("piano"), article_published_time=EARLY),
    ),
    "translations with one canonical": (page(ONE, canonical("x")), page("Klavier gerettet", canonical("x"), lang="de")),
    "an AMP page": (
        page(ONE, canonical("piano"), '<link rel="amphtml" href="https://echo.example/amp/piano">', description=SLOGAN),
        page(ONE, canonical("piano"), description=SLOGAN),
    ),
    "addresses that only a base address would make the same": (
        page(ONE, '<link rel="canonical" href="/">'),
        page(TWO, '<link rel="canonical" href="/">'),
    ),
    "identifiers below one address": (
        page(ONE, item(headline=ONE, **{"@id": "https://echo.example/#a"})),
        page(TWO, item(headline=TWO, **{"@id": "https://echo.example/#b"})),
    ),
    "one headline at one address": (
        page(ONE, canonical("a"), description="Nine people and a harness", article_published_time=EARLY),
        page(ONE, canonical("a"), description="The reeds are quiet again", article_published_time=LATE),
    ),
    "one headline published once": (
        page(ONE, canonical("a"), description="Nine people and a harness", article_published_time=EARLY),
        page(ONE, canonical("print/a"), description="The reeds are quiet again", article_published_time=EARLY),
    ),
    "one headline with one description": (
        page(ONE, canonical("a"), description=SLOGAN, article_published_time=EARLY),
        page(ONE, canonical("b"), description=SLOGAN, article_published_time=LATE),
    ),
    "one headline without dates": (
        page(ONE, canonical("a"), description="Nine people and a harness"),
        page(ONE, canonical("b"), description="The reeds are quiet again"),
    ),
    "a short headline": (
        page("Obituaries", canonical("a"), description="Nine people and a harness", article_published_time=EARLY),
        page("Obituaries", canonical("b"), description="The reeds are quiet again", article_published_time=LATE),
    ),
    "one description of translations that name each other": (
        page(ONE, canonical("a"), '<link rel="alternate" hreflang="de" href="https://echo.example/b">', description=SLOGAN),
        page(TWO, canonical("b"), '<link rel="alternate" hreflang="en" href="https://echo.example/a">', description=SLOGAN),
    ),
    "a short description": (page(ONE, canonical("a"), description="Echo"), page(TWO, canonical("b"), description="Echo")),
    "one description of pages without addresses": (page(ONE, description=SLOGAN), page(TWO, description=SLOGAN)),
    "pages that are no articles": tuple(
        page(each, canonical("news"), description=SLOGAN).replace('content="article"', 'content="website"')
        for each in HEADLINES
    ),
}  # fmt: skip


@pytest.mark.parametrize("pages", TRAPS.values(), ids=TRAPS)
def test_what_pages_may_share_is_let_pass(pages: tuple[str, ...]) -> None:
    assert told(*pages) == []


def test_one_headline_of_two_articles_is_told_of_in_both_files() -> None:
    pages = (
        page(ONE, canonical("a"), description="Nine people and a harness", article_published_time=EARLY),
        page(ONE.upper(), canonical("b"), description="The reeds are quiet again", article_published_time=LATE),
    )
    assert told(*pages) == [("0.html", "NM932"), ("1.html", "NM932")]


def test_one_description_of_two_articles_is_told_of_in_both_files() -> None:
    pages = [page(headline, canonical(headline[:4]), description=SLOGAN) for headline in (ONE, TWO)]
    assert told(*pages) == [("0.html", "NM933"), ("1.html", "NM933")]


def modified(count: int, *, text: str = "2026-05-04T03:00:07+02:00", apart: int = 0, **more: str) -> list[str]:
    same = [page(each, article_modified_time=text, **more) for each in HEADLINES[:count]]
    return same + [page(f"Part {n}", article_modified_time=f"2026-05-0{n}T09:21:45+02:00") for n in range(1, apart + 1)]


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (modified(5), ["NM934"]),
        (modified(5, apart=4), ["NM934"]),
        (modified(5, apart=5), []),
        (modified(4), []),
        (modified(7, text="2026-05-04"), []),
        (modified(7, text="2026-05-04T03:00+02:00"), []),
        (modified(7, article_published_time="2026-05-04T03:00:07+02:00"), []),
        ([page(ONE, article_modified_time="2026-05-04T03:00:07+02:00")] * 7, []),
    ],
)
def test_one_second_of_change_for_most_articles_is_told_once(pages: list[str], found: list[str]) -> None:
    assert [code for _, code in told(*pages)] == found


def pictured(count: int, *addresses: str, lang: str = "en") -> list[str]:
    same = [page(each, og_image="https://echo.example/sharing.jpg", lang=lang) for each in HEADLINES[:count]]
    return same + [page(f"Part {n}", og_image=address) for n, address in enumerate(addresses)]


OWN = tuple(f"https://echo.example/photo-of-{word}.jpg" for word in ("piano", "herons", "bread", "ferry", "oaks"))


@pytest.mark.parametrize(
    ("pages", "found"),
    [
        (pictured(5), ["NM935"]),
        (pictured(5, *OWN[:4]), ["NM935"]),
        (pictured(5, *OWN), []),
        (pictured(4), []),
        (pictured(3) + pictured(3, lang="de"), []),
    ],
)
def test_one_picture_of_most_articles_is_told_once(pages: list[str], found: list[str]) -> None:
    assert [code for _, code in told(*pages)] == found


def test_sizes_of_one_picture_are_one_picture() -> None:
    pages = [page(each, og_image=f"https://echo.example/sharing.jpg?w={at}00") for at, each in enumerate(HEADLINES, 1)]
    assert told(*pages) == [("0.html", "NM935")]


def test_three_other_files_are_named_and_the_message_does_not_tell_how_many_there_are() -> None:
    few, many = (
        together(*(page(each, canonical("news")) for each in HEADLINES[:count]))[0][1] for count in (2, len(HEADLINES))
    )
    assert few.message == many.message
    assert [each.file.name for each in many.related if each.file] == ["1.html", "2.html", "3.html"]
    assert [each.message for each in many.related] == ["and here", "and here", "and here, and in other files"]


def test_the_order_of_the_files_makes_no_difference() -> None:
    pages = [
        page(
            each,
            canonical("news"),
            description=SLOGAN,
            article_modified_time="2026-05-04T03:00:07+02:00",
            og_image=OWN[0],
        )
        for each in HEADLINES
    ]
    ordered = summaries(*pages)
    expected = check_run(ordered, RUN, {})
    assert {finding.code for _, finding in expected[0]} == {"NM931", "NM934", "NM935"}
    for seed in range(5):
        assert check_run(random.Random(seed).sample(ordered, len(ordered)), RUN, {}) == expected


def test_a_page_that_ignores_a_rule_takes_no_part_in_it() -> None:
    ignoring = page(ONE, canonical("news"), "<!-- newsmeta-ignore address-of-two-articles: a test page -->")
    pages = [ignoring, *(page(headline, canonical("news")) for headline in HEADLINES[1:3])]
    assert told(*pages) == [("1.html", "NM931"), ("2.html", "NM931")]
    assert told(*pages[:2]) == []
    assert [each.code for each in newsmeta.check(newsmeta.extract(ignoring)) if each.code == "NM991"] == []


def test_a_rule_weighs_what_the_configuration_says() -> None:
    pages = summaries(*(page(headline, canonical("news")) for headline in HEADLINES[:2]))
    found, _ = check_run(pages, RUN, {"NM931": "error"})
    assert [str(finding.severity) for _, finding in found] == ["error", "error"]
    assert check_run(pages, RUN, {"address-of-two-articles": "off"}) == ([], [])


def test_a_rule_that_raises_costs_the_others_nothing() -> None:
    def broken_rule(pages):
        raise KeyError("x")

    broken: Rule = across("NM939", RUN[0].severity)(broken_rule)
    pages = summaries(*(page(headline, canonical("news")) for headline in HEADLINES[:2]))
    found, (crash,) = check_run(pages, [broken, *RUN], {})
    assert len(found) == 2
    assert crash.doing == "rule NM939 broken-rule"
    assert crash.error.startswith("KeyError: 'x'")


def test_on_one_page_alone_such_a_rule_finds_nothing() -> None:
    extraction = newsmeta.extract(page(ONE, canonical("news")))
    assert [finding for rule in RUN for finding in rule.function(extraction)] == []


def test_thousands_of_pages_that_say_the_same_take_no_long_time() -> None:
    import time

    (template,) = summaries(page(ONE, canonical("news"), description=SLOGAN))
    from dataclasses import replace

    many = [replace(template, name=f"{n}.html", path=f"{n}.html") for n in range(20_000)]
    begun = time.perf_counter()
    check_run(many, RUN, {})
    assert time.perf_counter() - begun < 20
