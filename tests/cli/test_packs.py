"""``--pack``, ``--as-of`` and ``[check] packs``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsmeta.rules import find_rule
from newsmeta.rules.packs import packs_of

from .conftest import Run


def codes(output: str) -> set[str]:
    return set(re.findall(r"\bNM\d{3}\b", output))


def test_a_pack_leaves_only_its_rules(run: Run, flawed: Path) -> None:
    found = codes(run("check", "--pack", "news", flawed.name).stdout)
    assert found
    assert all("news" in packs_of(find_rule(code)) for code in found)
    everything = codes(run("check", flawed.name).stdout)
    assert found == {code for code in everything if "news" in packs_of(find_rule(code))} < everything


def test_several_packs_are_added_up_and_ignores_still_hold(run: Run, flawed: Path) -> None:
    found = codes(run("check", "--pack", "google@2026-10,news", "--ignore", "NM106", flawed.name).stdout)
    assert "NM011" in found
    assert "NM106" not in found


def test_the_configuration_chooses_packs_where_the_option_is_not_given(run: Run, flawed: Path) -> None:
    Path("newsmeta.toml").write_text('[check]\npacks = ["opengraph"]\n')
    assert "NM011" not in codes(run("check", flawed.name).stdout)
    assert "NM011" in codes(run("check", "--pack", "google", flawed.name).stdout)


def test_a_demand_made_later_is_silent(run: Run, folder: Path) -> None:
    (folder / "page.html").write_text(
        '<h1>x</h1><meta property="og:image" content="https://a.example/flames.jpg"><script type="application/ld+json">'
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","image":"https://a.example/harbour.jpg"}</script>'
    )
    assert "NM305" in codes(run("check", "--as-of", "2026-03-01", "page.html").stdout)
    assert "NM305" not in codes(run("check", "--as-of", "2026-02-28", "page.html").stdout)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--pack", "gogle"], "--pack gogle: there is no such pack; did you mean google?"),
        (["--pack", "news,schemaorg@29"], "--pack schemaorg@29: there is no such version; did you mean schemaorg@30?"),
        (["--as-of", "last year"], "--as-of must be a day such as 2026-10-31, not 'last year'"),
    ],
)
def test_a_pack_or_day_that_is_none_is_an_error_of_one_line(
    run: Run, page: Path, arguments: list[str], message: str
) -> None:
    result = run("check", *arguments, page.name)
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {message}\n")


def test_a_pack_that_the_configuration_makes_up_is_an_error(run: Run, page: Path) -> None:
    Path("newsmeta.toml").write_text('[check]\npacks = ["gogle"]\n')
    result = run("check", page.name)
    assert (
        result.stderr
        == "newsmeta: error: newsmeta.toml: check.packs: gogle: there is no such pack; did you mean google?\n"
    )


def test_the_rules_show_their_packs(run: Run) -> None:
    line = next(line for line in run("rules").stdout.splitlines() if line.startswith("NM305"))
    assert line.split()[3] == "google"
    assert "\n\nPacks: google, since 2026-03-01\n\n" in run("rules", "NM305").stdout
    assert '"packs": [\n    "google"\n  ]' in run("rules", "NM305", "--format", "json").stdout
    assert "| NM305 | note | conflicting-image | google |" in run("rules", "NM3", "--format", "markdown").stdout
