"""The site's own profile against its pages: what is told and where, and what is let pass."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest

import newsmeta
from newsmeta.config import config_from_mapping
from newsmeta.mending import mended
from newsmeta.rules import RULES
from newsmeta.rules.check import check

SITE = [rule for rule in RULES if "NM901" <= rule.code <= "NM929"]
ADDRESS = "https://echo.example/piano"


def told(page: str, settings: str) -> list[tuple[str, str, str]]:
    """Code, place in the page as ``line:column``, and message of each finding."""
    found = check(extraction(page.encode(), settings), SITE)
    return [
        (each.code, f"{each.position.line}:{each.position.column}" if each.position else "", each.message)
        for each in found
    ]


def extraction(content: bytes, settings: str) -> newsmeta.Extraction:
    config = config_from_mapping(tomllib.loads(settings), "newsmeta.toml")
    return newsmeta.extract(content, url=ADDRESS, config=config)


def page(**properties: Any) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Piano rescued", **properties}
    return (
        f'<!doctype html>\n<title>Piano rescued</title>\n<script type="application/ld+json">{json.dumps(node)}</script>'
    )


def codes(settings: str, **properties: Any) -> list[str]:
    return [code for code, _, _ in told(page(**properties), settings)]


NADIA = {"@type": "Person", "name": "Nadia Okafor", "url": "https://echo.example/nadia"}
TOM = {"@type": "Person", "name": "Tom Reyes"}


@pytest.mark.parametrize(
    ("required", "properties"),
    [
        ("author.name", {"author": "Nadia Okafor"}),
        ("author.name", {"author": [NADIA, TOM]}),
        ("author.url", {"author": NADIA}),
        ("image.url", {"image": "https://echo.example/a.jpg"}),
        ("image.url", {"image": ["https://echo.example/a.jpg", {"@type": "ImageObject", "url": "https://echo.example/b.jpg"}]}),
        ("publisher.logo", {"publisher": {"@type": "Organization", "logo": "https://echo.example/l.png"}}),
        ("publisher.logo.url", {"publisher": {"@type": "Organization", "logo": "https://echo.example/l.png"}}),
        ("mainEntityOfPage.@id", {"mainEntityOfPage": {"@id": ADDRESS}}),
        ("mainEntityOfPage.@id", {"mainEntityOfPage": ADDRESS}),
        ("@id", {"@id": ADDRESS}),
        ("@type", {}),
        ("isAccessibleForFree", {"isAccessibleForFree": False}),
        ("wordCount", {"wordCount": 0}),
    ],
)  # fmt: skip
def test_a_required_property_that_is_there_in_any_form_is_enough(required: str, properties: dict[str, Any]) -> None:
    assert codes(f'profile.required = ["{required}"]', **properties) == []


@pytest.mark.parametrize(
    ("required", "properties", "message"),
    [
        ("author.url", {}, "the article has no author; the site's profile requires author.url"),
        ("author", {"author": " "}, "the article has no author; the site's profile requires author"),
        ("author", {"author": {}}, "the article has no author; the site's profile requires author"),
        ("author", {"author": []}, "the article has no author; the site's profile requires author"),
        ("author.url", {"author": "Tom Reyes"}, None),
        ("author.url", {"author": [NADIA, TOM]}, "author \"Tom Reyes\" has no url; the site's profile requires author.url"),
        ("author.jobTitle", {"author": "Tom Reyes"}, "author \"Tom Reyes\" has no jobTitle; the site's profile requires author.jobTitle"),
        ("publisher.logo.width", {"publisher": {"@type": "Organization", "name": "Echo", "logo": "https://echo.example/l.png"}}, "publisher.logo \"https://echo.example/l.png\" has no width; the site's profile requires publisher.logo.width"),
        ("@id", {}, "the article has no @id; the site's profile requires @id"),
    ],
)  # fmt: skip
def test_a_required_property_that_is_missing_is_told(required: str, properties: Any, message: str | None) -> None:
    messages = [text for _, _, text in told(page(**properties), f'profile.required = ["{required}"]')]
    assert messages == ([message] if message else [])


def test_what_is_missing_is_told_once_however_many_ways_lead_through_it() -> None:
    settings = 'profile.required = ["author", "author.name", "author.url"]'
    assert codes(settings) == ["NM901"]
    assert codes(settings, author=[{"@type": "Person", "jobTitle": "Reporter"}]) == ["NM901", "NM901"]


def test_every_author_who_lacks_something_is_told_at_his_place() -> None:
    lena = {"@type": "Person", "name": "Lena Osei"}
    html = page(author=[TOM, NADIA, lena])
    line = html.splitlines()[2]
    places = [place for _, place, _ in told(html, 'profile.required = ["author.url"]')]
    assert places == [f"3:{line.index(json.dumps(each)) + 1}" for each in (TOM, lena)]


def test_what_an_identifier_leads_to_counts_and_is_told_where_it_is_described() -> None:
    graph = (
        '<!doctype html>\n<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [\n'
        '{"@type": "NewsArticle", "headline": "Piano rescued", "publisher": {"@id": "#us"}},\n'
        '{"@type": "Organization", "@id": "#us", "name": "Eastmere Echo"}]}</script>'
    )
    assert told(graph, 'profile.required = ["publisher.name"]') == []
    assert [place for _, place, _ in told(graph, 'profile.required = ["publisher.logo"]')] == ["4:1"]


def test_one_syntax_may_leave_a_property_to_another() -> None:
    microdata = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Piano rescued</h1>'
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Tom Reyes</b></span></div>'
    )
    assert told(page() + microdata, 'profile.required = ["author.name"]') == []
    assert len(told(page() + microdata, 'profile.required = ["author.url"]')) == 1
    assert told(page(author=NADIA) + microdata, 'profile.required = ["author.url"]') == []


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<meta property="og:type" content="article"><h1>Piano rescued</h1>', ["NM901"]),
        ('<h1>Piano rescued</h1><meta property="article:published_time" content="2026-05-04T10:00:00Z">', ["NM901"]),
        ('<meta property="og:type" content="website"><h1>All our pianos</h1>', []),
        ("<h1>Contact</h1><p>Write to us.</p>", []),
    ],
)
def test_a_page_that_declares_no_article_is_told_once_if_it_looks_like_one(html: str, found: list[str]) -> None:
    settings = 'profile.required = ["author", "image"]'
    assert [code for code, _, _ in told(f"<!doctype html>{html}", settings)] == found


@pytest.mark.parametrize(
    ("expected", "properties", "found"),
    [
        ('inLanguage = "en-GB"', {"inLanguage": "en-GB"}, []),
        ('inLanguage = "en-GB"', {"inLanguage": "en-gb"}, ["NM902"]),
        ('inLanguage = "en-GB"', {}, []),
        ('inLanguage = {pattern = "en"}', {"inLanguage": "en-GB"}, ["NM902"]),
        ('inLanguage = {pattern = "en-.."}', {"inLanguage": "en-GB"}, []),
        ('inLanguage = ["en", "fr"]', {"inLanguage": ["en", "fr"]}, []),
        ('inLanguage = ["en", "fr"]', {"inLanguage": ["en", "de", "es"]}, ["NM902", "NM902"]),
        ("isAccessibleForFree = true", {"isAccessibleForFree": True}, []),
        ("isAccessibleForFree = true", {"isAccessibleForFree": "True"}, ["NM902"]),
        ("image.width = 1200", {"image": {"@type": "ImageObject", "width": 1200}}, []),
        ('publisher = "Echo"', {"publisher": {"@type": "Organization", "name": "Echo"}}, []),
        ('publisher = "https://echo.example/#us"', {"publisher": {"@id": "https://echo.example/#us"}}, []),
        ('publisher.name = "Echo"', {"publisher": "Echo"}, []),
        ('"publisher.@id" = "https://echo.example/#us"', {"publisher": {"@id": "https://echo.example/#them", "name": "Echo"}}, ["NM902"]),
        ('"@type" = "NewsArticle"', {"@type": ["NewsArticle", "Report"]}, []),
        ('"publisher.logo" = "https://echo.example/l.png"', {"publisher": {"@type": "Organization", "logo": {"@type": "ImageObject", "url": "https://echo.example/l.png"}}}, []),
    ],
)  # fmt: skip
def test_a_value_is_compared_letter_for_letter_with_what_the_profile_says(
    expected: str, properties: dict[str, Any], found: list[str]
) -> None:
    assert codes(f"[profile.values]\n{expected}", **properties) == found


def test_the_identifier_of_a_thing_is_told_at_its_own_place() -> None:
    html = page(publisher={"@type": "Organization", "@id": "https://echo.example/#them"})
    ((_, place, message),) = told(html, '[profile.values]\n"publisher.@id" = "https://echo.example/#us"')
    column = html.splitlines()[2].index('"https://echo.example/#them"') + 1
    assert place == f"3:{column}"
    assert message == (
        'publisher.@id is "https://echo.example/#them"; by the site\'s profile it is "https://echo.example/#us"'
    )


HOSTS = 'profile.hosts = ["echo.example", "*.echo-cdn.example"]'


@pytest.mark.parametrize(
    ("tag", "told_host"),
    [
        ('<link rel="canonical" href="https://echo.example/piano">', None),
        ('<link rel="canonical" href="/piano">', None),
        ('<link rel="canonical" href="https://ECHO.example:8443/piano">', None),
        ('<link rel="canonical" href="https://www.echo.example/piano">', "www.echo.example"),
        ('<link rel="canonical" href="http://localhost:3000/piano">', "localhost"),
        ('<meta property="og:image" content="//img.echo-cdn.example/a.jpg">', None),
        ('<meta property="og:image" content="//echo-cdn.example/a.jpg">', "echo-cdn.example"),
        ('<meta property="og:image" content="data:image/gif;base64,R0lG">', None),
        ('<meta property="og:url" content="http://[::1">', None),
        ('<meta property="og:video" content="https://video.other.example/v">', None),
    ],
)
def test_a_host_is_told_when_it_is_none_of_the_sites(tag: str, told_host: str | None) -> None:
    found = told(f"<!doctype html>{tag}<h1>Piano rescued</h1>", HOSTS)
    assert [message.split()[0] for _, _, message in found] == ([told_host] if told_host else [])


def test_a_host_is_told_once_with_all_its_places() -> None:
    html = page(
        url="https://old.example/piano",
        image=[{"@type": "ImageObject", "url": "https://old.example/a.jpg"}, "https://echo.example/b.jpg"],
        publisher={"@type": "Organization", "name": "Echo", "logo": "https://old.example/l.png"},
    )
    html += '<meta property="og:image" content="https://old.example/a.jpg"><meta property="og:image" content="https://old.example/c.jpg">'
    (finding,) = check(extraction(html.encode(), HOSTS), SITE)
    assert finding.location is not None
    assert finding.location.element.get("content") == "https://old.example/a.jpg"
    assert [other.location.path for other in finding.related] == [
        'meta[property="og:image"]',
        "$.url",
        "$.image[0].url",
        "$.publisher.logo",
    ]


ROSTER = '[profile.authors]\n"Nadia Okafor" = "https://echo.example/nadia"\n"Zoë Vell" = []'


@pytest.mark.parametrize(
    ("author", "found"),
    [
        (NADIA, []),
        ({"@type": "Person", "name": " nadia  OKAFOR "}, []),
        ("Nadia Okafor", []),
        ({"@type": "Person", "name": "Zoe\u0308 Vell", "url": "https://echo.example/anything"}, []),
        (TOM, ["NM904"]),
        ({"@type": "Organization", "name": "Eastmere Echo"}, ["NM904"]),
        ({**NADIA, "url": "https://www.echo.example/nadia/?utm_source=x"}, []),
        ({**NADIA, "url": "https://echo.example/tom"}, ["NM905"]),
        ({**NADIA, "url": "https://echo.example/tom", "sameAs": "https://echo.example/nadia"}, []),
        ({**NADIA, "url": "/nadia"}, []),
        ({"@type": "Person", "name": "Nadia Okafor"}, []),
        ({"@type": "Person"}, []),
    ],
)
def test_an_author_is_looked_for_in_the_roster(author: Any, found: list[str]) -> None:
    assert codes(ROSTER, author=author) == found


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("World", None),
        (["World", "Culture"], None),
        ("world", '"world" is none of the site\'s sections; did you mean World?'),
        ("Cultural", '"Cultural" is none of the site\'s sections; did you mean Culture?'),
        (["World", "Garden"], '"Garden" is none of the site\'s sections; there are World, Culture'),
    ],
)
def test_a_section_is_looked_for_in_the_list(section: Any, message: str | None) -> None:
    found = told(page(articleSection=section), 'profile.sections = ["World", "Culture"]')
    assert [text for _, _, text in found] == ([message] if message else [])


def test_without_a_profile_nothing_is_asked() -> None:
    assert told(page(author=TOM, articleSection="x", url="http://localhost/x"), "") == []


@pytest.mark.parametrize(
    ("settings", "properties", "written"),
    [
        ('[profile.values]\ninLanguage = "en-GB"', {"inLanguage": "en"}, '"inLanguage": "en-GB"'),
        (ROSTER, {"author": {**NADIA, "url": "https://echo.example/tom"}}, '"url": "https://echo.example/nadia"'),
    ],
)
def test_what_the_site_states_is_written_by_an_unsafe_fix_only(settings: str, properties: Any, written: str) -> None:
    content = page(**properties).encode()

    def read(each: bytes) -> newsmeta.Extraction:
        return extraction(each, settings)

    assert mended(content, read, SITE).content == content
    after = mended(content, read, SITE, unsafe=True).content
    assert written in after.decode()
    assert check(read(after), SITE) == []


@pytest.mark.parametrize("value", ['["en", "fr"]', '{pattern = "en.*"}'])
def test_a_value_that_may_be_several_is_not_written(value: str) -> None:
    content = page(inLanguage="de").encode()
    result = mended(
        content, lambda each: extraction(each, f"[profile.values]\ninLanguage = {value}"), SITE, unsafe=True
    )
    assert result.content == content
