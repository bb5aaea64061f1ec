"""Small pages, one truth each: what a field must be, what it must not be, and why a candidate was passed over.

``expected.json`` names the truth, the fields it is about (null: absent) and, by the words on the page, the reason why a
candidate was passed over.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsmeta

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/page.html"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_page_is_read_as_its_expected_file_says(folder: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    fields = newsmeta.record(newsmeta.extract((folder / "page.html").read_bytes(), name=folder.name))["fields"]
    assert {name: fields[name].get("value") for name in expected["fields"]} == expected["fields"], expected["truth"]
    for name in expected["fields"]:
        assert (fields[name]["state"] == "absent") is (expected["fields"][name] is None)
    for name, reasons in expected.get("passedOver", {}).items():
        assert reasons.items() <= _passed_over(fields[name]).items()


def _passed_over(choice: dict[str, Any]) -> dict[str, str]:
    told = [(each.get("value"), each["reason"]) for each in choice.get("passedOver", [])]
    return {value: reason for value, reason in told if isinstance(value, str)}
