"""The Django tags: in templates rendered here, and in the site under examples/."""

from __future__ import annotations

from pathlib import Path

import pytest

django = pytest.importorskip("django")
from django.conf import settings  # noqa: E402
from django.template import Context, Engine  # noqa: E402
from django.test import RequestFactory, override_settings  # noqa: E402
from django.utils.translation import gettext_lazy  # noqa: E402

import newsmeta  # noqa: E402
from newsmeta import ArticleError, ConfigError, NewsArticle, Person  # noqa: E402

EXAMPLE = Path(__file__).parents[2] / "examples" / "django"
ARTICLE = NewsArticle(
    headline="</script><b>\"Use\" & misuse</b> '{{ 7 }}'", author=(Person(name="Zoë <A>"),), url="https://e.example/u"
)


@pytest.fixture(autouse=True, scope="module")
def _configured() -> None:
    if not settings.configured:
        settings.configure(INSTALLED_APPS=["newsmeta.integrations.django"], ALLOWED_HOSTS=["echo.example"], USE_TZ=True)
        django.setup()


def _rendered(source: str, article: object, **context: object) -> str:
    engine = Engine(libraries={"newsmeta": "newsmeta.integrations.django.templatetags.newsmeta"})
    return engine.from_string("{% load newsmeta %}" + source).render(Context({"article": article, **context}))


def test_the_app_offers_its_tags_under_the_name_newsmeta():
    from django.template.backends.django import get_installed_libraries

    assert get_installed_libraries()["newsmeta"] == "newsmeta.integrations.django.templatetags.newsmeta"


def test_the_snippet_is_put_in_as_it_is():
    assert _rendered("{% newsmeta_snippet article %}", ARTICLE) + "\n" == newsmeta.snippet(ARTICLE)


def test_each_part_has_a_tag():
    parts = "{% newsmeta_opengraph article %}\n{% newsmeta_x_card article %}\n{% newsmeta_jsonld article %}\n"
    tags = newsmeta.snippet(ARTICLE).splitlines(keepends=True)
    assert _rendered(parts, ARTICLE) == "".join(tag for tag in tags if not tag.startswith("<link"))


def test_a_tag_can_be_kept_in_a_variable_and_is_not_escaped_again():
    found = _rendered("{% newsmeta_jsonld article as tags %}{{ tags }}", ARTICLE)
    assert found.startswith('<script type="application/ld+json">{')


def test_a_translation_that_is_made_late_is_a_text():
    assert 'content="Lock reopens"' in _rendered(
        "{% newsmeta_opengraph article %}", {"headline": gettext_lazy("Lock reopens")}
    )


def test_relative_addresses_are_relative_to_the_page_that_is_asked_for():
    given = {"headline": "The bench stays", "image": "/media/bench.jpg"}
    request = RequestFactory().get("/news/bench/", headers={"host": "echo.example"}, secure=True)
    found = _rendered("{% newsmeta_opengraph article %}", given, request=request)
    assert '<meta property="og:image" content="https://echo.example/media/bench.jpg">' in found
    with pytest.raises(ArticleError, match=r"image: '/media/bench.jpg': a relative address"):
        _rendered("{% newsmeta_opengraph article %}", given)


def _published(**given: object) -> str:
    from datetime import datetime

    return _rendered(
        "{% newsmeta_jsonld article %}", {"headline": "x", "datePublished": datetime(2026, 5, 4, 21, 10), **given}
    )


def test_a_time_without_a_zone_is_that_of_a_site_that_keeps_its_own_time():
    with override_settings(USE_TZ=False, TIME_ZONE="Europe/Madrid"):
        assert '"2026-05-04T21:10:00+02:00"' in _published()


def test_a_time_without_a_zone_is_an_error_on_a_site_that_keeps_zones_or_names_none():
    with (
        override_settings(USE_TZ=True, TIME_ZONE="Europe/Madrid"),
        pytest.raises(ArticleError, match=r"datePublished: the datetime .* has no time zone"),
    ):
        _published()
    with override_settings(USE_TZ=False), pytest.raises(ArticleError, match="datePublished"):
        _published()


def test_the_setting_names_the_configuration_and_a_broken_one_is_told_at_the_start(tmp_path):
    from django.apps import apps

    file = tmp_path / "newsmeta.toml"
    file.write_text('base_url = "https://west.example"\n', encoding="utf-8")
    with override_settings(NEWSMETA_CONFIG=file):
        assert "https://west.example/a" in _rendered("{% newsmeta_snippet article %}", {"headline": "x", "url": "/a"})
    broken = tmp_path / "broken.toml"
    broken.write_text('base_ulr = "https://west.example"\n', encoding="utf-8")
    with override_settings(NEWSMETA_CONFIG=str(broken)), pytest.raises(ConfigError, match="did you mean 'base_url'"):
        apps.get_app_config("newsmeta").ready()


def test_the_example_site_answers_with_the_page_beside_it(run_python, compare):
    compare(run_python(EXAMPLE / "render.py"), EXAMPLE / "expected.html")


def test_the_example_site_passes_djangos_own_checks(run_python):
    assert (
        run_python(EXAMPLE / "manage.py", "check", "--fail-level", "WARNING")
        == "System check identified no issues (0 silenced).\n"
    )
