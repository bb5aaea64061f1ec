"""Tags of previews that look wrong and are right are told nowhere; what is told once is told with all its places."""

import pytest

import newsmeta
from newsmeta.mending import mended
from newsmeta.rules import RULES
from newsmeta.rules.check import check
from newsmeta.rules.previews.open_graph_properties import is_misspelt, meant

PREVIEWS = [rule for rule in RULES if "NM501" <= rule.code <= "NM559"]
PAGE = """<!doctype html>
<html lang="en"><head><title>Fire in Rome</title>
<link rel="canonical" href="https://bugle.example/rome">
<meta property="og:type" content="article">
<meta property="og:title" content="Fire in Rome">
<meta property="og:description" content="Flames were seen above the old town on Monday evening.">
<meta property="og:url" content="https://bugle.example/rome">
<meta property="og:site_name" content="The Bugle">
<meta property="og:image" content="https://bugle.example/rome.jpg">
<meta property="og:image:width" content="1600">
<meta property="og:image:height" content="900">
<meta property="og:image:alt" content="Flames above the roofs of Rome">
<meta name="twitter:card" content="summary_large_image">
{}
</head><body><h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p></body></html>
"""

RIGHT = {
    "a property of one's own": '<meta property="article:word_count" content="320">',
    "a name of one's own under article:": '<meta name="article:pageclass" content="story">',
    "a misspelt property beside the right one": '<meta property="article:published" content="2026-05-04">\n'
    '<meta property="article:published_time" content="2026-05-04T21:10:00+02:00">',
    "a place in OpenGraph's own words": '<meta property="og:country-name" content="Italy">',
    "several pictures": '<meta property="og:image" content="https://bugle.example/milan.jpg">'
    '<meta property="og:image:alt" content="A street in Milan">',
    "a picture's address said again": '<meta property="og:image:url" content="https://bugle.example/rome.jpg">',
    "one tag twice with one text": '<meta property="og:title" content="Fire  in Rome">',
    "one tag by both attributes": '<meta name="og:title" content="Fire in Rome">',
    "a title for sharing that differs": '<meta name="twitter:title" content="Rome burns">',
    "a locale of Facebook's own": '<meta property="og:locale" content="es_LA">',
    "a locale with a script": '<meta property="og:locale" content="sr_Latn_RS">',
    "other locales": '<meta property="og:locale" content="en_GB"><meta property="og:locale:alternate" content="it_IT">',
    "an offset without a colon": '<meta property="article:published_time" content="2026-05-04T21:10:00+0200">',
    "seconds for og:updated_time": '<meta property="og:updated_time" content="1777921800">',
    "a determiner that is empty": '<meta property="og:determiner" content="">',
    "an author's address with a comma": '<meta property="article:author" content="https://bugle.example/a,4711">',
    "a publisher by its number": '<meta property="article:publisher" content="107822">',
    "a tag with one comma": '<meta property="article:tag" content="Washington, D.C.">',
    "several tags with commas": '<meta property="article:tag" content="Rome, Italy, Europe">\n'
    '<meta property="article:tag" content="fire">',
    "what a template left": '<meta name="twitter:site" content="{{ site.handle }}">',
    "X's tag for owners": '<meta property="twitter:account_id" content="4711">',
    "a title of 75 characters": f'<meta name="twitter:title" content="{"Fire in Rome and elsewhere ".ljust(75, "n")}">',
    "an account of the fediverse without its first @": '<meta name="fediverse:creator" content="jane@press.example">',
    "a page to see also": '<meta property="og:see_also" content="https://bugle.example/milan">',
}


def findings(page: str) -> list[newsmeta.Finding]:
    return check(newsmeta.extract(page, url="https://bugle.example/rome"), PREVIEWS)


def test_a_page_with_all_that_previews_need_has_no_finding() -> None:
    assert findings(PAGE.format("")) == []


@pytest.mark.parametrize("tags", RIGHT.values(), ids=RIGHT)
def test_what_looks_wrong_and_is_right_is_not_told(tags: str) -> None:
    assert findings(PAGE.format(tags)) == []


def test_tags_that_state_their_value_by_another_attribute_are_not_missing() -> None:
    page = PAGE.format("").replace('"og:url" content=', '"og:url" value=')
    assert [finding.code for finding in findings(page)] == ["NM510"]
    alone = '<title>Fire in Rome</title><meta property="og:title" value="Fire in Rome">'
    assert [finding.code for finding in findings(alone)] == ["NM510"]


