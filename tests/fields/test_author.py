"""Whom the page names as its author, and whom it does not."""

import pytest

from newsmeta import extract

_TEXT = "<p>The council voted on Tuesday to keep the old bridge open for another year, its speaker said.</p>" * 3
_TITLE = "Council keeps the old bridge open"


def _authors(before: str = "", after: str = "", head: str = "", lang: str = "en") -> list[str]:
    page = (
        f"<!doctype html><html lang={lang}><head><title>{_TITLE}</title>{head}</head>"
        f"<body><main><article><h1>{_TITLE}</h1>{before}<div>{_TEXT}</div>{after}</article></main></body></html>"
    )
    return [author.name for author in extract(page.encode(), url="https://harbour.example/bridge").article.author]


def _declared(author: str) -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "'
        f'{_TITLE}", "author": {author}}}</script>'
    )


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        pytest.param('<a href="/author/jane-doe/">Jane Doe</a>', ["Jane Doe"], id="a link to an author's page"),
        pytest.param("<address>Jane Doe</address>", ["Jane Doe"], id="the article's address element"),
        pytest.param(
            '<aside><div><a rel="author" href="/people/jane">Jane Doe</a></div></aside>',
            ["Jane Doe"],
            id="a short aside between headline and text",
        ),
        pytest.param("<p>25.10.2022 - <span>Jane Doe</span></p>", ["Jane Doe"], id="a name alone beside the date"),
        pytest.param(
            "<p>Posted on <time>4 May 2024</time> | by Jane Doe in <a>Growth</a></p>",
            ["Jane Doe"],
            id="a byline behind the date",
        ),
        pytest.param("<p>Mahua Das | Dec 26, 2025</p>", ["Mahua Das"], id="any full name on one line with the date"),
        pytest.param(
            "<div><span>Emma Roe</span><time>3 May 2024</time></div>", ["Emma Roe"], id="a given name next to a time"
        ),
        pytest.param('<a href="/staff/uma-okoro">Uma Okoro</a>', ["Uma Okoro"], id="a link to a staff page"),
        pytest.param(
            "<p>Posted by David at December 16, 2025 11:15 AM</p>", ["David"], id="a given name after Posted by"
        ),
        pytest.param("<p>Guest post by Anneke</p>", ["Anneke"], id="a guest post"),
        pytest.param(
            "<p>by Dr. Ang Lee, PhD and Jessica Pan, MPH | Lab</p>", ["Dr. Ang Lee", "Jessica Pan"], id="degrees"
        ),
        pytest.param('<p class="byline">Redaktion</p>', ["Redaktion"], id="a newsroom in its byline"),
        pytest.param(
            '<p class="author">By Howard Blume Staff Writer</p>', ["Howard Blume"], id="a title after the name"
        ),
        pytest.param("<p>Personal Finance | 3 May 2024</p>", [], id="a section beside the date"),
        pytest.param("<p>New York, 3 May 2024</p>", [], id="a place beside the date"),
        pytest.param("<p>3 May 2024 by Tuesday Afternoon</p>", [], id="no name behind the date"),
        pytest.param("<p>Two Hearts 3</p>", [], id="a number is no date"),
        pytest.param("<div><span>Remote Jobs</span><time>3 May 2024</time></div>", [], id="a topic next to a time"),
        pytest.param("<p>Written by Tuesday</p>", [], id="a weekday"),
        pytest.param('<p class="byline">admin</p>', [], id="an account"),
        pytest.param('<p class="byline">Personal Finance</p>', [], id="a section in a byline"),
        pytest.param('<p class="byline">Jane Doe Jane Doe</p>', ["Jane Doe"], id="a name printed twice"),
        pytest.param('<div class="signature">river<br>harbour<br>ferry<br>bridge</div>', [], id="a list of words"),
    ],
)
def test_a_line_under_the_headline_names(before, authors):
    assert _authors(before) == authors


@pytest.mark.parametrize("label", ["Reviewed by", "Medically reviewed by", "Fact checked by", "Edited by", "Tested by"])
def test_a_reviewer_or_editor_is_no_author(label):
    people = (
        '<p>By <a class="author" href="/a/jane">Jane Doe</a></p><p>{} <a class="author" href="/a/x">Max Roe</a></p>'
    )
    assert _authors(people.format(label)) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("after", "authors"),
    [
        pytest.param('<div class="author-name">Jane Doe</div><p>A reporter.</p>', ["Jane Doe"], id="one author box"),
        pytest.param(
            '<div class="author-name">Jane Doe</div><div class="author-name">Max Roe</div>', [], id="boxes of several"
        ),
        pytest.param('<div class="author-name">View all posts</div>', [], id="a box without a name"),
    ],
)
def test_after_the_text_an_author_box_speaks_where_nothing_else_does(after, authors):
    assert _authors(after=after) == authors


def test_an_author_box_does_not_displace_the_markup():
    box = '<div class="author-name">Jane Doe</div>'
    assert _authors(after=box, head=_declared('{"@type": "Organization", "name": "Harbour Wire"}')) == ["Harbour Wire"]


def test_the_record_of_an_account_that_readers_are_not_shown_is_no_author():
    account = '{"@type": "Person", "@id": "https://harbour.example/#/schema/person/1f8e", "name": "Jane Doe"}'
    assert _authors(head=_declared(account)) == []
    assert _authors('<p class="byline">By Jane Doe</p>', head=_declared(account)) == ["Jane Doe"]


def test_the_lower_case_name_of_an_account_gives_way_to_the_byline():
    head = _declared('{"@type": "Person", "name": "jane.doe"}')
    assert _authors('<p class="byline">By Jane Doe</p>', head=head) == ["Jane Doe"]
    assert _authors(head=head) == []


def test_a_label_in_an_element_of_its_own_names_the_author_behind_it() -> None:
    foot = "<div class=facts><span>Datum:</span> 3. November 2021 <span>Autor:</span> Peter Maahn</div>"
    assert _authors(after=foot, lang="de") == ["Peter Maahn"]
