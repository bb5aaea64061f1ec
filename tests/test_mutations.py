"""One defect planted on a clean page is found, at its place, and nothing else is; clean pages have no finding."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

import newsmeta
from newsmeta.mending import mended
from newsmeta.rules import RULES

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))

from mutation_kinds import KINDS, Kind  # noqa: E402
from mutations import CLEAN_PAGES, LAYOUTS, clean_findings, outcome, planted, read  # noqa: E402

# Each layout is tried on its own share of the kinds; `python benchmarks/mutations.py` tries all on all.
SHARES = {"as it stands": (0, 3), "CR and LF": (1, 12), "UTF-16": (2, 12), "far down": (4, 12)}
FIXABLE = [kind for kind in KINDS if any(rule.fix and rule.code == kind.code for rule in RULES)]
TRIED = [(kind, layout) for layout, (first, step) in SHARES.items() for kind in KINDS[first::step]]


@pytest.mark.parametrize("page", sorted(path.name for path in CLEAN_PAGES.iterdir()))
def test_a_clean_page_has_no_finding(page: str) -> None:
    assert clean_findings(page) == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.settings], ids=lambda kind: kind.name)
def test_a_clean_page_has_no_finding_with_the_configuration_of_a_defect(kind: Kind) -> None:
    assert clean_findings(kind.page, kind.settings) == []


@pytest.mark.parametrize(("kind", "layout"), TRIED, ids=[f"{kind.name}, {layout}" for kind, layout in TRIED])
def test_a_planted_defect_is_found_at_its_place_and_nothing_else(kind: Kind, layout: str) -> None:
    found = outcome(kind, layout)
    assert found.is_perfect, found.told


@pytest.mark.parametrize("kind", FIXABLE, ids=lambda kind: kind.name)
def test_a_planted_defect_with_a_fix_is_mended_without_a_trace(kind: Kind) -> None:
    reread = partial(read, kind.page, settings=kind.settings)
    broken = planted(kind, "as it stands").content
    result = mended(broken, reread, unsafe=True)
    if not result.fixed:
        assert result.content == broken
        return
    assert [found.code for found in newsmeta.check(reread(result.content))] == []
    assert mended(result.content, reread, unsafe=True).content == result.content


def test_there_are_kinds_enough_and_pages_enough_and_none_twice() -> None:
    assert len({kind.name for kind in KINDS}) == len(KINDS) >= 150
    assert len(list(CLEAN_PAGES.iterdir())) >= 10
    assert set(SHARES) == set(LAYOUTS)
