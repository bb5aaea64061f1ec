"""``newsmeta rules`` and ``newsmeta schema``."""

from __future__ import annotations

import json

import jsonschema
import pytest

from newsmeta.comparing import CHANGES
from newsmeta.rules import RULES
from newsmeta.schema import schema_names


def test_rules_lists_each_rule_on_a_line(run):
    listed = run("rules").stdout.splitlines()
    assert [line.split()[:3] for line in listed] == [[rule.code, rule.severity, rule.name] for rule in RULES]


@pytest.mark.parametrize("key", ["NM101", "nm101", "missing-author"])
def test_a_rule_is_explained_by_code_or_name_with_its_examples(run, key):
    text = run("rules", key).stdout
    assert text.startswith("NM101 missing-author (warning, about author)\n\n")
    assert "\n\nBad:\n\n    <" in text
    assert "\n\nGood:\n\n    <" in text


def test_a_change_is_explained_like_a_rule(run):
    for key in ("NM955", "nm955", "field-lost"):
        text = run("rules", key).stdout
        assert text.startswith("NM955 field-lost (error)\n\nThe article had a value")
        assert "\n\nBefore:\n\n    <" in text
        assert "\n\nAfter:\n\n    <" in text
    assert "newsmeta diff --verbose" in run("rules", "NM979").stdout
    assert json.loads(run("rules", "NM955", "--format", "json").stdout)["name"] == "field-lost"
    assert run("rules", "NM955", "--format", "markdown").stdout.startswith("# NM955 field-lost\n")


def test_changes_are_listed_by_the_beginning_of_their_codes(run):
    codes = [kind.code for kind in CHANGES if kind.code.startswith("NM96")]
    assert [line.split()[0] for line in run("rules", "NM96").stdout.splitlines()] == codes
    assert [each["code"] for each in json.loads(run("rules", "NM96", "-f", "json").stdout)] == codes
    assert run("rules", "NM96", "-f", "markdown").stdout.count("\n") == len(codes) + 2


def test_an_unknown_rule_names_the_nearest(run):
    result = run("rules", "missing-autor")
    assert result.exit_code == 2
    assert result.stderr == "newsmeta: error: missing-autor: there is no such rule; did you mean missing-author?\n"


def test_schema_lists_the_names(run):
    assert run("schema").stdout.split() == list(schema_names())


@pytest.mark.parametrize("name", schema_names())
def test_a_printed_schema_is_a_valid_one(run, name):
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name).stdout))


def test_an_unknown_schema_is_an_error_of_one_line(run):
    result = run("schema", "recipe")
    assert result.exit_code == 2
    assert result.stderr.startswith("newsmeta: error: ")
    assert result.stderr.count("\n") == 1
