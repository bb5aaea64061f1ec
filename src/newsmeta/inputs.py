"""Finding and reading pages: files, folders, patterns, standard input. Nothing else reads a page from outside."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from typing import IO, cast

from newsmeta.errors import OptionError, SourceError

STDIN = "-"

_JSON_LD = re.compile(r"\.json(?:ld)?(?:\.gz)?$", re.IGNORECASE)
_PLAIN_JSON = re.compile(r"\.json(?:\.gz)?$", re.IGNORECASE)
_KEYWORD = re.compile(rb'"@(?:context|type|graph)"\s*:')
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_PATTERN = re.compile(r"[*?\[]")
_TEMPLATE = re.compile(
    r"\.(?:jinja2?|j2|liquid|twig|njk|erb|ejs|php|phtml|hbs|handlebars|mustache|jspx?|gohtml|tmpl|tpl)$", re.IGNORECASE
)
_GZIP = b"\x1f\x8b"
# Larger files that are called *.json are taken for JSON-LD unseen.
_LOOKED_AT = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kind:
    """Files that are looked for in a folder: those whose names match, and what to say when there are none.

    `looks_inside` passes over ``*.json`` that is not JSON-LD, as most of it is not.
    """

    names: re.Pattern[str]
    none: str
    looks_inside: bool = False


PAGES = Kind(
    re.compile(r"\.html?(?:\.gz)?$", re.IGNORECASE), "no pages in this folder (*.html, *.htm, or these with .gz)"
)
PLAIN_PAGES = Kind(re.compile(r"\.html?$", re.IGNORECASE), "no pages in this folder (*.html, *.htm)")
JSON_LD = Kind(_JSON_LD, "no JSON-LD in this folder (*.jsonld, *.json, or these with .gz)")
PAGES_AND_JSON_LD = Kind(
    re.compile(r"\.(?:html?|json(?:ld)?)(?:\.gz)?$", re.IGNORECASE),
    "no pages and no JSON-LD in this folder (*.html, *.htm, *.jsonld, *.json, or these with .gz)",
    looks_inside=True,
)


@dataclass(frozen=True, slots=True)
class Input:
    """A page to read, by its path; `content` is what standard input held; `problem` says why there is no such page.

    `tree` is the folder in which it was looked for: the one that was named, that of a pattern, that of a file.
    """

    name: str
    path: str | None = None
    content: bytes | None = None
    problem: str | None = None
    tree: str | None = None


def find_inputs(
    arguments: Iterable[str], max_bytes: int, kind: Kind = PAGES, stdin_name: str = "<stdin>"
) -> list[Input]:
    """Every page the arguments name, each once: in their order, and within a folder or pattern in that of the names.

    `kind` says what a folder is searched for; a file that is named is always taken. What cannot be found stands in its
    place with its problem. Raises OptionError when standard input is named twice.
    """
    arguments = list(arguments)
    if arguments.count(STDIN) > 1:
        raise OptionError("- (standard input) may be given once")
    found: dict[str, Input] = {}
    for argument in arguments:
        for each in _find(argument, max_bytes, kind, stdin_name):
            found.setdefault(os.path.abspath(each.path) if each.path else each.name, each)
    return list(found.values())


def names_several(arguments: Iterable[str]) -> bool:
    """Whether arguments may stand for more than one page, however many there are today."""
    arguments = list(arguments)
    return len(arguments) > 1 or any(os.path.isdir(each) or _is_pattern(each) for each in arguments)


def is_json_ld_name(name: str) -> bool:
    """Whether a file of this name is JSON-LD with no page around it."""
    return bool(_JSON_LD.search(name))


def is_template_name(name: str) -> bool:
    """Whether a file of this name is the source of a template."""
    return bool(_TEMPLATE.search(name))


def read_input(source: Input, max_bytes: int) -> bytes:
    """A page's bytes, decompressed. Raises SourceError when they cannot be had or are more than `max_bytes`."""
    if source.problem is not None:
        raise SourceError(source.problem)
    if source.path is None:
        return source.content or b""
    try:
        with open(source.path, "rb") as stream:
            return _read(stream, max_bytes, source.path.lower().endswith(".gz"))
    except OSError as error:
        raise SourceError(_reason(error)) from error


