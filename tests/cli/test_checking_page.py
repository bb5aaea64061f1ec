"""The page on checking says what the command does."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from newsmeta.cli import main
from newsmeta.cli.baseline_file import read_baseline
from newsmeta.config import config_from_mapping
from newsmeta.finding import Finding, Severity
from newsmeta.reports import REPORTS
from newsmeta.reports.fingerprints import fingerprints

PAGE = (Path(__file__).parents[2] / "docs" / "checking.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]


@pytest.mark.parametrize("path", [["check"], ["baseline", "create"], ["baseline", "update"], ["baseline", "prune"]])
def test_every_option_is_on_the_page(path):
    command: click.Command = main
    for name in path:
        assert isinstance(command, click.Group)
        command = command.commands[name]
    options = {max(each.opts, key=len) for each in command.params if isinstance(each, click.Option)}
    assert {option for option in options if option not in PAGE} == set()


def test_every_format_is_on_the_page():
    assert {format_ for format_ in REPORTS if f"`{format_}`" not in PAGE} == set()


def test_the_configuration_on_the_page_can_be_used():
    import tomllib

    settings = config_from_mapping(tomllib.loads(block("toml")), "docs/checking.md").check
    assert settings.fail_on == "warning"
    assert settings.per_path_ignores["archive/**"] == ("NM3", "missing-image")


def test_the_baseline_on_the_page_can_be_read(folder):
    Path("baseline.json").write_text(block("json"), encoding="utf-8")
    (entry,) = read_baseline("baseline.json")
    stored = json.loads(block("json"))["entries"][0]
    missing = Finding(code=entry.code, name="x", severity=Severity.NOTE, message=entry.message, field="image")
    assert fingerprints([missing]) == [stored["fingerprint"]]
