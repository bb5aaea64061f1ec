"""From a picture's address to its file below the root, and never to one outside."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from newsmeta.image_files.file import AnyFile, MissingFile, OutsideFile
from newsmeta.image_files.settings import ImageSettings
from newsmeta.normalize.image_identity import image_identity

_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".svg")
# Endings of pictures that pages do not show.
_OTHERS = (".apng", ".bmp", ".heic", ".heif", ".ico", ".jfif", ".jp2", ".jxl")
# Keys of a query that only tell one state of a file from the next.
_VERSIONS = frozenset({"v", "ver", "version", "rev", "t", "ts", "cb", "timestamp", "hash", "itok"})
_FORBIDDEN = frozenset("/\\\0")
# Stands for whatever host an address below the root has.
_ROOT = "root"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """The file of an address. `is_exact` is false of another size or format of the same picture."""

    file: AnyFile
    is_exact: bool = True


def host_of(address: str) -> str | None:
    """The host of an address without www; None for a relative address, or one that cannot be read."""
    parts = _split(address)
    return parts.hostname.removeprefix("www.") if parts and parts.hostname else None


def find_file(settings: ImageSettings, address: str, own_hosts: Collection[str]) -> FoundFile | None:
    """The file of a picture's address; None where the settings say nothing of such addresses.

    `own_hosts` are those whose paths the root holds.
    """
    if address in settings.files:
        return FoundFile(settings.files[address])
    below = _below_root(settings, address, own_hosts) if settings.root is not None else None
    if settings.root is None or below is None:
        return None
    path, query = below
    segments = [unquote(segment) for segment in path.split("/") if segment not in ("", ".")]
    name = "/".join(segments)
    if any(segment == ".." or not _FORBIDDEN.isdisjoint(segment) for segment in segments):
        return FoundFile(OutsideFile(unquote(path)))
    exact = _read(settings.root, name)
    if exact is not None:
        # What else an address asks for may be another size of the file.
        return FoundFile(exact, is_exact=_VERSIONS.issuperset(key for key, _ in parse_qsl(query, True)))
    for variant in _variants(settings.root, path, query, own_hosts):
        if (file := _read(settings.root, variant)) is not None:
            return FoundFile(file, is_exact=False)
    # Without the ending of a file, an address may be that of a program that makes the picture.
    return FoundFile(MissingFile(name)) if name.lower().endswith(_ENDINGS) and not query else None


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _below_root(settings: ImageSettings, address: str, own_hosts: Collection[str]) -> tuple[str, str] | None:
    """The path that an address has below the root, still escaped, and its query."""
    parts = _split(address)
    if parts is None:
        return None
    whole = address.partition("#")[0].partition("?")[0]
    for prefix in sorted(settings.prefixes, key=len, reverse=True):
        rest = whole.removeprefix(prefix)
        if rest != whole and (prefix.endswith("/") or rest.startswith("/")):
            return f"{quote(settings.prefixes[prefix])}/{rest}", parts.query
    if parts.scheme not in ("", "http", "https"):
        return None
    # Of a path without a slash before it, nobody knows the folder that it starts at.
    is_own = host_of(address) in own_hosts if parts.netloc else parts.path.startswith("/")
    return (parts.path, parts.query) if is_own else None


def _read(root: str, name: str) -> AnyFile | None:
    """The file of this name below the root; None where there is none."""
    path = os.path.join(root, *name.split("/"))
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    folder, final = os.path.realpath(root), os.path.realpath(path)
    if not name or os.path.commonpath([folder, final]) != folder:
        return OutsideFile(name)
    if not os.path.isfile(final):
        return None
    return _read_once(path, name, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4096)
def _read_once(path: str, name: str, _changed: int, _size: int) -> AnyFile:
    from newsmeta.image_files.read import read_image_file

    return read_image_file(path, name)


def _variants(root: str, path: str, query: str, own_hosts: Collection[str]) -> Iterator[str]:
    """The files that are the same picture in another size, crop or format, the largest file first."""
    address = f"https://{_ROOT}/{path.lstrip('/')}" + (f"?{query}" if query else "")
    host, _, identity = image_identity(address).partition("/")
    if host == _ROOT or host in own_hosts:
        yield from _index(root).get(identity, ())


def possible_files(root: str) -> Iterator[str]:
    """The paths of all files below a root that are called as pictures are, by an ending of theirs or by none.

    Folders that begin with a dot are tools' own, such as newsmeta's results of earlier checks.
    """
    for folder, folders, names in os.walk(root):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for name in names:
            if "." not in name or name.lower().endswith((*_ENDINGS, *_OTHERS)):
                yield os.path.join(folder, name)


def look_again() -> None:
    """Forget which files there are; for who goes on while they change."""
    _index.cache_clear()


@lru_cache(maxsize=8)
def _index(root: str) -> dict[str, tuple[str, ...]]:
    """The picture files below a root by what all variants of a picture share."""
    found: dict[str, list[tuple[int, str]]] = {}
    for path in possible_files(root):
        if path.lower().endswith(_ENDINGS):
            below = os.path.relpath(path, root).replace(os.sep, "/")
            identity = image_identity(f"https://{_ROOT}/{quote(below, errors='surrogateescape')}").partition("/")[2]
            found.setdefault(identity, []).append((_size(path), below))
    return {identity: tuple(name for _, name in sorted(files, reverse=True)) for identity, files in found.items()}


def _size(path: str) -> int:
    try:
        return os.path.getsize(path)
    except OSError:
        return 0
