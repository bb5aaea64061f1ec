"""What `builds.py` plants: kinds of changes to a story, each with what `newsmeta diff` must tell of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from build_site import Story, Writer
from build_templates import TEMPLATES

# JSON-LD is what some changes break, and the template of microdata has none.
_JSON_LD = frozenset({"news", "features", "opinion", "briefs"})
_ALL = frozenset(TEMPLATES)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of planted change: the story after it (None: its page is gone), and the code and fields of each group."""

    name: str
    change: Callable[[Story], Story | None]
    told: tuple[tuple[str, frozenset[str]], ...]
    folders: frozenset[str] = _ALL

    @property
    def causes(self) -> set[tuple[str, str]]:
        """Each code with each of its fields: two kinds that share one are told as one."""
        return {(code, field) for code, fields in self.told for field in fields or ("",)}


def _kind(name: str, change: Callable[[Story], Story | None], *told: str, folders: frozenset[str] = _ALL) -> Kind:
    """`told` are groups as "NM955 author.url author.jobTitle"."""
    groups = tuple((code, frozenset(fields)) for code, *fields in map(str.split, told))
    return Kind(name, change, groups, folders)


def _writers(change: Callable[[Writer], Writer]) -> Callable[[Story], Story]:
    return lambda story: replace(story, writers=tuple(map(change, story.writers)))


def _later(text: str | None, hours: int) -> str:
    return (datetime.fromisoformat(text or "") + timedelta(hours=hours)).isoformat()


_OTHER = Writer("Ottilie Brandvold", "https://lantern.example/staff/ottilie-brandvold", "Reporter")
KINDS: Sequence[Kind] = (
    _kind("authors lose their address", _writers(lambda w: replace(w, url=None)), "NM955 author.url"),
    _kind("authors lose their title", _writers(lambda w: replace(w, job=None)), "NM955 author.jobTitle"),
    _kind(
        "authors lose address and title",
        _writers(lambda w: replace(w, url=None, job=None)),
        "NM955 author.url author.jobTitle",
    ),
    _kind("no author", lambda s: replace(s, writers=()), "NM955 author"),
    _kind("another author", lambda s: replace(s, writers=(_OTHER, *s.writers[1:])), "NM958 author"),
    _kind("an author less", lambda s: replace(s, writers=s.writers[:-1]), "NM958 author"),
    _kind("an author more", lambda s: replace(s, writers=(*s.writers, _OTHER)), "NM958 author"),
    _kind("authors in another order", lambda s: replace(s, writers=s.writers[::-1]), "NM959 author"),
    _kind("no date of publication", lambda s: replace(s, published=None), "NM955 datePublished"),
    _kind("published two hours later", lambda s: replace(s, published=_later(s.published, 2)), "NM960 datePublished"),
    _kind("published a day earlier", lambda s: replace(s, published=_later(s.published, -24)), "NM960 datePublished"),
    _kind("published without a zone", lambda s: replace(s, published=(s.published or "")[:-6]), "NM962 datePublished"),
    _kind("published on a day", lambda s: replace(s, published=(s.published or "")[:10]), "NM963 datePublished"),
    _kind("no date of modification", lambda s: replace(s, modified=None), "NM955 dateModified"),
    _kind("modified later", lambda s: replace(s, modified=_later(s.modified, 30)), "NM961 dateModified"),
    _kind("modified earlier", lambda s: replace(s, modified=_later(s.modified, -1)), "NM960 dateModified"),
    _kind("modified without a zone", lambda s: replace(s, modified=(s.modified or "")[:-6]), "NM962 dateModified"),
    _kind("another headline", lambda s: replace(s, headline=f"{s.headline}, and dogs"), "NM957 headline"),
    _kind("another description", lambda s: replace(s, description=f"Late: {s.description}"), "NM957 description"),
    _kind("no description", lambda s: replace(s, description=None), "NM955 description"),
    _kind("another picture", lambda s: replace(s, image=(s.image or "").replace("quay", "racks")), "NM957 image"),
    _kind("no caption", lambda s: replace(s, caption=None), "NM955 image.caption"),
    _kind("another caption", lambda s: replace(s, caption=f"Seen at noon. {s.caption}"), "NM957 image.caption"),
    _kind("no credit", lambda s: replace(s, credit=None), "NM955 image.creditText"),
    _kind("another section", lambda s: replace(s, section="Region"), "NM957 articleSection"),
    _kind("no section", lambda s: replace(s, section=None), "NM955 articleSection"),
    _kind("another keyword", lambda s: replace(s, keywords=("racks", *s.keywords[1:])), "NM957 keywords"),
    _kind("another publisher", lambda s: replace(s, publisher="The Lantern Group"), "NM957 publisher.name"),
    _kind("no logo", lambda s: replace(s, logo=None), "NM955 publisher.logo"),
    _kind("another language", lambda s: replace(s, language="en-GB"), "NM957 inLanguage"),
    _kind("no longer free", lambda s: replace(s, free=False), "NM957 isAccessibleForFree"),
    _kind("another address", lambda s: replace(s, canonical=f"{s.url}-2"), "NM957 url mainEntityOfPage"),
    _kind("another subject", lambda s: replace(s, about="Event"), "NM957 about.@type", folders=_JSON_LD),
    _kind("a subject of no known type", lambda s: replace(s, about="Plase"), "NM970 about", folders=_JSON_LD),
    _kind("a comma too many", lambda s: replace(s, broken=True), "NM975", folders=_JSON_LD),
    _kind("the page is gone", lambda s: None, "NM950"),
)
