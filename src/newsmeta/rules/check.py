"""Run the rules over an extraction: severity by configuration, places resolved, in the order of the page."""

from __future__ import annotations

from collections.abc import Mapping

from newsmeta.extraction import Extraction
from newsmeta.finding import Finding, Related, Severity
from newsmeta.rules import RULES
from newsmeta.rules.rule import Problem, Rule


def check(extraction: Extraction, rules: tuple[Rule, ...] = RULES) -> list[Finding]:
    """Every finding of the rules that are on, in the order of their places; those without a place come first."""
    findings = [
        _placed(extraction, rule, severity, problem)
        for rule in rules
        if (severity := severity_of(rule, extraction.config.severities)) is not None
        for problem in rule.function(extraction)
    ]
    return sorted(findings, key=_order)


def severity_of(rule: Rule, severities: Mapping[str, str]) -> Severity | None:
    """The severity the configuration gives a rule by its code or name, or its own; None when it is off."""
    level = severities.get(rule.code, severities.get(rule.name, rule.severity))
    return None if level == "off" else Severity(level)


def _placed(extraction: Extraction, rule: Rule, severity: Severity, problem: Problem) -> Finding:
    position = extraction.document.position
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=problem.message,
        field=problem.field or rule.field,
        location=problem.location,
        position=position(problem.location) if problem.location else None,
        related=tuple(
            Related(message=r.message, location=r.location, position=position(r.location)) for r in problem.related
        ),
    )


def _order(finding: Finding) -> tuple[int, str, str]:
    return finding.position.offset if finding.position else -1, finding.code, finding.message
