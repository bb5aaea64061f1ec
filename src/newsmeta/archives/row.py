"""A capture -> its row: plain values under the names of the columns. The page function of archives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from hashlib import sha256
from typing import Any

from newsmeta import __version__
from newsmeta.archives.capture import Capture, Failure
from newsmeta.article import NewsArticle, Person
from newsmeta.choice import Choice
from newsmeta.config import Config
from newsmeta.errors import SourceError
from newsmeta.extraction import extract
from newsmeta.finding import Severity
from newsmeta.outputs.json_ld import json_ld
from newsmeta.rules import rules_on
from newsmeta.rules.check import counted, described, severity_of
from newsmeta.rules.conflicts.catalogue import FAMILY

CONFLICTING = "conflicting"

# What a page says of a field twice and differently; the family's other rules compare markup with what is shown.
_CONFLICTS = frozenset(rule.code for rule in FAMILY if rule.name.startswith("conflicting-"))

Row = dict[str, Any]


def row(capture: Capture, config: Config) -> Row:
    """The row of a capture. A page that cannot be read, or on which newsmeta fails, has the reason for its article."""
    if capture.failure is not None:
        return row_without_article(capture, capture.failure, config)
    if capture.captured is not None:
        # What lay in the future when the page was captured, and so that a row is the same whenever it is made.
        config = replace(config, present=capture.captured)
    try:
        extraction = extract(
            capture.content, url=capture.url, config=config, name=capture.source, charset=capture.charset
        )
        findings = counted(extraction)
    except SourceError as error:
        return row_without_article(capture, Failure("unreadable", str(error)), config)
    except Exception as error:
        # One page must not cost the others.
        return row_without_article(capture, Failure("crashed", described(error)), config)
    return _row(capture, config) | {
        "article": _values(extraction.article),
        "states": _states(extraction.choices, findings),
        "json_ld": json.dumps(json_ld(extraction.article), ensure_ascii=False, separators=(",", ":")),
        "findings": [{"code": code, "severity": str(severity), "field": field} for code, severity, field in findings],
    }


def row_without_article(capture: Capture, failure: Failure, config: Config) -> Row:
    """The row of a capture that no article can be had of."""
    return _row(capture, config) | {"error": failure.kind, "error_message": failure.message}


def rules_version(config: Config) -> str:
    """What tells one set of rules from another: a digest of their codes and severities."""
    return _rules_digest(tuple(sorted(config.severities.items())))


@cache
def _rules_digest(severities: tuple[tuple[str, str], ...]) -> str:
    known = dict(severities)
    told = [f"{rule.code} {severity_of(rule, known)}" for rule in rules_on(known)]
    return sha256("\n".join(told).encode()).hexdigest()[:12]


def _row(capture: Capture, config: Config) -> Row:
    content = capture.content
    return {
        "source": capture.source,
        "offset": capture.offset,
        "record_id": capture.record_id,
        "url": capture.url,
        "captured": capture.captured,
        "http_status": capture.http_status,
        "sha256": None if capture.failure else sha256(content).hexdigest(),
        "bytes": None if capture.failure else len(content),
        "newsmeta": __version__,
        "rules": rules_version(config),
    }


def _states(choices: Mapping[str, Choice], findings: list[tuple[str, Severity, str | None]]) -> dict[str, str]:
    disputed = {field for code, _, field in findings if code in _CONFLICTS}
    return {name: CONFLICTING if name in disputed else str(choice.state) for name, choice in choices.items()}


def _values(article: NewsArticle) -> Row:
    """The article's fields as values that Arrow knows; `additional` is left to the JSON-LD."""
    return {each.name: _value(getattr(article, each.name)) for each in fields(article) if each.name != "additional"}


def _value(value: Any) -> Any:
    match value:
        case tuple():
            return [_value(each) for each in value]
        case Person():
            return _attributes(value) | {"type": "Person"}
        case _ if hasattr(value, "__dataclass_fields__"):
            return _attributes(value)
    return value


def _attributes(value: Any) -> Row:
    return {each.name: _value(getattr(value, each.name)) for each in fields(value)}
