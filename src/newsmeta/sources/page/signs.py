"""What the names of elements say of them: the words of a class, an id or a name for tests.

A page has hundreds of names, most of which say nothing. So every word is taken apart once, and expressions are tried
only on a word that has a part of theirs.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise, product

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.zones import FIRST_WORDS, NOT_A_ZONE, WORDS_OF_ZONES, Zone


class Sign(StrEnum):
    """What a name speaks of."""

    AUTHOR = "author"
    BYLINE = "byline"
    CAPTION = "caption"
    CREDIT = "credit"
    # A credit as a part of a caption: "caption__credit", "caption-author".
    CREDIT_IN_CAPTION = "credit in caption"
    DATE = "date"
    # Dates of what is announced, not of the announcement.
    EVENT = "event"
    PAYWALL = "paywall"
    SIGNATURE = "signature"
    # A word that opens a zone, but within a name that means the article.
    NO_ZONE = "no zone"
    # A word that opens a zone only where a name begins with it.
    BEGINS_RELATED = "begins with a list of others"
    BEGINS_FOOTER = "begins with a footer"


Signs = frozenset[Sign | Zone]
_NONE: Signs = frozenset()


_AUTHORS = (
    "author", "authors", "byline", "bylines", "by-line", "autor", "autora", "autori", "autorzy", "auteur", "auteurs",
    "autore", "verfasser", "redakteur", "journalist", "writer", "writers", "contributor", "contributors", "creator",
    "reporter", "vcard", "forfatter", "skribent", "schrijver", "yazar", "penulis", "szerzo", "kirjoittaja",
    "signature",
)  # fmt: skip
_DATES = (
    "date", "dates", "dateline", "datetime", "time", "timestamp", "published", "publish", "pubdate", "pub-date",
    "posted", "posted-on", "updated", "modified", "datum", "fecha", "data", "datestamp", "tarih", "dato",
)  # fmt: skip
_EVENTS = ("start", "end", "deadline", "expire", "expires", "expiry", "birth", "atc")
_PICTURES = ("image", "img", "photo", "picture", "foto", "bild")
_WORDS_OF_PICTURES = ("text", "info", "desc", "description")
_START = r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))"


def _beginning(words: tuple[str, ...]) -> str:
    return _START + "(?:" + "|".join(f"{word}|{word.capitalize()}" for word in words) + ")(?![a-z])"


_AUTHOR = LatePattern(_beginning(_AUTHORS))
# Parts of an author element that are not its name.
_NOT_THE_NAME = LatePattern(
    r"author-?box|avatar|image|img|photo|pic|bio|description|social|follow|share|date|time|box-?title|count|twitter|email|icon|links?$"
    r"|role|title|position|articles|posts|more|tooltip|popup|dropdown|authority|authoriz|header-?author-?list",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CAPTION = LatePattern(
    r"(?:^|[^a-zA-Z])(?:caption|captions|wp-caption-text|legend|legende|cutline|bildunterschrift"
    rf"|(?:{'|'.join(_PICTURES)})[-_]*(?:{'|'.join(_WORDS_OF_PICTURES)})"
    r"|didascalia|podpis|pie-?de-?foto|bu|underskrift)(?:$|[^a-z])",
    re.IGNORECASE,
)
_CREDIT = LatePattern(
    _START
    + r"(?:[cC]redits?|[cC]opyright|[cC]opyrights|[pP]hotographer|[sS]ource|[aA]gency|[aA]ttribution|[bB]ildnachweis"
    r"|[qQ]uelle|[cC]redito|[cC]rediti|[fF]otograf|[fF]otografo|[cC]redit-?line|[rR]ights?|[fF]oto-?credit)(?:$|[^a-z])"
)
_CREDIT_PART = LatePattern(r"credit|copyright|source|author|photographer|attribution", re.IGNORECASE)
_CAPTION_PART = LatePattern(r"caption|legend|image|photo|media|figure", re.IGNORECASE)

_SIGNS: dict[Sign, LatePattern] = {
    Sign.BYLINE: LatePattern(_START + r"(?:[bB]yline|[aA]utor|[sS]ignature)(?:$|[^a-z])"),
    Sign.CREDIT: _CREDIT,
    Sign.DATE: LatePattern(_beginning(_DATES)),
    Sign.EVENT: LatePattern(r"(?:^|[^a-z])(?:start|end|deadline|expires?|expiry|birth|atc)(?:$|[^a-z])", re.IGNORECASE),
    Sign.PAYWALL: LatePattern(_START + r"(?:[pP]ay-?wall(?:ed)?|PayWall|PAYWALL|[rR]eg-?wall)(?:$|[^a-z])"),
    Sign.SIGNATURE: LatePattern(r"(?:^|[^a-z])(?:author|creator|photographer|cite)(?:$|[^a-z])", re.IGNORECASE),
}
# With what parts a word in one of the expressions above begins.
_PARTS = frozenset(
    (
        *_AUTHORS, "by", *_DATES, "pub", *_EVENTS, *_PICTURES, *map("".join, product(_PICTURES, _WORDS_OF_PICTURES)),
        *"""caption captions wp legend legende cutline bildunterschrift didascalia podpis pie piede piedefoto bu
        underskrift credit credits copyright copyrights photographer source agency attribution bildnachweis quelle
        credito crediti fotograf fotografo creditline right rights fotocredit cite pay paywall paywalled reg
        regwall""".split(),
    )
)  # fmt: skip


_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_ZONES: dict[str, Sign | Zone] = {
    **{word: zone for zone, words in reversed(WORDS_OF_ZONES) for word in words},
    **dict.fromkeys(NOT_A_ZONE, Sign.NO_ZONE),
}
_BEGINNINGS = {Zone.RELATED: Sign.BEGINS_RELATED, Zone.FOOTER: Sign.BEGINS_FOOTER}
_OPENERS = frozenset((*_ZONES, *FIRST_WORDS))


def zone_of_name(name: str) -> Zone | None:
    """The zone that class and id speak of."""
    return zone_in(signs_of(name))


@lru_cache(maxsize=1024)
def zone_in(signs: Signs) -> Zone | None:
    """The zone that a name with these signs opens."""
    if not signs or Sign.NO_ZONE in signs:
        return None
    named = next((zone for zone, _ in WORDS_OF_ZONES if zone in signs), None)
    return named or next((zone for zone, sign in _BEGINNINGS.items() if sign in signs), None)


@lru_cache(maxsize=16384)
def signs_of(names: str) -> Signs:
    """What the words of a name speak of."""
    words = names.split()
    return _signs_of_word(words[0]) if len(words) == 1 else _NONE.union(*map(_signs_of_word, words))


@lru_cache(maxsize=32768)
def _signs_of_word(word: str) -> Signs:
    # "relatedArticles" and "related-articles" have two parts; two in a row are one word of a zone.
    parts, lowered = _PART.findall(word), word.lower()
    if lowered != word:
        parts = [part.lower() for part in parts]
    said = {*parts, *map("".join, pairwise(parts))} if len(parts) > 1 else set(parts)
    signs = set() if _OPENERS.isdisjoint(said) else _opened(parts, said)
    if not _PARTS.isdisjoint(parts):
        signs |= expressions_in(word)
    if _may_credit(lowered) and _ends_in_credit(word):
        signs.add(Sign.CREDIT_IN_CAPTION)
    return frozenset(signs) if signs else _NONE


def _opened(parts: list[str], said: set[str]) -> set[Sign | Zone]:
    """The zones that a word opens by its parts, and by two in a row."""
    signs = {_ZONES[word] for word in said if word in _ZONES}
    if zone := FIRST_WORDS.get(parts[0]):
        signs.add(_BEGINNINGS[zone])
    return signs


def expressions_in(word: str) -> set[Sign | Zone]:
    """What the expressions find in a word."""
    signs: set[Sign | Zone] = {sign for sign, pattern in _SIGNS.items() if pattern.search(word)}
    if _AUTHOR.search(word) and not _NOT_THE_NAME.search(word):
        signs.add(Sign.AUTHOR)
    if _CAPTION.search(_CAMEL.sub("-", word)):
        signs.add(Sign.CAPTION)
    return signs


def _may_credit(word: str) -> bool:
    # Most words of a page come here, and plain searches are the quickest that there is.
    return (
        "credit" in word
        or "copyright" in word
        or "source" in word
        or "author" in word
        or "photographer" in word
        or "attribution" in word
    )


def _ends_in_credit(word: str) -> bool:
    credit = max((found.start() for found in _CREDIT_PART.finditer(word)), default=-1)
    return credit > 0 and credit > max((found.start() for found in _CAPTION_PART.finditer(word)), default=len(word))