def test_tags_that_a_parser_moved_to_the_body_are_in_the_head() -> None:
    page = PAGE.format('<meta property="og:locale" content="en_GB">').replace("<head>", "<head><div></div>")
    assert [finding.code for finding in findings(page.replace("<body>", ""))] == []


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("og:titel", "og:title"),
        ("og:site-name", "og:site_name"),
        ("og:descripton", "og:description"),
        ("og:image2", "og:image"),
        ("og:pubdate", "article:published_time"),
        ("og:article:section", "article:section"),
        ("og:twitter:card", "twitter:card"),
        ("article:content-tier", "article:content_tier"),
        ("article:word_count", None),
        ("article:subhead", None),
        ("og:hashid", None),
        ("og:image:width", None),
        ("og:published_time", None),
        ("fb:app_id", None),
    ],
)
def test_a_slip_is_told_from_a_name_of_ones_own(name: str, right: str | None) -> None:
    assert meant(name) == right


def test_a_synonym_leaves_a_doubt_that_a_slip_does_not() -> None:
    assert is_misspelt("og:titel")
    assert not is_misspelt("og:pubdate")
    assert not is_misspelt("og:image2")


def test_sizes_in_a_heap_behind_several_pictures_are_told() -> None:
    tags = """<meta property="og:image" content="https://bugle.example/a.jpg">
<meta property="og:image" content="https://bugle.example/b.jpg">
<meta property="og:image:width" content="1200">
<meta property="og:image:width" content="1600">"""
    told = [finding for finding in findings(PAGE.format(tags)) if finding.code == "NM507"]
    assert [finding.message for finding in told] == [
        "og:image:width stands twice behind 2 og:image; put each behind its own"
    ]
    assert len(told[0].related) == 2


def test_all_tags_with_one_flaw_are_told_and_mended_at_once() -> None:
    page = PAGE.format("").replace("<meta property=", "<meta name=")
    (told,) = findings(page)
    assert told.code == "NM503"
    assert told.message == "og:type and 8 more in name=; write property="
    result = mended(page.encode(), newsmeta.extract)
    assert result.content.decode() == PAGE.format("")


def test_a_whole_prefix_too_much_is_taken_away_at_once() -> None:
    tags = '<meta property="og:article:tag" content="fire">\n<meta property="og:article:section" content="City">'
    (told,) = findings(PAGE.format(tags))
    assert told.message == "og:article:tag and 1 more are no properties of OpenGraph; write article:tag"
    assert b"og:article" not in mended(PAGE.format(tags).encode(), newsmeta.extract).content


def test_a_list_in_one_tag_is_taken_apart() -> None:
    page = PAGE.format('<meta property="article:tag" content="fire, Rome, old town">')
    assert [finding.code for finding in findings(page)] == ["NM525"]
    result = mended(page.encode(), newsmeta.extract, unsafe=True).content.decode()
    assert result.count('<meta property="article:tag" content="') == 3
    assert findings(result) == []


def test_two_of_everything_is_told_once_and_the_first_is_kept() -> None:
    tags = '<meta property="og:type" content="website">\n<meta property="og:site_name" content="Bugle News">'
    (told,) = findings(PAGE.format(tags))
    assert told.message == 'og:type is "article" and "website", and og:site_name twice too; state each once'
    result = mended(PAGE.format(tags).encode(), newsmeta.extract, unsafe=True).content.decode()
    assert result == PAGE.format("").replace("\n\n</head>", "\n</head>")


def test_a_small_picture_that_google_minds_too_is_told_once() -> None:
    page = PAGE.format("").replace('"1600"', '"320"').replace('"900"', '"180"')
    assert [finding.code for finding in newsmeta.check(newsmeta.extract(page)) if "image" in finding.name] == ["NM417"]


@pytest.mark.parametrize(
    ("stated", "right"),
    [
        ("thebugle", "@thebugle"),
        ("@@thebugle", "@thebugle"),
        ("https://twitter.com/thebugle", "@thebugle"),
        ("@https://x.com/thebugle/", "@thebugle"),
        ("//mobile.twitter.com/@thebugle", "@thebugle"),
        ("The Bugle", "The Bugle"),
        ("4711", "4711"),
    ],
)
def test_an_account_is_mended_where_there_is_no_doubt(stated: str, right: str) -> None:
    page = PAGE.format('<meta name="twitter:site" content="{}">')
    assert [finding.code for finding in findings(page.format(stated))] == ["NM547"]
    assert mended(page.format(stated).encode(), newsmeta.extract).content.decode() == page.format(right)


def test_json_ld_on_its_own_is_asked_for_no_preview() -> None:
    text = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}'
    assert check(newsmeta.extract_json_ld(text), PREVIEWS) == []
