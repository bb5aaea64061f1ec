"""What a kind of defect is: a rule that finds it, a clean page, and the edit that plants it.

`¦` in the edited page marks where the finding must stand; without it the finding has no place of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Edit = Callable[[str], str]

MARK = "¦"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of defect: what it is, the code of the rule that finds it, the clean page, and what is done to it.

    `settings` is the configuration, as TOML, that the page is read with.
    """

    name: str
    code: str
    page: str
    edit: Edit
    settings: str = ""


def swap(old: str, new: str) -> Edit:
    """Put `new` in the place of `old`, which stands on the page once."""

    def edited(text: str) -> str:
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times on the page")
        return text.replace(old, new)

    return edited


def each(old: str, new: str) -> Edit:
    """Put `new` in the place of `old` wherever it stands."""

    def edited(text: str) -> str:
        if old not in text:
            raise ValueError(f"{old!r} does not stand on the page")
        return text.replace(old, new)

    return edited


def cut(start: str, end: str) -> Edit:
    """Take out what stands from `start`, which stands on the page once, to the next `end`, both included."""

    def edited(text: str) -> str:
        if text.count(start) != 1:
            raise ValueError(f"{start!r} stands {text.count(start)} times on the page")
        at = text.index(start)
        return text[:at] + text[text.index(end, at) + len(end) :]

    return edited


def then(*edits: Edit) -> Edit:
    """One edit after the other."""

    def edited(text: str) -> str:
        for edit in edits:
            text = edit(text)
        return text

    return edited


def before(anchor: str, new: str) -> Edit:
    """Put `new` before what stands on the page once."""
    return swap(anchor, new + anchor)


EN, DE, FR, ES = "english-pretty.html", "german-minified.html", "french-paywall.html", "spanish-live-blog.html"
MICRO, RDFA = "english-microdata.html", "polish-rdfa.html"
JA, RU = "japanese-shift-jis.html", "russian-windows-1251.html"
EL, AR, PT, IT = "greek-utf-16.html", "arabic-rtl.html", "portuguese-translation.html", "italian-video.html"
NL, SV = "dutch-scripts-apart.html", "swedish-template.jsonld"
