"""Run the rules over an extraction: severity by configuration, places resolved, in the order of the page."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import attrgetter

from newsmeta.document.bare_json_ld import BareJsonLd
from newsmeta.extraction import Extraction
from newsmeta.finding import Finding, Related, Severity
from newsmeta.location import Syntax
from newsmeta.rules import rules_on
from newsmeta.rules.demands import asked_by
from newsmeta.rules.ignores import ignored_codes
from newsmeta.rules.rule import Problem, Rule

# What Google recommends and newsmeta's news policy asks of an article wherever it is described. The rest of what may
# be missing, such as a canonical link, belongs to a page.
_ASKED_OF_BARE_JSON_LD = frozenset({"author", "datePublished", "headline", "image", "publisher"})


@dataclass(frozen=True, slots=True)
class Crash:
    """An error that is newsmeta's own fault: what it was doing, and the error with its place in the code."""

    doing: str
    error: str


def check(extraction: Extraction, rules: Collection[Rule] | None = None) -> list[Finding]:
    """Every finding of the rules, by default those that are on, in the order of places; those without one come first.

    What the page ignores by ``<!-- newsmeta-ignore CODE -->`` is left out.
    """
    findings: list[Finding] = []
    for rule in _heeded(extraction, rules):
        if problems := [*rule.function(extraction)]:
            findings += _placed(extraction, rule, problems)
    return sorted(findings, key=order)


def check_each(extraction: Extraction, rules: Collection[Rule] | None = None) -> tuple[list[Finding], list[Crash]]:
    """As `check`, but a rule that raises costs none of the others their findings."""
    findings: list[Finding] = []
    crashes: list[Crash] = []
    for rule in _heeded(extraction, rules):
        try:
            if problems := [*rule.function(extraction)]:
                findings += _placed(extraction, rule, problems)
        except Exception as error:
            crashes.append(Crash(f"rule {rule.code} {rule.name}", described(error)))
    return sorted(findings, key=order), crashes


def counted(extraction: Extraction) -> list[tuple[str, Severity, str | None]]:
    """Code, severity and field of each finding, by codes: without the places, which cost as much again."""
    severities = extraction.config.severities
    return [
        (rule.code, severity_of(rule, severities) or rule.severity, problem.field or rule.field)
        for rule in sorted(_heeded(extraction, None), key=attrgetter("code"))
        for problem in _concerning(extraction, rule, [*rule.function(extraction)])
    ]


def described(error: Exception) -> str:
    """An unexpected error on one line, with the place in the code that a report of it needs."""
    at = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({at.filename}:{at.lineno})"


def severity_of(rule: Rule, severities: Mapping[str, str]) -> Severity | None:
    """The severity the configuration gives a rule by its code or name, or its own; None when it is off."""
    level = severities.get(rule.code, severities.get(rule.name, rule.severity))
    return None if level == "off" else Severity(level)


def _heeded(extraction: Extraction, rules: Collection[Rule] | None) -> Collection[Rule]:
    """The rules to run: those asked for that neither the page nor the configuration silences."""
    ignored, severities = ignored_codes(extraction), extraction.config.severities
    run = rules_on(severities) if rules is None else rules
    if severities:
        run = [rule for rule in run if severity_of(rule, severities)]
    return [rule for rule in run if rule.code not in ignored] if ignored else run


def _placed(extraction: Extraction, rule: Rule, problems: list[Problem]) -> list[Finding]:
    severity = severity_of(rule, extraction.config.severities) or rule.severity
    return [_finding(extraction, rule, severity, problem) for problem in _concerning(extraction, rule, problems)]


def _concerning(extraction: Extraction, rule: Rule, problems: list[Problem]) -> list[Problem]:
    """Those of a rule's problems that can be problems of what was read."""
    if not isinstance(extraction.document, BareJsonLd):
        return problems
    return [problem for problem in problems if _concerns_json_ld(extraction, rule, problem)]


def _concerns_json_ld(extraction: Extraction, rule: Rule, problem: Problem) -> bool:
    """Whether a problem can be one of JSON-LD that has no page around it."""
    if problem.location is not None:
        return problem.location.syntax is Syntax.JSON_LD
    return bool(extraction.evidence.articles) and (problem.field or rule.field) in _ASKED_OF_BARE_JSON_LD


def _finding(extraction: Extraction, rule: Rule, severity: Severity, problem: Problem) -> Finding:
    position = extraction.document.position
    at = problem.position or (position(problem.location) if problem.location else None)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=problem.message,
        field=problem.field or rule.field,
        location=problem.location,
        position=at,
        related=tuple(
            Related(message=r.message, location=r.location, position=r.position or position(r.location))
            for r in problem.related
        ),
        fix=rule.fix(extraction, problem) if rule.fix else None,
        asked_by=asked_by(rule),
    )


def order(finding: Finding) -> tuple[int, str, str]:
    """The key that findings of one page are sorted by."""
    return finding.position.offset if finding.position else -1, finding.code, finding.message
