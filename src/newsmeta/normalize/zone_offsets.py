"""Offsets from UTC, as signs and digits or as abbreviations."""

from __future__ import annotations

# Abbreviations that mean one offset wherever they are used; IST, BST, CST and their like do not.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "WEST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "EST": -300, "EDT": -240,
    "CDT": -300, "MDT": -360, "PDT": -420, "PST": -480,
    "AEST": 600, "AEDT": 660, "ACST": 570, "AWST": 480, "NZST": 720, "NZDT": 780, "JST": 540, "KST": 540, "HKT": 480,
    "SGT": 480, "WIB": 420, "WITA": 480, "WIT": 540, "SAST": 120, "BRT": -180,
}  # fmt: skip
_NO_OFFSET = 24 * 60


def offset_of(zone: str) -> int | None:
    """Minutes east of UTC; None for an abbreviation of several zones, more than a day for what no clock has."""
    if zone[0] not in "+-":
        return _ZONES.get(zone.upper())
    digits = zone[1:].replace(":", "")
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    if minutes > 59:
        return _NO_OFFSET
    return (hours * 60 + minutes) * (-1 if zone[0] == "-" else 1)
