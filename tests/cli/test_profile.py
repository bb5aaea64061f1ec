"""``[profile]`` and its roster on the command line."""

from __future__ import annotations

from pathlib import Path

from newsmeta.cli.checking import checking
from newsmeta.cli.reporting import CheckOptions, _watched

from .conftest import PAGE, Run

SETTINGS = '[profile]\nroster = "authors.csv"\n[severity]\nNM904 = "error"\n'


def site(folder: Path, authors: str) -> Path:
    (folder / "newsmeta.toml").write_text(SETTINGS)
    (folder / "authors.csv").write_text(authors, encoding="utf-8")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    return folder / "page.html"


def test_a_page_that_is_not_what_its_site_asks_fails(run: Run, folder: Path) -> None:
    page = site(folder, "name,url\nMara Well,\n")
    result = run("check", "--pack", "site", page.name)
    assert result.exit_code == 1
    assert result.stdout == (
        'page.html:8:39: error NM904 "Mara Vell" is not in the site\'s roster; did you mean Mara Well? '
        "[newsmeta's news policy]\n"
    )


def test_a_roster_that_cannot_be_read_is_wrong_usage(run: Run, folder: Path) -> None:
    page = site(folder, "nom\nMara Vell\n")
    result = run("check", page.name)
    assert result.exit_code == 2
    assert result.stderr == "newsmeta: error: newsmeta.toml: authors.csv: unknown key 'nom'; there are name, url\n"


def test_a_change_of_the_roster_is_no_cached_result(run: Run, folder: Path) -> None:
    page = site(folder, "name\nMara Vell\n")
    assert "NM904" not in run("check", "--cache", page.name).stdout
    (folder / "authors.csv").write_text("name\nTom Reyes\n")
    assert "NM904" in run("check", "--cache", page.name).stdout


def test_the_roster_is_among_the_files_that_are_watched(folder: Path) -> None:
    page = site(folder, "name\nMara Vell\n")
    given = dict.fromkeys(("select", "ignore", "packs", "severities"), ())
    given |= dict.fromkeys(("bare", "cache"), False)
    given |= dict.fromkeys(
        ("as_of", "changed_since", "stdin_filename", "config", "charset", "max_bytes", "image_root", "robots")
    )
    given |= dict.fromkeys(("url", "base_url", "root"))
    shared = checking({**given, "sources": (page.name,), "jobs": 1})
    options = dict.fromkeys(CheckOptions.__dataclass_fields__)
    assert {"authors.csv", "newsmeta.toml"} <= set(_watched(shared, CheckOptions(**{**options, "reports": ()})))
