"""Lines of visible text that are bylines. Whatever else opens with "By" or "Von" is none."""

from __future__ import annotations

import re
from functools import lru_cache

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.date_words import is_weekday
from newsmeta.normalize.languages import primary
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.name_words import BYLINE_LABELS, TOPIC_WORDS, is_account
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold

# Openers and the languages they belong to; in another language the same word means something else.
_OPENERS = {
    "by": "*", "written by": "*", "posted by": "*", "reported by": "*", "story by": "*", "words by": "*", "text by": "*",
    "text and photos by": "*", "guest post by": "*", "a guest post by": "*", "this is a guest post by": "*", "this post was written by": "*",
    "this article was written by": "*", "this story was written by": "*", "this post is by": "*", "guest author": "*", "about the author": "*",
    "blogbeitrag von": "de", "blog beitrag von": "de", "beitrag von": "de", "artikel von": "de", "text von": "de", "gastbeitrag von": "de", "kommentar von": "de",
    "bericht von": "de", "kolumne von": "de", "über den autor": "de", "über die autorin": "de", "article de": "fr", "un article de": "fr", "texte de": "fr", "reporting by": "*", "additional reporting by": "*", "a report by": "*", "interview by": "*", "analysis by": "*",
    "von": "de", "ein kommentar von": "de", "eine analyse von": "de", "ein gastbeitrag von": "de", "ein interview von": "de",
    "ein artikel von": "de", "ein beitrag von": "de", "eine reportage von": "de", "eine kolumne von": "de", "interview von": "de", "aus berlin von": "de",
    "par": "fr", "écrit par": "fr", "publié par": "fr", "propos recueillis par": "fr", "por": "es pt gl", "escrito por": "es pt", "publicado por": "es pt",
    "di": "it", "a cura di": "it", "scritto da": "it", "door": "nl af", "geschreven door": "nl", "av": "no nb nn sv", "af": "da", "skrevet af": "da", "skrevet av": "no nb nn",
    "pisze": "pl", "napisał": "pl", "napisała": "pl", "opracował": "pl", "opracowała": "pl", "piše": "hr sr bs cnr sl", "пише": "sr bs cnr mk bg uk", "od": "hr sr bs cs sk", "yazan": "tr", "oleh": "id ms",
    "per": "ca", "de": "ro", "írta": "hu", "автор": "ru uk bg", "бел": "ru", "بقلم": "ar", "كتب": "ar", "כתב": "he", "מאת": "he", "γράφει ο": "el", "γράφει η": "el", "του": "el", "της": "el",
    "nga": "sq", "shkruan": "sq", "egilea": "eu", "deur": "af", "theo": "vi", "โดย": "th",
}  # fmt: skip
_OPENER = LatePattern(
    r"^[\s(–—|-]*(?P<word>"
    + "|".join(sorted(map(re.escape, _OPENERS), key=len, reverse=True))
    + r")(?P<mark>\s*[:：]\s*|\s+)(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = LatePattern(
    r"^\W*(?:"
    + "|".join(sorted(map(re.escape, BYLINE_LABELS), key=len, reverse=True))
    + r")\s*[:：／/]\s*(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_EDITING = LatePattern(
    r"\s*[;.,]?\s*(?:editing|compiled|produced|edited|translated|graphics|photograph\w*)\s+by\b.*$", re.IGNORECASE
)
_STATED_ON = LatePattern(r"\s*(?:[|•·,–—-]|\bon\b|\bat\b|\bam\b|\ble\b|\bel\b)?\s*(?:\w+,?\s+)?\d.*$", re.DOTALL)
_GIVEN_NAME = LatePattern(r"[A-Z][a-zé]{2,14}")
_UNDER = LatePattern(r"\s+(?:in|under|for)\s*:?\s*$")
# Openers that only people follow, so that a given name will do.
_ONLY_PEOPLE = frozenset(
    (
        "posted by",
        "written by",
        "guest post by",
        "a guest post by",
        "this is a guest post by",
        "geschrieben von",
        "this post was written by",
    )
)
# Small words within names that open none: "De la Paris la Cluj".
_OFFICES = frozenset("prime first deputy vice chief minister president secretary general director editor mayor".split())
_NEVER_FIRST = frozenset("la le el al du del da do dos das e y und vom zum zur".split())
_PICTURE = LatePattern(
    r"photo|foto|bild|image|grafik|graphic|illustra|kamera|camera|video|picture|zdj|снимк|фото|صور|写真|撮影",
    re.IGNORECASE,
)


def find_byline(line: str, language: str | None) -> list[Named | Rejected]:
    """The people a line names as its authors; an empty list when the line is no byline."""
    return list(_found(line, language))


@lru_cache(maxsize=2048)
def _found(line: str, language: str | None) -> list[Named | Rejected]:
    opened = _OPENER.match(line)
    rest = None
    if opened and _is_of(opened.group("word"), language):
        rest = opened.group("rest")
    elif labelled := _LABEL.match(line):
        rest = labelled.group("rest")
    if rest is None or _PICTURE.search(line[: len(line) - len(rest)].replace("text and photos", "")):
        return []
    rest = _UNDER.sub("", _STATED_ON.sub("", _EDITING.sub("", rest)).partition(" | ")[0]).strip(" .,|-–—")
    if "(" not in rest:
        rest = rest.rstrip(")）")
    if not rest or rest.split()[0] in _NEVER_FIRST:
        return []
    first = rest.partition(",")[0]
    if opened and opened.group("word").lower() in _ONLY_PEOPLE and _is_given_name(first):
        return [Named(first, "person")]
    found = read_names(rest, language=language)
    people = [named for named in found if isinstance(named, Named) and not _is_topic(named.name)]
    surely = [named for named in people if is_surely_somebody(named.name)]
    # One word that is no name makes the line a sentence: "By Tuesday", "Von Berlin nach Paris".
    return list(surely) if surely and len(surely) == len(people) and not _prose(rest) else []


def is_surely_somebody(name: str) -> bool:
    """A whole name or an agency; "Tuesday Afternoon" and "Prime Minister" have the shape of names and are none."""
    words = [fold(word) for word in name.split()]
    if any(is_weekday(word) for word in words) or all(word in _OFFICES for word in words):
        return False
    return is_full_name(name) or agency(name) is not None


def _is_given_name(word: str) -> bool:
    return _GIVEN_NAME.fullmatch(word) is not None and not is_weekday(fold(word)) and not is_account(word)


def _is_topic(name: str) -> bool:
    """A part of a job title that was taken for a name: "Head of Marketing and Community Development"."""
    return all(fold(word) in TOPIC_WORDS for word in name.split())


def _is_of(opener: str, language: str | None) -> bool:
    languages = _OPENERS[opener.lower()]
    return languages == "*" or language is None or primary(language) in languages.split()


def _prose(rest: str) -> bool:
    """Running text goes on in lower case after the name; a byline lists names, roles and places."""
    words = rest.split()
    lower = sum(word[0].islower() and word.isalpha() and len(word) > 3 for word in words)
    return len(words) > 16 or lower > 4
