"""Why a raw value is not a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejected:
    """A raw value that was read and is none; `reason` completes "passed over: ..."."""

    reason: str
