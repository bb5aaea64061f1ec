"""A page's template is the way to its headline, whatever stands beside it."""

from __future__ import annotations

import pytest

from newsmeta.comparing.skeleton import skeleton
from newsmeta.document import read_document


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<body class="story"><main><h1>A</h1></main>', "body.story > main > h1"),
        ('<body class="story post-812"><main><p>x</p><h1 class="b a">A</h1></main>', "body.story > main > h1.a.b"),
        ('<body><h1 class="title__x7Hq head--large">A</h1>', "body > h1.head"),
        ('<body><article class="news"><p>A</p></article>', "body > article.news"),
        ("<body><p>A</p>", "body"),
    ],
)
def test_a_template_is_the_way_from_the_body_to_the_headline(html: str, expected: str) -> None:
    assert skeleton(read_document(html)) == expected


def test_pages_of_one_template_have_one_skeleton() -> None:
    page = '<body class="story"><header>{}</header><main><h1>{}</h1>{}</main>'
    filled = (page.format("", "A", "<p>x"), page.format("<nav>n</nav>", "B", "<figure><img></figure>" * 9))
    assert len({skeleton(read_document(html)) for html in filled}) == 1
