"""What is compared of a page: the values that newsmeta emits, how each is known, and the findings; no tree, no text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsmeta.choice import Choice, State
from newsmeta.errors import SourceError
from newsmeta.extraction import Extraction
from newsmeta.fields.field import LOWER_RANK, OUTWEIGHED, SAME
from newsmeta.finding import Severity
from newsmeta.outputs.images import images
from newsmeta.outputs.json_ld import json_ld
from newsmeta.rules import RULES, Rule, rules_on
from newsmeta.rules.check import check
from newsmeta.schema import errors, vocabulary_errors

# The rule that says of a chosen value that it is left out since it is not valid.
_LEFT_OUT = "NM801"
# Why a candidate was passed over that states the field all the same.
_STATED = frozenset({SAME, LOWER_RANK, OUTWEIGHED})
# What the node says of every article alike, and what is compared in the fuller form that the image records have.
_APART = frozenset({"@context", "image"})


@dataclass(frozen=True, slots=True)
class Known:
    """How a value is known: the state of its choice, the syntax of the place, and every syntax that states the field.

    `syntax` is None for what has no place. What was passed over only for a better source, or one that says the same,
    states the field as well.
    """

    state: State
    syntax: str | None = None
    stated_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Flagged:
    """A finding as far as it is compared: the rule, how grave, about which field, and how often on the page."""

    code: str
    name: str
    severity: Severity
    field: str | None
    message: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A page as it is compared.

    `values` has a JSON value for each property that is emitted, ``@type`` included; `known` an entry for each field
    that the newsmeta at work knew, absent ones too; `invalid` what is said of each value that is not valid.
    """

    values: Mapping[str, Any]
    known: Mapping[str, Known]
    flagged: Mapping[str, Flagged] = field(default_factory=dict)
    invalid: Mapping[str, str] = field(default_factory=dict)


def snapshot_of(page: Extraction | Mapping[str, Any], rules: Collection[Rule] | None = None) -> Snapshot:
    """The snapshot of an extraction, or of a record as `newsmeta.record` makes it, with the findings of these rules.

    Without `rules` they are those that are on.

    Raises SourceError for a mapping that is no such record.
    """
    if isinstance(page, Extraction):
        return _of_extraction(page, rules_on(page.config.severities) if rules is None else rules)
    return _of_record(page, RULES if rules is None else rules)


def is_record(value: object) -> bool:
    """Whether a JSON value is a record of an article, as far as can be seen without looking at each part."""
    return isinstance(value, Mapping) and isinstance(value.get("jsonld"), Mapping) and "fields" in value


def _of_extraction(page: Extraction, rules: Collection[Rule]) -> Snapshot:
    notice = page.article.translationNotice
    found = check(page, rules)
    return Snapshot(
        values=_values(json_ld(page.article), images(page.article), notice.text if notice else None),
        known={name: _known(choice) for name, choice in page.choices.items()},
        flagged=_flagged((each.code, each.name, each.severity, each.field, each.message) for each in found),
        invalid={omission.field: omission.message for omission in page.omissions},
    )


def _of_record(record: Mapping[str, Any], rules: Collection[Rule]) -> Snapshot:
    if not is_record(record):
        missing = next((key for key in ("jsonld", "fields") if key not in record), "jsonld")
        raise SourceError(f"not a record of `newsmeta extract --format json`: it has no {missing}")
    try:
        return _of_sound_record(record, {rule.code for rule in rules})
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SourceError(_flaw(record) or f"not a record that this newsmeta understands: {error}") from error


def _of_sound_record(record: Mapping[str, Any], codes: set[str]) -> Snapshot:
    choices, node = record["fields"], record["jsonld"]
    told = [
        (each["code"], each["name"], Severity(each["severity"]), each.get("field"), each["message"])
        for each in record.get("findings", ())
    ]
    invalid = {str(error.path[0]) if error.path else "article": error.message for error in errors("news-article", node)}
    invalid |= _left_out(node, choices)
    invalid |= {field or message.partition(":")[0]: message for code, _, _, field, message in told if code == _LEFT_OUT}
    notice = choices.get("translationNotice", {}).get("value") or {}
    return Snapshot(
        values=_values(node, record.get("images", []), notice.get("text")),
        known={name: _known_to_record(each) for name, each in choices.items()},
        flagged=_flagged(each for each in told if each[0] in codes),
        invalid=invalid,
    )


def _left_out(node: Mapping[str, Any], choices: Mapping[str, Any]) -> dict[str, str]:
    """The properties that the page declares and the article does not carry, with what the vocabulary says of them."""
    found = {}
    for name, value in (choices.get("additional", {}).get("value") or {}).items():
        error = next(vocabulary_errors({"@type": node["@type"], name: value}), None) if name not in node else None
        if error:
            place = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in error.path)
            found[name] = f"{place.removeprefix('.')}: {error.message}; {name} is left out"
    return found


def _flaw(record: Mapping[str, Any]) -> str | None:
    """What the schema of records says against a record, of a value before what it says of the whole."""
    found = max(errors("record", record), key=lambda error: len(error.path), default=None)
    if found is None:
        return None
    place = ".".join(map(str, found.path))
    return f"not a record of `newsmeta extract --format json`: {f'{place}: ' if place else ''}{found.message}"


def _values(node: Mapping[str, Any], pictures: list[dict[str, Any]], notice: str | None) -> dict[str, Any]:
    values = {name: value for name, value in node.items() if name not in _APART}
    if isinstance(page := values.get("mainEntityOfPage"), Mapping):
        values["mainEntityOfPage"] = page.get("@id")
    own = {"image": [{**picture} for picture in pictures], "translationNotice": notice}
    return values | {name: value for name, value in own.items() if value}


def _known(choice: Choice) -> Known:
    stating = (*choice.taken, *(each for each in choice.passed_over if each.reason in _STATED))
    syntaxes = frozenset(str(each.location.syntax) for each in stating)
    return Known(choice.state, str(choice.at.syntax) if choice.at else None, syntaxes)


def _known_to_record(choice: Mapping[str, Any]) -> Known:
    stating = [each["at"]["syntax"] for each in choice.get("passedOver", ()) if each["reason"] in _STATED]
    syntax = choice.get("at", {}).get("syntax")
    return Known(State(choice["state"]), syntax, frozenset([*stating, *([syntax] if syntax else [])]))


def _flagged(found: Iterable[tuple[str, str, Severity, str | None, str]]) -> dict[str, Flagged]:
    """The findings by code, each once, with their number."""
    flagged: dict[str, Flagged] = {}
    for code, name, severity, about, message in found:
        count = flagged[code].count + 1 if code in flagged else 1
        flagged[code] = Flagged(code, name, severity, about, message, count)
    return flagged
