"""Texts, languages and claims that look wrong and are right are told nowhere; those that are wrong are told once."""

import json

import pytest

import newsmeta
from newsmeta.normalize.making import corrects, is_made_by_ai
from newsmeta.rules import RULES
from newsmeta.rules.check import check

OWN = [
    rule
    for rule in RULES
    if "NM060" <= rule.code <= "NM079" or "NM307" <= rule.code <= "NM339" or "NM702" <= rule.code <= "NM739"
]
PARAGRAPHS = (
    "<p>Flames were seen above the old town late on Monday evening, and nobody knows why they rose there.</p>"
    "<p>Firemen pumped water until dawn, and neighbours carried blankets to the square for everybody.</p>"
)


def codes(node: dict[str, object], around: str = "") -> list[str]:
    whole = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", **node}
    script = f'<script type="application/ld+json">{json.dumps(whole)}</script>'
    page = f"<!doctype html>\n<title>Fire in Rome</title>{script}{around}<h1>Fire in Rome</h1>{PARAGRAPHS}"
    return [finding.code for finding in check(newsmeta.extract(page, url="https://bugle.example/rome"), OWN)]


RIGHT: dict[str, tuple[dict[str, object], str]] = {
    "an ampersand with blanks around it": ({"description": "Tom & Jerry, AT&T and Q&A; and more"}, ""),
    "an ampersand in an address": ({"image": "https://bugle.example/a?w=1&copy=2&amp;x=3"}, ""),
    "an escaped end tag in JSON": ({"description": "What \\u003c/script> does"}, ""),
    "a quotation for a headline": ({"alternativeHeadline": '"We ran"', "description": "He said so"}, ""),
    "a colon in a sentence": ({"description": "JavaScript: the good parts", "keywords": "data: a primer"}, ""),
    "less than": ({"description": "1 < 2, a <b and <3"}, ""),
    "capitals before a closing quotation mark": ({"description": "«CAFÉ», «AMANHÃ» e «MAÇû"}, ""),
    "words with Ã and Â": ({"description": "SÃO PAULO, IRMÃ, ROMÂNIA, TÂNIA", "name": "Fire in Rome"}, ""),
    "joiners in Persian and in signs": ({"alternativeHeadline": "می‌خواهم 👩‍🚒"}, ""),
    "marks of direction in Hebrew": ({"alternativeHeadline": "\u200fשריפה ברומא\u202a 2026\u202c"}, ""),
    "word breaks in Thai": ({"alternativeHeadline": "ไฟ\u200bไหม้\u200bใน\u200bโรม"}, ""),
    "HTML in an answer": (
        {"hasPart": {"@type": "Answer", "text": "<p>Nobody &amp; nothing</p>", "name": "Why"}},
        "",
    ),
    "a language with its script and region": ({"inLanguage": "zh-Hant-TW"}, '<html lang="zh-TW">'),
    "a language in capitals": ({"inLanguage": "EN-us"}, '<html lang="en">'),
    "two languages": ({"inLanguage": ["en", "und"]}, ""),
    "Bokmål and Norwegian": ({"inLanguage": "nb"}, '<meta property="og:locale" content="no_NO">'),
    "a publishing house with a site of its own": (
        {"publisher": {"@type": "Organization", "name": "Zeta Verlag", "url": "https://zeta.example/"}},
        '<meta property="og:site_name" content="The Bugle">',
    ),
    "a name in two forms": (
        {"publisher": {"@type": "Organization", "name": "British Bugle Company", "url": "https://bugle.example/"}},
        '<meta property="og:site_name" content="BBC">',
    ),
    "a section of a section": (
        {"articleSection": ["News", "Crime"]},
        '<meta property="article:section" content="crime"><nav>News Crime</nav>',
    ),
    "few keywords": ({"keywords": ["Rome", "fire"]}, '<meta name="keywords" content="sports, results, tickets">'),
    "metered and free": ({"isAccessibleForFree": True}, '<meta property="article:content_tier" content="metered">'),
    "a crop of a picture": (
        {"image": {"@type": "ImageObject", "url": "https://bugle.example/a.jpg?w=800", "width": 800, "height": 450}},
        '<meta property="og:image" content="https://bugle.example/a.jpg?w=1200">'
        '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="675">',
    ),
    "an author's initial in the byline": (
        {"author": {"@type": "Person", "name": "Jane Doe"}},
        '<p class="byline">J. Doe</p>',
    ),
    "a photographer in the byline": (
        {"author": {"@type": "Person", "name": "Jane Doe"}},
        '<p class="byline">By Jane Doe and Max Muster (photography)</p>',
    ),
    "a source of IPTC's": (
        {"digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"},
        "",
    ),
    "a counter by an object": (
        {
            "interactionStatistic": {
                "@type": "InteractionCounter",
                "interactionType": {"@type": "LikeAction"},
                "userInteractionCount": 0,
            }
        },
        "",
    ),
    "a page that counts by script": ({"commentCount": 14}, "<div>0 comments</div>"),
    "a correction with its change": (
        {"correction": "x", "datePublished": "2026-05-04", "dateModified": "2026-05-05"},
        "",
    ),
}


