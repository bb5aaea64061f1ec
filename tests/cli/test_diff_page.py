"""The page about comparing builds names all that the command offers."""

from __future__ import annotations

from pathlib import Path

import click

from newsmeta.cli.diff import FORMATS, GROUPINGS, diff

PAGE = (Path(__file__).parents[2] / "docs" / "diff.md").read_text(encoding="utf-8")


def test_the_page_has_every_option_format_and_grouping():
    options = {max(each.opts, key=len) for each in diff.params if isinstance(each, click.Option)}
    assert {each for each in options if f"`{each}" not in PAGE} == set()
    assert {each for each in (*FORMATS, *GROUPINGS) if f"`{each}`" not in PAGE} == set()


def test_the_page_has_every_exit_code():
    assert [f"\n| {code} | " in PAGE for code in range(4)] == [True] * 4
