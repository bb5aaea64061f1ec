"""Changes of many pages grouped by what they have in common: the kind, the field, and the folder or template."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from newsmeta.comparing.kind import Change, Fate
from newsmeta.comparing.pairing import common_folder
from newsmeta.comparing.wording import listed
from newsmeta.finding import Severity

GROUPINGS = ("folder", "template", "none")
# So many pages that changed alike are a group of their own, and so great a part of a folder is all of it: an index
# page stands among the articles.
_MANY = 3
_ALL = 0.9
# In more folders than this a change is no matter of folders.
_FEW = 4
_GRAVEST = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
# A finding's subject is a rule; two rules are two causes even where they found the same pages.
_BY_THEMSELVES = frozenset({"NM975", "NM976"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPage:
    """A change with its page: the path in the later build, or in the earlier one where the page is no more.

    `file` is where the page is kept, for programs; `template` is "" where it is unknown.
    """

    page: str
    file: str
    change: Change
    fate: Fate = Fate.KEPT
    template: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Changes of one cause: `of` is how many pages there are in the folder or of the template, changed or not.

    `folder` has a final slash, and is "" for the whole build; `template` is None unless it is what was grouped by.
    """

    changes: tuple[ChangedPage, ...]
    subjects: tuple[str, ...]
    trait: str
    of: int
    folder: str = ""
    template: str | None = None

    @property
    def first(self) -> Change:
        return self.changes[0].change

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages that changed, each once, in order."""
        return tuple(dict.fromkeys(each.page for each in self.changes))

    @property
    def by_page(self) -> dict[str, list[ChangedPage]]:
        """The changes of each page."""
        found: dict[str, list[ChangedPage]] = {}
        for each in self.changes:
            found.setdefault(each.page, []).append(each)
        return found

    @property
    def message(self) -> str:
        """What happened, on how many of how many pages, where."""
        what = f"{listed(self.subjects)} {self.first.predicate}"
        if len(self.pages) == 1:
            alone = replace(self.first, subject=listed(self.subjects))
            return alone.message if len(self.subjects) == 1 else what
        if self.template is not None:
            where = f" like {self.template}" if self.template else ""
        else:
            where = f" under {self.folder}" if self.folder else ""
        told = f": {self.trait}" if self.trait else ""
        return f"{what} on {len(self.pages):,} of {self.of:,} pages{where}{told}"


@dataclass(frozen=True, slots=True)
class Census:
    """How many pages there are: in each folder and above it, by what became of them, and of each template."""

    folders: Mapping[Fate, Counter[str]]
    templates: Counter[str]

    def in_folder(self, folder: str, fate: Fate) -> int:
        """Pages that could have had this fate: those of the later build, or of the earlier for a page removed."""
        kept = self.folders[Fate.KEPT][folder] + self.folders[Fate.MOVED][folder]
        return kept + (self.folders[fate][folder] if fate in (Fate.ADDED, Fate.REMOVED) else 0)


def census(pages: Iterable[tuple[str, Fate, str]]) -> Census:
    """The census of pages, each by path, fate and template."""
    folders: dict[Fate, Counter[str]] = {fate: Counter() for fate in Fate}
    templates: Counter[str] = Counter()
    for path, fate, template in pages:
        folders[fate].update(_above(path))
        templates[template] += 1
    return Census(folders, templates)


def grouped(changes: Sequence[ChangedPage], pages: Census, by: str) -> list[Group]:
    """The groups, the gravest first and of those the largest; `by` is one of `GROUPINGS`."""
    if by == "none":
        found = [_alone(each) for each in changes]
    else:
        place = _by_template if by == "template" else _by_folder
        found = _merged(group for cause in _causes(changes) for group in place(cause, pages))
    return sorted(found, key=_order)


def _alone(each: ChangedPage) -> Group:
    return Group(changes=(each,), subjects=(each.change.subject,), trait=each.change.trait, of=1)


def _causes(changes: Iterable[ChangedPage]) -> Iterator[list[ChangedPage]]:
    """Changes of one kind and field; those of a trait that most share apart from the rest."""
    alike = defaultdict(list)
    for each in changes:
        alike[each.change.code, each.change.severity, each.change.subject, each.change.predicate].append(each)
    for found in alike.values():
        counts = Counter(each.change.trait for each in found)
        shared = {trait for trait, count in counts.items() if trait and count >= max(_MANY, len(found) / 2)}
        yield from ([each for each in found if each.change.trait == trait] for trait in counts if trait in shared)
        if rest := [each for each in found if each.change.trait not in shared]:
            yield rest


def _by_template(cause: list[ChangedPage], pages: Census) -> Iterator[Group]:
    alike = defaultdict(list)
    for each in cause:
        alike[each.template].append(each)
    for template, found in alike.items():
        yield _group(found, of=pages.templates[template], template=template)


def _by_folder(cause: list[ChangedPage], pages: Census) -> Iterator[Group]:
    """The few folders that changed as a whole, and what is left in one group."""
    fate, rest = cause[0].fate, cause
    parts: list[list[ChangedPage]] = []
    changed = Counter(folder for each in cause for folder in _above(each.page))
    for folder in sorted(changed, key=lambda each: (each.count("/"), each)):
        if changed[folder] >= max(_MANY, _ALL * pages.in_folder(folder, fate)):
            parts.append([each for each in rest if each.page.startswith(folder)])
            rest = [each for each in rest if not each.page.startswith(folder)]
    parts = [part for part in (*parts, rest) if part]
    for part in parts if len(parts) <= _FEW else [cause]:
        here = common_folder(each.page for each in part)
        yield _group(part, of=pages.in_folder(here, fate), folder=here)


def _group(found: Sequence[ChangedPage], *, of: int, folder: str = "", template: str | None = None) -> Group:
    traits = {each.change.trait for each in found}
    return Group(
        changes=tuple(found),
        subjects=(found[0].change.subject,),
        trait=traits.pop() if len(traits) == 1 else "",
        of=of,
        folder=folder,
        template=template,
    )


def _merged(groups: Iterable[Group]) -> list[Group]:
    """Groups of the same pages and kind as one: parts of one field, or fields that changed in the same way on each."""
    merged: dict[object, Group] = {}
    for group in groups:
        key = _common(group)
        known = merged.get(key)
        merged[key] = group if known is None else _together(known, group)
    return list(merged.values())


def _common(group: Group) -> object:
    first = group.first
    apart = group.subjects if first.code in _BY_THEMSELVES else ()
    traits = tuple(each.change.trait for each in group.changes)
    shared = traits if all(traits) else (first.field or "").partition(".")[0]
    return first.code, first.severity, first.predicate, shared, apart, group.template, group.pages


def _together(one: Group, other: Group) -> Group:
    return replace(one, changes=one.changes + other.changes, subjects=one.subjects + other.subjects)


def _order(group: Group) -> tuple[int, int, str, str, tuple[str, ...]]:
    return _GRAVEST[group.first.severity], -len(group.pages), group.first.code, group.pages[0], group.subjects


def _above(path: str) -> list[str]:
    """The folders that hold a path, "" for all of it, each with its final slash."""
    *folders, _ = path.split("/")
    return ["".join(f"{folder}/" for folder in folders[:depth]) for depth in range(len(folders) + 1)]
