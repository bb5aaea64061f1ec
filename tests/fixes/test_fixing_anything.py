"""Whatever a page holds, fixing it raises nothing but newsmeta's own errors, and fixing it again changes nothing."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsmeta.errors import NewsmetaError
from newsmeta.extraction import extract
from newsmeta.mending import mended

FRAGMENTS = (
    '<script type="application/ld+json">', "<script type='text/ld+json'>", "<script type=application/json>", "</script>",
    "<!--", "-->", "<template>", "</template>", '<meta property="og:image" content="', '<base href="http://[::">',
    '{"@context":"http://shema.org"', '"@type":"newsArticle"', '"Headline":', '"image":"/a.jpg"', "'x'", "“x”", '""', "null", "NaN", "True",
    "{", "}", "[", "]", ",", ":", ";", "\\", '"', "// a\n", "/* b */", "\r\n", "\t", "\0", "\ufeff", "ü", "渡", "&quot;", "&amp;lt;", ">", " ",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS), max_size=25), st.sampled_from(["utf-8", "utf-16", "gb18030"]), st.booleans()
)
def test_a_page_of_anything_is_fixed_once_and_for_all(fragments: list[str], encoding: str, unsafe: bool) -> None:
    page = f"<h1>x</h1>{''.join(fragments)}".encode(encoding)
    try:
        once = mended(page, lambda content: extract(content, url="https://quay.example/"), unsafe=unsafe).content
        again = mended(once, lambda content: extract(content, url="https://quay.example/"), unsafe=unsafe).content
    except NewsmetaError:
        return
    assert again == once
