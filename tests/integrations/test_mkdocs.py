"""The MkDocs plug-in, in sites that MkDocs builds."""

from __future__ import annotations

import logging
import shutil
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mkdocs")
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

import newsmeta
from newsmeta import ImageObject, NewsArticle, Organization, Person

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "mkdocs"
TEXT = "# Lower lock reopens\n\nThe lower lock reopened on Friday after eleven months of repairs.\n"

Build = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def entry_point(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Python finds the entry point that pyproject.toml declares, also where newsmeta is not installed."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    folder = tmp_path_factory.mktemp("declared")
    (folder / "newsmeta_declared-0.dist-info").mkdir()
    lines = [
        f"[{group}]\n" + "".join(f"{name} = {what}\n" for name, what in each.items()) for group, each in points.items()
    ]
    (folder / "newsmeta_declared-0.dist-info" / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    (folder / "newsmeta_declared-0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: newsmeta-declared\nVersion: 0\n"
    )
    return folder


@pytest.fixture
def build(tmp_path: Path, entry_point: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the example's site with other pages (text by file name) and options; built pages by their paths."""
    monkeypatch.setattr(sys, "path", [*sys.path, str(entry_point)])
    site = tmp_path / "site"
    shutil.copytree(EXAMPLE, site)

    def built(
        pages: dict[str, str] | None = None, options: dict[str, Any] | None = None, **settings: Any
    ) -> dict[str, str]:
        for name, text in (pages or {}).items():
            (site / "docs" / name).parent.mkdir(exist_ok=True)
            (site / "docs" / name).write_text(text, encoding="utf-8")
        if options is not None:
            settings["plugins"] = [{"newsmeta": options}]
        build_site(load_config(str(site / "mkdocs.yml"), site_dir=str(tmp_path / "out"), **settings))
        return {
            path.relative_to(tmp_path / "out").as_posix(): path.read_text(encoding="utf-8")
            for path in (tmp_path / "out").rglob("*.html")
        }

    return built


def _article(page: str) -> NewsArticle:
    return newsmeta.extract(page).article


def _completed(pages: dict[str, str]) -> list[str]:
    return sorted(path for path, page in pages.items() if "newsmeta:begin" in page)


def test_the_example_is_built_with_metadata_on_its_article_and_on_no_other_page(build, compare):
    pages = build(strict=True)
    compare(pages["news/lower-lock/index.html"], EXAMPLE / "expected.html")
    assert _completed(pages) == ["news/lower-lock/index.html"]
    assert {"index.html", "about/index.html"} < set(pages)


def test_the_front_matter_outdoes_the_page_and_what_it_does_not_say_comes_from_the_page(build):
    article = _article(build()["news/lower-lock/index.html"])
    assert article.headline == "Lower lock reopens & barges pass"
    assert article.author == (
        Person(name="Mara Vell", url="https://echo.example/staff/mara-vell"),
        Person(name="Tom Reyes"),
    )
    assert (article.datePublished, article.dateModified) == ("2026-05-04T21:10:00+01:00", "2026-05-05")
    assert (article.keywords, article.articleSection) == (("locks", "canals"), ("Town",))
    assert article.url == "https://echo.example/news/lower-lock/"
    assert article.image == (ImageObject(url="https://echo.example/news/img/lock.jpg", role="lead"),)
    assert isinstance(article.publisher, Organization)


# Front matter, and what becomes of it.
STATED: list[tuple[str, dict[str, Any]]] = [
    ("date: 2026-05-04", {"datePublished": "2026-05-04", "dateModified": None, "author": (), "keywords": ()}),
    ("date: 2026-05-04T21:10:00+02:00", {"datePublished": "2026-05-04T21:10:00+02:00"}),
    ("date: 2026-05-04T21:10+02:00", {"datePublished": "2026-05-04T21:10+02:00"}),
    ("datePublished: 2026-05-04", {"datePublished": "2026-05-04"}),
    ("date:\n  created: 2026-05-04\n  updated: 2026-05-06", {"datePublished": "2026-05-04", "dateModified": "2026-05-06"}),
    ("date: 2026-05-04\nauthor: AFP", {"author": (Organization(name="AFP"),)}),
    ("date: 2026-05-04\nauthor:\n  name: Tom Reyes\n  jobTitle: Editor", {"author": (Person(name="Tom Reyes", jobTitle="Editor"),)}),
    ("date: 2026-05-04\ntags: [2026, locks]", {"keywords": ("2026", "locks")}),
    ("date: 2026-05-04\ndescription: On the lock.", {"description": "On the lock."}),
    ("date: 2026-05-04\nlang: de", {"inLanguage": "de"}),
    ("date: 2026-05-04\nheadline: Lower lock reopens\ntitle: Lock news", {"headline": "Lower lock reopens"}),
]  # fmt: skip


@pytest.mark.parametrize(("front_matter", "held"), STATED, ids=[front_matter for front_matter, _ in STATED])
def test_a_field_is_what_the_front_matter_states(build, front_matter, held):
    article = _article(
        build({"news/lock.md": f"---\n{front_matter}\n---\n{TEXT}"}, strict=True)["news/lock/index.html"]
    )
    assert {name: getattr(article, name) for name in held} == held


def test_a_picture_that_is_stated_goes_first_as_the_page_describes_it(build):
    shown = '<figure><img src="{0}.jpg" alt="{0}"><figcaption>The {0} on Friday</figcaption></figure>\n'
    page = f"---\ndate: 2026-05-04\nimage: lock.jpg\n---\n{TEXT}\n{shown.format('barge')}\n{shown.format('lock')}"
    images = _article(build({"news/lock/index.md": page})["news/lock/index.html"]).image
    assert [(image.url.rpartition("/")[2], image.caption) for image in images] == [
        ("lock.jpg", "The lock on Friday"),
        ("barge.jpg", "The barge on Friday"),
    ]


def test_patterns_say_which_pages_are_articles(build):
    pages = build(
        {"news/lock.md": TEXT, "index.md": f"---\ndate: 2026-05-04\n---\n{TEXT}"}, {"articles": ["news/*", "about.md"]}
    )
    assert _completed(pages) == ["about/index.html", "news/lock/index.html", "news/lower-lock/index.html"]
    assert _completed(build()) == ["news/lower-lock/index.html"]


@pytest.mark.parametrize(
    ("front_matter", "told"),
    [
        ("date: 2026-05-04 21:10:00", "news/lock.md: datePublished: the datetime 2026-05-04T21:10:00 has no time zone"),
        ("date: next week", "news/lock.md: datePublished: 'next week' is not an ISO 8601 date"),
        ("date: 2026-05-04\nauthors: [{name: Tom}, {url: 'https://echo.example/'}]", "news/lock.md: author[1]: this mapping has no name"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_a_warning_and_the_page_is_as_it_was(build, tmp_path, caplog, front_matter, told):
    (tmp_path / "empty.toml").write_text("", encoding="utf-8")
    options = {"config": str(tmp_path / "empty.toml"), "articles": ["news/lock.md"]}
    pages = {"news/lock.md": f"---\n{front_matter}\n---\n{TEXT}"}
    with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(Abort, match="1 warnings in strict mode"):
        build(pages, options, strict=True)
    assert [told in record.getMessage() for record in caplog.records] == [True]
    assert "newsmeta" not in (tmp_path / "out/news/lock/index.html").read_text(encoding="utf-8")


def test_a_broken_configuration_stops_the_build(build, tmp_path):
    (tmp_path / "broken.toml").write_text("time_zone = 'Europe/London'\n", encoding="utf-8")
    with pytest.raises(Abort) as stopped:
        build(options={"config": str(tmp_path / "broken.toml")})
    assert "did you mean 'timezone'" in str(stopped.value.__context__)


def test_authors_that_a_blog_plugin_has_looked_up_go_before_their_identifiers(build):
    from newsmeta.integrations.mkdocs import stated_by

    class Author:
        name, url = "Mara Vell", "https://echo.example/mara"

    class Post:
        meta: dict[str, Any] = {"date": {"created": "2026-05-04"}, "authors": ["mvell"]}  # noqa: RUF012
        authors = (Author(),)

    stated = stated_by(Post())  # type: ignore[arg-type]
    assert stated["author"] == [{"name": "Mara Vell", "url": "https://echo.example/mara"}]
