"""Each format is what those who read it have published, whatever a page says."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsmeta.reports import REPORTS, report
from newsmeta.schema import load_schema

from .conftest import nasty_files

SCHEMAS = Path(__file__).parent / "schemas"


def validator(schema: dict[str, object]) -> jsonschema.protocols.Validator:
    return jsonschema.validators.validator_for(schema)(schema)


JSON_SCHEMAS = {
    "sarif": validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))),
    "gitlab": validator(json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8"))),
    "rdjson": validator(json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8"))),
    "json": validator(load_schema("check")),
}
XML_SCHEMAS = {
    "junit": etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")),
    "checkstyle": etree.XMLSchema(etree.parse(SCHEMAS / "checkstyle-report.xsd")),
}
WORDS = st.text(min_size=1, max_size=40)


def as_written(text: str) -> bytes:
    """The bytes that a file gets: half of a surrogate pair is an escape there."""
    return text.encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("format_", sorted(JSON_SCHEMAS))
def test_a_json_format_validates_against_its_schema(format_, files, checked):
    for each in ([], files, [checked()]):
        JSON_SCHEMAS[format_].validate(json.loads(as_written(report(format_, each))))


@pytest.mark.parametrize("format_", sorted(XML_SCHEMAS))
def test_an_xml_format_validates_against_its_schema(format_, files, checked):
    for each in ([], files, [checked()]):
        XML_SCHEMAS[format_].assertValid(etree.fromstring(as_written(report(format_, each))))


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_no_words_break_a_json_format(words):
    for format_ in ("gitlab", "rdjson", "json"):
        JSON_SCHEMAS[format_].validate(json.loads(as_written(report(format_, nasty_files(words)))))
    for line in as_written(report("jsonl", nasty_files(words))).splitlines():
        assert "file" in json.loads(line)


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_no_words_break_an_xml_format(words):
    for format_, schema in XML_SCHEMAS.items():
        schema.assertValid(etree.fromstring(as_written(report(format_, nasty_files(words)))))


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_no_words_break_a_line(words):
    files = nasty_files(words)
    findings = sum(len(file.findings) for file in files)
    related = sum(len(finding.related) for file in files for finding in file.findings)
    failures = sum(len(file.failures) for file in files)
    assert report("text", files).splitlines() == report("text", files).split("\n")[:-1]
    assert len(report("text", files).splitlines()) == findings + related
    assert len(report("github", files).split("\n")[:-1]) == findings + failures


@pytest.mark.parametrize("format_", REPORTS)
def test_a_report_ends_its_last_line_or_is_empty(format_, files):
    assert report(format_, files).endswith("\n")
    assert report(format_, []).endswith("\n") or report(format_, []) == ""


@pytest.mark.parametrize("format_", ["json", "sarif", "gitlab"])
def test_a_json_format_keeps_the_words_as_they_are(format_, checked):
    assert "Śluza" not in report(format_, [])
    assert '\\"admin\\" names nobody' in report(format_, [checked()])
