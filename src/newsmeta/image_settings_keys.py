"""The keys of [images] in a configuration file."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from newsmeta.config_values import Reader, address, count, flag, parts, table, text, texts, whole
from newsmeta.errors import ConfigError
from newsmeta.image_files.file import AnyFile, BrokenFile, ImageFile, MissingFile
from newsmeta.image_files.rights import Rights, place_in
from newsmeta.image_files.settings import ImageSettings
from newsmeta.normalize.text import fold
from newsmeta.statement import Statement

# What may be said of a picture's rights, and the name that its file's metadata have for it.
_RIGHTS = {
    "creator": "dc:creator",
    "creditText": "photoshop:Credit",
    "copyrightNotice": "dc:rights",
    "license": "xmpRights:WebStatement",
    "acquireLicensePage": "plus:LicensorURL",
    "digitalSourceType": "Iptc4xmpExt:DigitalSourceType",
    "alt": "Iptc4xmpCore:AltTextAccessibility",
}
_FILE: dict[str, Reader] = {
    "type": text,
    "width": whole,
    "height": whole,
    "bytes": count,
    "animated": flag,
    "cmyk": flag,
    "script": flag,
    "problem": text,
    "unread": text,
    **dict.fromkeys(_RIGHTS, text),
}
_MISSING = "missing"


def read_images(value: Any, key: str) -> ImageSettings:
    """The settings of [images]. Raises ConfigError."""
    readers: dict[str, Reader] = {"root": text, "prefixes": _prefixes, "files": _files, "agencies": _agencies}
    return ImageSettings(**parts(value, key, readers))


def with_folder(images: ImageSettings, folder: str, called: str) -> ImageSettings:
    """The settings with the root as a path from here; `called` names it in messages. Raises ConfigError."""
    if images.root is None:
        return images
    path = os.path.join(folder, images.root)
    if not os.path.isdir(path):
        raise ConfigError(f"{called} {path}: there is no such folder")
    return replace(images, root=path)


def _prefixes(value: Any, key: str) -> dict[str, str]:
    found = {}
    for prefix, folder in table(value, key).items():
        address(prefix, f"{key}.{prefix!r}")
        stated = text(folder, f"{key}.{prefix!r}").strip("/") if folder else ""
        if ".." in stated.replace("\\", "/").split("/"):
            raise ConfigError(f"{key}.{prefix!r} must be a folder below the root, not {folder!r}")
        found[prefix] = stated
    return found


def _agencies(value: Any, key: str) -> dict[str, str]:
    """The usual names by all names, as they are compared."""
    found = {}
    for name, others in table(value, key).items():
        for each in (name, *texts(others, f"{key}.{name!r}")):
            found[fold(each).strip()] = name
    return found


def _files(value: Any, key: str) -> dict[str, AnyFile]:
    stated = {(each, f"{key}.{each!r}"): facts for each, facts in table(value, key).items()}
    return {(url := address(each, name)): _file(facts, url, name) for (each, name), facts in stated.items()}


def _file(value: Any, url: str, key: str) -> AnyFile:
    stated = parts(value, key, _FILE)
    name = url.partition("?")[0].rpartition("/")[2] or url
    if problem := stated.get("problem"):
        return MissingFile(name) if problem == _MISSING else BrokenFile(name, problem)
    rights = tuple(Statement(_RIGHTS[own], stated[own], place_in(name, own)) for own in _RIGHTS if own in stated)
    return ImageFile(
        name=name,
        encodingFormat=stated.get("type"),
        size=stated.get("bytes"),
        width=stated.get("width"),
        height=stated.get("height"),
        is_animated=stated.get("animated", False),
        is_cmyk=stated.get("cmyk", False),
        has_script=stated.get("script", False),
        stated=Rights(rights, (stated["unread"],) if "unread" in stated else ()),
    )
