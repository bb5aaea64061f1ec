"""BEFORE and AFTER as they are named -> the pages in them, each by where it can be read when its turn comes."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import zlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import IO

from newsmeta.cli.address import mapped_address
from newsmeta.cli.records import Broken, find_records, holds_records
from newsmeta.comparing.build_diff import Failure
from newsmeta.comparing.pairing import page_key
from newsmeta.errors import OptionError
from newsmeta.inputs import PAGES_AND_JSON_LD, STDIN, Input, find_inputs

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_GZIP = b"\x1f\x8b"
_HEAD = 64 * 1024


class Form(StrEnum):
    """What a build is given as."""

    FOLDER = "a folder"
    PAGE = "a page"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a build: its path from the build's root, its name in messages, and the file that holds it.

    `span` is the offset and length of its record in a file of records, None for a page of its own; `url` the address
    that it is given, or that its record declares.
    """

    path: str
    name: str
    file: str
    span: tuple[int, int] | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Build:
    """A build as the user named it, its pages, and what could not be read of it."""

    name: str
    form: Form
    pages: list[Page] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)


def read_build(argument: str, max_bytes: int, base_url: str | None, kept: ExitStack) -> Build:
    """The build of this name; compressed records are unpacked into a file that is `kept` so long.

    Raises OptionError when it is not there or no build.
    """
    if argument == STDIN:
        raise OptionError("- (standard input) cannot be compared; write it to a file and name that")
    if _ADDRESS.match(argument):
        raise OptionError(f"{argument}: newsmeta does not fetch; save the pages first and name the folder")
    if os.path.isdir(argument):
        return _folder(argument, max_bytes, base_url)
    try:
        path = _unpacked(argument, kept)
        with open(path, "rb") as stream:
            if holds_records(argument, stream.read(_HEAD)):
                stream.seek(0)
                return _records(argument, path, stream)
    except (EOFError, zlib.error) as error:
        raise OptionError(f"{argument}: broken gzip data: {error}") from error
    except FileNotFoundError as error:
        raise OptionError(f"{argument}: there is no such file or folder") from error
    except OSError as error:
        raise OptionError(f"{argument}: it cannot be read: {error.strerror or error}") from error
    folder, name = os.path.split(argument)
    url = mapped_address(Input(argument, argument), base_url, folder or ".") if base_url else None
    return Build(argument, Form.PAGE, [Page(page_key(name), argument, argument, url=url)])


def _records(argument: str, path: str, stream: IO[bytes]) -> Build:
    build = Build(argument, Form.RECORDS)
    for found in find_records(stream):
        if isinstance(found, Broken):
            build.failures.append(Failure(f"{argument}:{found.line}", found.reason))
        else:
            span = (found.start, found.length)
            build.pages.append(Page(page_key(found.source), found.source, path, span, found.url))
    return build


def _folder(folder: str, max_bytes: int, base_url: str | None) -> Build:
    build = Build(folder, Form.FOLDER)
    for each in find_inputs([folder], max_bytes, PAGES_AND_JSON_LD):
        if each.path is not None:
            path = page_key(os.path.relpath(each.path, folder))
            url = mapped_address(each, base_url, folder) if base_url else None
            build.pages.append(Page(path, each.name, each.path, url=url))
        elif each.problem != PAGES_AND_JSON_LD.none:
            build.failures.append(Failure(each.name, each.problem or ""))
    return _without_twins(build)


def _without_twins(build: Build) -> Build:
    """A page that stands beside its compressed self is one page."""
    once: dict[str, Page] = {}
    for page in build.pages:
        if page.path not in once or page_key(page.name) == page.name.replace("\\", "/"):
            once[page.path] = page
    return replace(build, pages=list(once.values()))


def _unpacked(path: str, kept: ExitStack) -> str:
    """The file, or a temporary one with what it holds when it is compressed records."""
    import gzip

    with open(path, "rb") as stream:
        if stream.read(len(_GZIP)) != _GZIP:
            return path
        stream.seek(0)
        with gzip.open(stream) as packed:
            head = packed.read(_HEAD)
            if not holds_records(path, head):
                return path
            unpacked = os.path.join(kept.enter_context(tempfile.TemporaryDirectory(prefix="newsmeta-")), "records")
            with open(unpacked, "wb") as plain:
                plain.write(head)
                shutil.copyfileobj(packed, plain)
            return unpacked


def refuse_unlike(before: Build, after: Build) -> None:
    """Raise OptionError when two builds cannot be compared: a page with a folder, or nothing with nothing."""
    if {before.form, after.form} == {Form.FOLDER, Form.PAGE}:
        raise OptionError(
            f"{before.name} is {before.form} and {after.name} is {after.form}; give two folders, two pages, or records"
        )
    named = ((before, "BEFORE"), (after, "AFTER"))
    empty = [f"{build.name} ({role})" for build, role in named if not build.pages and not build.failures]
    if len(empty) == 2:
        raise OptionError(f"nothing to compare: there is no page in {' and none in '.join(empty)}")
    if not after.pages and not after.failures:
        raise OptionError(f"nothing to compare: there is no page in {empty[0]}, and {len(before.pages):,} in BEFORE")


def from_common_roots(before: Build, after: Build) -> tuple[Build, Build]:
    """The builds with paths from their roots; the root of records is found by what matches."""
    from newsmeta.comparing.pairing import without_roots

    loose = (before.form is Form.RECORDS, after.form is Form.RECORDS)
    first, second = without_roots([each.path for each in before.pages], [each.path for each in after.pages], loose)
    return _renamed(before, first), _renamed(after, second)


def _renamed(build: Build, paths: dict[str, str]) -> Build:
    pages: Sequence[Page] = [replace(page, path=paths[page.path]) for page in build.pages]
    return replace(build, pages=list(pages))
