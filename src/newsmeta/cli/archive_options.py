"""The options of ``newsmeta archive``, and what follows from them alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from newsmeta.cli.address import mapped_address, web_address
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.inputs import Input


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    output: str
    format_: str
    html_column: str
    url_column: str
    captured_column: str | None
    base_url: str | None
    root: str | None
    config: str | None
    max_bytes: int | None
    seconds: float
    shard_pages: int
    jobs: int | None
    runner: str
    address: str | None
    redo: bool


def identity(options: Options, config: Config, version: int) -> dict[str, Any]:
    """What makes a data set another one when it differs."""
    return {
        "version": version,
        "format": options.format_,
        "sources": list(options.sources),
        "columns": [options.html_column, options.url_column, options.captured_column],
        "addresses": [options.base_url, options.root],
        "shardPages": options.shard_pages,
        # Where it was read from is told by nothing in a row.
        "configuration": sha256(repr(replace(config, source=None)).encode("utf-8", "surrogatepass")).hexdigest()[:16],
    }


def refuse_standard_input(sources: Iterable[str]) -> None:
    """Raise OptionError when standard input is a source: it cannot be read again, and has no name to go on by."""
    if "-" in sources:
        raise OptionError("newsmeta archive reads no standard input; save it in a file and name that")


def base_address(options: Options, config: Config) -> str | None:
    """The address that --root stands for, None without it. Raises OptionError."""
    if options.base_url and not options.root:
        raise OptionError("--base-url needs --root, the folder it stands for")
    if options.root is None:
        return None
    if not os.path.isdir(options.root):
        raise OptionError(f"--root {options.root}: there is no such folder")
    base_url = web_address("--base-url", options.base_url) if options.base_url else config.base_url
    if base_url is None:
        raise OptionError("--root needs --base-url, the address it stands for, or base_url in the configuration")
    return base_url


def addresses(options: Options, base_url: str | None, paths: Iterable[str]) -> dict[str, str]:
    """The addresses of HTML files, by their paths. Raises OptionError for one that is not below --root."""
    if base_url is None or options.root is None:
        return {}
    found = {path: mapped_address(Input(path, path), base_url, options.root) for path in paths}
    return {path: address for path, address in found.items() if address}


def local(sources: Iterable[str]) -> list[str]:
    """Those of the sources that are no objects of a store."""
    return [each for each in sources if "://" not in each]
