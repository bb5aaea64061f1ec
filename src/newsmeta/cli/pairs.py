"""The pages of two builds -> pairs: which is which, by path, and where that differs by address."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial

from newsmeta.cli.builds import Build, Form, Page
from newsmeta.cli.comparison import Comparison, Pair, declared_address
from newsmeta.cli.workers import results
from newsmeta.comparing.pairing import by_address, named_like, page_key
from newsmeta.errors import OptionError
from newsmeta.inputs import is_json_ld_name


def pairs_of(comparison: Comparison, before: Build, after: Build, jobs: int) -> list[Pair]:
    """Every page of both builds, with its other self, in the order of the paths. Raises OptionError."""
    if Form.FOLDER not in (before.form, after.form) and len(before.pages) == len(after.pages) == 1:
        # Two files that are named are one page, whatever they are called.
        return [Pair(replace(before.pages[0], path=after.pages[0].path), after.pages[0])]
    if Form.PAGE in (before.form, after.form):
        return _recorded(comparison, before, after)
    earlier, later = _by_path(before, after), _by_path(after, before)
    met = {path: path for path in earlier if path in later}
    gone = [page for path, page in earlier.items() if path not in met]
    new = [page for path, page in later.items() if path not in met]
    if gone and new:
        met |= by_address(_addresses(comparison, gone, jobs), _addresses(comparison, new, jobs))
    found = set(met.values())
    pairs = [Pair(page, later[met[path]] if path in met else None) for path, page in earlier.items()]
    pairs += [Pair(None, page) for path, page in later.items() if path not in found]
    return sorted(pairs, key=lambda pair: pair.page.path)


def _recorded(comparison: Comparison, before: Build, after: Build) -> list[Pair]:
    """A page and its own among many records: by the end of the path, else by the address. Raises OptionError."""
    records, (page,) = (after, before.pages) if before.form is Form.PAGE else (before, after.pages)
    found = named_like(page_key(page.file), [each.path for each in records.pages])
    if found is None:
        address = _addresses(comparison, [page], 1)
        met = by_address(address, {each.path: each.url for each in records.pages if each.url})
        found = met[0][1] if met else None
    record = next((each for each in records.pages if each.path == found), None)
    if record is None and records.failures:
        return []
    if record is None:
        raise OptionError(f"{records.name}: there is no record of {page.name} in it")
    record = replace(record, path=page.path)
    return [Pair(page, record) if records is after else Pair(record, page)]


def _by_path(build: Build, other: Build) -> dict[str, Page]:
    """The pages by path; without a folder's JSON-LD that the other build, of records, does not have.

    `newsmeta extract` passes over it in a folder.
    """
    recorded = {page.path for page in other.pages} if other.form is Form.RECORDS and build.form is Form.FOLDER else None
    return {
        page.path: page
        for page in build.pages
        if recorded is None or page.path in recorded or not is_json_ld_name(page.file)
    }


def _addresses(comparison: Comparison, pages: Sequence[Page], jobs: int) -> dict[str, str]:
    """The declared address of each page that declares one, by its path."""
    with closing(results(partial(declared_address, comparison), pages, jobs, lost=lambda page: None)) as found:
        return {page.path: address for page, address in zip(pages, found, strict=True) if address}
