"""Stories of a small site, which its templates (`build_templates`) turn into pages as a site's generator does.

A `Story` is what editors wrote, and a `Style` is what differs between two builds of
one story that say the same: zones, the order of attributes and keywords, indentation, sizes of pictures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any

SITE = "https://lantern.example"
_SYLLABLES = ("ka", "ro", "mi", "ten", "lu", "sa", "vo", "ri", "den", "pa")


@dataclass(frozen=True, slots=True)
class Writer:
    """An author as the site knows one."""

    name: str
    url: str | None
    job: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What editors wrote; `broken` puts a comma too many into its JSON-LD, `about` names the type of its subject."""

    path: str
    headline: str
    description: str | None
    writers: tuple[Writer, ...]
    published: str | None
    modified: str | None
    image: str | None
    caption: str | None
    credit: str | None
    section: str | None
    keywords: tuple[str, ...]
    publisher: str = "The Lantern"
    logo: str | None = f"{SITE}/logo.png"
    language: str = "en"
    free: bool = True
    about: str = "Place"
    broken: bool = False
    structured: bool = True
    byline: bool = True
    canonical: str | None = None

    @property
    def url(self) -> str:
        return self.canonical or f"{SITE}/{self.path.removesuffix('.html')}"


@dataclass(frozen=True, slots=True)
class Style:
    """How one build spells what all builds say."""

    context: str = "https://schema.org"
    indent: int | None = None
    content_first: bool = False
    utc: bool = False
    keywords_reversed: bool = False
    width: int | None = None
    escaped: bool = False
    blank: str = "\n"
    keys_reversed: bool = False

    def date(self, text: str) -> str:
        if not self.utc or "T" not in text or text[-6] not in "+-":
            return text
        return datetime.fromisoformat(text).astimezone(UTC).isoformat().replace("+00:00", "Z")

    def words(self, words: Sequence[str]) -> list[str]:
        return list(reversed(words)) if self.keywords_reversed else list(words)

    def picture(self, url: str) -> str:
        return f"{url}?w={self.width}&q=80" if self.width else url

    def tag(self, kind: str, key: str, content: str) -> str:
        named, said = f'{kind}="{key}"', f'content="{escape(content)}"'
        return f"<meta {said} {named}>" if self.content_first else f"<meta {named} {said}>"

    def script(self, node: Mapping[str, Any], broken: bool = False) -> str:
        ordered = dict(reversed(list(node.items()))) if self.keys_reversed else node
        text = json.dumps(ordered, indent=self.indent, ensure_ascii=self.escaped)
        text = text[:-1].rstrip() + ",}" if broken else text
        return f'<script type="application/ld+json">{text}</script>'


PLAIN = Style()
# Each says the same as the plain one, and the last all at once.
STYLES: Mapping[str, Style] = {
    "http for https in the context": Style(context="http://schema.org"),
    "other indentation": Style(indent=4, blank="\n\n   "),
    "attributes in another order": Style(content_first=True),
    "instants in UTC": Style(utc=True),
    "keywords in another order": Style(keywords_reversed=True),
    "pictures in another size": Style(width=1200),
    "escapes in JSON": Style(escaped=True),
    "keys in another order": Style(keys_reversed=True),
    "all of it": Style("http://schema.org/", 1, True, True, True, 1600, True, "\n\t", True),
}


def stories(folder: str, count: int) -> list[Story]:
    """So many stories, each with words, people and days of its own."""
    return [_story(folder, number) for number in range(count)]


def _story(folder: str, number: int) -> Story:
    place = f"{_name(number * 7 + len(folder))}ford"
    day = datetime.fromisoformat("2026-02-03T07:30:00+01:00") + timedelta(days=number, minutes=number * 11 % 600)
    first, second = (_writer(number % 13), _writer(number % 11 + 20))
    return Story(
        path=f"{folder}/2026/{number % 4 + 1:02}/{place.lower()}-{number}.html",
        headline=f"The ferry at {place} takes bicycles – again",
        description=f"After {number + 2} quiet winters the ferry at {place} carries bicycles across, at 5 € a ride.",
        writers=(first, second) if number % 3 else (first, second, _writer(number % 5 + 40)),
        published=day.isoformat(),
        modified=(day + timedelta(hours=3, minutes=5)).isoformat(),
        image=f"{SITE}/media/{place.lower()}-{number}-quay.jpg",
        caption=f"Cyclists wait at the quay of {place}.",
        credit=_writer(number % 9 + 60).name,
        section="Transport",
        keywords=("ferries", "bicycles", place),
    )


def _writer(number: int) -> Writer:
    name = f"{_name(number)} {_name(number * 3 + 5)}sson"
    return Writer(name, f"{SITE}/staff/{name.lower().replace(' ', '-')}", "Reporter" if number % 2 else "Correspondent")


def _name(number: int) -> str:
    return (_SYLLABLES[number % 10] + _SYLLABLES[number // 10 % 10] + "n").capitalize()
