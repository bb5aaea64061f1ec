"""Boxes that say above a name that it is the author's, and forms that ask for a name."""

import pytest

from newsmeta import extract

TEXT = "It took nine people, two ladders and the town's only harness to bring the instrument down from the balcony."


def page(after: str, head: str = "") -> str:
    article = f"<article><h1>The piano is down</h1><div><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></div></article>"
    return f"<html lang=en><head><title>The piano is down</title>{head}</head><body>{article}{after}</body></html>"


def authors(after: str, head: str = "") -> list[str]:
    return [author.name for author in extract(page(after, head), url="https://echo.example/piano").article.author]


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h3>Author</h3><p>Jane Doe</p><p>Jane writes of rivers and of those who cross them.</p></aside>",
        "<aside><h3>Author</h3><div><p>Written by</p><h4>Jane Doe</h4></div></aside>",
        '<div class="sidebar"><h4><span>About the author</span></h4><img alt=""><b>Jane Doe</b></div>',
        "<aside><strong>Über die Autorin</strong><p>Jane Doe</p></aside>",
        "<aside><h2>À propos de l'auteur</h2><p>Jane Doe</p></aside>",
        "<aside><h2>Autor:</h2><p>Jane Doe</p></aside>",
        "<aside><p>この記事を書いた人</p><p>Jane Doe</p></aside>",
    ],
)
def test_a_box_with_a_heading_names_the_author(box: str) -> None:
    assert authors(box) == ["Jane Doe"]


LIST = "".join(
    f'<div class="card"><h3><a href="/{n}">The bench number {n} stays</a></h3><p>Written by</p><p>{name}</p></div>'
    for n, name in enumerate(("Jane Doe", "Jane Doe"))
)


@pytest.mark.parametrize(
    "box",
    [
        "<aside><h3>Author</h3><p>Jane Doe</p></aside><aside><h3>Author</h3><p>John Roe</p></aside>",
        f"<section>{LIST}</section>",
        "<aside><h3>Author</h3><p>Jane Doe</p><p>Publisher: Lamp Press, ISBN 978-3-16-148410-0</p></aside>",
        "<aside><p>Author</p><p>Jane Doe</p></aside>",
        "<aside><h3>About the author</h3><p>The one who writes here loves rivers and bridges.</p></aside>",
        "<footer><h3>About the author</h3><p>Jane Doe</p></footer>",
        "<nav><h3>Authors</h3><a>Jane Doe</a></nav>",
    ],
    ids=["two boxes", "cards", "a book", "no heading", "a sentence", "the footer", "a menu"],
)
def test_a_box_that_may_speak_of_another_names_nobody(box: str) -> None:
    assert authors(box) == []


def test_a_box_is_not_heard_where_a_byline_names_somebody() -> None:
    box = "<aside><h3>Author</h3><p>John Roe</p></aside>"
    assert authors(box, '<meta name="author" content="Jane Doe">') == ["Jane Doe"]


@pytest.mark.parametrize(
    "field",
    [
        '<p class="comment-form-author"><label for="author">Name *</label><input id="author"></p>',
        '<label class="author">Name *</label>',
        '<label>Name <span class="author">*required name</span></label>',
    ],
)
def test_a_field_that_asks_for_a_name_is_not_told_as_passed_over(field: str) -> None:
    form = f'<div id="respond"><form>{field}</form></div>'
    assert extract(page(form), url="https://echo.example/piano").choices["author"].passed_over == ()
