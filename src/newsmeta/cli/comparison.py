"""One page in two builds -> its changes: what each process of a diff does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsmeta.choice import State
from newsmeta.cli.builds import Page
from newsmeta.cli.records import read_json
from newsmeta.comparing import CHANGES, Kind
from newsmeta.comparing.build_diff import Failure
from newsmeta.comparing.compare import changes
from newsmeta.comparing.kind import Change, Fate, Pages, compared
from newsmeta.comparing.skeleton import skeleton
from newsmeta.comparing.snapshot import Snapshot, is_record, snapshot_of
from newsmeta.config import Config
from newsmeta.document import read_document
from newsmeta.errors import NewsmetaError, SourceError
from newsmeta.extraction import Extraction, extract, extract_json_ld
from newsmeta.inputs import Input, is_json_ld_name, read_input
from newsmeta.rules import RULES, Rule
from newsmeta.rules.check import described


@dataclass(frozen=True, slots=True)
class Comparison:
    """What holds for every page of a diff.

    `kinds` and `rules` are the codes of what is told; `levels` gives kinds another severity; `templates` says that
    each page's template is wanted.
    """

    config: Config
    kinds: frozenset[str]
    rules: frozenset[str]
    levels: Mapping[str, str]
    charset: str | None = None
    templates: bool = False

    @property
    def told_kinds(self) -> tuple[Kind, ...]:
        return tuple(kind for kind in CHANGES if kind.code in self.kinds)

    @property
    def told_rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in RULES if rule.code in self.rules)


@dataclass(frozen=True, slots=True)
class Pair:
    """A page in the earlier build and in the later one; None in the one that it is not in."""

    before: Page | None
    after: Page | None

    @property
    def page(self) -> Page:
        """The page where it is now, or was when it is no more."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def fate(self) -> Fate:
        if self.before is None or self.after is None:
            return Fate.ADDED if self.before is None else Fate.REMOVED
        return Fate.KEPT if self.before.path == self.after.path else Fate.MOVED


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found of a page: changes, whether both files are the same bytes, the template, and what failed."""

    changes: tuple[Change, ...] = ()
    identical: bool = False
    template: str = ""
    failures: tuple[Failure, ...] = ()


def compare(comparison: Comparison, pair: Pair) -> Compared:
    """Compare one page; whatever goes wrong is in the result."""
    contents: list[bytes] = []
    failures: list[Failure] = []
    for page in (pair.before, pair.after):
        if page is not None and pair.fate in (Fate.KEPT, Fate.MOVED):
            try:
                contents.append(_content(comparison, page))
            except NewsmetaError as error:
                failures.append(Failure(page.name, str(error)))
    if failures:
        return Compared(failures=tuple(failures))
    try:
        return _compared(comparison, pair, contents)
    except Exception as error:
        # One page must not cost the others.
        return lost(pair, described(error))


def lost(pair: Pair, error: str) -> Compared:
    """What is said of a page whose process died, or that newsmeta failed on."""
    return Compared(failures=(Failure(pair.page.name, f"comparing the page failed, please report it: {error}", True),))


def declared_address(comparison: Comparison, page: Page) -> str | None:
    """The address that a page declares as its own; None when it declares none or cannot be read.

    What is wrong with a page is said when it is compared; one without a known address is only in one build.
    """
    if page.span is not None:
        return page.url
    try:
        choice = _extraction(comparison, page, _content(comparison, page)).choices["url"]
    except Exception:
        return None
    return str(choice.value) if choice.state is State.DECLARED else None


def _compared(comparison: Comparison, pair: Pair, contents: list[bytes]) -> Compared:
    told = [*changes(_fate(pair), comparison.told_kinds, comparison.levels)] if pair.fate is not Fate.KEPT else []
    if pair.before is None or pair.after is None:
        return Compared(tuple(told), template=_template_of(comparison, pair.page))
    first, second = contents
    if first == second and (pair.before.span is None) == (pair.after.span is None):
        return Compared(tuple(told), True, _template_of(comparison, pair.after))
    states: list[Snapshot] = []
    template, failures = "", []
    for page, content in zip((pair.before, pair.after), contents, strict=True):
        try:
            state, own = _state(comparison, page, content)
            states.append(state)
            template = own or template
        except NewsmetaError as error:
            failures.append(Failure(page.name, str(error)))
    if failures:
        return Compared(failures=tuple(failures))
    told += changes(compared(*states), comparison.told_kinds, comparison.levels)
    return Compared(tuple(told), template=template)


def _fate(pair: Pair) -> Pages:
    return Pages(fate=pair.fate, was=pair.before.path if pair.before else "")


def _content(comparison: Comparison, page: Page) -> bytes:
    if page.span is None:
        return read_input(Input(page.name, page.file), comparison.config.max_bytes)
    try:
        with open(page.file, "rb") as stream:
            stream.seek(page.span[0])
            return stream.read(page.span[1])
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror or error}") from error


def _state(comparison: Comparison, page: Page, content: bytes) -> tuple[Snapshot, str]:
    """The state of a page, and its template when that is wanted."""
    record = _record_in(page, content)
    if record is not None:
        return snapshot_of(record, comparison.told_rules), ""
    extraction = _extraction(comparison, page, content)
    template = skeleton(extraction.document) if comparison.templates else ""
    return snapshot_of(extraction, comparison.told_rules), template


def _record_in(page: Page, content: bytes) -> Mapping[str, object] | None:
    """The record that a page is kept as, in a file of many or in one of its own."""
    if page.span is None and not is_json_ld_name(page.file):
        return None
    try:
        value = read_json(content)
    except ValueError as error:
        if page.span is None:
            return None
        raise SourceError(f"not JSON: {error}") from error
    return value if page.span is not None or is_record(value) else None


def _extraction(comparison: Comparison, page: Page, content: bytes) -> Extraction:
    reader = extract_json_ld if is_json_ld_name(page.file) else extract
    return reader(content, url=page.url, config=comparison.config, name=page.name, charset=comparison.charset)


def _template_of(comparison: Comparison, page: Page) -> str:
    """The template of a page that is not read for anything else."""
    if not comparison.templates or page.span is not None or is_json_ld_name(page.file):
        return ""
    try:
        content = _content(comparison, page)
        return skeleton(read_document(content, charset=comparison.charset, max_bytes=comparison.config.max_bytes))
    except NewsmetaError:
        return ""
