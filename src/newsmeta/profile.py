"""What a site asks of its own pages: the properties, values, hosts, sections and authors that its articles may have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# A property by the way to it from the article, in schema.org's names: ("author", "url").
PropertyPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a property may say: one of the `texts`, or what the whole of `pattern` (Python's syntax) matches."""

    texts: tuple[str, ...] = ()
    pattern: str | None = None

    def allows(self, text: str) -> bool:
        return text in self.texts or (self.pattern is not None and re.fullmatch(self.pattern, text) is not None)

    @property
    def told(self) -> str:
        """How messages put it: ``"Eastmere Echo"``, ``"en" or "fr"``, ``what matches /en-.*/``."""
        listed = " or ".join(f'"{text}"' for text in self.texts)
        return listed if self.pattern is None else f"what matches /{self.pattern}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The ``[profile]`` of a configuration.

    `required` are properties that the markup of an article must hold; `values` what properties may say; `hosts` the
    hosts that addresses may have, in small letters, ``*.`` standing for every host below one; `sections` the sections
    that there are; `authors` maps the name of everybody who may be an author to their addresses, none where none is
    known; `roster` is the file that names more of them, as the configuration calls it.
    """

    required: tuple[PropertyPath, ...] = ()
    values: Mapping[PropertyPath, Expected] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    authors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roster: str | None = None

    def allows_host(self, host: str) -> bool:
        """Whether an address may have this host (in small letters, without a port)."""
        return any(host == each or (each[:2] == "*." and host.endswith(each[1:])) for each in self.hosts)
