"""The JSON readers: strict, tolerant, and where a value stands."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsmeta.json_text.strict import parse_strict
from newsmeta.json_text.tolerant import locate, read_json

REPAIRED = [
    ("trailing-comma", '{"a": 1,}', {"a": 1}, ","),
    ("trailing-comma", '{"a": [1, 2,]}', {"a": [1, 2]}, ","),
    ("comment", '{"a": 1} // end', {"a": 1}, "// end"),
    ("comment", '{/* why */ "a": "http://x//y"}', {"a": "http://x//y"}, "/* why */"),
    ("comment", '<!-- made by a plug-in --> {"a": 1}', {"a": 1}, "<!-- made by a plug-in -->"),
    ("html-comment", '<!-- {"a": 1} -->', {"a": 1}, "<!--"),
    ("html-comment", '<!--\n{"a": 1}\n//-->', {"a": 1}, "<!--"),
    ("cdata", '<![CDATA[ {"a": 1} ]]>', {"a": 1}, "<![CDATA["),
    ("cdata", '//<![CDATA[\n{"a": [1]}\n//]]>', {"a": [1]}, "//<![CDATA["),
    ("cdata", '/* <![CDATA[ */ {"a": 1} /* ]]> */', {"a": 1}, "/* <![CDATA[ */"),
    ("control-character", '{"a": "one\ntwo"}', {"a": "one\ntwo"}, "\n"),
    ("control-character", '{"a": "one\ttwo"}', {"a": "one\ttwo"}, "\t"),
    ("bom", '\ufeff{"a": 1}', {"a": 1}, "\ufeff"),
    ("bom", '\u200b{"a": 1}', {"a": 1}, "\u200b"),
    ("odd-space", '{"a":\xa01}', {"a": 1}, "\xa0"),
    ("extra-data", '{"a": 1};', {"a": 1}, ";"),
    ("extra-data", '{"a": 1} and so on', {"a": 1}, "and so on"),
    ("extra-data", 'var page = {"a": 1}', {"a": 1}, "var page = "),
    ("extra-data", '{"a": 1},', {"a": 1}, ","),
    ("extra-brace", '{"a": 1}}', {"a": 1}, "}"),
    ("extra-brace", '{"a": [1]], "b": 2}', {"a": [1], "b": 2}, "]"),
    ("missing-comma", '{"a": 1\n"b": 2}', {"a": 1, "b": 2}, "\n"),
    ("missing-comma", '{"a": "x" "b": 2}', {"a": "x", "b": 2}, " "),
    ("missing-comma", '[{"a": 1} {"b": 2}]', [{"a": 1}, {"b": 2}], " "),
    ("missing-comma", '["a"\n"b"]', ["a", "b"], "\n"),
    ("extra-comma", "[1,,2]", [1, 2], ","),
    ("missing-value", '{"a": , "b": 2}', {"b": 2}, '"a": '),
    ("invalid-value", '{"a": undefined}', {"a": None}, "undefined"),
    ("invalid-value", '{"a": True}', {"a": True}, "True"),
    ("invalid-value", '{"a": 007}', {"a": None}, "007"),
    ("invalid-escape", r'{"a": "it\'s"}', {"a": "it's"}, r"\'"),
    ("invalid-escape", r'{"a": "C:\dir"}', {"a": r"C:\dir"}, r"\d"),
    ("non-finite", '{"a": NaN}', {"a": None}, "NaN"),
    ("non-finite", '{"a": -Infinity}', {"a": None}, "-Infinity"),
    ("non-finite", '{"a": 1e999}', {"a": None}, "1e999"),
    ("duplicate-key", '{"a": 1, "a": 2}', {"a": 2}, '"a": 2'),
    ("unescaped-quote", '{"a": "5" pipe", "b": 1}', {"a": '5" pipe', "b": 1}, '"'),
    ("truncated", '{"a": 1', {}, "1"),
    ("truncated", '{"a": 1, "b": "half a sent', {"a": 1}, '"half a sent'),
    ("truncated", '{"a": 1, "hea', {"a": 1}, '"hea'),
    ("truncated", '{"a": tru', {}, "tru"),
    ("truncated", '{"a": true', {"a": True}, ""),
    ("truncated", '{"a": {"b": "c"}', {"a": {"b": "c"}}, ""),
    ("truncated", '{"a": ["b", "c', {"a": ["b"]}, '"c'),
]


def is_strict(text: str) -> bool:
    try:
        parse_strict(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("kind", "text", "value", "at"), REPAIRED, ids=[f"{k}: {t}" for k, t, *_ in REPAIRED])
def test_a_flaw_is_repaired_and_reported_where_it_stands(kind: str, text: str, value: object, at: str) -> None:
    assert not is_strict(text)
    read = read_json(text)
    assert read.values == (value,)
    assert [flaw.kind for flaw in read.flaws] == [kind]
    assert all(flaw.repaired for flaw in read.flaws)
    assert text[read.flaws[0].start : read.flaws[0].end] == at


@pytest.mark.parametrize(
    ("text", "value", "marks"),
    [
        ('{"a": "He said "no", and left", "b": 1}', {"a": 'He said "no", and left', "b": 1}, 2),
        ('{"a": "the "best", "first" and "last" one"}', {"a": 'the "best", "first" and "last" one'}, 6),
        ('{"a": ""Quoted" at the start", "b": 1}', {"a": '"Quoted" at the start', "b": 1}, 2),
        ('{"a": "and at the "end"", "b": 1}', {"a": 'and at the "end"', "b": 1}, 2),
        ('{"a": "<a href="/x" rel="y">z</a>"}', {"a": '<a href="/x" rel="y">z</a>'}, 4),
        ('["He said "no" twice", "b"]', ['He said "no" twice', "b"], 2),
    ],
)
def test_an_inner_quotation_mark_is_kept_where_the_end_of_its_string_is_certain(
    text: str, value: object, marks: int
) -> None:
    read = read_json(text)
    assert read.values == (value,)
    (flaw,) = read.flaws
    assert flaw.kind == "unescaped-quote"
    assert flaw.message.startswith(f"{marks} quotation marks")
    assert text[flaw.start] == text[flaw.end - 1] == '"'


@pytest.mark.parametrize(
    "text",
    [
        '{"headline": "One,\n"author": "Two"}',
        '{"headline": "One, "count": 5}',
        '{"headline":"One","name" "Two"}',
        '["a, "b", "c"]',
        '["a, "b, "c"]',
        '{"a": "He said "no"',
        '{"a": "' + 'x"' * 1000 + '"}',
    ],
)
def test_a_string_whose_end_would_be_a_guess_leaves_the_block_unread(text: str) -> None:
    read = read_json(text)
    assert read.values == ()
    assert (read.flaws[-1].kind, read.flaws[-1].repaired) == ("unescaped-quote", False)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("empty", ""),
        ("empty", " \n "),
        ("empty", "/* nothing */"),
        ("not-object", '"a text"'),
        ("not-object", "null"),
        ("not-object", "12"),
        ("not-object", "no JSON at all"),
        ("too-deep", "[" * 10_000),
        ("too-deep", '{"a":' * 10_000 + "1" + "}" * 10_000),
        ("mismatched-brace", '{"a": [{"b": 1], "c": 2}'),
        ("unexpected", '{"a": bare words}'),
        ("unexpected", '{a: "unquoted key"}'),
        ("unexpected", '{"a" "b"}'),
        ("unexpected", '{"a": 1 2}'),
        ("too-many-flaws", "[" + "," * 5000),
    ],
)
def test_a_text_beyond_repair_gives_no_value_and_one_flaw_that_says_so(kind: str, text: str) -> None:
    read = read_json(text)
    assert read.values == ()
    assert [flaw.kind for flaw in read.flaws if not flaw.repaired] == [kind]


@pytest.mark.parametrize(
    "text",
    ["{'a': 'It's here', 'b': 1}", "{“a”: “It's here”, “b”: 1}", '{"a": \'It\'s here\', "b": 1}'],
)
def test_other_quotation_marks_as_delimiters_are_read_and_reported(text: str) -> None:
    read = read_json(text)
    assert read.values == ({"a": "It's here", "b": 1},)
    assert "quotes" in {flaw.kind for flaw in read.flaws}


@pytest.mark.parametrize("between", ["", "\n", ",", " , "])
def test_two_values_after_one_another_are_both_read(between: str) -> None:
    text = f'{{"a": 1}}{between}[2]'
    read = read_json(text)
    assert read.values == ({"a": 1}, [2])
    assert [(flaw.kind, text[flaw.start]) for flaw in read.flaws] == [("several-values", "[")]


def test_an_html_escaped_block_is_read_and_located_in_the_text_as_given() -> None:
    text = "{&quot;a&quot;: {&quot;b&quot;: &quot;x &amp; y&quot;,}}"
    read = read_json(text)
    assert read.values == ({"a": {"b": "x & y"}},)
    assert [flaw.kind for flaw in read.flaws] == ["entity-quoted", "trailing-comma"]
    assert text[read.flaws[1].start : read.flaws[1].end] == ","
    start, end = locate(text, ("a", "b")) or (0, 0)
    assert text[start:end] == "&quot;x &amp; y&quot;"


def test_a_repeated_key_tells_whether_its_values_differ() -> None:
    same, other = read_json('{"a": "x", "a": "x"}').flaws[0], read_json('{"a": "x", "a": "y"}').flaws[0]
    assert "same value" in same.message
    assert "another value" in other.message


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    text = r'{"a": "\ud83d \ud83d\ude00"}'
    with pytest.raises(ValueError, match="surrogate"):
        parse_strict(text)
    read = read_json(text)
    assert read.values == ({"a": "\ufffd \U0001f600"},)
    assert [flaw.kind for flaw in read.flaws] == ["invalid-escape"]
    assert parse_strict(r'{"a": "\ud83d\ude00"}') == {"a": "\U0001f600"}


@pytest.mark.parametrize("text", ["[" * 100_000, "1" * 5000, "NaN", '{"a": 1, "a": 1}', '\ufeff{"a": 1}', "[1e400]"])
def test_the_strict_reader_raises_value_error_and_nothing_else(text: str) -> None:
    assert not is_strict(text)


@pytest.mark.parametrize(
    ("text", "pointer", "found"),
    [
        ('{"a": [1, {"b": "x"}]}', ("a", 1, "b"), '"x"'),
        ('{"a": [1, {"b": "x"}]}', ("a", 1), '{"b": "x"}'),
        ('{"a": 1} ', (), '{"a": 1}'),
        ('[{"a": 1}]', (0, "a"), "1"),
        ('{"a": 1} {"a": 2}', (1, "a"), "2"),
        ('{"a": "He said "no"", "b": true,}', ("b",), "true"),
        ('<!-- {"a": "x\ny" // why\n} -->', ("a",), '"x\ny"'),
        ('{"a": 1, "a": 22}', ("a",), "22"),
    ],
)
def test_a_value_is_located_to_the_character(text: str, pointer: tuple[str | int, ...], found: str) -> None:
    start, end = locate(text, pointer) or (0, 0)
    assert text[start:end] == found


@pytest.mark.parametrize("pointer", [("b",), ("a", 0), ("a", "x"), (0,), (-1,)])
def test_a_pointer_to_nothing_is_located_nowhere(pointer: tuple[str | int, ...]) -> None:
    assert locate('{"a": 1}', pointer) is None
    assert locate("", pointer) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
DOCUMENTS = st.lists(VALUES, max_size=5) | st.dictionaries(st.text(), VALUES, max_size=5)


@settings(max_examples=60)
@given(DOCUMENTS, st.sampled_from([None, 1, "\t"]), st.booleans())
@example([", ", ':"', '", "x"'], None, True)
@example({"a": '", "b": 1}', "b": "</script>//<!--"}, None, False)
def test_a_valid_text_reads_alike_strictly_and_tolerantly(value: object, indent: object, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)  # type: ignore[arg-type]
    assert parse_strict(text) == value
    read = read_json(text)
    assert read.values == (value,)
    assert read.flaws == ()


@settings(max_examples=40)
@given(DOCUMENTS)
def test_what_is_located_is_the_value_itself(value: object) -> None:
    text = json.dumps(value, indent=1)
    pending: list[tuple[tuple[str | int, ...], object]] = [((), value)]
    while pending:
        pointer, expected = pending.pop()
        start, end = locate(text, pointer) or (0, 0)
        assert json.loads(text[start:end]) == expected
        if isinstance(expected, dict):
            pending.extend(((*pointer, key), child) for key, child in expected.items())
        elif isinstance(expected, list):
            pending.extend(((*pointer, index), child) for index, child in enumerate(expected))


@given(st.text(alphabet="{}[]\",:'\\/*<!->&;quot \n1ea“”", max_size=60))
def test_no_text_makes_the_tolerant_reader_raise(text: str) -> None:
    read = read_json(text)
    assert read.flaws or read.values
    assert all(0 <= flaw.start <= flaw.end <= len(text) for flaw in read.flaws)


@settings(max_examples=60)
@given(DOCUMENTS, st.data())
def test_a_cut_text_keeps_no_value_the_whole_one_does_not_have(value: object, data: st.DataObject) -> None:
    text = json.dumps(value)
    cut = text[: data.draw(st.integers(1, len(text)))]
    assert all(_is_part_of(part, value) for part in read_json(cut).values)


def _is_part_of(part: object, whole: object) -> bool:
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and _is_part_of(child, whole[key]) for key, child in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        return all(_is_part_of(child, other) for child, other in zip(part, whole, strict=False))
    return part == whole


HOSTILE = ['"', '{"a":"x" ', "<!--", "/*", "]", '{"a":', '"a" ', "\\", '","b', "{&quot;", "\ufeff", "{}", '"a",']


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("start", ["", "[", '{"a": "'])
def test_time_grows_no_faster_than_a_hostile_text(unit: str, start: str) -> None:
    began = time.process_time()
    read_json(start + unit * (200_000 // len(unit)))
    assert time.process_time() - began < 3
