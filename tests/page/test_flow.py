"""The text of a page in one run: every element's slice of it is the text that the element has by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmeta.document import read_document
from newsmeta.sources.page.flow import Flow
from newsmeta.sources.page.text import lines, own_text, text_of

ROOT = Path(__file__).parent.parent.parent
PAGES = [path.read_text("utf-8", "replace") for path in sorted(ROOT.glob("examples/*/page.html"))]
FRAGMENTS = [
    "<p>By <a href=/x>Jane <b>Doe</b></a>, <i>Rome</i></p>",
    "<div>one<br>two<p>three</p>four<span>five</span><span>six</span> seven</div>",
    "<div>a<script>var b</script><svg><text>c</text></svg><svg></svg>d <button>e <span>f</span></button>g</div>",
    "<ul><li>1<ul><li> 2\n\r</li></ul>3</li></ul>tail<noscript><p>n</p></noscript>",
    "<table><tr><td>a<td>b<tr><td>c</table><dl><dt>t<dd>d</dl><h1> </h1>",
    "text alone",
]


@pytest.mark.parametrize("page", [*PAGES, *FRAGMENTS])
def test_a_slice_is_the_text_of_the_element(page: str) -> None:
    outline = read_document(f"<body>{page}" if page in FRAGMENTS else page).outline
    flow = Flow(outline, next(iter(outline.called("body"))))

    for number, element in enumerate(outline.elements):
        assert flow.text(number) == text_of(element)
        assert flow.text(number, parted=True) == " ".join(lines(element, gap=" "))
        assert flow.lines(number) == lines(element)
        assert flow.own(number) == own_text(element)


def test_a_text_of_very_many_pieces_takes_no_more_than_linear_time() -> None:
    outline = read_document(f"<body><p>{'a<br>' * 200_000}</p>").outline
    flow = Flow(outline, next(iter(outline.called("body"))))

    assert len(flow.own(next(iter(outline.called("p"))))) > 200_000
