"""The Pelican plug-in, in sites that Pelican builds."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pelican")
from pelican import Pelican
from pelican.settings import read_settings

import newsmeta
from newsmeta import NewsArticle, Organization, Person

EXAMPLE = Path(__file__).parents[2] / "examples" / "pelican"
ARTICLE = """Title: Lower lock reopens
Date: 2026-05-04 21:10
{more}

The lower lock reopened on Friday after eleven months of repairs, and the first barges passed at noon.
"""

Build = Callable[..., dict[str, str]]


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Build:
    """Builds the example's site with other articles (text by file name) and settings; pages by their paths."""
    site = tmp_path / "site"
    shutil.copytree(EXAMPLE, site)
    # Like the pelican command, a site's settings name things from its own folder.
    monkeypatch.chdir(site)

    def built(articles: dict[str, str] | None = None, **settings: Any) -> dict[str, str]:
        for name, text in (articles or {}).items():
            (site / "content" / name).write_text(text, encoding="utf-8")
        changed = {"OUTPUT_PATH": str(tmp_path / "out"), "CACHE_CONTENT": False, **settings}
        read = read_settings(str(site / "pelicanconf.py"), override={k: v for k, v in changed.items() if v is not None})
        for name in [name for name, value in settings.items() if value is None]:
            del read[name]
        Pelican(read).run()
        return {
            path.relative_to(tmp_path / "out").as_posix(): path.read_text(encoding="utf-8")
            for path in (tmp_path / "out").rglob("*.html")
        }

    return built


def _article(page: str) -> NewsArticle:
    return newsmeta.extract(page).article


def test_the_example_is_built_with_metadata_on_its_article_and_on_no_other_page(build, compare):
    pages = build()
    compare(pages["news/lower-lock/index.html"], EXAMPLE / "expected.html")
    assert [path for path, page in pages.items() if "newsmeta:begin" in page] == ["news/lower-lock/index.html"]
    assert set(pages) == {"index.html", "news/lower-lock/index.html", "pages/about.html"}


def test_what_pelican_knows_outdoes_the_page_and_what_it_does_not_know_comes_from_the_page(build):
    article = _article(build()["news/lower-lock/index.html"])
    assert article.headline == "Lower lock reopens & barges pass"
    assert article.description == "The lower lock reopened on Friday after eleven months of repairs."
    assert article.author == (
        Person(name="Mara Vell", url="https://echo.example/staff/mara-vell"),
        Person(name="Tom Reyes"),
    )
    assert (article.datePublished, article.dateModified) == ("2026-05-04T21:10:00+01:00", "2026-05-05")
    assert (article.keywords, article.articleSection) == (("locks", "canals"), ("Town",))
    assert isinstance(article.publisher, Organization)
    assert article.wordCount == 32


