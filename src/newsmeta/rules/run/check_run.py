"""Run the rules that look at all pages of a run together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from newsmeta.finding import Finding, Severity
from newsmeta.rules.check import Crash, described, severity_of
from newsmeta.rules.rule import Problem, Rule
from newsmeta.rules.run.page_summary import PageSummary


def check_run(
    pages: Iterable[PageSummary], rules: Collection[Rule], severities: Mapping[str, str]
) -> tuple[list[tuple[PageSummary, Finding]], list[Crash]]:
    """Each finding with its page, in the order of the rules and then the pages' paths, whatever theirs was before.

    A page takes part in the rules whose codes are among its own. A rule that raises costs none of the others theirs.
    """
    ordered = sorted(pages, key=lambda page: page.path)
    found: list[tuple[PageSummary, Finding]] = []
    crashes: list[Crash] = []
    for rule in rules:
        severity = severity_of(rule, severities)
        if rule.across is None or severity is None:
            continue
        try:
            problems = list(rule.across([page for page in ordered if rule.code in page.codes]))
        except Exception as error:
            crashes.append(Crash(f"rule {rule.code} {rule.name}", described(error)))
            continue
        found += ((page, _finding(rule, severity, problem)) for page, problem in problems)
    return found, crashes


def _finding(rule: Rule, severity: Severity, problem: Problem) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=problem.message,
        field=problem.field or rule.field,
        location=problem.location,
        position=problem.position,
        related=problem.related,
    )
