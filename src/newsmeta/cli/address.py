"""The address of a page: given, or that of its file below the folder that stands for a site."""

from __future__ import annotations

import os
import re
from urllib.parse import quote

from newsmeta.errors import OptionError
from newsmeta.inputs import Input
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.urls import read_url

_COMPRESSED = re.compile(r"\.gz$", re.IGNORECASE)
_INDEX = re.compile(r"(?:^|(?<=/))index\.html?$", re.IGNORECASE)


def web_address(option: str, text: str) -> str:
    """The address an option states. Raises OptionError when it is none."""
    address = read_url(text, None)
    if isinstance(address, Rejected):
        raise OptionError(f"{option} must be an address that begins with http:// or https://, not {text!r}")
    return address


def mapped_address(source: Input, base_url: str, root: str) -> str | None:
    """The address of a file below `root`, which stands for `base_url`; None for what was not found.

    ``index.html`` stands for its folder, and ``.gz`` is only how the file is kept. A page outside is an OptionError.
    """
    if source.problem is not None:
        return None
    return f"{base_url.rstrip('/')}{quote(path_below(source, root))}"


def path_below(source: Input, root: str) -> str:
    """The path of a page on the site that `root` holds, not escaped: ``/news/lock/`` for ``news/lock/index.html``.

    A page outside, and standard input, is an OptionError.
    """
    return f"/{_INDEX.sub('', _COMPRESSED.sub('', file_below(source, root)))}"


def file_below(source: Input, root: str) -> str:
    """The path of a page's file from `root`, with slashes."""
    folder, path = os.path.abspath(root), os.path.abspath(source.path) if source.path else ""
    if not path or os.path.commonpath([folder, path]) != folder:
        raise OptionError(f"{source.name} is not below --root {root}, so it has no address there")
    return os.path.relpath(path, folder).replace(os.sep, "/")