# What an article states or a site sets, and what becomes of it.
STATED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("", {}, {"author": (), "keywords": (), "articleSection": (), "dateModified": None, "description": None}),
    ("Author: AFP", {}, {"author": (Organization(name="AFP"),)}),
    ("", {"AUTHOR": "Nadia Okafor"}, {"author": (Person(name="Nadia Okafor"),)}),
    ("Category: misc", {}, {"articleSection": ()}),
    ("Category: Town", {"DEFAULT_CATEGORY": "News"}, {"articleSection": ("Town",)}),
    ("Description: R&amp;D on the lock", {}, {"description": "R&D on the lock"}),
    ("Lang: de", {"ARTICLE_LANG_SAVE_AS": "news/{slug}/index.html"}, {"inLanguage": "de"}),
    ("Modified: 2026-05-06 08:00", {}, {"dateModified": "2026-05-06T08:00:00+01:00"}),
    ("Modified: 2026-05-06 00:00:00+02:00", {}, {"dateModified": "2026-05-06T00:00:00+02:00"}),
    ("Timezone: Europe/Madrid", {}, {"datePublished": "2026-05-04T21:10:00+02:00"}),
    ("", {"TIMEZONE": "America/Sao_Paulo"}, {"datePublished": "2026-05-04T21:10:00-03:00"}),
    ("", {"SITEURL": ""}, {"url": None, "mainEntityOfPage": None}),
    ("", {"SITEURL": "https://echo.example/blog", "RELATIVE_URLS": True}, {"url": "https://echo.example/blog/news/lock/"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("more", "settings", "held"), STATED, ids=[f"{more} {settings}" for more, settings, _ in STATED]
)
def test_a_field_is_what_the_article_states_and_nothing_that_pelican_assumes(build, more, settings, held):
    page = build({"lock.md": ARTICLE.format(more=f"Slug: lock\n{more}".strip())}, **settings)["news/lock/index.html"]
    article = _article(page)
    assert {name: getattr(article, name) for name in held} == held


def test_the_time_of_a_file_is_no_date_of_the_article(build):
    text = ARTICLE.format(more="Slug: lock").replace("Date: 2026-05-04 21:10\n", "")
    theme = Path("theme/templates/article.html")
    shown = [line for line in theme.read_text(encoding="utf-8").splitlines(True) if "article.date" not in line]
    theme.write_text("".join(shown), encoding="utf-8")
    page = build({"lock.md": text}, DEFAULT_DATE="fs")["news/lock/index.html"]
    assert _article(page).datePublished is None


def test_a_time_without_a_zone_is_an_error_where_no_zone_is_set_and_the_page_is_as_it_was(build, caplog):
    with caplog.at_level(logging.ERROR):
        pages = build(TIMEZONE=None)
    assert "newsmeta" not in pages["news/lower-lock/index.html"]
    (record,) = [record for record in caplog.records if record.name.startswith("newsmeta")]
    message = record.getMessage()
    assert message.startswith(
        "newsmeta: lower-lock.md: datePublished: the datetime 2026-05-04T21:10:00 has no time zone"
    )
    assert record.levelno == logging.ERROR


def test_tags_of_the_theme_are_kept_or_replaced_as_the_setting_says(build):
    own = '<meta property="og:title" content="The theme says so">'
    theme = Path("theme/templates/base.html")
    theme.write_text(theme.read_text(encoding="utf-8").replace("</head>", f"{own}\n</head>"), encoding="utf-8")
    kept = build()["news/lower-lock/index.html"]
    replaced = build(NEWSMETA_EXISTING="replace")["news/lower-lock/index.html"]
    assert [kept.count("og:title"), own in kept] == [1, True]
    assert '<meta property="og:title" content="Lower lock reopens &amp; barges pass">' in replaced
    assert newsmeta.remove_snippet(replaced) == newsmeta.remove_snippet(kept)


def test_a_file_that_cannot_be_replaced_stays_whole_and_nothing_is_left_beside_it(build, tmp_path, monkeypatch, caplog):
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with caplog.at_level(logging.ERROR):
        build()
    (written,) = (tmp_path / "out/news/lower-lock").iterdir()
    assert written.read_text(encoding="utf-8").endswith("</html>")
    assert "lower-lock.md: it cannot be written: No space left on device" in caplog.text


def test_the_setting_names_another_configuration(build, tmp_path):
    (tmp_path / "west.toml").write_text('[publisher]\nname = "Westmere Post"\n', encoding="utf-8")
    page = build(NEWSMETA_CONFIG=str(tmp_path / "west.toml"))["news/lower-lock/index.html"]
    assert _article(page).publisher == Organization(name="Westmere Post")


def test_the_pelican_command_builds_the_example(run_python, tmp_path):
    run_python("-m", "pelican", "--fatal", "warnings", "-s", EXAMPLE / "pelicanconf.py", "-o", tmp_path / "out")
    assert (tmp_path / "out/news/lower-lock/index.html").read_bytes() == (EXAMPLE / "expected.html").read_bytes()
    assert not os.path.exists(EXAMPLE / "cache")