def is_compressed(source: Input) -> bool:
    """Whether a file, which is there, holds gzip data."""
    if source.path is None:
        return False
    with open(source.path, "rb") as stream:
        return stream.read(len(_GZIP)) == _GZIP


def _is_pattern(argument: str) -> bool:
    return bool(_PATTERN.search(argument)) and not os.path.lexists(argument) and not _ADDRESS.match(argument)


def _find(argument: str, max_bytes: int, kind: Kind, stdin_name: str) -> Iterator[Input]:
    if argument == STDIN:
        yield _standard_input(stdin_name, max_bytes)
    elif _ADDRESS.match(argument):
        yield Input(argument, problem="newsmeta does not fetch; save the page first and name the file")
    elif _is_pattern(argument):
        yield from _matching(argument)
    elif os.path.isdir(argument):
        yield from _below(argument, kind)
    else:
        yield Input(argument, argument, tree=os.path.dirname(argument) or os.curdir)


def _matching(pattern: str) -> Iterator[Input]:
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))
    tree = os.path.dirname(pattern[: _PATTERN.search(pattern).start()]) or os.curdir  # type: ignore[union-attr]
    if not matches:
        yield Input(pattern, problem="no file matches this pattern")
    for match in matches:
        if not os.path.isdir(match):
            yield Input(match, match, tree=tree)


def _below(folder: str, kind: Kind) -> Iterator[Input]:
    problems: list[OSError] = []
    pages = [
        os.path.join(here, name)
        for here, _, names in os.walk(folder, onerror=problems.append)
        for name in names
        if kind.names.search(name)
        and not (kind.looks_inside and _PLAIN_JSON.search(name) and not _is_json_ld(os.path.join(here, name)))
    ]
    for path in sorted(pages, key=lambda page: page.split(os.sep)):
        yield Input(path, path, tree=folder)
    for problem in problems:
        yield Input(str(problem.filename), problem=_reason(problem))
    if not pages and not problems:
        yield Input(folder, problem=kind.none)


def _is_json_ld(path: str) -> bool:
    """Whether a file speaks JSON-LD; one that cannot be read is left to be reported."""
    try:
        return bool(_KEYWORD.search(read_input(Input(path, path), _LOOKED_AT)))
    except SourceError:
        return True


def _standard_input(name: str, max_bytes: int) -> Input:
    try:
        return Input(name, content=_read(sys.stdin.buffer, max_bytes, compressed=False))
    except SourceError as error:
        return Input(name, problem=str(error))


def _read(stream: IO[bytes], max_bytes: int, compressed: bool) -> bytes:
    reader = stream if isinstance(stream, BufferedReader) else BufferedReader(cast(RawIOBase, stream))
    # One byte more than allowed tells that there is more, without reading it.
    if reader.peek(2).startswith(_GZIP):
        content = _decompressed(reader, max_bytes + 1)
    else:
        content = reader.read(max_bytes + 1)
        if compressed and content:
            raise SourceError("its name ends in .gz but it is not gzip data")
    if len(content) > max_bytes:
        raise SourceError(f"more than the {max_bytes:,} bytes allowed; raise --max-bytes to read it all the same")
    return content


def _decompressed(stream: BufferedReader, size: int) -> bytes:
    import gzip
    import zlib

    try:
        with gzip.open(stream) as pages:
            return pages.read(size)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise SourceError(f"broken gzip data: {error}") from error


def _reason(error: OSError) -> str:
    kinds = {FileNotFoundError: "there is no such file", PermissionError: "you have no permission to read it"}
    return kinds.get(type(error)) or f"it cannot be read: {error.strerror or error}"
