"""What a run has to do: pages and their addresses."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.cli.address import mapped_address, web_address
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.inputs import Input, names_several


@dataclass(frozen=True, slots=True)
class Task:
    """A page, and its address if that is known."""

    source: Input
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """What the options say of the addresses of pages."""

    url: str | None
    base_url: str | None
    root: str | None


def addresses(given: dict[str, Any]) -> Addresses:
    """The addresses among the options of a command, which are taken out of it."""
    return Addresses(**{name: given.pop(name) for name in ("url", "base_url", "root")})


def refuse_contradictions(sources: Sequence[str], addresses: Addresses, charset: str | None) -> None:
    """Raise OptionError when what the options say of the pages cannot be."""
    if addresses.url and names_several(sources):
        raise OptionError("--url is the address of one page; for several give --base-url and --root")
    if addresses.url and addresses.root:
        raise OptionError("--url says what --base-url and --root would; leave one of them out")
    if addresses.base_url and not addresses.root:
        raise OptionError("--base-url needs --root, the folder it stands for")
    if addresses.root and not os.path.isdir(addresses.root):
        raise OptionError(f"--root {addresses.root}: there is no such folder")
    if charset:
        from w3lib.encoding import resolve_encoding

        if resolve_encoding(charset) is None:
            raise OptionError(f"--charset {charset}: there is no such encoding; use a name such as windows-1250")


def tasks_of(inputs: Iterable[Input], addresses: Addresses, config: Config) -> list[Task]:
    """Each page with its address."""
    if addresses.root is None:
        url = web_address("--url", addresses.url) if addresses.url else None
        return [Task(each, url) for each in inputs]
    base_url = web_address("--base-url", addresses.base_url) if addresses.base_url else config.base_url
    if base_url is None:
        raise OptionError("--root needs --base-url, the address it stands for, or base_url in the configuration")
    return [Task(each, mapped_address(each, base_url, addresses.root)) for each in inputs]
