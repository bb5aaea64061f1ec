"""What is built and installed holds everything it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("newsmeta-*.whl")
    with ZipFile(wheel) as files:
        files.extractall(folder / "site")
    return folder / "site"


def test_a_wheel_finds_its_schemas_and_vocabulary_without_the_checkout(unpacked, tmp_path):
    (tmp_path / "page.html").write_text("<h1>Lower lock reopens</h1>")
    script = (
        f"import sys; sys.path.insert(0, {str(unpacked)!r}); import newsmeta.cli, newsmeta;"
        f"assert newsmeta.__file__.startswith({str(unpacked)!r});"
        "newsmeta.cli.main(['extract', 'page.html'])"
    )
    result = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, '"headline": "Lower lock reopens"' in result.stdout) == (0, True), result.stderr


def test_a_wheel_says_that_it_is_typed_and_names_its_licence(unpacked):
    assert (unpacked / "newsmeta" / "py.typed").exists()
    assert (unpacked / "newsmeta" / "reports" / "diffs" / "page.css").exists()
    assert list(unpacked.glob("newsmeta-*.dist-info/licenses/LICENSE"))


def test_a_wheel_tells_mkdocs_of_its_plugin(unpacked):
    (points,) = unpacked.glob("newsmeta-*.dist-info/entry_points.txt")
    assert "[mkdocs.plugins]\nnewsmeta = newsmeta.integrations.mkdocs:NewsmetaPlugin" in points.read_text(
        encoding="utf-8"
    )
    assert (unpacked / "newsmeta/integrations/django/templatetags/newsmeta.py").exists()
