"""Elements that call themselves the author's, by class, relation or address, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from newsmeta.document.outline import Outline
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.signs import Sign, signs_of
from newsmeta.sources.page.text import lines, own_text, text_of

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

_NAME_PART = LatePattern(r"(?:^|[^a-z])(?:fn|name|author-?name|authorname|display-?name|n)(?:$|[^a-z])", re.IGNORECASE)
# What a page says before the names of those who did not write the article.
_OTHER_ROLE = LatePattern(
    r"(?:review|edit|fact|check|verif|test|research|approv|illustrat|photo|translat|produc|updat|graphic|design|video"
    r"|geprüft|übersetz|redigiert|redaktion|relu|vérifi|tradu|revis|foto|gráfic|bearbeitet|翻訳|翻译|译者|譯者|撮影|摄影)\w*(?:\W+\w+)?(?:\W+(?:by|von|par|por|da))?\W*$",
    re.IGNORECASE,
)
_WROTE = LatePattern(r"writ|words|text|author|autor|verfass|écrit|escrit", re.IGNORECASE)
_AUTHOR_PATH = LatePattern(
    r"/(?:authors?|autor(?:e|es|en|a|as|i)?|auteurs?|profiles?|people|person|staff|journalists?|journalistes?|"
    r"contributors?|contributor|writers?|columnists?|reporters?|redaktion|by|bio|team|users?|member|editors?|byline|"
    r"forfatter|skribent|penulis|yazar(?:lar)?|redactores?|firmas?|colunistas?|personas)/[^/?#]+",
    re.IGNORECASE,
)
# The paths that lead to nothing but an author's page.
_AUTHOR_PAGE = LatePattern(
    r"/(?:authors?|autor(?:e|es|en|a|as|i)?|auteurs?|journalists?|journalistes?|columnists?|reporters?)/[^/?#]+/?(?:[?#]|$)",
    re.I,
)
_FOR_TESTS = ("data-testid", "data-test", "data-component")


def author_elements(layout: Layout) -> list[int]:
    """The elements that say of themselves that they name the author, in order."""
    outline = layout.outline
    found = {number for number, signs in layout.signs.items() if Sign.AUTHOR in signs}
    found.update(outline.called("address"))
    for attribute in ("rel", "itemprop"):
        values = outline.attribute(attribute).items()
        found.update(number for number, value in values if "author" in value and "author" in value.split())
    addresses = outline.attribute("href")
    found.update(n for n in outline.called("a") if n in addresses and _AUTHOR_PAGE.search(addresses[n]))
    found.update(number for number, name in _test_names(outline).items() if Sign.AUTHOR in signs_of(name))
    return sorted(number for number in found if layout.root <= number < layout.stop)


def _test_names(outline: Outline) -> dict[int, str]:
    """What elements are called for tests, by the first such attribute that is not empty."""
    attributes = [outline.attribute(name) for name in _FOR_TESTS]
    numbers = {number for values in attributes for number in values}
    return {number: next(filter(None, (values.get(number) for values in attributes)), "") for number in numbers}


_SHARES = re.compile(r"(?:^|[\s_-])(?:fb|facebook|shar(?:e|es|ing)|tweet|whatsapp|social)(?:$|[\s_-])", re.IGNORECASE)


def names_in(root: Any) -> Iterator[tuple[str, Any, str | None]]:
    """The names in an author element: its links to authors or its name parts, or else its text line by line."""
    parts = _outermost([e for e in root.iter() if isinstance(e.tag, str) and _is_name_part(e)])
    if parts and all(len(text_of(part)) >= 3 for part in parts):
        loose = own_text(root)
        # "Jane Doe und <a>Max Muster</a>": the text outside the links names somebody too.
        if not re.search(r"\w{3,}\s+\w{3,}", loose):
            for part in parts:
                if not names_another_role(part):
                    yield " ".join(lines(part, gap=" ")), part, _address(part)
            return
    if names_another_role(root):
        return
    buttons = {text_of(part) for part in root.iter() if isinstance(part.tag, str) and _is_button(part)}
    yield "\n".join(line for line in lines(root, gap=" ") if line not in buttons), root, _address(root)


def _is_button(element: Any) -> bool:
    """Whether an element asks to share or to like, wherever it stands."""
    return element.tag == "button" or bool(_SHARES.search(element.get("class") or ""))


def names_another_role(element: Any) -> bool:
    """Whether the words right before an element say that it names a reviewer, an editor or somebody else."""
    label = _text_before(element)[-60:]
    return bool(_OTHER_ROLE.search(label)) and not _WROTE.search(label)


def _text_before(element: Any) -> str:
    """The nearest text before an element within the next levels above it."""
    for _ in range(3):
        before = element.getprevious()
        while before is not None:
            text = (before.tail or "").strip() or (text_of(before) if isinstance(before.tag, str) else "")
            if text:
                return text
            before = before.getprevious()
        element = element.getparent()
        if element is None:
            return ""
        if text := (element.text or "").strip():
            return text
    return ""


def _is_name_part(element: Any) -> bool:
    if "name" in (element.get("itemprop") or "").split():
        return True
    if element.tag == "a":
        href = element.get("href") or ""
        return "author" in (element.get("rel") or "").split() or bool(_AUTHOR_PATH.search(href))
    return bool(_NAME_PART.search(element.get("class") or ""))


def leads_to_person(element: Any) -> bool:
    """Whether an element is, or stands in, a link to a page about a person."""
    link = element if element.tag == "a" else next(element.iterancestors("a"), None)
    return link is not None and bool(_AUTHOR_PATH.search(link.get("href") or ""))


def _address(element: Any) -> str | None:
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None and element.getparent() is not None and element.getparent().tag == "a":
        link = element.getparent()
    href = link.get("href") if link is not None else None
    return href if href and _AUTHOR_PATH.search(href) else None


def _outermost(elements: list[Any]) -> list[Any]:
    chosen: list[Any] = []
    for element in elements:
        if not any(element in other.iter() for other in chosen[-1:]):
            chosen.append(element)
    return chosen
