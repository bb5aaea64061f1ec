"""The Jinja2 filters, in templates of Jinja2 and of Flask."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

jinja2 = pytest.importorskip("jinja2")
from markupsafe import Markup  # noqa: E402

import newsmeta  # noqa: E402
from newsmeta import ArticleError, Config, NewsArticle, Person  # noqa: E402
from newsmeta.integrations.jinja import NewsmetaExtension  # noqa: E402

EXAMPLE = Path(__file__).parents[2] / "examples" / "jinja"
ARTICLE = NewsArticle(
    headline="</script><b>\"Use\" & misuse</b> '{{ 7*7 }}'",
    author=(Person(name="Zoë <Adeyemi>", url="https://echo.example/zoë?a=1&b=2".replace("ë", "%C3%AB")),),
    url="https://echo.example/use",
)


def _rendered(source: str, article: object, *, autoescape: bool = True, config: Config | None = None) -> str:
    environment = jinja2.Environment(autoescape=autoescape, extensions=[NewsmetaExtension])
    if config:
        environment.newsmeta_config = config
    return environment.from_string(source).render(article=article)


@pytest.mark.parametrize("autoescape", [True, False])
def test_the_snippet_is_put_in_as_it_is_with_and_without_escaping(autoescape):
    found = _rendered("{{ article | newsmeta_snippet }}", ARTICLE, autoescape=autoescape)
    assert found + "\n" == newsmeta.snippet(ARTICLE)


def test_the_parts_together_are_the_snippet_without_canonical_link_and_description():
    parts = "{{ a | newsmeta_opengraph }}\n{{ a | newsmeta_x_card }}\n{{ a | newsmeta_jsonld }}\n"
    tags = newsmeta.snippet(ARTICLE).splitlines(keepends=True)
    expected = "".join(tag for tag in tags if not tag.startswith(("<link", '<meta name="description"')))
    assert _rendered(parts.replace("{{ a", "{{ article"), ARTICLE) + "\n" == expected


def test_a_filter_gives_markup_that_other_filters_do_not_escape_again():
    environment = jinja2.Environment(autoescape=True, extensions=[NewsmetaExtension])
    made = environment.from_string("{% set tags = article | newsmeta_jsonld %}{{ tags | indent(2) }}").render(
        article=ARTICLE
    )
    assert made.startswith('<script type="application/ld+json">{')
    assert isinstance(environment.call_filter("newsmeta_jsonld", ARTICLE), Markup)


def test_the_page_reads_back_as_the_article():
    page = _rendered(
        "<html><head>{{ article | newsmeta_snippet }}</head></html>",
        {"headline": "The bench <stays>", "author": ["Nadia Okafor"]},
    )
    article = newsmeta.extract(page).article
    assert (article.headline, article.author) == ("The bench <stays>", (Person(name="Nadia Okafor"),))


def test_the_configuration_of_the_environment_holds_and_that_of_another_does_not():
    source, given = "{{ article | newsmeta_opengraph }}", {"headline": "The bench stays", "url": "/bench"}
    assert "https://echo.example/bench" in _rendered(source, given, config=Config(base_url="https://echo.example"))
    with pytest.raises(ArticleError, match="url: '/bench': a relative address"):
        _rendered(source, given)


def test_an_overlay_of_an_environment_keeps_its_configuration():
    environment = jinja2.Environment(extensions=[NewsmetaExtension])
    environment.newsmeta_config = Config(base_url="https://echo.example")
    template = environment.overlay(autoescape=True).from_string("{{ article | newsmeta_opengraph }}")
    assert "https://echo.example/bench" in template.render(article={"headline": "The bench stays", "url": "/bench"})


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (SimpleNamespace(title="x"), "headline: an article needs one; give SimpleNamespace an attribute headline"),
        ({"headline": "x", "author": ["Ann", {"name": ""}]}, r"author\[1\]: this mapping has no name"),
        (jinja2.Undefined(name="article"), "a mapping or an object"),
        (None, "a mapping or an object"),
    ],
)
def test_an_article_that_cannot_be_used_is_told_by_its_attribute(article, told):
    with pytest.raises(ArticleError, match=told):
        _rendered("{{ article | newsmeta_snippet }}", article)


def test_flask_takes_the_extension_and_the_configuration():
    flask = pytest.importorskip("flask")
    app = flask.Flask(__name__)
    app.jinja_env.add_extension(NewsmetaExtension)
    app.jinja_env.newsmeta_config = Config(base_url="https://echo.example")

    @app.get("/bench")
    def bench() -> str:
        return flask.render_template_string(
            "{{ story | newsmeta_snippet }}", story={"headline": "R&D", "url": "/bench"}
        )

    page = app.test_client().get("/bench").text
    assert '<link rel="canonical" href="https://echo.example/bench">' in page
    assert '<meta property="og:title" content="R&amp;D">' in page


def test_the_example_renders_the_page_beside_it(run_python, compare):
    compare(run_python(EXAMPLE / "render.py"), EXAMPLE / "expected.html")
