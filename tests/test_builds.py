"""A rebuild that changes nothing is silent, and planted changes are told by their cause: a share of what the bench does."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from build_rebuilds import REBUILDS, clean_pages  # noqa: E402
from build_site import STYLES  # noqa: E402
from build_templates import TEMPLATES, rendered  # noqa: E402
from builds import KINDS, outcomes, printed, site, write  # noqa: E402

SITE = site(3)


@pytest.mark.parametrize("name", STYLES)
def test_a_site_built_again_in_another_style_has_not_changed(name: str, tmp_path: Path) -> None:
    write(tmp_path / "before", {path: rendered(story) for path, story in SITE.items()})
    rebuilt = {path: rendered(story, STYLES[name]) for path, story in SITE.items()}
    write(tmp_path / "after", rebuilt)

    assert any(rebuilt[path] != rendered(story) for path, story in SITE.items())
    assert printed(tmp_path / "before", tmp_path / "after") == ""


@pytest.mark.parametrize("name", REBUILDS)
def test_clean_pages_that_are_written_otherwise_have_not_changed(name: str, tmp_path: Path) -> None:
    rebuilt = {path: REBUILDS[name](content) for path, content in clean_pages().items()}
    write(tmp_path / "before", clean_pages())
    write(tmp_path / "after", rebuilt)

    assert rebuilt != clean_pages()
    assert printed(tmp_path / "before", tmp_path / "after") == ""


def test_planted_changes_are_all_told_each_as_one_group_and_nothing_else_is() -> None:
    found = list(outcomes(pages=5, changes=40, seed=100))

    assert sum(len(build.planted) for build in found) == 40
    assert any(len(each.paths) == 5 for build in found for each in build.planted)
    assert [(each.kind.name, each.paths) for build in found for each in build.missed] == []
    assert [build.beside for build in found if build.beside] == []


def test_there_are_kinds_and_templates_enough_and_none_twice() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 35
    assert len(TEMPLATES) >= 5
