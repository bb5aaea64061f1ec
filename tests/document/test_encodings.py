"""Bytes to text, in the order browsers use."""

import codecs

import pytest

from newsmeta.document import read_document
from newsmeta.errors import SourceError

WORDS = "Frühlingsnebel über Łódź"


def page(declaration: str, words: str = WORDS) -> str:
    return f"<html><head>{declaration}</head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8 + page("").encode(), "utf-8", id="a UTF-8 BOM"),
        pytest.param(codecs.BOM_UTF16_LE + page("").encode("utf-16-le"), "utf-16-le", id="a UTF-16 LE BOM"),
        pytest.param(codecs.BOM_UTF16_BE + page("").encode("utf-16-be"), "utf-16-be", id="a UTF-16 BE BOM"),
        pytest.param(page("").encode("utf-16-le"), "utf-16-le", id="UTF-16 LE that lost its BOM"),
        pytest.param(page("").encode("utf-16-be"), "utf-16-be", id="UTF-16 BE that lost its BOM"),
        pytest.param(page('<meta charset="windows-1250">').encode("cp1250"), "cp1250", id="a meta charset"),
        pytest.param(page("").encode(), "utf-8", id="nothing said and valid UTF-8"),
        pytest.param(page('<meta charset="utf-16">').encode(), "utf-8", id="a declared UTF-16 that is none"),
    ],
)
def test_the_encoding_is_told_by(content: bytes, encoding: str) -> None:
    document = read_document(content)
    assert document.encoding == encoding
    assert document.tree.find(".//p").text == WORDS


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(page('<meta charset="iso-8859-1">', "“quoted”").encode("cp1252"), "“quoted”", id="latin-1"),
        pytest.param(page('<meta charset="shift_jis">', "写真").encode("shift_jis"), "写真", id="a Japanese one"),
        pytest.param(page("", "café").encode("cp1252"), "café", id="no label and no valid UTF-8"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(content: bytes, words: str) -> None:
    assert read_document(content).tree.find(".//p").text == words


def test_a_page_saved_anew_as_utf_8_is_read_so_whatever_its_old_tag_says() -> None:
    page = '<meta charset="iso-8859-15"><p>Tras su sanción, mañana más días de café</p>'
    assert read_document(page.encode("utf-8")).encoding == "utf-8"
    assert read_document(page.encode("iso-8859-15")).tree.find(".//p").text.endswith("café")


def test_a_charset_from_outside_outranks_the_pages_own() -> None:
    content = page('<meta charset="utf-8">').encode("cp1250")
    assert read_document(content, charset="windows-1250").tree.find(".//p").text == WORDS


def test_a_bom_outranks_a_charset_from_outside() -> None:
    content = codecs.BOM_UTF8 + page("").encode()
    assert read_document(content, charset="windows-1250").tree.find(".//p").text == WORDS


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \n\t ", "the file holds nothing but blanks"),
        (b"%PDF-1.7\n...", "this is a PDF, not HTML"),
        (b"\x89PNG\r\n", "this is a PNG image, not HTML"),
        (b"just some words", "there is no HTML in it"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(content: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_document(content)


def test_an_unknown_charset_is_named() -> None:
    with pytest.raises(SourceError, match="unknown charset 'klingon'"):
        read_document(b"<p>x", charset="klingon")


def test_a_page_past_the_cap_is_refused_with_both_numbers() -> None:
    with pytest.raises(SourceError, match="2,000 bytes are more than the 1,000 allowed"):
        read_document(b"<p>" + b"x" * 1997, max_bytes=1000)