@pytest.mark.parametrize(("node", "around"), RIGHT.values(), ids=RIGHT)
def test_what_is_right_gives_no_finding(node: dict[str, object], around: str) -> None:
    assert codes(node, around) == []


WRONG: dict[str, tuple[dict[str, object], str, str]] = {
    "an escape twice in one text": ({"description": "Tom &amp; Jerry &amp;amp; all"}, "", "NM063"),
    "a city read as windows-1252": ({"description": "MÃ¼nchen"}, "", "NM065"),
    "Cyrillic read as windows-1252": ({"description": "ÐŸÑ€Ð¸Ð²ÐµÑ‚"}, "", "NM065"),
    "a soft hyphen in a name": ({"alternativeHeadline": "Feuer\u00adwehr"}, "", "NM068"),
    "an override in Hebrew": ({"alternativeHeadline": "\u202eשריפה"}, "", "NM068"),
    "an author as JSON in a string": ({"author": '{"@type": "Person", "name": "Jane Doe"}'}, "", "NM066"),
    "a country's code for a language": ({"inLanguage": "cz"}, "", "NM702"),
    "a language for a region": ({"inLanguage": "en-EN"}, "", "NM702"),
    "a counter as text": ({"interactionStatistic": "UserComments:14"}, "", "NM711"),
    "an author nobody sees": ({"author": {"@type": "Person", "name": "Jane Doe"}}, "", "NM319"),
}


@pytest.mark.parametrize(("node", "around", "code"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_gives_one_finding(node: dict[str, object], around: str, code: str) -> None:
    assert codes(node, around) == [code]


@pytest.mark.parametrize(
    ("text", "says_so"),
    [
        ("This article was written with the help of artificial intelligence.", True),
        ("Note: This story was generated by ChatGPT and checked by an editor.", True),
        ("Dieser Text wurde mit Hilfe von KI erstellt.", True),
        ("Cet article a été rédigé par une intelligence artificielle.", True),
        ("Este artículo fue generado con inteligencia artificial.", True),
        ("この記事はAIが作成しました。", True),
        ("This article was written by a human, not by AI.", False),
        ("This article was translated by AI.", False),
        ("Insights in this article are from a report on generative AI, written in May.", False),
        ("The minister said that AI had generated the letter.", False),
        ("This article was written by Jane Doe. AI is her subject.", False),
    ],
)
def test_a_text_says_that_a_machine_wrote_it(text: str, says_so: bool) -> None:
    assert is_made_by_ai(text) is says_so


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Correction: An earlier version put the fire in Milan.", True),
        ("Correction (May 5): The mayor's name is Rossi.", True),
        ("An earlier version of this article put the fire in Milan.", True),
        ("Korrektur: Das Feuer war in Rom.", True),
        ("Rectificatif : le feu était à Rome.", True),
        ("【訂正】火事はローマでした。", True),
        ("Oprava: Požár byl v Římě.", True),
        ("Correction of the market is expected, said the bank.", False),
        ("Corrections officers were called to the prison.", False),
        ("Korrektur der Steuer geplant", False),
        ("Oprava silnice potrvá do května.", False),
    ],
)
def test_a_paragraph_is_a_correction(text: str, is_one: bool) -> None:
    assert corrects(text) is is_one
