"""Documentation that cannot go stale: what it shows is run."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import newsmeta
from newsmeta.cli import main
from newsmeta.config import config_from_mapping

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "examples" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]  # fmt: skip


def _blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [page for page in PAGES if _blocks(page, "python")], ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile("\n".join(_blocks(page, "python")), page.name, "exec"), {"__name__": "__main__"})


def test_the_readmes_example_prints_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, update: bool
) -> None:
    readme = ROOT / "README.md"
    (tmp_path / "piano.html").write_text(_blocks(readme, "html")[0], encoding="utf-8")
    command = re.search(
        r"^`newsmeta (extract .* piano\.html)` prints$", readme.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert command
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, command[1].split())
    assert result.exit_code == 0
    if update:
        text = readme.read_text(encoding="utf-8")
        for language, printed in (("json", result.stdout), ("text", result.stderr)):
            text = text.replace(f"```{language}\n{_blocks(readme, language)[0]}```", f"```{language}\n{printed}```", 1)
        readme.write_text(text, encoding="utf-8")
    assert _blocks(readme, "json")[0] == result.stdout
    assert _blocks(readme, "text")[0] == result.stderr


def test_every_option_of_extract_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = main.get_command(click.Context(main), "extract")
    assert command is not None
    options = {max(parameter.opts, key=len) for parameter in command.params if isinstance(parameter, click.Option)}
    assert {option for option in options - {"--help"} if f"`{option}" not in readme} == set()


def test_the_configuration_page_shows_every_key_and_none_that_is_unknown() -> None:
    import tomllib

    from newsmeta.config_keys import _KEYS

    shown = tomllib.loads(_blocks(ROOT / "docs" / "configuration.md", "toml")[0])
    assert set(shown) == set(_KEYS)
    beside = {"robots": "User-agent: *\nDisallow:\n", "images": {**shown["images"], "root": "."}}
    assert config_from_mapping({**shown, **beside}, "docs/configuration.md").timezone == "Europe/Madrid"


def test_the_records_page_names_every_state_and_every_key_of_the_record() -> None:
    page = (ROOT / "docs" / "json-record.md").read_text(encoding="utf-8")
    record = json.loads((ROOT / "schemas" / "record.schema.json").read_text(encoding="utf-8"))
    named = set(re.findall(r"`([\w-]+)`", page))
    assert {str(state) for state in newsmeta.State} <= named
    assert set(record["properties"]) <= named
    assert set(record["$defs"]["at"]["properties"]["syntax"]["enum"]) <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
