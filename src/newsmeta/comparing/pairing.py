"""Which page of one build is which of the other: by path, and where the path is another one by address."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

_COMPRESSED = re.compile(r"\.gz$", re.IGNORECASE)
# What `same_page` leaves aside as well, with a final index.html, which stands for its folder.
_ASIDE = re.compile(r"^https?://(?:www\.)?|#.*$", re.IGNORECASE)


def page_key(path: str) -> str:
    """A page's path with slashes; a file that is kept compressed is the same page."""
    return _COMPRESSED.sub("", path.replace("\\", "/"))


def without_roots(
    before: Sequence[str], after: Sequence[str], loose: tuple[bool, bool]
) -> tuple[dict[str, str], dict[str, str]]:
    """For each path of both builds its path from the builds' roots.

    The paths in a record are those that were given when it was written, so its root is unknown (`loose`): it is the
    common folder, or one above it, with which most pages are in both builds.
    """
    first, second = (
        _roots(paths) if is_loose else [""] for paths, is_loose in zip((before, after), loose, strict=True)
    )
    # The first of the best, and so the deepest roots.
    one, other = max(
        ((one, other) for one in first for other in second),
        key=lambda roots: len(_below(before, roots[0]) & _below(after, roots[1])),
    )
    return {path: path.removeprefix(one) for path in before}, {path: path.removeprefix(other) for path in after}


def named_like(path: str, others: Iterable[str]) -> str | None:
    """The one of the other paths that ends most like this one, by file name at least; None where none or two do."""
    shared = {other: _shared_end(path, other) for other in others}
    most = max(shared.values(), default=0)
    best = [other for other, length in shared.items() if length == most]
    return best[0] if most and len(best) == 1 else None


def _shared_end(path: str, other: str) -> int:
    pairs = zip(reversed(path.split("/")), reversed(other.split("/")), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def by_address(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str]]:
    """The pages, by path, that have one address: path before and path after. One that several declare is nobody's."""
    first, second = _owners(before), _owners(after)
    return [(path, second[address]) for address, path in first.items() if address in second]


def _owners(addresses: Mapping[str, str]) -> dict[str, str]:
    found = {path: _ASIDE.sub("", address).rstrip("/") for path, address in addresses.items()}
    counts = Counter(found.values())
    # That of a whole site is no page's own, however few say it.
    return {address: path for path, address in found.items() if counts[address] == 1 and "/" in address}


def _roots(paths: Sequence[str]) -> list[str]:
    """The folders above all of the paths, the deepest first, each with its final slash; "" is the last."""
    common = common_folder(paths)
    roots = [""]
    for folder in common.split("/")[:-1]:
        roots.append(f"{roots[-1]}{folder}/")
    return roots[::-1]


def common_folder(paths: Iterable[str]) -> str:
    """The deepest folder that holds all paths, with its final slash; "" where there is none."""
    folders = [path.split("/")[:-1] for path in paths]
    if not folders:
        return ""
    shortest, longest = min(folders), max(folders)
    shared = 0
    while shared < min(len(shortest), len(longest)) and shortest[shared] == longest[shared]:
        shared += 1
    return "".join(f"{folder}/" for folder in shortest[:shared])


def _below(paths: Iterable[str], root: str) -> set[str]:
    return {path.removeprefix(root) for path in paths}
