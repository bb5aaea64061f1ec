"""Where the picture files of a site are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsmeta.image_files.file import AnyFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageSettings:
    """Where the files of pictures are found by the addresses that pages give.

    `root` is the folder that holds them by the paths of their addresses, on the page's own host and that of `base_url`;
    `prefixes` maps beginnings of further addresses to folders below it; `files` holds what is known of single pictures
    without their files, by their addresses; `agencies` gives an agency's usual name by all its names,
    folded.
    """

    root: str | None = None
    prefixes: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, AnyFile] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.root is not None or bool(self.files)
