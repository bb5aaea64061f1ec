"""Broken JSON-LD is mended in place: what was read tolerantly is read strictly, and nothing else changes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmeta
from newsmeta.extraction import extract, extract_json_ld
from newsmeta.json_text.tolerant import read_json
from newsmeta.mending import mended
from newsmeta.rules import RULES
from newsmeta.rules.json_ld.syntax_fixes import syntax_fix
from newsmeta.rules.tag_fixes import json_ld_type

CONTEXT = '"@context":"https://schema.org","@type":"NewsArticle"'
PAGE = '<!doctype html><html lang="en"><head><title>Löschboot – 渡し船</title>\n<script type="application/ld+json">%s</script></head><body><h1>Fähre</h1></body></html>\n'
START, END = PAGE.split("%s")


SYNTAX = tuple(rule for rule in RULES if rule.fix in (syntax_fix, json_ld_type))


def fixed_text(text: str, *, unsafe: bool = False) -> str:
    return mended(text.encode(), lambda content: extract(content), SYNTAX, unsafe=unsafe).content.decode()


def fixed_block(block: str, *, unsafe: bool = False) -> str:
    result = fixed_text(START + block + END, unsafe=unsafe)
    assert result.startswith(START)
    assert result.endswith(END)
    return result[len(START) : -len(END)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{%s,"headline":"x",}', '{%s,"headline":"x"}'),
        ('{%s,"keywords":["a","b",],}', '{%s,"keywords":["a","b"]}'),
        ('{%s,,"headline":"x"}', '{%s,"headline":"x"}'),
        ('{%s,"headline":"x"\n"name":"y"}', '{%s,"headline":"x",\n"name":"y"}'),
        ('{%s,"headline":"x"}\n// end', '{%s,"headline":"x"}\n'),
        ('{%s, // who\n"headline":"x"}', '{%s,\n"headline":"x"}'),
        ('{%s,\r\n  /* what */\r\n"headline":"x"}', '{%s,\r\n"headline":"x"}'),
        ('{%s,"headline":/* h */"x"}', '{%s,"headline":"x"}'),
        ('<!-- {%s,"headline":"x"} -->', ' {%s,"headline":"x"}'),
        ('//<![CDATA[\n{%s,"headline":"x"}\n//]]>\n', '\n{%s,"headline":"x"}\n'),
        ('{%s,"headline":"a\nb\tc"}', '{%s,"headline":"a\\nb\\tc"}'),
        ('{%s,"headline":"a\r\nb"}', '{%s,"headline":"a\\nb"}'),
        ("{%s,'headline':'x'}", '{%s,"headline":"x"}'),
        ("{%s,\"headline\":'say \"x\"'}", '{%s,"headline":"say \\"x\\""}'),
        ('{%s,“headline”:“x”}', '{%s,"headline":"x"}'),
        ('{%s,"headline":"a "great" day"}', '{%s,"headline":"a \\"great\\" day"}'),
        ('{%s,"headline":"it\\\'s"}', '{%s,"headline":"it\'s"}'),
        ('{%s,"headline":"\\x41b"}', '{%s,"headline":"\\u0041b"}'),
        ('{%s,"headline":"a\\\nb"}', '{%s,"headline":"ab"}'),
        ('{%s,"headline":"x"};', '{%s,"headline":"x"}'),
        ('{%s,"headline":"x"}}', '{%s,"headline":"x"}'),
        ('{%s,"headline":"x"}\n{"@id":"#a","name":"y"}', '[{%s,"headline":"x"},\n{"@id":"#a","name":"y"}]'),
        ('{%s,"headline":"x"},{"@id":"#a","name":"y"}', '[{%s,"headline":"x"},{"@id":"#a","name":"y"}]'),
        ('{%s,"isAccessibleForFree":True}', '{%s,"isAccessibleForFree":true}'),
        ('{%s,"headline":"x","headline":"x"}', '{%s,"headline":"x"}'),
        ('{%s,"headline":"x",\n "headline" : "x"\n}', '{%s,"headline":"x"\n}'),
        ('\u200b{%s,"headline":\u00a0"x"}', '{%s,"headline": "x"}'),
    ],
)  # fmt: skip
def test_what_leaves_no_doubt_is_mended(before: str, after: str) -> None:
    assert fixed_block(before.replace("%s", CONTEXT)) == after.replace("%s", CONTEXT)


def test_a_block_escaped_as_html_is_decoded_in_ascii_and_cannot_end_its_script() -> None:
    block = '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Tom &amp; Z&uuml;ri &lt;/script>"}'
    after = fixed_block(block.replace('"', "&quot;"))
    assert json.loads(after)["headline"] == "Tom & Züri </script>"
    assert "</script" not in after
    assert after.isascii()


@pytest.mark.parametrize(
    "block",
    [
        '{%s,"headline":"x","headline":"y"}',
        '{%s,"headline":"x","descr',
        '{%s,"headline":undefined}',
        '{%s,"headline":"\\ud800"}',
        '{%s,"headline":"x"}},"name":"y"}',
        '{%s,"headline":"x"} and more',
        '{%s,"wordCount":NaN}',
    ],
)
def test_what_would_have_to_be_guessed_is_left_alone(block: str) -> None:
    broken = block.replace("%s", CONTEXT)
    assert fixed_block(broken) == broken


def test_an_unsafe_fix_waits_to_be_asked_for() -> None:
    assert fixed_block(f'{{{CONTEXT},"wordCount":NaN}}', unsafe=True) == f"{{{CONTEXT}}}"


@pytest.mark.parametrize("type_", ["text/ld+json", "application/json+ld", "application/ld+json; charset=utf-8"])
@pytest.mark.parametrize("mark", ['"', "'", ""])
def test_a_misspelt_script_type_is_written_right(type_: str, mark: str) -> None:
    if not mark and " " in type_:
        type_ = type_.replace(" ", "")
    page = f"<h1>x</h1><SCRIPT  TYPE={mark}{type_}{mark}>{{{CONTEXT}}}</SCRIPT>"
    assert fixed_text(page) == page.replace(type_, "application/ld+json")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "shift_jis", "gb18030", "iso2022_jp", "koi8-r"]
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_byte_outside_the_edits_survives_in_any_encoding(encoding: str, line_end: str) -> None:
    words = {"cp1252": "Zürich’s – Fähre", "koi8-r": "Паром"}.get(encoding, "渡し船の運休")
    label = (
        encoding.removesuffix("-sig").replace("_", "-").replace("iso2022", "iso-2022").replace("shift-jis", "shift_jis")
    )
    page = (
        f'<!doctype html>\n<html lang="en"><meta charset="{label}"><title>{words}</title>\n'
        f'<script type="application/ld+json">{{{CONTEXT},\n"name":"{words}", // {words}\n"headline":"{words}\t{words}",}}</script>\n'
        f"<h1>{words}</h1>"
    )
    after = page.replace(f" // {words}", "").replace("\t", "\\t").replace(",}", "}")
    before, wanted = (text.replace("\n", line_end).encode(encoding) for text in (page, after))
    result = mended(before, lambda content: extract(content))
    assert [finding.code for finding in result.fixed] == ["NM012", "NM013", "NM011"]
    assert result.content == wanted


def test_bytes_that_do_not_fit_the_encoding_survive() -> None:
    page = b'<meta charset="utf-8"><h1>\xe4\xff</h1><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","name":"\xe4",}</script>\x80'
    assert mended(page, lambda content: extract(content)).content == page.replace(b",}", b"}")


def test_json_ld_on_its_own_is_mended() -> None:
    before = f'{{{CONTEXT},\r\n"headline":"Zürich",}}\r\n'.encode()
    assert mended(before, lambda content: extract_json_ld(content)).content == before.replace(b",}", b"}")


def test_a_fix_is_carried_by_the_finding() -> None:
    page = START + f'{{{CONTEXT},"name":"x",}}' + END
    (fix,) = (each.fix for each in newsmeta.check(newsmeta.extract(page)) if each.code == "NM011")
    assert fix is not None
    assert fix.safe
    (edit,) = fix.edits
    assert page[edit.start : edit.end] == ","


TEXTS = st.text(st.sampled_from("ab 渡ü,:{}[]'/\n\t\"\\‘”"), max_size=8)


@st.composite
def broken_json(draw: st.DrawFn) -> str:
    """An object written with the slips that people make."""
    members = []
    for key in draw(st.lists(st.sampled_from(["name", "headline", "text", "about"]), max_size=4)):
        value = draw(TEXTS)
        mark = draw(st.sampled_from(['"', '"', "'"]))
        written = json.dumps(value, ensure_ascii=False)[1:-1]
        raw = written.replace("\\n", "\n").replace("\\t", "\t") if draw(st.booleans()) else written
        quoted = f"{mark}{raw.replace(mark, chr(92) + mark) if mark == chr(39) else raw}{mark}"
        members.append(f'{draw(st.sampled_from(["", "/* a */", " ", "// a" + chr(10), chr(0xA0)]))}"{key}": {quoted}')
    comma = draw(st.sampled_from([",", ",\n", ",,"]))
    end = draw(st.sampled_from(["", ",", " // b\n"]))
    return f"{{{CONTEXT}, {comma.join(members)}{end}}}{draw(st.sampled_from(['', ';', '}', ' {}']))}"


@settings(max_examples=150, deadline=None)
@given(broken_json())
def test_a_mended_block_says_what_the_tolerant_reader_read(block: str) -> None:
    read = read_json(block)
    after = fixed_block(block)
    assert fixed_block(after) == after
    again = read_json(after)
    told = [list(value) if isinstance(value, list) else [value] for value in (list(read.values), list(again.values))]
    flattened = [each[0] if len(each) == 1 and isinstance(each[0], list) else each for each in told]
    assert flattened[0] == flattened[1]
    assert len(again.flaws) <= len(read.flaws)
